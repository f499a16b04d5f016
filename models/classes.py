"""The classes of a network: their names, and the output activation that turns logits into probabilities."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

OutputActivation = Literal["softmax", "sigmoid", "linear"]


@dataclass(frozen=True)
class ClassName:
    """One class of a network.

    names: all its names, separated by commas. wordnet_id: such as n02123045; None where it has none.
    """

    names: str
    wordnet_id: str | None = None

    @property
    def name(self) -> str:
        """The first of the names."""
        return self.synonyms[0]

    @property
    def synonyms(self) -> tuple[str, ...]:
        """All its names."""
        return tuple(name.strip() for name in self.names.split(","))


@cache
def read_class_table(file: Path) -> tuple[ClassName, ...]:
    """Read the class names in a table with the columns index, wnid and names, separated by tabs."""
    with file.open(encoding="utf8", newline="") as table:
        rows = list(csv.DictReader(table, delimiter="\t"))
    return tuple(ClassName(names=row["names"], wordnet_id=row["wnid"] or None) for row in rows)


@cache
def read_class_lines(file: Path) -> tuple[ClassName, ...]:
    """Read the class names of a file with one name per line; empty lines are skipped."""
    lines = (line.strip() for line in file.read_text(encoding="utf8").splitlines())
    return tuple(ClassName(names=line) for line in lines if line)


def classes_called(name: str, classes: Sequence[ClassName]) -> list[int]:
    """Give the indices of the classes with this name, or with exactly these names; case does not matter."""
    wanted = name.strip().casefold()
    return [
        index for index, one in enumerate(classes) if wanted in {text.casefold() for text in (one.names, *one.synonyms)}
    ]


def probabilities_of(logits: NDArray[np.float32], output_activation: OutputActivation) -> NDArray[np.float64]:
    """Turn logits into probabilities: per class with a sigmoid, else with a softmax, so that each image's sum to 1.

    logits: (…, classes). output_activation: for linear a softmax is used. Result: (…, classes), computed in float64.
    """
    exact = logits.astype(np.float64)
    if output_activation == "sigmoid":
        each: NDArray[np.float64] = np.exp(-np.logaddexp(0.0, -exact))
        return each
    exponentials: NDArray[np.float64] = np.exp(exact - exact.max(axis=-1, keepdims=True))
    exponentials /= exponentials.sum(axis=-1, keepdims=True)
    return exponentials
