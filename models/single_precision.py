"""Networks saved in another precision, such as mixed_float16 or float64, are computed in float32 throughout.

Half precision is a means to train faster: gradients of images vanish in it, and sums of relevance do not close. Which
precisions a file names is read from its configuration, without TensorFlow.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import keras

SINGLE = "float32"
DTYPE = "dtype"  # the key under which Keras keeps types of numbers and policies
OTHER_PRECISIONS = frozenset({"bfloat16", "double", "float16", "float64", "half", "mixed_bfloat16", "mixed_float16"})


def saved_precisions(config: object) -> tuple[str, ...]:
    """Name the precisions other than float32 in a configuration as Keras saves it, each once, in order of the alphabet.

    Whole numbers, such as uint8 images, are none. Where layers have a policy, their tensors' types follow from it.
    """
    found = set(_precisions(config))
    policies = {name for name, is_policy in found if is_policy}
    return tuple(sorted(policies or {name for name, _ in found}))


def precision_note(precisions: tuple[str, ...]) -> str:
    """Say in a sentence for the load report what is done about saved precisions; "" where there is none."""
    if not precisions:
        return ""
    return f"Computed in {SINGLE}; saved as {' and '.join(precisions)}."


def in_single_precision(model: keras.Model) -> keras.Model:
    """Give the same network with all weights, layers and tensors in float32: model itself where it is so already.

    float64 weights are rounded to the nearest float32.
    """
    config = model.get_config()
    if not saved_precisions(config):
        return model
    single: keras.Model = type(model).from_config(_single(config))
    single.set_weights(model.get_weights())
    for layer in single._flatten_layers(include_self=False):  # Keras has no public walk through nested models
        if type(layer).__name__ == "Normalization":
            layer.finalize_state()
    return single


def _precisions(config: object, key: str | None = None) -> Iterator[tuple[str, bool]]:
    """Find the names of precisions, each with whether it is a layer's policy, and not the type of a tensor."""
    if key == DTYPE and isinstance(config, str) and config in OTHER_PRECISIONS:
        yield config, False
    elif isinstance(config, Mapping):
        name = _policy_name(config) if key == DTYPE else None
        if name in OTHER_PRECISIONS:
            yield name, True
        for inner, value in config.items():
            yield from _precisions(value, inner)
    elif isinstance(config, (list, tuple)):
        for value in config:
            yield from _precisions(value)


def _single(config: Any, key: str | None = None) -> Any:
    if key == DTYPE and isinstance(config, str):
        return SINGLE if config in OTHER_PRECISIONS else config
    if isinstance(config, Mapping):
        if key == DTYPE and _policy_name(config) in OTHER_PRECISIONS:
            return SINGLE
        return {inner: _single(value, inner) for inner, value in config.items()}
    if isinstance(config, (list, tuple)):
        return type(config)(_single(value) for value in config)
    return config


def _policy_name(config: Mapping[str, Any]) -> str | None:
    inner = config.get("config")
    name = inner.get("name") if isinstance(inner, Mapping) else None
    return name if isinstance(name, str) else None
