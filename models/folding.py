"""A faster forward pass: batch norm and ReLU are folded into the neighbouring linear layer.

Every ReLU is a separate step, even one built into a layer, so that callers can replace its gradient. Only the forward
program changes; the network stays as it is. As the weights are fixed, the backward pass can use convolutions, which run
faster than gradient kernels. Which layers are folded depends on the wanted outputs: a wanted layer is not folded into
another.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import keras
import numpy as np
import tensorflow as tf
from keras import layers

from models.batch_norm import FrozenNorm, is_plain_norm
from models.convolutions import ConvolutionGeometry, FrozenConvolution, FrozenDense, FrozenLinear
from models.forward import Call, CallArguments, ancestors, call_layer, call_operation
from models.graph_reader import LayerUse
from models.linear_part import linear_part, own_rectifier
from models.rectifiers import RectifierGradient, plain_gradient, rectifier_of

MAKES_MASKS = frozenset({"Embedding", "Masking"})


@dataclass(frozen=True)
class _Chain:
    """Layers that become one: [normalization,] linear layer [, normalization] [, ReLU]."""

    linear: LayerUse
    before: LayerUse | None
    behind: LayerUse | None
    rectifier: LayerUse | None

    @property
    def last(self) -> LayerUse:
        return self.rectifier or self.behind or self.linear

    @property
    def all(self) -> tuple[LayerUse, ...]:
        return tuple(use for use in (self.before, self.linear, self.behind, self.rectifier) if use is not None)


class FoldedNetwork:
    """The layers of a network with their folded weights, shared by all its programs.

    uses: all layers, as models.graph_reader.read_layers lists them.
    """

    def __init__(self, uses: Sequence[LayerUse]) -> None:
        self._uses = uses
        self._linear: dict[tuple[str, ...], FrozenLinear] = {}
        self._norms: dict[str, tuple[tf.Tensor, tf.Tensor]] = {}

    def call_for(self, wanted: Collection[str], rectifier_gradient: RectifierGradient = plain_gradient) -> Call:
        """Make the function with which models.forward.run_layers computes each layer.

        wanted: the same names as run_layers gets. rectifier_gradient: the gradient of each ReLU.
        Outputs equal those of the network up to rounding. Nothing is folded where tensors carry masks, because only
        Keras' own layers pass masks on.
        """
        if any(use.keras_class in MAKES_MASKS for use in self._uses):
            return call_layer
        chains = {chain.last.name: chain for chain in find_chains(self._uses, wanted)}
        inner = {use.name for chain in chains.values() for use in chain.all} - set(chains)

        def call(use: LayerUse, arguments: CallArguments) -> object:
            """Pass the input through to the last layer of a chain, and compute the chain there."""
            if use.name in inner:
                return _only(arguments)
            if use.name in chains:
                return self._compute(chains[use.name], _only(arguments), rectifier_gradient)
            rectifier = rectifier_of(use.operation)
            if rectifier is not None:
                return rectifier(_only(arguments), rectifier_gradient)
            if is_plain_norm(use):
                scale, offset = self._norm(use)
                return _only(arguments) * scale + offset
            rectifier = own_rectifier(use.operation)
            if rectifier is not None:
                pre_activations = call_operation(linear_part(use.operation), arguments)
                return rectifier(pre_activations, rectifier_gradient)
            return call_layer(use, arguments)

        return call

    def _compute(self, chain: _Chain, inputs: object, gradient: RectifierGradient) -> object:
        behind = chain.rectifier
        rectifier = own_rectifier(chain.linear.operation) if behind is None else rectifier_of(behind.operation)
        names = tuple(use.name for use in chain.all if use is not chain.rectifier)
        if names not in self._linear:
            with tf.init_scope():  # the weights live longer than the function being traced
                self._linear[names] = _fold(chain)
        return self._linear[names](inputs, rectifier, gradient)

    def _norm(self, use: LayerUse) -> tuple[tf.Tensor, tf.Tensor]:
        if use.name not in self._norms:
            with tf.init_scope():
                norm = FrozenNorm.of(use.operation)
                self._norms[use.name] = (tf.constant(norm.scale), tf.constant(norm.offset))
        return self._norms[use.name]


def find_chains(uses: Sequence[LayerUse], wanted: Collection[str]) -> list[_Chain]:
    """Find the layers that can be folded together when only some outputs are wanted."""
    needed = ancestors(uses, wanted)
    by_name = {use.name: use for use in uses}
    takers: dict[str, list[str]] = {name: [] for name in needed}
    for use in uses:
        for taken in use.sources if use.name in needed else ():
            takers[taken.use].append(use.name)

    def follower(use: LayerUse) -> LayerUse | None:
        """The only layer that takes a layer's output, unless that output is wanted itself."""
        names = takers[use.name]
        return by_name[names[0]] if len(names) == 1 and use.name not in wanted else None

    chains = []
    for linear in (use for use in uses if use.name in needed and is_plain_linear(use)):
        source = by_name[linear.inputs[0]]
        before = source if _fits_in_front(source, linear) and follower(source) is linear else None
        last, behind, rectifier = linear, None, None
        if _has_no_activation(linear):
            after = follower(last)
            if after is not None and is_plain_norm(after):
                last = behind = after
                after = follower(last)
            if after is not None and rectifier_of(after.operation) is not None:
                rectifier = after
        chains.append(_Chain(linear, before, behind, rectifier))
    return _without_shared(chains)


def is_plain_linear(use: LayerUse) -> bool:
    """Tell whether a layer is a convolution, depthwise convolution or dense layer that can be computed here."""
    layer = use.operation
    if type(layer) not in {layers.Conv2D, layers.DepthwiseConv2D, layers.Dense} or layer.compute_dtype != "float32":
        return False
    if getattr(layer, "quantization_mode", None) is not None or getattr(layer, "lora_enabled", False):
        return False
    if type(layer) is layers.Dense:
        return _has_no_activation(use) or own_rectifier(layer) is not None
    is_usual = layer.data_format == "channels_last" and layer.padding in {"same", "valid"}
    if type(layer) is layers.DepthwiseConv2D:
        is_usual = is_usual and len(set(layer.strides)) == 1 and set(layer.dilation_rate) == {1}
    else:
        is_usual = is_usual and layer.groups == 1
    return is_usual and (_has_no_activation(use) or own_rectifier(layer) is not None)


def _fits_in_front(norm: LayerUse, linear: LayerUse) -> bool:
    """Tell whether the offset of a norm can be folded into the bias; padding with zeros prevents it."""
    layer = linear.operation
    is_unpadded = getattr(layer, "padding", "valid") == "valid" or set(layer.kernel_size) == {1}
    return is_plain_norm(norm) and is_unpadded


def _without_shared(chains: list[_Chain]) -> list[_Chain]:
    """Fold a norm between two linear layers into the first only."""
    taken = {chain.behind.name for chain in chains if chain.behind is not None}
    return [
        _Chain(chain.linear, None, chain.behind, chain.rectifier)
        if chain.before is not None and chain.before.name in taken
        else chain
        for chain in chains
    ]


def _only(arguments: CallArguments) -> tf.Tensor:
    """Give the only tensor that a layer is called with."""
    (tensor,) = arguments.tensors
    return tensor


def _has_no_activation(use: LayerUse) -> bool:
    return getattr(use.operation, "activation", None) in {None, keras.activations.linear}


def _fold(chain: _Chain) -> FrozenLinear:
    layer = chain.linear.operation
    is_depthwise = type(layer) is layers.DepthwiseConv2D
    kernel = np.asarray(layer.kernel, np.float32)  # (…, inputs, outputs), or (rows, columns, inputs, multiplier)
    outputs = kernel.shape[-1] * (kernel.shape[-2] if is_depthwise else 1)
    bias = np.zeros(outputs, np.float32) if layer.bias is None else np.asarray(layer.bias, np.float32)
    if chain.before is not None:
        kernel, bias = FrozenNorm.of(chain.before.operation).folded_in_front(kernel, bias, depthwise=is_depthwise)
    if chain.behind is not None:
        kernel, bias = FrozenNorm.of(chain.behind.operation).folded_behind(kernel, bias, depthwise=is_depthwise)
    if type(layer) is layers.Dense:
        return FrozenDense(tf.constant(kernel), tf.constant(bias))
    geometry = ConvolutionGeometry.of(layer.strides, layer.dilation_rate, padding=layer.padding, depthwise=is_depthwise)
    return FrozenConvolution.of(kernel, bias, geometry)
