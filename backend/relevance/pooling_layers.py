"""Reads layers that take means, sums or extremes of their input, each with the mean over the same positions.

These are poolings, reductions over axes, and layers that resize maps by interpolation. The maps here have no negative
weights and no constant, as sharing by contribution requires.
"""

from __future__ import annotations

import keras
import tensorflow as tf

from backend.relevance.rules.pooling import Pooling
from models.explainable import effect_of
from models.forward import CallArguments, arguments_of, call_layer
from models.graph_reader import LayerUse


def read_pooling(use: LayerUse) -> Pooling:
    """Read a layer or operator that takes means, sums or extremes."""

    def compute(inputs: tf.Tensor) -> tf.Tensor:
        """Compute the layer itself, and cast to float32."""
        return tf.cast(call_layer(use, arguments_of(use, (inputs,))), tf.float32)

    def mean(inputs: tf.Tensor) -> tf.Tensor:
        """Take the mean over the positions that the layer pools."""
        effect = effect_of(use)
        if effect == "mean":
            return compute(inputs)
        if effect == "extreme":
            return keras.ops.mean(inputs, axis=use.operation.axis, keepdims=use.operation.keepdims)
        if effect == "resizing":
            return _resized(use, inputs)
        return _mean_like(use, inputs)

    is_extreme = effect_of(use) == "extreme" or "Max" in use.keras_class
    return Pooling(mean, compute, is_extreme=is_extreme)


def _resized(use: LayerUse, inputs: tf.Tensor) -> tf.Tensor:
    """Resize as a layer does, but without negative weights and without a fill value around the image."""
    layer = use.operation
    if use.keras_class == "CenterCrop":
        return call_layer(use, CallArguments((inputs,), {}))
    size = (layer.height, layer.width) if use.keras_class == "Resizing" else layer.size
    return keras.ops.image.resize(
        inputs,
        size,
        interpolation="nearest" if layer.interpolation == "nearest" else "bilinear",
        antialias=layer.antialias,
        crop_to_aspect_ratio=layer.crop_to_aspect_ratio,
        pad_to_aspect_ratio=layer.pad_to_aspect_ratio,
        data_format="channels_last",
    )


def _mean_like(use: LayerUse, inputs: tf.Tensor) -> tf.Tensor:
    layer, keras_class = use.operation, use.keras_class
    if keras_class.startswith("UpSampling"):
        # its own interpolation may have negative weights; bilinear has none
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
