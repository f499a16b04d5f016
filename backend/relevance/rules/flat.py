"""The flat rule of layer-wise relevance propagation."""

from __future__ import annotations

from dataclasses import dataclass

import tensorflow as tf

from backend.relevance.parts import Part
from backend.relevance.rules.base import LinearStep, Shared
from backend.relevance.rules.w_square import share_by_weights


@dataclass(frozen=True)
class FlatRule:
    """Share relevance evenly over all inputs of a unit: R_i = Σ_j 1 / n_j · R_j.

    Inputs in a border of zeros are none, and get nothing.
    Source: S. Lapuschkin et al., 2019, Supplementary Note 2.   Use: a first layer, to show where, not in which color.
    """

    def share(self, step: LinearStep, relevance: tf.Tensor) -> Shared:
        """Share it out."""
        return share_by_weights(step, Part.ONES, relevance)
