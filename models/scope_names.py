"""Lets layers have any name: TensorFlow takes only Latin letters, digits and a few signs for the scope of a layer.

Keras opens a scope named after the layer at each call, and inside a compiled function TensorFlow refuses a name such as
"свёртка" or "conv 1". The scope gets another name then; the layer keeps its own. All private API of Keras that this
takes is here.
"""

from __future__ import annotations

import re
from contextlib import AbstractContextManager

import keras

# what TensorFlow takes as the outermost scope of a graph, in which "/" would open a scope inside it
FIT_FOR_SCOPE = re.compile(r"[A-Za-z0-9.][A-Za-z0-9_.\\>-]*")
UNFIT = re.compile(r"[^A-Za-z0-9_.-]")


def allow_any_names(model: keras.Model) -> None:
    """Let every layer of a model be called inside a compiled function, whatever its name. The model is changed."""
    for layer in model._flatten_layers():
        if not FIT_FOR_SCOPE.fullmatch(layer.name):
            layer._open_name_scope = _Opener(layer)


class _Opener:
    """Opens the scope of a layer under a name that TensorFlow takes."""

    def __init__(self, layer: keras.layers.Layer) -> None:
        self._layer = layer
        self._scope_name = f"layer_{UNFIT.sub('_', layer.name)}"

    def __call__(self) -> AbstractContextManager[object]:
        scope: AbstractContextManager[object] = keras.name_scope(self._scope_name, caller=self._layer)
        return scope
