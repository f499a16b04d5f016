"""Layers that multiply some values by negative factors: what speaks for their output speaks against their input.

Relevance says of a value what its being large brought about. Behind a negative factor it is its being small, so that
such relevance travels apart from other: up to the linear layer that made the value, which shares it by its weights
turned round, just as if the factor were part of those weights. A value that is never negative has nothing to give
there: it is the layer's shift that excites.
"""

from __future__ import annotations

from enum import Enum

import keras
import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from models.explainable import effect_of
from models.forward import arguments_of, call_layer
from models.graph_reader import LayerUse
from models.layer_kinds import kind_of

WITH_GAMMA = frozenset({"BatchNormalization", "GroupNormalization", "LayerNormalization"})
SCALES = frozenset({"Negative", "Rescaling"})


class Direction(str, Enum):
    """What relevance says of a value: that it brought something about by being large, or by being small."""

    LARGE = "large"
    SMALL = "small"

    @property
    def turned(self) -> Direction:
        """The other one."""
        return Direction.SMALL if self is Direction.LARGE else Direction.LARGE


def negative_factors(use: LayerUse) -> NDArray[np.bool_] | None:
    """Tell which values a layer multiplies by negative factors; None where it does so with none.

    Result: broadcasts against the output, (1, …).
    """
    factors = _factors(use)
    if factors is None or not (factors < 0).any():
        return None
    negative: NDArray[np.bool_] = factors < 0
    return negative


def _factors(use: LayerUse) -> NDArray[np.float32] | None:
    layer = use.operation
    if use.keras_class in WITH_GAMMA:
        return None if layer.gamma is None else _along_axes(use, layer.gamma)
    if use.keras_class == "RMSNormalization":
        return _along_axes(use, layer.scale)
    is_by_constant = kind_of(use.keras_class) in {"sum", "product"} and effect_of(use) is None
    if len(use.sources) != 1 or not (is_by_constant or use.keras_class in SCALES):
        return None
    one, zero = (_computed(use, value) for value in (1.0, 0.0))
    return one - zero if np.isfinite([one, zero]).all() else None


def _along_axes(use: LayerUse, gamma: keras.Variable) -> NDArray[np.float32]:
    """Arrange factors as they broadcast against the output."""
    rank, axis = len(use.tensor.shape), use.operation.axis
    axes = {one % rank for one in (axis if isinstance(axis, (list, tuple)) else [axis])}
    values = np.asarray(gamma, np.float32)
    sides = iter(values.shape)
    return values.reshape([next(sides) if place in axes else 1 for place in range(rank)])


def _computed(use: LayerUse, value: float) -> NDArray[np.float32]:
    """Compute a layer of which each value goes its own way, for one that is the same everywhere: (1, …)."""
    shape = [1 if side is None else side for side in use.call.input_tensors[0].shape]
    return np.asarray(call_layer(use, arguments_of(use, (tf.fill(shape, value),))), np.float32)
