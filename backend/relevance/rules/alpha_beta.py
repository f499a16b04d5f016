"""The alpha-beta rule of layer-wise relevance propagation."""

from __future__ import annotations

from dataclasses import dataclass

import tensorflow as tf

from backend.relevance.parts import Part
from backend.relevance.rules.base import LinearStep, Shared
from backend.relevance.rules.z_plus import ZPlusRule
from backend.relevance.sums import STABILIZER, per_image
from models.errors import InvalidSetting

TOLERANCE = 1e-6


@dataclass(frozen=True)
class AlphaBetaRule:
    """Share relevance over what excites a unit, and a share against it over what holds it back.

    R_i = Σ_j (α z+_ij / (Σ_i z+_ij + 1e-10) - β z-_ij / (Σ_i z-_ij - 1e-10)) · R_j, with z_ij = a_i w_ij by its
    sign. The bias has no part. A unit that nothing holds back gains the share meant for that: a loss below zero.
    Source: S. Bach et al., 2015, Equation 60.   Use: convolutions.
    alpha: ≥ 1. beta: alpha - 1. Raises InvalidSetting.
    """

    alpha: float = 2.0
    beta: float = 1.0

    def __post_init__(self) -> None:
        if self.alpha < 1 or abs(self.alpha - self.beta - 1) > TOLERANCE:
            raise InvalidSetting(
                f"alpha is {self.alpha} and beta {self.beta}, but alpha - beta has to be 1.",
                hint="Choose alpha from 1 on, and beta one less.",
                field="alpha",
            )

    def share(self, step: LinearStep, relevance: tf.Tensor) -> Shared:
        """Share it out."""
        exciting = ZPlusRule().share(step, relevance)
        holding = _holding_back(step, relevance)
        return Shared(
            self.alpha * exciting.relevance - self.beta * holding.relevance,
            self.alpha * exciting.lost - self.beta * holding.lost,
        )


def _holding_back(step: LinearStep, relevance: tf.Tensor) -> Shared:
    """Share over the contributions below zero."""
    negative, above = step.weights.part(Part.NEGATIVE), tf.nn.relu(step.inputs)
    if step.never_negative:
        ratios = relevance / (negative.forward(above) - STABILIZER)
        return Shared(above * negative.back(ratios, above), -STABILIZER * per_image(ratios))
    positive, below = step.weights.part(Part.POSITIVE), tf.minimum(step.inputs, 0.0)
    ratios = relevance / (negative.forward(above) + positive.forward(below) - STABILIZER)
    shares = above * negative.back(ratios, above) + below * positive.back(ratios, below)
    return Shared(shares, -STABILIZER * per_image(ratios))
