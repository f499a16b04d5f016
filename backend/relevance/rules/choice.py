"""A maximum or minimum of several tensors: the winner takes all."""

from __future__ import annotations

from collections.abc import Sequence

import tensorflow as tf

from backend.relevance.rules.shares import SharedAmong, sum_of, unbroadcast


def share_with_winners(values: Sequence[tf.Tensor], outputs: tf.Tensor, relevance: tf.Tensor) -> SharedAmong:
    """Give the relevance of each value to the input that it was taken from, in equal parts where several are equal.

    The other inputs do not affect the output and get nothing. This is the winner-takes-all rule for max pooling, with
    tensors in place of the positions of a window. Source: S. Bach et al., 2015, Section 4.2.
    values: of the inputs, (batch, …), some possibly broadcast. outputs: the maximum or minimum. Nothing is lost.
    """
    wins = [tf.cast(tf.equal(value, outputs), relevance.dtype) for value in values]  # each (batch, …), of the output
    each = relevance / sum_of(wins)
    shares = tuple(unbroadcast(each * won, value) for won, value in zip(wins, values, strict=True))
    return SharedAmong(shares, tf.zeros(tf.shape(relevance)[:1], tf.float64))
