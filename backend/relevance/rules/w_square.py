"""The w² rule of Deep Taylor decomposition, for inputs of any size."""

from __future__ import annotations

from dataclasses import dataclass

import tensorflow as tf

from backend.relevance.parts import Part
from backend.relevance.rules.base import LinearStep, Shared
from backend.relevance.sums import STABILIZER, per_image, stabilized


@dataclass(frozen=True)
class WSquareRule:
    """Share relevance by the weights alone, whatever the inputs: R_i = Σ_j w²_ij / (Σ_i w²_ij + 1e-10) · R_j.

    Inputs in a border of zeros are none, and get nothing.
    Source: G. Montavon et al., 2017, Section 4.1.1.   Use: a first layer whose inputs have no bounds.
    """

    def share(self, step: LinearStep, relevance: tf.Tensor) -> Shared:
        """Share it out."""
        return share_by_weights(step, Part.SQUARED, relevance)


def share_by_weights(step: LinearStep, part: Part, relevance: tf.Tensor) -> Shared:
    """Share by a part of the weights that is never negative."""
    weights = step.weights.part(part)
    everywhere = tf.ones_like(step.inputs[:1])  # (1, …)
    ratios = relevance / stabilized(weights.forward(everywhere))
    return Shared(weights.back(ratios, step.inputs), STABILIZER * per_image(ratios))
