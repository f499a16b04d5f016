"""Layers that arrange values for one size of the image: at another they would mix up places, or images of a batch."""

from __future__ import annotations

import keras
import tensorflow as tf

from models.forward import CallArguments, call_layer
from models.graph_reader import LayerUse

REARRANGE = frozenset({"Flatten", "Reshape"})
NOT_COMPUTED = (ValueError, tf.errors.InvalidArgumentError)  # how a layer answers to maps of a size that it is not for


class OtherSize(ValueError):
    """A layer gets maps of another size than those it arranges. layer: its name."""

    def __init__(self, layer: str) -> None:
        super().__init__(f"the layer {layer!r} arranges values for another size of the image.")
        self.layer = layer


def call_if_made_for(use: LayerUse, arguments: CallArguments) -> object:
    """Compute one layer as call_layer. Raises OtherSize where it is not made for what it gets.

    The images of a batch have to be a known number of them, as while a program is traced for one image.
    """
    if use.keras_class not in REARRANGE:
        return call_layer(use, arguments)
    given = arguments.tensors
    if any(_differs(made_for.shape, came.shape) for made_for, came in zip(use.call.input_tensors, given, strict=True)):
        raise OtherSize(use.name)
    try:
        outputs = call_layer(use, arguments)
    except NOT_COMPUTED as error:
        raise OtherSize(use.name) from error
    if any(output.shape[:1] != came.shape[:1] for output, came in zip(keras.tree.flatten(outputs), given, strict=True)):
        raise OtherSize(use.name)
    return outputs


def _differs(made_for: tuple[int | None, ...], came: tf.TensorShape) -> bool:
    """Tell whether a shape differs in anything that is known of both; that of the batch does not matter."""
    pairs = zip(made_for[1:], came.as_list()[1:], strict=True)
    return any(None not in {one, other} and one != other for one, other in pairs)
