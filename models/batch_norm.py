"""Batch norm at inference: its scale and offset per channel, and which norms can be folded into a neighbouring layer.

A norm is folded by changing the kernel and bias of a convolution, depthwise convolution or dense layer. The folded
layers run in models/folding.py and backend/relevance; models/report.py reports them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np
from keras import layers
from numpy.typing import NDArray

from models.graph_reader import LayerUse
from models.layer_kinds import ONLY_IN_TRAINING

Weights = NDArray[np.float32]

TAKES_IN_FRONT = frozenset({"Conv1D", "Conv2D", "Conv3D", "DepthwiseConv1D", "DepthwiseConv2D", "Dense"})
SEPARABLE = frozenset({"SeparableConv1D", "SeparableConv2D"})
TRANSPOSED = frozenset({"Conv1DTranspose", "Conv2DTranspose", "Conv3DTranspose"})
TAKES_BEHIND = TAKES_IN_FRONT | SEPARABLE | TRANSPOSED | {"EinsumDense"}
DEPTHWISE = frozenset({"DepthwiseConv1D", "DepthwiseConv2D"})


class Side(str, Enum):
    """On which side of a layer the norm is that is folded into it."""

    BEHIND = "behind"
    IN_FRONT = "in front"


@dataclass(frozen=True)
class FrozenNorm:
    """Batch norm at inference, as x · scale + offset; both (channels,)."""

    scale: Weights
    offset: Weights

    @classmethod
    def of(cls, layer: layers.BatchNormalization) -> FrozenNorm:
        """Read a layer's trained values."""
        variance, mean = (np.asarray(weight, np.float64) for weight in (layer.moving_variance, layer.moving_mean))
        scale = (1.0 if layer.gamma is None else np.asarray(layer.gamma, np.float64)) / np.sqrt(
            variance + layer.epsilon
        )
        offset = (0.0 if layer.beta is None else np.asarray(layer.beta, np.float64)) - mean * scale
        return cls(scale.astype(np.float32), offset.astype(np.float32))

    def folded_behind(
        self, kernel: Weights, bias: Weights, *, depthwise: bool, output_axis: int = -1
    ) -> tuple[Weights, Weights]:
        """Fold this norm into the layer in front of it, which then outputs what the norm would.

        kernel: (…, inputs, outputs), or (…, inputs, multiplier) if depthwise. bias: (…, outputs). output_axis: where
        the kernel has its outputs, if not last; -2 for a transposed convolution.
        """
        if depthwise:
            factors = self.scale.reshape(kernel.shape[-2:])
        else:
            factors = self.scale.reshape(
                [-1 if axis == output_axis % kernel.ndim else 1 for axis in range(kernel.ndim)]
            )
        return kernel * factors, bias * self.scale + self.offset

    def folded_in_front(
        self, kernel: Weights, bias: Weights, *, depthwise: bool, groups: int = 1
    ) -> tuple[Weights, Weights]:
        """Fold this norm into the layer behind it, which must have no padding.

        kernel, bias: as folded_behind takes them. groups: number of groups of a convolution; with groups the kernel
        is (…, inputs / groups, outputs).
        """
        outputs_of_each = kernel.shape[-1] // groups
        scale, offset = (
            values[:, np.newaxis] if depthwise else np.repeat(values.reshape(groups, -1).T, outputs_of_each, axis=1)
            for values in (self.scale, self.offset)
        )  # (inputs of a group, outputs), or (inputs, 1)
        axes = tuple(range(kernel.ndim - 2)) if depthwise else tuple(range(kernel.ndim - 1))
        return kernel * scale, bias + (kernel * offset).sum(axis=axes).reshape(-1)


@dataclass(frozen=True)
class Fold:
    """A norm that is folded into a neighbouring layer. into: name of that layer. side: where the norm is."""

    into: str
    side: Side


def find_folds(uses: Sequence[LayerUse]) -> Mapping[str, Fold]:
    """Find the norms that can be folded without changing the result: {name of the norm: its fold}.

    Layers that do nothing at inference may be in between. A norm between two layers that could take it is folded into
    the first.
    """
    graph = _Graph(uses)
    folds = {}
    for use in uses:
        if not is_channel_norm(use):
            continue
        before, after = graph.before(use), graph.after(use)
        if before is not None and _takes_behind(before, use):
            folds[use.name] = Fold(before.name, Side.BEHIND)
        elif after is not None and not use.is_output and _takes_in_front(after):
            folds[use.name] = Fold(after.name, Side.IN_FRONT)
    return folds


class _Graph:
    """The neighbours of a norm, past layers that do nothing at inference."""

    def __init__(self, uses: Sequence[LayerUse]) -> None:
        self._by_name = {use.name: use for use in uses}
        self._takers: dict[str, list[str]] = {use.name: [] for use in uses}
        for use in uses:
            for source in use.sources:  # once for each time it is taken
                self._takers[source.use].append(use.name)

    def before(self, norm: LayerUse) -> LayerUse | None:
        """The layer whose output a norm takes, if nothing else takes it."""
        use: LayerUse | None = norm
        while use is not None and (use is norm or use.keras_class in ONLY_IN_TRAINING):
            source = self._by_name[use.sources[0].use] if len(use.sources) == 1 else None
            use = source if source is not None and len(self._takers[source.name]) == 1 else None
        return use

    def after(self, norm: LayerUse) -> LayerUse | None:
        """The layer that takes the output of a norm, if nothing else takes it."""
        use: LayerUse | None = norm
        while use is not None and (use is norm or use.keras_class in ONLY_IN_TRAINING):
            takers = self._takers[use.name]
            use = self._by_name[takers[0]] if len(takers) == 1 else None
        return use


def is_channel_norm(use: LayerUse) -> bool:
    """Tell whether a layer is batch norm over the last axis."""
    layer = use.operation
    return type(layer) is layers.BatchNormalization and layer.axis in {-1, len(use.tensor.shape) - 1}


def is_plain_norm(use: LayerUse) -> bool:
    """Tell whether a layer is batch norm over the last axis that is computed in float32."""
    return is_channel_norm(use) and bool(use.operation.compute_dtype == "float32")


def is_linear_activation(activation: object) -> bool:
    """Tell whether a layer's own activation is the identity."""
    return activation is None or getattr(activation, "__name__", "") == "linear"


def kernel_axis_of_outputs(use: LayerUse) -> int | None:
    """Give the axis of a kernel that is the last axis of the layer's output; None if it has no such axis."""
    if use.keras_class in TRANSPOSED:
        return -2
    if use.keras_class != "EinsumDense":
        return -1
    inputs_and_kernel, _, output = use.operation.equation.partition("->")
    kernel: str = inputs_and_kernel.split(",")[1]
    return kernel.index(output[-1]) if output[-1] in kernel else None


def _takes_behind(use: LayerUse, norm: LayerUse) -> bool:
    """Tell whether a norm behind a layer can be folded: no activation in between, one kernel slice per channel."""
    is_linear = is_linear_activation(getattr(use.operation, "activation", None))
    is_same_shape = use.tensor.shape == norm.tensor.shape
    return _folds_in(use, TAKES_BEHIND) and is_linear and is_same_shape and kernel_axis_of_outputs(use) is not None


def _takes_in_front(use: LayerUse) -> bool:
    """Tell whether the offset of a norm in front can be folded into the bias; padding with zeros prevents it."""
    layer = use.operation
    unpadded = getattr(layer, "padding", "valid") == "valid" or set(layer.kernel_size) == {1}
    return _folds_in(use, TAKES_IN_FRONT) and unpadded


def _folds_in(use: LayerUse, classes: frozenset[str]) -> bool:
    """Tell whether a layer is of one of the classes, not quantized, and has its channels on the last axis."""
    layer = use.operation
    is_plain = getattr(layer, "quantization_mode", None) is None
    return use.keras_class in classes and is_plain and getattr(layer, "data_format", "channels_last") == "channels_last"
