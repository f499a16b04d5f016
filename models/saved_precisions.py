"""The precisions besides float32 in a saved network, read from its configuration, without TensorFlow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

SINGLE = "float32"
DTYPE = "dtype"  # the key under which Keras keeps types of numbers and policies
OTHER_PRECISIONS = frozenset({"bfloat16", "double", "float16", "float64", "half", "mixed_bfloat16", "mixed_float16"})


def saved_precisions(config: object) -> tuple[str, ...]:
    """Name the precisions other than float32 in a configuration as Keras saves it, each once, in alphabetical order.

    Integer types, such as uint8 images, do not count. Where layers have a policy, it decides their tensors' types.
    """
    found = set(_precisions(config))
    policies = {name for name, is_policy in found if is_policy}
    return tuple(sorted(policies or {name for name, _ in found}))


def precision_note(precisions: tuple[str, ...]) -> str:
    """Write the load report's sentence about saved precisions; "" where all is float32."""
    if not precisions:
        return ""
    return f"Computed in {SINGLE}; saved as {' and '.join(precisions)}."


def policy_name(config: Mapping[str, Any]) -> str | None:
    """Give the name of a dtype policy as Keras saves it; None for anything else."""
    inner = config.get("config")
    name = inner.get("name") if isinstance(inner, Mapping) else None
    return name if isinstance(name, str) else None


def _precisions(config: object, key: str | None = None) -> Iterator[tuple[str, bool]]:
    """Find the names of precisions, each with whether it is a layer's policy rather than the type of a tensor."""
    if key == DTYPE and isinstance(config, str) and config in OTHER_PRECISIONS:
        yield config, False
    elif isinstance(config, Mapping):
        name = policy_name(config) if key == DTYPE else None
        if name in OTHER_PRECISIONS:
            yield name, True
        for inner, value in config.items():
            yield from _precisions(value, inner)
    elif isinstance(config, (list, tuple)):
        for value in config:
            yield from _precisions(value)
