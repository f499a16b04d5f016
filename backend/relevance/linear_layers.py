"""Reads Keras' linear layers: their weights with batch norm folded in, and the linear map that uses them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

import keras
import numpy as np
import tensorflow as tf

from backend.relevance.kinds import Kind
from backend.relevance.linear_maps import AnyMap, ConvolutionMap, DenseMap, GroupedMap, LinearMap, WholeMap
from backend.relevance.linear_weights import LinearWeights
from models.batch_norm import DEPTHWISE, SEPARABLE, FrozenNorm, kernel_axis_of_outputs
from models.convolutions import ConvolutionGeometry
from models.dilated_transpose import transposed_sums
from models.graph_reader import LayerUse

IMAGE_RANK = 4
MakeMap = Callable[[tf.Tensor], LinearMap]
Weight: TypeAlias = "keras.Variable | tf.Tensor"  # a tensor where a layer computes its kernel, as with LoRA


@dataclass(frozen=True)
class Norms:
    """The batch norms that are folded into a linear layer."""

    in_front: FrozenNorm | None = None
    behind: FrozenNorm | None = None


@dataclass(frozen=True)
class LinearLayer:
    """A linear step of a layer. kind: convolution, depthwise or dense."""

    kind: Kind
    weights: LinearWeights


def read_linear(use: LayerUse, norms: Norms) -> list[LinearLayer]:
    """Read a linear layer: one, or two for a separable convolution. Activations are left out."""
    layer = use.operation
    if use.keras_class in SEPARABLE:
        each = partial(_depthwise, layer)
        first = LinearLayer(Kind.DEPTHWISE, LinearWeights(_value(layer.depthwise_kernel), None, each))
        return [first, _separable_second(use, norms)]
    depthwise = use.keras_class in DEPTHWISE
    weights = _folded(use, layer.kernel, norms, depthwise=depthwise)
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


def _separable_second(use: LayerUse, norms: Norms) -> LinearLayer:
    layer = use.operation
    weights = _folded(use, layer.pointwise_kernel, norms, depthwise=False)
    if len(layer.kernel_size) == IMAGE_RANK - 2:
        geometry = ConvolutionGeometry.of((1, 1), (1, 1), padding="same", depthwise=False)
        make_map: MakeMap = partial(_convolution_map, geometry)
    else:
        make_map = partial(_by_keras, keras.ops.conv, {"data_format": layer.data_format})
    return LinearLayer(Kind.CONVOLUTION, LinearWeights(*weights, make_map))


def _folded(
    use: LayerUse, kernel: Weight, norms: Norms, *, depthwise: bool
) -> tuple[tf.Variable | tf.Tensor, tf.Variable | tf.Tensor | None]:
    """Fold norms into the weights; without norms, give the layer's own variables, which takes no memory."""
    bias: Weight | None = use.operation.bias
    if norms.in_front is None and norms.behind is None:
        return _value(kernel), None if bias is None else _value(bias)
    factors = np.asarray(kernel, np.float32)
    axis = kernel_axis_of_outputs(use)
    output_axis = -1 if axis is None else axis
    outputs = factors.shape[output_axis] * (factors.shape[-2] if depthwise else 1)
    shift = np.zeros(outputs, np.float32) if bias is None else np.asarray(bias, np.float32)
    if norms.in_front is not None:
        groups = getattr(use.operation, "groups", 1)
        factors, shift = norms.in_front.folded_in_front(factors, shift, depthwise=depthwise, groups=groups)
    if norms.behind is not None:
        factors, shift = norms.behind.folded_behind(factors, shift, depthwise=depthwise, output_axis=output_axis)
    return tf.constant(factors), tf.constant(shift)


def _value(weight: Weight) -> tf.Variable | tf.Tensor:
    is_shared = isinstance(weight, keras.Variable) and weight.dtype == "float32"
    return weight.value if is_shared else tf.constant(np.asarray(weight, np.float32))


def _spans_input(use: LayerUse) -> bool:
    """Tell whether a convolution's kernel covers its whole input, as VGG-16's fc6 does, so that it is a dense layer."""
    layer = use.operation
    if use.keras_class != "Conv2D" or layer.groups != 1:
        return False
    size = tuple(use.call.input_tensors[0].shape[1:3])
    is_unpadded = layer.padding == "valid" or set(layer.kernel_size) == {1}
    return size == tuple(layer.kernel_size) and is_unpadded and set(layer.dilation_rate) == {1}


def _has_a_group_per_channel(use: LayerUse) -> bool:
    """Tell whether a grouped convolution is depthwise, as in ConvNeXt."""
    layer = use.operation
    return use.keras_class == "Conv2D" and layer.groups == use.call.input_tensors[0].shape[-1] > 1


def _maker(use: LayerUse, *, depthwise: bool) -> MakeMap:
    layer = use.operation
    if depthwise:
        return partial(_depthwise, layer)
    if use.keras_class.endswith("Transpose"):
        return partial(_transposed, layer)
    if use.keras_class == "Conv2D":
        geometry = ConvolutionGeometry.of(layer.strides, layer.dilation_rate, padding=layer.padding, depthwise=False)
        return partial(_convolution_map, geometry, groups=layer.groups)
    return partial(_general, layer)


def _depthwise(layer: keras.Layer, kernel: tf.Tensor) -> LinearMap:
    is_usual = len(set(layer.strides)) == 1 and set(layer.dilation_rate) == {1}
    if is_usual and len(layer.kernel_size) == IMAGE_RANK - 2:
        geometry = ConvolutionGeometry.of(layer.strides, layer.dilation_rate, padding=layer.padding, depthwise=True)
        return ConvolutionMap(kernel, geometry)
    options = {
        "strides": layer.strides,
        "padding": layer.padding,
        "data_format": layer.data_format,
        "dilation_rate": layer.dilation_rate,
    }
    return _by_keras(keras.ops.depthwise_conv, options, kernel)


def _convolution_map(geometry: ConvolutionGeometry, kernel: tf.Tensor, groups: int = 1) -> LinearMap:
    return ConvolutionMap(kernel, geometry) if groups == 1 else GroupedMap(kernel, geometry, groups)


def _transposed(layer: keras.Layer, kernel: tf.Tensor) -> LinearMap:
    return AnyMap(lambda inputs: transposed_sums(layer, inputs, tf.convert_to_tensor(kernel)))


def _einsum(equation: str, kernel: tf.Tensor) -> LinearMap:
    return AnyMap(lambda inputs: tf.einsum(equation, inputs, kernel))


def _general(layer: keras.Layer, kernel: tf.Tensor) -> LinearMap:
    """Make the map of a convolution in one or three dimensions."""
    is_causal = layer.padding == "causal"
    options = {
        "strides": list(layer.strides),
        "padding": "valid" if is_causal else layer.padding,
        "data_format": layer.data_format,
        "dilation_rate": layer.dilation_rate,
    }
    if not is_causal:
        return _by_keras(keras.ops.conv, options, kernel)
    border = [[0, 0], [layer.dilation_rate[0] * (layer.kernel_size[0] - 1), 0], [0, 0]]
    return AnyMap(lambda inputs: keras.ops.conv(tf.pad(inputs, border), kernel, **options))


def _by_keras(operation: Callable[..., tf.Tensor], options: Mapping[str, object], kernel: tf.Tensor) -> LinearMap:
    return AnyMap(lambda inputs: operation(inputs, tf.convert_to_tensor(kernel), **options))
