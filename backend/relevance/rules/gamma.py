"""The gamma rule of layer-wise relevance propagation."""

from __future__ import annotations

from dataclasses import dataclass

import tensorflow as tf

from backend.relevance.parts import Part
from backend.relevance.rules.base import LinearStep, Shared
from backend.relevance.sums import STABILIZER, per_image


@dataclass(frozen=True)
class GammaRule:
    """Share relevance in proportion to contributions, favouring those that pull a unit where it went.

    R_i = Σ_j (z_ij + γ z*_ij) / (Σ_i (z_ij + γ z*_ij) + b_j + γ b*_j ± 1e-10) · R_j. z_ij = a_i w_ij; the star keeps
    the positive ones where the output is ≥ 0, the negative ones where it is below. What the bias stands for is lost.
    Source: G. Montavon et al., 2019, Section 10.2.2, for inputs and outputs ≥ 0; the star carries it on to both signs.
    Use: convolutions in the middle of a network.
    gamma: ≥ 0; the epsilon rule at 0, the z+ rule as it grows.
    """

    gamma: float = 0.25

    def share(self, step: LinearStep, relevance: tf.Tensor) -> Shared:
        """Share it out."""
        every, inputs = step.weights.part(Part.ALL), step.inputs
        above, below = tf.nn.relu(inputs), None if step.never_negative else tf.minimum(inputs, 0.0)
        bias = 0.0 if step.weights.bias is None else tf.convert_to_tensor(step.weights.bias)
        is_up = step.sums >= 0
        pulling = tf.where(is_up, _pull(step, above, below, up=True), _pull(step, above, below, up=False))
        constant = bias + self.gamma * tf.where(is_up, tf.maximum(bias, 0.0), tf.minimum(bias, 0.0))
        constant += tf.where(is_up, STABILIZER, -STABILIZER)
        ratios = relevance / (step.sums - bias + self.gamma * pulling + constant)
        shares = inputs * every.back(ratios, inputs)
        for up, part in ((True, tf.where(is_up, ratios, 0.0)), (False, tf.where(is_up, 0.0, ratios))):
            shares += self.gamma * _pull_back(step, above, below, part, up=up)
        return Shared(shares, per_image(ratios * constant))


def _pull(step: LinearStep, above: tf.Tensor, below: tf.Tensor | None, *, up: bool) -> tf.Tensor:
    """Sum the contributions of one sign. up: the positive ones. Result: of the output's shape."""
    with_weight, against = (Part.POSITIVE, Part.NEGATIVE) if up else (Part.NEGATIVE, Part.POSITIVE)
    sums = step.weights.part(with_weight).forward(above)
    return sums if below is None else sums + step.weights.part(against).forward(below)


def _pull_back(
    step: LinearStep, above: tf.Tensor, below: tf.Tensor | None, ratios: tf.Tensor, *, up: bool
) -> tf.Tensor:
    """Share over the contributions of one sign. ratios: of the output's shape. Result: of the input's."""
    with_weight, against = (Part.POSITIVE, Part.NEGATIVE) if up else (Part.NEGATIVE, Part.POSITIVE)
    shares = above * step.weights.part(with_weight).back(ratios, above)
    return shares if below is None else shares + below * step.weights.part(against).back(ratios, below)
