"""Builds the network of a whole-model .h5 file in a worker. Its config was checked before; its weights are numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import keras

from models.keras_internals import model_of_legacy_config
from models.readers.keras_file import read_keras_weights


def load_legacy_h5(config: Mapping[str, Any], file: Path) -> keras.Model:
    """Build a network from its config and fill it with the weights of its file, layer by layer in their order.

    Raises ValueError where they do not fit, WeightsDamaged as read_keras_weights, and what Keras raises.
    """
    model = model_of_legacy_config(config)
    arrays: dict[str, dict[int, object]] = defaultdict(dict)
    for name, array in read_keras_weights(file).items():
        layer_name, position = name.rsplit("/", 1)
        arrays[layer_name][int(position)] = array
    layers = [layer for layer in model.layers if layer.weights]
    if len(layers) != len(arrays):
        raise ValueError(f"it has weights for {len(arrays)} layers, but the network has {len(layers)} with weights")
    for layer, (layer_name, found) in zip(layers, arrays.items(), strict=True):
        variables = [*layer.trainable_weights, *layer.non_trainable_weights]
        if len(variables) != len(found):
            raise ValueError(f"it has {len(found)} arrays for the layer {layer_name}, which takes {len(variables)}")
        for place, variable in enumerate(variables):
            variable.assign(found[place])
    return model
