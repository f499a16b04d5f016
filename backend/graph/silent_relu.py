"""Prevents grey images: where a ReLU is silent everywhere, gradients pass it nevertheless.

For a noise image all outputs of a ReLU may be 0; then the gradient is zero too, and the image never changes. Source:
Lucid 0.3, misc/redirected_relu_grad.py, which also does this in the first steps only.
"""

import tensorflow as tf

from models.rectifiers import Rectifier, plain_gradient

REDIRECTED_STEPS = 17  # Lucid compares its step counter with 16 before incrementing it


def redirected_gradient(upstream: tf.Tensor, outputs: tf.Tensor, rectifier: Rectifier) -> tf.Tensor:
    """The true gradient; for images where that is zero everywhere, a gradient that leads out of the clipped range.

    upstream: gradient of the loss. All tensors: (batch, …). Gradients that push values further out of the range, below
    0 or above the ceiling, never pass.
    """
    true = plain_gradient(upstream, outputs, rectifier)
    pushes_out = tf.logical_and(outputs <= 0.0, upstream > 0.0)
    if rectifier.ceiling is not None:
        pushes_out |= tf.logical_and(outputs >= rectifier.ceiling, upstream < 0.0)
    axes = list(range(1, len(upstream.shape)))
    is_silent = tf.reduce_all(tf.equal(true, 0.0), axis=axes, keepdims=True)
    return tf.where(tf.logical_and(is_silent, tf.logical_not(pushes_out)), upstream, true)
