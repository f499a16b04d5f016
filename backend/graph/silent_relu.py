"""A remedy for channels that stay grey: where a ReLU is silent everywhere, gradients pass it nevertheless.

A noise image may leave all outputs of a ReLU at 0; then no gradient says how to wake them. Source: Lucid 0.3,
misc/redirected_relu_grad.py; it does so in the first steps only, as here.
"""

import tensorflow as tf

from models.rectifiers import Rectifier, plain_gradient

REDIRECTED_STEPS = 17  # Lucid's step counter is compared before it is raised


def redirected_gradient(upstream: tf.Tensor, outputs: tf.Tensor, rectifier: Rectifier) -> tf.Tensor:
    """The true gradient, or for images whose true gradient is zero all over, one that leads out of the clipped range.

    upstream: gradient of what is minimised. All tensors (batch, …). Gradients that push values further outside, below 0
    or above the ceiling, never pass.
    """
    true = plain_gradient(upstream, outputs, rectifier)
    pushes_out = tf.logical_and(outputs <= 0.0, upstream > 0.0)
    if rectifier.ceiling is not None:
        pushes_out |= tf.logical_and(outputs >= rectifier.ceiling, upstream < 0.0)
    axes = list(range(1, len(upstream.shape)))
    is_silent = tf.reduce_all(tf.equal(true, 0.0), axis=axes, keepdims=True)
    return tf.where(tf.logical_and(is_silent, tf.logical_not(pushes_out)), upstream, true)
