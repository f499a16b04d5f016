"""Transposed convolutions with dilation, which TensorFlow cannot compute on processors, by kernels with zeros in them.

A dilated kernel is a larger one whose numbers have zeros between them, so the result is exactly the same.
"""

from __future__ import annotations

from itertools import chain

import keras
import tensorflow as tf
from keras import layers

TRANSPOSED = (layers.Conv1DTranspose, layers.Conv2DTranspose, layers.Conv3DTranspose)


def is_dilated_transpose(operation: keras.Operation) -> bool:
    """Tell whether a layer is a transposed convolution whose kernel is dilated."""
    return isinstance(operation, TRANSPOSED) and max(operation.dilation_rate) > 1


def call_dilated_transpose(layer: layers.Layer, inputs: tf.Tensor) -> tf.Tensor:
    """Compute such a layer, bias and activation included. inputs: (batch, …, channels), or as its data_format says."""
    sums = transposed_sums(layer, inputs, tf.convert_to_tensor(layer.kernel))
    if layer.bias is not None:
        spread = (-1,) if layer.data_format == "channels_last" else (-1, *[1] * len(layer.kernel_size))
        sums = sums + tf.reshape(tf.convert_to_tensor(layer.bias), spread)
    outputs: tf.Tensor = sums if layer.activation is None else layer.activation(sums)
    return outputs


def transposed_sums(layer: layers.Layer, inputs: tf.Tensor, kernel: tf.Tensor) -> tf.Tensor:
    """Convolve as any transposed convolution does, without bias, with a kernel of its shape."""
    sums: tf.Tensor = keras.ops.conv_transpose(
        inputs,
        with_gaps(kernel, layer.dilation_rate),
        strides=list(layer.strides),
        padding=layer.padding,
        output_padding=layer.output_padding,
        data_format=layer.data_format,
    )
    return sums


def with_gaps(kernel: tf.Tensor, dilations: tuple[int, ...]) -> tf.Tensor:
    """Put zeros between the numbers of a kernel: one less than the dilation of each axis.

    kernel: (rows, columns, …, outputs, inputs), one dilation for each axis but the last two.
    """
    for axis, dilation in enumerate(dilations):
        if dilation == 1:
            continue
        side = kernel.shape[axis]
        parts = tf.split(kernel, side, axis=axis)
        gap = tf.zeros_like(parts[0])
        spread = chain.from_iterable((part, *[gap] * (dilation - 1)) for part in parts[:-1])
        kernel = tf.concat([*spread, parts[-1]], axis=axis)  # (…, (side - 1) * dilation + 1, …)
    return kernel
