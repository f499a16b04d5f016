"""The zB rule of Deep Taylor decomposition, for the first layer."""

from __future__ import annotations

from dataclasses import dataclass

import tensorflow as tf

from backend.relevance.rules.base import LinearStep, Shared
from backend.relevance.rules.z_plus import ZPlusRule, share_both


@dataclass(frozen=True)
class ZBoxRule:
    """Share relevance among pixels with values from l to h: R_i = Σ_j z_ij / (Σ_i z_ij + 1e-10) · R_j.

    z_ij = x_i w_ij - l_i w+_ij - h_i w-_ij, which is computed as (x_i - l_i) w+_ij + (x_i - h_i) w-_ij, where nothing
    cancels. l and h are the network's input range, per channel; in padding with zeros x, l and h are zero. The bias has
    no part.
    Source: G. Montavon et al., 2017, Section 4.1.3 (thesis, Equation 2.13 and Algorithm 2).   Use: layers that take
    the image; without a range, as behind another layer, this is the z+ rule.
    """

    def share(self, step: LinearStep, relevance: tf.Tensor) -> Shared:
        """Share relevance among the inputs."""
        if step.box is None:
            return ZPlusRule().share(step, relevance)
        # a resized image may be a little outside its range
        above = tf.nn.relu(step.inputs - step.box.low)
        return share_both(step, above, tf.minimum(step.inputs - step.box.high, 0.0), relevance)
