"""What every objective is: a weighted sum of terms, each of which is one number per image. Higher is better.

A term is computed from the output of a layer or, as a penalty, from the image itself. Terms and sums are added,
subtracted and multiplied by numbers as in Lucid: 0.2 * Channel("mixed4a", 20) + 0.8 * Channel("mixed4a", 21). Each
operator gives a new sum, which stays flat. Turning the sign for the optimizer is the builder's business.
Source: thesis, Sections 3.2.1 and 3.2.7.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from types import ModuleType

import numpy as np
from numpy.typing import NDArray

from backend.graph.objective.scene import Arguments, Scene, Tensor
from models.errors import InvalidSetting

Arrays = Mapping[str, NDArray[np.generic] | np.generic]


class Sum(ABC):
    """What can be added and weighted: a term, or a sum of terms."""

    @property
    @abstractmethod
    def parts(self) -> tuple[Weighted, ...]:
        """Its terms with their weights."""

    def __add__(self, other: Sum) -> Mix:
        """Add two objectives."""
        return Mix(self.parts + other.parts) if isinstance(other, Sum) else NotImplemented

    def __sub__(self, other: Sum) -> Mix:
        """Subtract an objective, which is minimized then."""
        return self + -1 * other if isinstance(other, Sum) else NotImplemented

    def __mul__(self, weight: float) -> Mix:
        """Multiply the weight of each term."""
        if not isinstance(weight, (int, float)):
            return NotImplemented
        return Mix(tuple(Weighted(part.term, part.weight * weight) for part in self.parts))

    __rmul__ = __mul__

    def __neg__(self) -> Mix:
        """Change the sign, so that it is minimized."""
        return self * -1


@dataclass(frozen=True)
class Weighted:
    """A term with its weight. weight: finite; below 0, the term is minimized."""

    term: Term
    weight: float = 1.0


class Term(Sum):
    """One summand of an objective. Frozen dataclasses, whose arguments may differ between the images of a batch."""

    @property
    def parts(self) -> tuple[Weighted, ...]:
        """The term alone."""
        return (Weighted(self),)

    @property
    def layer(self) -> str | None:
        """Name of the layer whose output it takes; None for a penalty."""
        return None

    @property
    def group(self) -> Hashable:
        """Name of the images that are compared with each other, so that they are computed together; None for none."""
        return None

    @property
    def noise(self) -> int:
        """Which noise an image begins with: 0 for that of the run's seed, n for that of the n-th seed after it."""
        return 0

    def kind(self) -> Hashable:
        """What must be the same for terms to be computed together: everything but the values of the arguments."""
        shapes = tuple((name, str(array.dtype), array.shape) for name, array in self.arguments().items())
        return (type(self), self.layer, shapes)

    def arguments(self) -> Arrays:
        """{name: array} that is passed to value; they can change without a new compilation."""
        return {}

    def check(self, shape: tuple[int, ...]) -> None:
        """Raise InvalidSetting where it does not suit its layer, with the field of its request.

        shape: of the output without the batch; () for a penalty.
        """

    @abstractmethod
    def value(self, scene: Scene, arguments: Arguments, tf: ModuleType) -> Tensor:
        """Compute the term of each image: (batch,).

        arguments: {name: (batch, …)}, those of each image's own term; all 0 for an image that has none. tf: TensorFlow.
        """


@dataclass(frozen=True)
class Mix(Sum):
    """Σ weight · term, over any layers: the whole objective of an image. Source: thesis, Equation 3.7."""

    terms: tuple[Weighted, ...]

    def __post_init__(self) -> None:
        """Raise InvalidSetting for an empty sum, and for weights that are not finite."""
        if not self.terms:
            raise InvalidSetting("There is no objective.", hint="Choose a layer.", field="layer")
        for part in self.terms:
            if not isfinite(part.weight):
                raise InvalidSetting(
                    f"A weight is {part.weight}.", hint="Give finite numbers as weights.", field="weights"
                )

    @property
    def parts(self) -> tuple[Weighted, ...]:
        """Its terms with their weights."""
        return self.terms

    @property
    def noise(self) -> int:
        """Which noise the image begins with: see Term.noise."""
        return max(part.term.noise for part in self.terms)

    @property
    def group(self) -> Hashable:
        """Name of the images that it is computed together with; None if it is computed alone."""
        return next((part.term.group for part in self.terms if part.term.group is not None), None)

    @classmethod
    def of(cls, *terms: Term, weights: Sequence[float] | None = None) -> Mix:
        """Sum terms. weights: one for each; None for 1 each. Raises InvalidSetting where they do not match."""
        counts = [1.0] * len(terms) if weights is None else list(weights)
        if len(counts) != len(terms):
            raise InvalidSetting(
                f"There are {len(terms)} terms and {len(counts)} weights.",
                hint="Give one weight for each term, or none.",
                field="weights",
            )
        return cls(tuple(Weighted(term, weight) for term, weight in zip(terms, counts, strict=True)))


def check_index(index: int, count: int, *, what: str, layer: str, field: str) -> None:
    """Raise InvalidSetting unless 0 ≤ index < count. what: the thing that is counted. field: of the request."""
    if not 0 <= index < count:
        raise InvalidSetting(
            f"There is no {what} {index} in {layer}.", hint=f"Choose from 0 to {count - 1}.", field=field
        )
