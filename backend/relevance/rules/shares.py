"""Sharing by contribution, as sums and poolings do: nobody's weights decide, only who brought how much.

Where contributions have both signs, those count that have the sign of their sum: who pulled the other way brought
nothing about. So what is shared has the sign of the relevance, and only a sum of nothing loses it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import tensorflow as tf

from backend.relevance.linear_maps import LinearMap
from backend.relevance.sums import STABILIZER, per_image, stabilized


@dataclass(frozen=True)
class SharedAmong:
    """Relevance after a step with several inputs. relevance: one per input. lost: (batch,), float64."""

    relevance: tuple[tf.Tensor, ...]
    lost: tf.Tensor


def share_among(terms: Sequence[tf.Tensor], relevance: tf.Tensor, *, never_negative: bool) -> SharedAmong:
    """Share over the terms of a sum: R_k = c_k / (Σ c ± 1e-10) · R. terms: (batch, …), some possibly broadcast.

    never_negative: whether it is known that no term is.
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
    """Share over the inputs of each window, or whatever a map with positive weights sums: (batch, …)."""
    if never_negative:
        ratios = relevance / (mean.forward(inputs) + STABILIZER)
        return SharedAmong((inputs * mean.back(ratios, inputs),), STABILIZER * per_image(ratios))
    above, below = tf.nn.relu(inputs), tf.minimum(inputs, 0.0)
    up, down = mean.forward(above), mean.forward(below)
    is_up = up + down >= 0
    rising = tf.where(is_up, relevance / (up + STABILIZER), 0.0)
    falling = tf.where(is_up, 0.0, relevance / (down - STABILIZER))
    shares = above * mean.back(rising, above) + below * mean.back(falling, below)
    return SharedAmong((shares,), STABILIZER * per_image(rising - falling))


def sum_of(terms: Sequence[tf.Tensor]) -> tf.Tensor:
    """Add terms up, broadcasting where shapes differ."""
    total = terms[0]
    for term in terms[1:]:
        total = total + term
    return total


def unbroadcast(values: tf.Tensor, like: tf.Tensor) -> tf.Tensor:
    """Sum over the axes along which a tensor was repeated. Result: of the other's shape."""
    if values.shape[1:].as_list() == like.shape[1:].as_list() and None not in like.shape[1:].as_list():
        return values
    axes, _ = tf.raw_ops.BroadcastGradientArgs(s0=tf.shape(like), s1=tf.shape(values))
    return tf.reshape(tf.reduce_sum(values, axis=axes), tf.shape(like))
