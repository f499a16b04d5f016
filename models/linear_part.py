"""Splits a layer with an activation of its own, such as Conv2DTranspose(…, activation="relu"), into its two steps.

Only layers are split whose activation is the last thing they do; what recurrent layers call activation is inside them.
"""

from __future__ import annotations

import keras
from keras import layers

from models.layer_kinds import LINEAR, kind_of
from models.rectifiers import Rectifier, rectifier_named


def own_rectifier(operation: keras.Operation) -> Rectifier | None:
    """Tell which rectifier a convolution or dense layer of Keras has as its last step; None where it has none."""
    is_linear = kind_of(type(operation).__name__) in LINEAR and type(operation).__module__.startswith("keras.")
    if not is_linear or operation.compute_dtype != "float32":
        return None
    return rectifier_named(operation.activation)


def linear_part(layer: layers.Layer) -> layers.Layer:
    """Give a layer with the same weights and options that leaves its activation out. layer itself stays as it is.

    The twin shares everything with the layer, so it is for calling only, and as many threads as like may make one.
    """
    twin: layers.Layer = object.__new__(type(layer))  # a copy by Keras would need a file and have weights of its own
    vars(twin).update(vars(layer))
    vars(twin)["activation"] = keras.activations.linear
    return twin
