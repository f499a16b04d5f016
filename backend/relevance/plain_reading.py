"""Reads layers that are not linear: each layer of the network becomes one plain layer per output."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import keras
import numpy as np
import tensorflow as tf

from backend.relevance.kinds import Kind, activation_name, is_gate, is_never_negative, relevance_kind
from backend.relevance.plain_layer import PlainLayer
from backend.relevance.pooling_layers import read_pooling
from backend.relevance.turning import negative_factors
from models.explainable import effect_of
from models.forward import arguments_of, call_layer
from models.graph_reader import LayerUse
from models.layer_kinds import ONLY_IN_TRAINING

KEEP_SIGNS = ONLY_IN_TRAINING | {"LocalResponseNormalization", "Maximum", "UnitNormalization"}
FILL_IN = ("ZeroPadding", "Pad")
SUMS_THAT_ADD = frozenset({"Add", "Average"})
QUOTIENTS = frozenset({"Divide", "TrueDivide"})
KEEP_GATES = QUOTIENTS | {"Multiply", "Subtract"}  # by a constant, such as 1 - gate


def layers_of(use: LayerUse, inputs: Sequence[PlainLayer]) -> list[PlainLayer]:
    """Read a layer that is not linear: one plain layer for each of its outputs.

    inputs: the plain layers that its input tensors come from, in order; one that is taken twice is listed twice.
    """
    whole = _layer_of(use, inputs)
    if len(use.call.outputs) == 1:
        return [whole]
    return [
        replace(whole, name=f"{use.name}, output {number}", layers=(), compute=_computing(use, number))
        for number in range(len(use.call.outputs))
    ]


def _layer_of(use: LayerUse, inputs: Sequence[PlainLayer]) -> PlainLayer:
    kind = relevance_kind(use) or Kind.PASS
    pooling = read_pooling(use) if kind is Kind.POOLING else None
    sees_image = kind is Kind.IMAGE or (_only_moves(use, kind) and reads_image(inputs))
    all_positive = bool(inputs) and all(layer.never_negative for layer in inputs)
    return PlainLayer(
        name=use.name,
        owner=use.name,
        kind=Kind.MOVEMENT if pooling is not None and sees_image else kind,
        inputs=tuple(layer.name for layer in inputs),
        layers=(use.name,),
        compute=tf.identity if use.keras_class in ONLY_IN_TRAINING else _computing(use),
        never_negative=is_never_negative(use)
        if kind is Kind.PASS and not all_positive
        else _stays_positive(use, all_positive),
        sees_image=sees_image,
        is_gate=is_gate(use) or (_keeps_gates(use, kind) and all(layer.is_gate for layer in inputs)),
        pooling=pooling,
        factors=_factors(use, len(inputs)) if kind is Kind.SUM else (),
        signals=_signals(use, inputs) if kind is Kind.PRODUCT else (),
        fills_in=use.keras_class.startswith(FILL_IN) or getattr(use.operation, "pad_to_aspect_ratio", False),
        negative_factors=negative_factors(use) if kind is Kind.PASS else None,
    )


def activation_of(use: LayerUse) -> PlainLayer | None:
    """Read the built-in activation of a layer as a separate plain layer, whose inputs the caller fills in."""
    if not activation_name(use):
        return None
    activation = use.operation.activation
    return PlainLayer(
        name=use.name,
        owner=use.name,
        kind=Kind.PASS,
        inputs=(),
        layers=(use.name,),
        compute=activation,
        never_negative=is_never_negative(use),
        is_gate=is_gate(use),
    )


def identity_of(use: LayerUse, before: PlainLayer) -> PlainLayer:
    """Read a norm that is folded into the layer behind it: it becomes the identity."""
    return PlainLayer(
        name=use.name,
        owner=use.name,
        kind=Kind.PASS,
        inputs=(before.name,),
        layers=(use.name,),
        compute=tf.identity,
        never_negative=before.never_negative,
    )


def reads_image(inputs: Sequence[PlainLayer]) -> bool:
    """Tell whether a layer's inputs are the image itself, only moved or mapped to another range."""
    return bool(inputs) and all(layer.sees_image for layer in inputs)


def _computing(use: LayerUse, output: int = 0) -> Callable[..., tf.Tensor]:
    def compute(*values: tf.Tensor) -> tf.Tensor:
        """Compute the layer as its model calls it, and cast to float32."""
        return tf.cast(keras.tree.flatten(call_layer(use, arguments_of(use, values)))[output], tf.float32)

    return compute


def _stays_positive(use: LayerUse, all_positive: bool) -> bool:
    """Tell whether a layer's output is never negative. all_positive: whether none of its inputs ever is."""
    kind = relevance_kind(use)
    if kind is Kind.PASS:
        return use.keras_class in KEEP_SIGNS or is_never_negative(use)
    if kind is Kind.SUM:
        return all_positive and use.keras_class in SUMS_THAT_ADD
    if use.keras_class == "Pad":
        return False  # it may fill in negative values
    return all_positive


def _only_moves(use: LayerUse, kind: Kind) -> bool:
    """Tell whether a layer's output is its input at other positions, or the image at another size."""
    return kind is Kind.MOVEMENT or use.keras_class in ONLY_IN_TRAINING or effect_of(use) == "resizing"


def _keeps_gates(use: LayerUse, kind: Kind) -> bool:
    """Tell whether a layer keeps gates: it only moves them or scales them by a constant."""
    is_scaled = kind is Kind.PASS and use.keras_class in KEEP_GATES
    return _only_moves(use, kind) or is_scaled


def _factors(use: LayerUse, count: int) -> tuple[float, ...]:
    """The factor of each input in a sum."""
    if use.keras_class == "Subtract":
        return (1.0, -1.0)
    if use.keras_class == "CustomScaleLayer":
        return (1.0, float(use.operation.scale))
    return ((1.0 / count) if use.keras_class == "Average" else 1.0,) * count


def _signals(use: LayerUse, inputs: Sequence[PlainLayer]) -> tuple[int, ...]:
    """Find the inputs of a product that are its signal: those that are not gates, and of these the largest."""
    if use.keras_class in QUOTIENTS:
        return (0,)
    signals = [number for number, layer in enumerate(inputs) if not layer.is_gate] or list(range(len(inputs)))
    sizes = [_size(tensor) for tensor in use.call.input_tensors]
    largest = max(sizes[number] for number in signals)
    return tuple(number for number in signals if sizes[number] == largest)


def _size(tensor: keras.KerasTensor) -> int:
    """Count the values per image; an unknown side counts as a long one."""
    unknown = 1 << 12
    return int(np.prod([unknown if side is None else side for side in tensor.shape[1:]], dtype=np.int64))
