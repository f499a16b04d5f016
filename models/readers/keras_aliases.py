"""Replaces the names of TensorFlow functions in a saved network, such as tf.nn.softmax, by those of Keras.

Keras saves an activation from elsewhere by its bare name, and cannot load all of them again.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

# names of functions in tf.nn and tf.math, and of those in keras.activations that compute the same
KERAS_NAMES: Mapping[str, str] = {
    "softmax_v2": "softmax",
    "log_softmax_v2": "log_softmax",
    "swish": "silu",
    "silu": "silu",
    **{name: name for name in ("relu", "relu6", "elu", "selu", "gelu", "leaky_relu", "sigmoid", "tanh", "softplus")},
    **{name: name for name in ("softmax", "log_softmax", "softsign")},
}


def with_keras_names(config: Any) -> Any:
    """Replace the name of each such function by Keras' name. config: JSON values; not changed in place."""
    if isinstance(config, list):
        return [with_keras_names(value) for value in config]
    if not isinstance(config, Mapping):
        return config
    if config.get("class_name") == "function" and config.get("module") == "builtins":
        return KERAS_NAMES.get(str(config.get("config")), config)
    return {key: with_keras_names(value) for key, value in config.items()}
