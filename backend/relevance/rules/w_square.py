"""The w² rule of Deep Taylor decomposition, for inputs without bounds."""

from __future__ import annotations

from dataclasses import dataclass

import tensorflow as tf

from backend.relevance.linear_weights import WeightPart
from backend.relevance.rules.base import LinearStep, Shared
from backend.relevance.sums import STABILIZER, per_image, stabilized


@dataclass(frozen=True)
class WSquareRule:
    """Share relevance by the weights alone, not the inputs: R_i = Σ_j w²_ij / (Σ_i w²_ij + 1e-10) · R_j.

    Padding is not an input and gets nothing.
    Source: G. Montavon et al., 2017, Section 4.1.1.   Use: a first layer whose inputs have no bounds.
    """

    def share(self, step: LinearStep, relevance: tf.Tensor) -> Shared:
        """Share relevance among the inputs."""
        return share_by_weights(step, WeightPart.SQUARED, relevance)


def share_by_weights(step: LinearStep, part: WeightPart, relevance: tf.Tensor) -> Shared:
    """Share in proportion to a part of the weights that is never negative."""
    weights = step.weights.part(part)
    everywhere = tf.ones_like(step.inputs[:1])  # (1, …)
    ratios = relevance / stabilized(weights.forward(everywhere))
    return Shared(weights.transpose(ratios, step.inputs), STABILIZER * per_image(ratios))
