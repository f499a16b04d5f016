"""The network in a person's file, built with its weights for a worker: what it ends in becomes a layer of its own.

What the file may hold is decided in models/readers/keras_config.py before anything here runs.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import keras

from backend.errors import UnsupportedNetwork
from models.graph_reader import LayerUse, read_layers
from models.scope_names import allow_any_names

PROBABILITIES = "probabilities"


def load_user_model(file: Path, logits_layer: str) -> keras.Model:
    """Load the network of a file, with its weights. logits_layer: as in its KerasConfig.

    Where the last layer makes probabilities by itself they become a layer of their own, so that there are logits to
    look at. Raises UnsupportedNetwork.
    """
    try:
        loaded = keras.saving.load_model(file, compile=False, safe_mode=True)
    except (AttributeError, LookupError, OSError, TypeError, ValueError) as error:
        raise UnsupportedNetwork(
            f"Keras {keras.__version__} cannot load {file.name}: {error}",
            hint="Save it again with Keras 3.",
        ) from error
    allow_any_names(loaded)
    uses = {use.name: use for use in read_layers(loaded)}
    last = uses[logits_layer].operation if logits_layer else None
    activation = getattr(last, "activation", None)
    if last is None or activation not in {keras.activations.softmax, keras.activations.sigmoid}:
        return keras.Model(loaded.inputs[0], loaded.outputs[0], name=loaded.name)
    probabilities = keras.layers.Activation(activation, name=_free_name(PROBABILITIES, uses.values()))
    last.activation = keras.activations.linear  # the model was loaded here, for nobody else
    return keras.Model(loaded.inputs[0], probabilities(loaded.outputs[0]), name=loaded.name)


def _free_name(name: str, uses: Iterable[LayerUse]) -> str:
    """Find a name for a layer of ours that no layer and no nested model has, nor the drawing gives one."""
    taken = {taken for use in uses for taken in (use.name, use.operation.name, *use.inside)}
    number, free = 2, name
    while free in taken:
        free = f"{name}_{number}"
        number += 1
    return free
