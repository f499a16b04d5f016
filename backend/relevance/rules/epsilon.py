"""The epsilon rule of layer-wise relevance propagation."""

from __future__ import annotations

from dataclasses import dataclass

import tensorflow as tf

from backend.relevance.linear_weights import WeightPart
from backend.relevance.rules.base import LinearStep, Shared
from backend.relevance.sums import per_image


@dataclass(frozen=True)
class EpsilonRule:
    """Share relevance in proportion to contributions, damped near zero: R_i = Σ_j a_i w_ij / (z_j ± ε) · R_j.

    z_j is the pre-activation, bias included; ε has its sign. The shares of bias and ε are lost. Relevance can be
    negative.
    Source: S. Bach et al., 2015, Equation 58.   Use: dense layers.
    epsilon: > 0, in units of the layer's output.
    """

    epsilon: float = 1e-6

    def share(self, step: LinearStep, relevance: tf.Tensor) -> Shared:
        """Share relevance among the inputs."""
        damping = tf.where(step.pre_activations >= 0, self.epsilon, -self.epsilon)
        ratios = relevance / (step.pre_activations + damping)
        shares = step.inputs * step.weights.part(WeightPart.ALL).transpose(ratios, step.inputs)
        unshared = damping if step.weights.bias is None else damping + step.weights.bias
        return Shared(shares, per_image(ratios * unshared))
