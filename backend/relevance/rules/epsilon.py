"""The epsilon rule of layer-wise relevance propagation."""

from __future__ import annotations

from dataclasses import dataclass

import tensorflow as tf

from backend.relevance.parts import Part
from backend.relevance.rules.base import LinearStep, Shared
from backend.relevance.sums import per_image


@dataclass(frozen=True)
class EpsilonRule:
    """Share relevance in proportion to contributions, damped near zero: R_i = Σ_j a_i w_ij / (z_j ± ε) · R_j.

    z_j is what the layer puts out before its activation, bias included; ε has its sign. What bias and ε stand for is
    lost. Relevance can be negative.
    Source: S. Bach et al., 2015, Equation 58.   Use: dense layers.
    epsilon: > 0, in units of the layer's output.
    """

    epsilon: float = 1e-6

    def share(self, step: LinearStep, relevance: tf.Tensor) -> Shared:
        """Share it out."""
        damping = tf.where(step.sums >= 0, self.epsilon, -self.epsilon)
        ratios = relevance / (step.sums + damping)
        shares = step.inputs * step.weights.part(Part.ALL).back(ratios, step.inputs)
        unshared = damping if step.weights.bias is None else damping + step.weights.bias
        return Shared(shares, per_image(ratios * unshared))
