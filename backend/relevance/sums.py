"""Sums of relevance without large rounding errors, and the stabilizer for divisions."""

from __future__ import annotations

import tensorflow as tf

STABILIZER = 1e-10  # Source: thesis, Algorithms 4 and 5
ROWS_AXIS = 1
MAPS_RANK = 4


def stabilized(sums: tf.Tensor) -> tf.Tensor:
    """Add the stabilizer to sums that are never negative. The shape is kept."""
    if sums.shape[-1] is None:
        return sums + STABILIZER
    # TensorFlow fuses bias_add with the convolution
    return tf.nn.bias_add(sums, tf.fill(sums.shape[-1:], STABILIZER))


def per_channel(values: tf.Tensor) -> tf.Tensor:
    """Sum over all positions: (batch, …, channels) → (batch, channels), float64.

    One axis is summed in float32, which is faster; it is short, so the error stays below 1e-6.
    """
    if len(values.shape) == MAPS_RANK:
        values = tf.reduce_sum(values, axis=ROWS_AXIS)
    wide = tf.cast(values, tf.float64)
    return tf.reduce_sum(wide, axis=list(range(1, len(wide.shape) - 1)))


def per_image(values: tf.Tensor) -> tf.Tensor:
    """Sum over everything but the batch: (batch, …) → (batch,), float64."""
    return tf.reduce_sum(per_channel(values), axis=-1)
