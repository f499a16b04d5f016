"""Functions of TensorFlow in a saved network, such as tf.nn.softmax, under the names that Keras has for the same.

Keras writes an activation that is no function of its own by its bare name, and does not find all of them again.
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
    """Write each such function by Keras' name. config: JSON values; they stay as they are."""
    if isinstance(config, list):
        return [with_keras_names(value) for value in config]
    if not isinstance(config, Mapping):
        return config
    if config.get("class_name") == "function" and config.get("module") == "builtins":
        return KERAS_NAMES.get(str(config.get("config")), config)
    return {key: with_keras_names(value) for key, value in config.items()}
