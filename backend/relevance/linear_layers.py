"""Reads Keras' linear layers: their weights with batch norm folded in, and the map that computes with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import keras
import numpy as np
import tensorflow as tf

from backend.relevance.kinds import Kind
from backend.relevance.linear_maps import AnyMap, ConvolutionMap, DenseMap, GroupedMap, LinearMap, WholeMap
from backend.relevance.parts import LinearWeights
from models.batch_norm import DEPTHWISE, SEPARABLE, FrozenNorm
from models.convolutions import Sliding
from models.graph_reader import LayerUse

IMAGE_RANK = 4
MakeMap = Callable[[tf.Tensor], LinearMap]


@dataclass(frozen=True)
class Norms:
    """The batch norms that become part of a linear layer."""

    in_front: FrozenNorm | None = None
    behind: FrozenNorm | None = None


@dataclass(frozen=True)
class LinearLayer:
    """A linear layer that was read. kind: convolution, depthwise or dense."""

    kind: Kind
    weights: LinearWeights


def read_linear(use: LayerUse, norms: Norms) -> list[LinearLayer]:
    """Read a linear layer: one, or two for a separable convolution. Activations are left out."""
    layer = use.operation
    if use.keras_class in SEPARABLE:
        each = partial(_depthwise, layer)
        first = LinearLayer(Kind.DEPTHWISE, LinearWeights(_value(layer.depthwise_kernel), None, each))
        return [first, _separable_second(layer, norms)]
    depthwise = use.keras_class in DEPTHWISE
    weights = _folded(layer.kernel, layer.bias, norms, depthwise=depthwise, is_first=_is_channels_first(layer))
    if use.keras_class == "Dense":
        return [LinearLayer(Kind.DENSE, LinearWeights(*weights, DenseMap))]
    if use.keras_class == "EinsumDense":
        return [LinearLayer(Kind.DENSE, LinearWeights(*weights, partial(_einsum, layer.equation)))]
    if _spans_input(use):
        return [LinearLayer(Kind.DENSE, LinearWeights(*weights, WholeMap))]
    if _has_a_group_per_channel(use):
        kernel, bias = weights
        kernel = tf.reshape(kernel, (*layer.kernel_size, layer.groups, -1))
        return [LinearLayer(Kind.DEPTHWISE, LinearWeights(kernel, bias, partial(_depthwise, layer)))]
    kind = Kind.DEPTHWISE if depthwise else Kind.CONVOLUTION
    return [LinearLayer(kind, LinearWeights(*weights, _maker(use, depthwise=depthwise)))]


def _separable_second(layer: keras.Layer, norms: Norms) -> LinearLayer:
    is_first = _is_channels_first(layer)
    weights = _folded(layer.pointwise_kernel, layer.bias, norms, depthwise=False, is_first=is_first)
    if len(layer.kernel_size) == IMAGE_RANK - 2 and not is_first:
        make_map: MakeMap = partial(_sliding, Sliding.of((1, 1), (1, 1), padding="same", depthwise=False))
    else:
        make_map = partial(_by_keras, keras.ops.conv, {"data_format": layer.data_format})
    return LinearLayer(Kind.CONVOLUTION, LinearWeights(*weights, make_map))


def _folded(
    kernel: keras.Variable, bias: keras.Variable | None, norms: Norms, *, depthwise: bool, is_first: bool
) -> tuple[tf.Variable | tf.Tensor, tf.Variable | tf.Tensor | None]:
    """Fold norms in; without any, the layer's own variables are given, which takes no memory."""
    if norms.in_front is None and norms.behind is None:
        offset = None if bias is None else _value(bias)
        axes = len(kernel.shape) - 2
        return _value(kernel), tf.reshape(offset, (-1, *[1] * axes)) if is_first and offset is not None else offset
    factors = np.asarray(kernel, np.float32)
    outputs = factors.shape[-1] * (factors.shape[-2] if depthwise else 1)
    shift = np.zeros(outputs, np.float32) if bias is None else np.asarray(bias, np.float32)
    if norms.in_front is not None:
        factors, shift = norms.in_front.folded_in_front(factors, shift, depthwise=depthwise)
    if norms.behind is not None:
        factors, shift = norms.behind.folded_behind(factors, shift, depthwise=depthwise)
    return tf.constant(factors), tf.constant(shift)


def _value(variable: keras.Variable) -> tf.Variable:
    return variable.value if variable.dtype == "float32" else tf.constant(np.asarray(variable, np.float32))


def _is_channels_first(layer: keras.Layer) -> bool:
    return getattr(layer, "data_format", "channels_last") == "channels_first"


def _spans_input(use: LayerUse) -> bool:
    """Tell whether a convolution sees its whole input at once, as VGG-16's fc6 does: it is a dense layer then."""
    layer = use.operation
    if use.keras_class != "Conv2D" or _is_channels_first(layer) or layer.groups != 1:
        return False
    size = tuple(use.call.input_tensors[0].shape[1:3])
    is_unpadded = layer.padding == "valid" or set(layer.kernel_size) == {1}
    return size == tuple(layer.kernel_size) and is_unpadded and set(layer.dilation_rate) == {1}


def _has_a_group_per_channel(use: LayerUse) -> bool:
    """Tell whether a convolution is a depthwise one by another name, as in ConvNeXt."""
    layer = use.operation
    is_usual = use.keras_class == "Conv2D" and not _is_channels_first(layer)
    return is_usual and layer.groups == use.call.input_tensors[0].shape[-1] > 1


def _maker(use: LayerUse, *, depthwise: bool) -> MakeMap:
    layer = use.operation
    if depthwise:
        return partial(_depthwise, layer)
    if use.keras_class.endswith("Transpose"):
        options = {
            "strides": layer.strides,
            "padding": layer.padding,
            "output_padding": layer.output_padding,
            "data_format": layer.data_format,
            "dilation_rate": layer.dilation_rate,
        }
        return partial(_by_keras, keras.ops.conv_transpose, options)
    if use.keras_class == "Conv2D" and not _is_channels_first(layer):
        sliding = Sliding.of(layer.strides, layer.dilation_rate, padding=layer.padding, depthwise=False)
        return partial(_sliding, sliding, groups=layer.groups)
    return partial(_general, layer)


def _depthwise(layer: keras.Layer, kernel: tf.Tensor) -> LinearMap:
    is_usual = len(set(layer.strides)) == 1 and set(layer.dilation_rate) == {1} and not _is_channels_first(layer)
    if is_usual and len(layer.kernel_size) == IMAGE_RANK - 2:
        sliding = Sliding.of(layer.strides, layer.dilation_rate, padding=layer.padding, depthwise=True)
        return ConvolutionMap(kernel, sliding)
    options = {
        "strides": layer.strides,
        "padding": layer.padding,
        "data_format": layer.data_format,
        "dilation_rate": layer.dilation_rate,
    }
    return _by_keras(keras.ops.depthwise_conv, options, kernel)


def _sliding(sliding: Sliding, kernel: tf.Tensor, groups: int = 1) -> LinearMap:
    return ConvolutionMap(kernel, sliding) if groups == 1 else GroupedMap(kernel, sliding, groups)


def _einsum(equation: str, kernel: tf.Tensor) -> LinearMap:
    return AnyMap(lambda inputs: tf.einsum(equation, inputs, kernel))


def _general(layer: keras.Layer, kernel: tf.Tensor) -> LinearMap:
    """Convolve in one or three dimensions, or with channels first."""
    is_causal = layer.padding == "causal"
    options = {
        "strides": list(layer.strides),
        "padding": "valid" if is_causal else layer.padding,
        "data_format": layer.data_format,
        "dilation_rate": layer.dilation_rate,
    }
    if not is_causal:
        return _by_keras(keras.ops.conv, options, kernel)
    before = [[0, 0], [layer.dilation_rate[0] * (layer.kernel_size[0] - 1), 0]]
    border = [*before, [0, 0]] if not _is_channels_first(layer) else [before[0], [0, 0], before[1]]
    return AnyMap(lambda inputs: keras.ops.conv(tf.pad(inputs, border), kernel, **options))


def _by_keras(operation: Callable[..., tf.Tensor], options: dict[str, object], kernel: tf.Tensor) -> LinearMap:
    return AnyMap(lambda inputs: operation(inputs, tf.convert_to_tensor(kernel), **options))
