"""Weighted sums of terms: the whole objective of an image."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

from backend.graph.objective.base import Term
from models.errors import InvalidSetting


@dataclass(frozen=True)
class Weighted:
    """A term and how much it counts. weight: finite; below 0, the term is to become small."""

    term: Term
    weight: float = 1.0


@dataclass(frozen=True)
class Mix:
    """Σ weight · term, over any layers. Source: thesis, Equation 3.7."""

    parts: tuple[Weighted, ...]

    def __post_init__(self) -> None:
        """Raise InvalidSetting for a sum of nothing and for weights that are no numbers."""
        if not self.parts:
            raise InvalidSetting("There is nothing to strive for.", hint="Choose a layer.", field="layer")
        for part in self.parts:
            if not isfinite(part.weight):
                raise InvalidSetting(
                    f"A weight is {part.weight}.", hint="Give finite numbers as weights.", field="weights"
                )

    @classmethod
    def of(cls, *terms: Term, weights: Sequence[float] | None = None) -> Mix:
        """Sum terms. weights: one for each; None for 1 each. Raises InvalidSetting where they do not match."""
        counts = [1.0] * len(terms) if weights is None else list(weights)
        if len(counts) != len(terms):
            raise InvalidSetting(
                f"There are {len(terms)} things to mix and {len(counts)} weights.",
                hint="Give one weight for each, or none.",
                field="weights",
            )
        return cls(tuple(Weighted(term, weight) for term, weight in zip(terms, counts, strict=True)))
