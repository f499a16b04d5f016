"""The alpha-beta rule of layer-wise relevance propagation."""

from __future__ import annotations

from dataclasses import dataclass

import tensorflow as tf

from backend.relevance.linear_weights import WeightPart
from backend.relevance.rules.base import LinearStep, Shared
from backend.relevance.rules.z_plus import ZPlusRule
from backend.relevance.sums import STABILIZER, per_image
from models.errors import InvalidSetting

TOLERANCE = 1e-6


@dataclass(frozen=True)
class AlphaBetaRule:
    """Share relevance in proportion to positive contributions, and subtract a share for negative ones.

    R_i = Σ_j (α z+_ij / (Σ_i z+_ij + 1e-10) - β z-_ij / (Σ_i z-_ij - 1e-10)) · R_j, with z+ and z- the positive and
    negative part of z_ij = a_i w_ij. The bias has no part. A unit without negative contributions gains relevance, which
    counts as a negative loss.
    Source: S. Bach et al., 2015, Equation 60.   Use: convolutions.
    alpha: ≥ 1. beta: alpha - 1. Raises InvalidSetting.
    """

    alpha: float = 2.0
    beta: float = 1.0

    def __post_init__(self) -> None:
        if self.alpha < 1 or abs(self.alpha - self.beta - 1) > TOLERANCE:
            raise InvalidSetting(
                f"alpha is {self.alpha} and beta {self.beta}, but alpha must be at least 1 and alpha - beta must be 1.",
                hint="Choose alpha ≥ 1 and beta = alpha - 1.",
                field="alpha",
            )

    def share(self, step: LinearStep, relevance: tf.Tensor) -> Shared:
        """Share relevance among the inputs."""
        exciting = ZPlusRule().share(step, relevance)
        inhibiting = _share_negative(step, relevance)
        return Shared(
            self.alpha * exciting.relevance - self.beta * inhibiting.relevance,
            self.alpha * exciting.lost - self.beta * inhibiting.lost,
        )


def _share_negative(step: LinearStep, relevance: tf.Tensor) -> Shared:
    """Share relevance in proportion to the negative contributions."""
    negative, above = step.weights.part(WeightPart.NEGATIVE), tf.nn.relu(step.inputs)
    if step.never_negative:
        ratios = relevance / (negative.forward(above) - STABILIZER)
        return Shared(above * negative.transpose(ratios, above), -STABILIZER * per_image(ratios))
    positive, below = step.weights.part(WeightPart.POSITIVE), tf.minimum(step.inputs, 0.0)
    ratios = relevance / (negative.forward(above) + positive.forward(below) - STABILIZER)
    shares = above * negative.transpose(ratios, above) + below * positive.transpose(ratios, below)
    return Shared(shares, -STABILIZER * per_image(ratios))
