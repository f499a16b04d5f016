"""The gamma rule of layer-wise relevance propagation."""

from __future__ import annotations

from dataclasses import dataclass

import tensorflow as tf

from backend.relevance.linear_weights import WeightPart
from backend.relevance.rules.base import LinearStep, Shared
from backend.relevance.sums import STABILIZER, per_image

# the parts of the weights for positive and for negative inputs, whose contributions have one sign
POSITIVE_FIRST = (WeightPart.POSITIVE, WeightPart.NEGATIVE)
NEGATIVE_FIRST = (WeightPart.NEGATIVE, WeightPart.POSITIVE)


@dataclass(frozen=True)
class GammaRule:
    """Share relevance in proportion to contributions, with more weight for those that have the sign of the output.

    R_i = Σ_j (z_ij + γ z*_ij) / (Σ_i (z_ij + γ z*_ij) + b_j + γ b*_j ± 1e-10) · R_j. z_ij = a_i w_ij; the star keeps
    the positive ones where the output is ≥ 0, the negative ones where it is below. The share of the bias is lost.
    Source: G. Montavon et al., 2019, Section 10.2.2, for inputs and outputs ≥ 0; the star extends it to both signs.
    Use: convolutions in the middle of a network.
    gamma: ≥ 0; the epsilon rule at 0, the z+ rule as it grows.
    """

    gamma: float = 0.25

    def share(self, step: LinearStep, relevance: tf.Tensor) -> Shared:
        """Share relevance among the inputs."""
        every, inputs = step.weights.part(WeightPart.ALL), step.inputs
        above, below = tf.nn.relu(inputs), None if step.never_negative else tf.minimum(inputs, 0.0)
        bias = 0.0 if step.weights.bias is None else tf.convert_to_tensor(step.weights.bias)
        is_up = step.pre_activations >= 0
        positive, negative = (_sum_of_sign(step, above, below, up=up) for up in (True, False))
        favoured = tf.where(is_up, positive, negative)
        constant = bias + self.gamma * tf.where(is_up, tf.maximum(bias, 0.0), tf.minimum(bias, 0.0))
        constant += tf.where(is_up, STABILIZER, -STABILIZER)
        ratios = relevance / (step.pre_activations - bias + self.gamma * favoured + constant)
        shares = inputs * every.transpose(ratios, inputs)
        for up, part in ((True, tf.where(is_up, ratios, 0.0)), (False, tf.where(is_up, 0.0, ratios))):
            shares += self.gamma * _share_of_sign(step, above, below, part, up=up)
        return Shared(shares, per_image(ratios * constant))


def _sum_of_sign(step: LinearStep, above: tf.Tensor, below: tf.Tensor | None, *, up: bool) -> tf.Tensor:
    """Sum the contributions of one sign. up: the positive ones. Result: of the output's shape."""
    same, opposite = POSITIVE_FIRST if up else NEGATIVE_FIRST
    sums = step.weights.part(same).forward(above)
    return sums if below is None else sums + step.weights.part(opposite).forward(below)


def _share_of_sign(
    step: LinearStep, above: tf.Tensor, below: tf.Tensor | None, ratios: tf.Tensor, *, up: bool
) -> tf.Tensor:
    """Share in proportion to the contributions of one sign. ratios: of the output's shape. Result: of the input's."""
    same, opposite = POSITIVE_FIRST if up else NEGATIVE_FIRST
    shares = above * step.weights.part(same).transpose(ratios, above)
    return shares if below is None else shares + below * step.weights.part(opposite).transpose(ratios, below)
