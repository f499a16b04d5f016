"""Batch norm at inference: what it does to each channel, and which of them can become part of a layer beside them.

A norm is folded by changing kernel and bias of a convolution, depthwise convolution or dense layer. How a program made
of folded layers runs is not said here: models/folding.py and backend/relevance do that, models/report.py tells of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np
from keras import layers
from numpy.typing import NDArray

from models.graph_reader import LayerUse, edges_of
from models.layer_graph import neighbours

Weights = NDArray[np.float32]

FOLDS_IN = frozenset({"Conv1D", "Conv2D", "Conv3D", "DepthwiseConv1D", "DepthwiseConv2D", "Dense"})
SEPARABLE = frozenset({"SeparableConv1D", "SeparableConv2D"})
DEPTHWISE = frozenset({"DepthwiseConv1D", "DepthwiseConv2D"})


class Side(str, Enum):
    """On which side of the layer that takes it in a norm stands."""

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

    def folded_behind(self, kernel: Weights, bias: Weights, *, depthwise: bool) -> tuple[Weights, Weights]:
        """Change a layer so that it puts out what the norm behind it does.

        kernel: (…, inputs, outputs), or (…, inputs, multiplier) if depthwise. bias: (outputs,).
        """
        factors = self.scale.reshape(kernel.shape[-2:]) if depthwise else self.scale
        return kernel * factors, bias * self.scale + self.offset

    def folded_in_front(self, kernel: Weights, bias: Weights, *, depthwise: bool) -> tuple[Weights, Weights]:
        """Change a layer without padding so that it takes what the norm in front of it does."""
        shifts = kernel * self.offset[:, np.newaxis]
        axes = tuple(range(kernel.ndim - 2)) if depthwise else tuple(range(kernel.ndim - 1))
        return kernel * self.scale[:, np.newaxis], bias + shifts.sum(axis=axes).reshape(-1)


@dataclass(frozen=True)
class Fold:
    """A norm that becomes part of the layer beside it. into: name of that layer. side: where the norm stands."""

    into: str
    side: Side


def find_folds(uses: Sequence[LayerUse]) -> Mapping[str, Fold]:
    """Find the norms that can become part of a layer without changing the result: {name of the norm: where}.

    A norm between two layers that could take it becomes part of the first.
    """
    by_name = {use.name: use for use in uses}
    successors, predecessors = neighbours(edges_of(uses))
    folds = {}
    for use in uses:
        if not is_plain_norm(use):
            continue
        before = [by_name[name] for name in predecessors[use.name]]
        after = [by_name[name] for name in successors[use.name]]
        if len(before) == 1 and _takes_behind(before[0]) and len(successors[before[0].name]) == 1:
            folds[use.name] = Fold(before[0].name, Side.BEHIND)
        elif len(after) == 1 and not use.is_output and _takes_in_front(after[0]):
            folds[use.name] = Fold(after[0].name, Side.IN_FRONT)
    return folds


def is_plain_norm(use: LayerUse) -> bool:
    """Tell whether a layer is batch norm over the last axis."""
    layer = use.operation
    return (
        type(layer) is layers.BatchNormalization
        and layer.compute_dtype == "float32"
        and layer.axis in {-1, len(use.tensor.shape) - 1}
    )


def is_linear_activation(activation: object) -> bool:
    """Tell whether a layer's own activation leaves values as they are."""
    return activation is None or getattr(activation, "__name__", "") == "linear"


def _takes_behind(use: LayerUse) -> bool:
    return _folds_in(use, FOLDS_IN | SEPARABLE) and not use.is_output and _activation_is_linear(use)


def _takes_in_front(use: LayerUse) -> bool:
    """Tell whether a shift of the input can be part of the bias, which the zeros of padding would forbid."""
    layer = use.operation
    unpadded = getattr(layer, "padding", "valid") == "valid" or set(layer.kernel_size) == {1}
    return _folds_in(use, FOLDS_IN) and unpadded and getattr(layer, "groups", 1) == 1


def _folds_in(use: LayerUse, classes: frozenset[str]) -> bool:
    layer = use.operation
    usual = getattr(layer, "quantization_mode", None) is None and not getattr(layer, "lora_enabled", False)
    return (
        use.keras_class in classes
        and usual
        and layer.compute_dtype == "float32"
        and getattr(layer, "data_format", "channels_last") == "channels_last"
    )


def _activation_is_linear(use: LayerUse) -> bool:
    return is_linear_activation(getattr(use.operation, "activation", None))
