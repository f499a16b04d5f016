"""A network of a whole-model .h5 file, built for a worker. Its config is checked before; its weights are only numbers.

All private API of Keras that the older format takes is here.
"""

from __future__ import annotations

import copy
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import keras
from keras.src.legacy.saving import saving_options, saving_utils
from keras.src.saving import serialization_lib

from models.readers.keras_file import read_keras_weights


def load_legacy_h5(config: Mapping[str, Any], file: Path) -> keras.Model:
    """Build a network as its config says and fill it with the numbers of its file, layer by layer in their order.

    Raises ValueError where they do not fit, WeightsDamaged as read_keras_weights, and what Keras raises.
    """
    with saving_options.keras_option_scope(use_legacy_config=True), serialization_lib.SafeModeScope(safe_mode=True):
        model = saving_utils.model_from_config(copy.deepcopy(config))  # Keras changes what it reads
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
