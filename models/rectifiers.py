"""All kinds of ReLU that Keras has, with gradients that callers can replace."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import keras
import tensorflow as tf
from keras import layers

RELU6_CEILING = 6.0

# (gradient of the output, output, the rectifier) → gradient of the input; all of one shape, (batch, …)
RectifierGradient = Callable[[tf.Tensor, tf.Tensor, "Rectifier"], tf.Tensor]


@dataclass(frozen=True)
class Rectifier:
    """max(0, x), at most ceiling where there is one."""

    ceiling: float | None = None

    def __call__(self, inputs: tf.Tensor, gradient: RectifierGradient) -> tf.Tensor:
        """Rectify, with this gradient instead of the true one."""

        def rectify(values: tf.Tensor) -> tuple[tf.Tensor, Callable[[tf.Tensor], tf.Tensor]]:
            outputs = self.rectify(values)
            return outputs, lambda upstream: gradient(upstream, outputs, self)

        return tf.custom_gradient(rectify)(inputs)

    def rectify(self, inputs: tf.Tensor) -> tf.Tensor:
        """Clip from below, and from above where there is a ceiling."""
        if self.ceiling is None:
            return tf.nn.relu(inputs)
        if self.ceiling == RELU6_CEILING:
            return tf.nn.relu6(inputs)
        return tf.clip_by_value(inputs, 0.0, self.ceiling)


def plain_gradient(upstream: tf.Tensor, outputs: tf.Tensor, rectifier: Rectifier) -> tf.Tensor:
    """The true gradient: zero where the output is clipped."""
    if rectifier.ceiling is None:
        return tf.raw_ops.ReluGrad(gradients=upstream, features=outputs)
    if rectifier.ceiling == RELU6_CEILING:
        return tf.raw_ops.Relu6Grad(gradients=upstream, features=outputs)
    is_inside = tf.logical_and(outputs > 0.0, outputs < rectifier.ceiling)
    return tf.where(is_inside, upstream, tf.zeros_like(upstream))


def rectifier_of(operation: keras.Operation) -> Rectifier | None:
    """Give the rectifier that a layer or operator is; None for anything else, and for precisions other than float32."""
    if getattr(operation, "compute_dtype", "float32") != "float32":
        return None
    if type(operation) is layers.ReLU:
        is_usual = operation.negative_slope == 0 and operation.threshold == 0
        ceiling = operation.max_value
        return Rectifier(None if ceiling is None else float(ceiling)) if is_usual else None
    if type(operation).__name__ in {"Relu", "Relu6"} and type(operation).__module__.startswith("keras."):
        return Rectifier() if type(operation).__name__ == "Relu" else Rectifier(RELU6_CEILING)
    return rectifier_named(operation.activation) if type(operation) is layers.Activation else None


def rectifier_named(activation: object) -> Rectifier | None:
    """Give the rectifier that an activation function of Keras is; None for any other."""
    if activation is keras.activations.relu:
        return Rectifier()
    return Rectifier(RELU6_CEILING) if activation is keras.activations.relu6 else None
