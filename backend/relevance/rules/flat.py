"""The flat rule of layer-wise relevance propagation."""

from __future__ import annotations

from dataclasses import dataclass

import tensorflow as tf

from backend.relevance.linear_weights import WeightPart
from backend.relevance.rules.base import LinearStep, Shared
from backend.relevance.rules.w_square import share_by_weights


@dataclass(frozen=True)
class FlatRule:
    """Share relevance in equal parts among all inputs of a unit: R_i = Σ_j 1 / n_j · R_j.

    Padding is not an input and gets nothing.
    Source: S. Lapuschkin et al., 2019, Supplementary Note 2.   Use: a first layer, to show where, not in which color.
    """

    def share(self, step: LinearStep, relevance: tf.Tensor) -> Shared:
        """Share relevance among the inputs."""
        return share_by_weights(step, WeightPart.ONES, relevance)
