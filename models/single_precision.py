"""Turns networks saved in another precision, such as mixed_float16 or float64, into float32.

Half precision is for faster training: gradients of images vanish in it, and relevance is not conserved.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import keras

from models.keras_internals import every_layer
from models.saved_precisions import DTYPE, OTHER_PRECISIONS, SINGLE, policy_name, saved_precisions


def in_single_precision(model: keras.Model) -> keras.Model:
    """Give the same network with all weights, layers and tensors in float32; model itself where they already are.

    float64 weights are rounded to the nearest float32.
    """
    config = model.get_config()
    if not saved_precisions(config):
        return model
    single: keras.Model = type(model).from_config(_single(config))
    single.set_weights(model.get_weights())
    for layer in every_layer(single):
        if type(layer).__name__ == "Normalization":
            layer.finalize_state()
    return single


def _single(config: Any, key: str | None = None) -> Any:
    if key == DTYPE and isinstance(config, str):
        return SINGLE if config in OTHER_PRECISIONS else config
    if isinstance(config, Mapping):
        if key == DTYPE and policy_name(config) in OTHER_PRECISIONS:
            return SINGLE
        return {inner: _single(value, inner) for inner, value in config.items()}
    if isinstance(config, (list, tuple)):
        return type(config)(_single(value) for value in config)
    return config
