"""Sharing in proportion to contributions, for sums and poolings, which have no trained weights.

Where contributions have both signs, only those with the sign of their sum get relevance. So all shares have the sign of
the relevance, and it is lost only where all contributions are zero.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import tensorflow as tf

from backend.relevance.linear_maps import LinearMap
from backend.relevance.sums import STABILIZER, per_image, stabilized


@dataclass(frozen=True)
class SharedAmong:
    """The result of a step with several inputs. relevance: one tensor per input. lost: (batch,), float64."""

    relevance: tuple[tf.Tensor, ...]
    lost: tf.Tensor


def share_among(terms: Sequence[tf.Tensor], relevance: tf.Tensor, *, never_negative: bool) -> SharedAmong:
    """Share among the terms of a sum: R_k = c_k / (Σ c ± 1e-10) · R. terms: (batch, …), some possibly broadcast.

    never_negative: whether the terms are known to have no negative values.
    """
    if never_negative:
        ratios = relevance / stabilized(sum_of(terms))
        shares = [term * ratios for term in terms]
        lost = STABILIZER * per_image(ratios)
    else:
        is_up = sum_of(terms) >= 0
        counted = [tf.where(is_up, tf.nn.relu(term), tf.minimum(term, 0.0)) for term in terms]
        ratios = relevance / (sum_of(counted) + tf.where(is_up, STABILIZER, -STABILIZER))
        shares = [term * ratios for term in counted]
        lost = STABILIZER * per_image(tf.where(is_up, ratios, -ratios))
    reduced = (unbroadcast(share, term) for share, term in zip(shares, terms, strict=True))
    return SharedAmong(tuple(reduced), lost)


def share_in_windows(mean: LinearMap, inputs: tf.Tensor, relevance: tf.Tensor, *, never_negative: bool) -> SharedAmong:
    """Share among the inputs of each window, or of any map with positive weights: (batch, …)."""
    if never_negative:
        ratios = relevance / (mean.forward(inputs) + STABILIZER)
        return SharedAmong((inputs * mean.transpose(ratios, inputs),), STABILIZER * per_image(ratios))
    above, below = tf.nn.relu(inputs), tf.minimum(inputs, 0.0)
    up, down = mean.forward(above), mean.forward(below)
    is_up = up + down >= 0
    rising = tf.where(is_up, relevance / (up + STABILIZER), 0.0)
    falling = tf.where(is_up, 0.0, relevance / (down - STABILIZER))
    shares = above * mean.transpose(rising, above) + below * mean.transpose(falling, below)
    return SharedAmong((shares,), STABILIZER * per_image(rising - falling))


def sum_of(terms: Sequence[tf.Tensor]) -> tf.Tensor:
    """Add terms up, broadcasting where shapes differ."""
    total = terms[0]
    for term in terms[1:]:
        total = total + term
    return total


def unbroadcast(values: tf.Tensor, like: tf.Tensor) -> tf.Tensor:
    """Sum over the axes along which a tensor was broadcast. Result: of like's shape."""
    if values.shape[1:].as_list() == like.shape[1:].as_list() and None not in like.shape[1:].as_list():
        return values
    axes, _ = tf.raw_ops.BroadcastGradientArgs(s0=tf.shape(like), s1=tf.shape(values))
    return tf.reshape(tf.reduce_sum(values, axis=axes), tf.shape(like))
