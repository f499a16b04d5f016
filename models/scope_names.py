"""Allows any layer name: TensorFlow accepts only Latin letters, digits and a few signs in the scope of a layer.

Keras opens a scope named after the layer at each call, and inside a compiled function TensorFlow refuses a name such as
"свёртка" or "conv 1". The scope gets another name then; the layer keeps its own.
"""

from __future__ import annotations

import re

import keras

from models.keras_internals import every_layer, rename_scope

# what TensorFlow accepts as the outermost scope of a graph; "/" would open an inner scope
VALID_SCOPE = re.compile(r"[A-Za-z0-9.][A-Za-z0-9_.\\>-]*")
INVALID_SIGN = re.compile(r"[^A-Za-z0-9_.-]")


def allow_any_names(model: keras.Model) -> None:
    """Let every layer of a model be called inside a compiled function, whatever its name. The model is changed."""
    for layer in every_layer(model):
        if not VALID_SCOPE.fullmatch(layer.name):
            rename_scope(layer, f"layer_{INVALID_SIGN.sub('_', layer.name)}")
