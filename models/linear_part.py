"""Splits a layer with a built-in activation, such as Conv2DTranspose(…, activation="relu"), into two steps.

Only layers are split whose activation is their last step; in recurrent layers it is not.
"""

from __future__ import annotations

import keras
from keras import layers

from models.layer_kinds import LINEAR, kind_of
from models.rectifiers import Rectifier, rectifier_named


def own_rectifier(operation: keras.Operation) -> Rectifier | None:
    """Give the rectifier that is the last step of a convolution or dense layer of Keras; None where it has none."""
    is_linear = kind_of(type(operation).__name__) in LINEAR and type(operation).__module__.startswith("keras.")
    if not is_linear or operation.compute_dtype != "float32":
        return None
    return rectifier_named(operation.activation)


def linear_part(layer: layers.Layer) -> layers.Layer:
    """Give a layer with the same weights and options but without its activation. layer itself is not changed.

    The copy shares everything with the layer, so it is for calling only; several threads may make one.
    """
    linear: layers.Layer = object.__new__(type(layer))  # a copy by Keras would need a file and have its own weights
    vars(linear).update(vars(layer))
    vars(linear)["activation"] = keras.activations.linear
    return linear
