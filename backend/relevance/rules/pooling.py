"""The rules for poolings: relevance goes to the whole window, or only to its maximum or minimum."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

import tensorflow as tf

from backend.relevance.linear_maps import AnyMap
from backend.relevance.rules.shares import SharedAmong, share_in_windows


class PoolingRule(str, Enum):
    """How relevance is propagated through a pooling.

    AVERAGE: every pooling is treated as a mean, R_i = a_i Σ_j R_j / (Σ of the window + 1e-10). Source: thesis, Section
    3.4.1, Algorithm 5. WINNER: a maximum or minimum gives all to its position; a mean as AVERAGE. Source: S. Bach et
    al., 2015, Section 4.2.
    """

    AVERAGE = "average"
    WINNER = "winner"


@dataclass(frozen=True)
class Pooling:
    """One pooling layer.

    mean: takes the mean of the same windows. compute: the layer. is_extreme: whether it takes the maximum or minimum.
    """

    mean: Callable[[tf.Tensor], tf.Tensor]
    compute: Callable[[tf.Tensor], tf.Tensor]
    is_extreme: bool

    def share(self, rule: PoolingRule, inputs: tf.Tensor, relevance: tf.Tensor, *, never_negative: bool) -> SharedAmong:
        """Share the relevance of the output among the inputs, (batch, …)."""
        if rule is PoolingRule.WINNER and self.is_extreme:
            nothing = tf.zeros(tf.shape(relevance)[:1], tf.float64)
            return SharedAmong((AnyMap(self.compute).transpose(relevance, inputs),), nothing)
        return share_in_windows(AnyMap(self.mean), inputs, relevance, never_negative=never_negative)
