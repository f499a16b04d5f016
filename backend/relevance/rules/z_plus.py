"""The z+ rule of Deep Taylor decomposition."""

from __future__ import annotations

from dataclasses import dataclass

import tensorflow as tf

from backend.relevance.linear_weights import WeightPart
from backend.relevance.rules.base import LinearStep, Shared
from backend.relevance.sums import STABILIZER, per_image, stabilized


@dataclass(frozen=True)
class ZPlusRule:
    """Share relevance in proportion to positive contributions: R_i = Σ_j z+_ij / (Σ_i z+_ij + 1e-10) · R_j.

    z+_ij is a_i w+_ij; a negative input contributes positively through negative weights, so with a = a+ + a- it is
    a+_i w+_ij + a-_i w-_ij. The bias has no part. A unit that is excited only by its bias loses its relevance.
    Source: G. Montavon et al., 2017, Section 4.1.2 (thesis, Equation 2.12 and Algorithm 4); for inputs of both signs
    the α = 1, β = 0 rule of S. Bach et al., 2015, Equation 60.   Use: behind rectifiers and linear bottlenecks.
    """

    def share(self, step: LinearStep, relevance: tf.Tensor) -> Shared:
        """Share relevance among the inputs."""
        positive, inputs = step.weights.part(WeightPart.POSITIVE), step.inputs
        if step.never_negative:
            ratios = relevance / stabilized(positive.forward(inputs))
            return Shared(inputs * positive.transpose(ratios, inputs), STABILIZER * per_image(ratios))
        return share_both(step, tf.nn.relu(inputs), tf.minimum(inputs, 0.0), relevance)


def share_both(step: LinearStep, above: tf.Tensor, below: tf.Tensor, relevance: tf.Tensor) -> Shared:
    """Share among inputs ≥ 0 by positive weights and inputs ≤ 0 by negative ones. above, below: the input's shape."""
    positive, negative = step.weights.part(WeightPart.POSITIVE), step.weights.part(WeightPart.NEGATIVE)
    ratios = relevance / stabilized(positive.forward(above) + negative.forward(below))
    shares = above * positive.transpose(ratios, above) + below * negative.transpose(ratios, below)
    return Shared(shares, STABILIZER * per_image(ratios))
