"""Poolings: relevance goes to a whole window, or to its winner only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

import tensorflow as tf

from backend.relevance.linear_maps import AnyMap
from backend.relevance.rules.shares import SharedAmong, share_in_windows


class PoolingRule(str, Enum):
    """How relevance comes back past a pooling.

    AVERAGE: every pooling as if it took the mean, R_i = a_i Σ_j R_j / (Σ of the window + 1e-10). Source: thesis,
    Section 3.4.1, Algorithm 5. WINNER: past a maximum, or a minimum, all goes to where it was, past a mean as before.
    Source: S. Bach et al., 2015, Section 4.2.
    """

    AVERAGE = "average"
    WINNER = "winner"


@dataclass(frozen=True)
class Pooling:
    """One pooling layer.

    mean: takes the mean of the same windows. compute: the layer. is_extreme: whether it takes the largest, or the
    smallest, and no mean.
    """

    mean: Callable[[tf.Tensor], tf.Tensor]
    compute: Callable[[tf.Tensor], tf.Tensor]
    is_extreme: bool

    def share(self, rule: PoolingRule, inputs: tf.Tensor, relevance: tf.Tensor, *, never_negative: bool) -> SharedAmong:
        """Share relevance of the output over the inputs, (batch, …)."""
        if rule is PoolingRule.WINNER and self.is_extreme:
            nothing = tf.zeros(tf.shape(relevance)[:1], tf.float64)
            return SharedAmong((AnyMap(self.compute).back(relevance, inputs),), nothing)
        return share_in_windows(AnyMap(self.mean), inputs, relevance, never_negative=never_negative)
