"""Reads Keras' pooling layers: for each, what takes the mean of the same windows. Enlarging by mixing is one too."""

from __future__ import annotations

import keras
import tensorflow as tf

from backend.relevance.rules.pooling import Pooling
from models.forward import call_layer
from models.graph_reader import LayerUse


def read_pooling(use: LayerUse) -> Pooling:
    """Read a pooling layer, or one that enlarges maps by mixing neighbours."""

    def compute(inputs: tf.Tensor) -> tf.Tensor:
        """Compute the layer itself."""
        return call_layer(use, (inputs,), {})

    def mean(inputs: tf.Tensor) -> tf.Tensor:
        """Take the mean where the layer pools."""
        return _mean_like(use, inputs)

    return Pooling(mean, compute, is_maximum="Max" in use.keras_class)


def _mean_like(use: LayerUse, inputs: tf.Tensor) -> tf.Tensor:
    layer, keras_class = use.operation, use.keras_class
    if keras_class.startswith("UpSampling"):
        # whatever it mixes with: these weights are never negative
        return keras.layers.UpSampling2D(layer.size, layer.data_format, interpolation="bilinear")(inputs)
    if keras_class.startswith("Global"):
        first = 1 if layer.data_format == "channels_last" else 2
        axes = list(range(first, first + len(inputs.shape) - 2))
        return tf.reduce_mean(inputs, axis=axes, keepdims=layer.keepdims)
    if keras_class.startswith("Adaptive"):
        return keras.ops.adaptive_average_pool(inputs, layer.output_size, data_format=layer.data_format)
    return keras.ops.average_pool(
        inputs, layer.pool_size, strides=layer.strides, padding=layer.padding, data_format=layer.data_format
    )
