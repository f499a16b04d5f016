"""Reads the calls of layers in a saved network from its JSON. Nothing is built.

Two formats are read: that of Keras 3, where a call contains its arguments with tensors in them, and that of Keras 2,
where it is a list of [layer, call, output, options].
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

Config = Mapping[str, Any]

MODELS = {"Functional", "Model"}
TENSOR = "__keras_tensor__"
LEGACY_REFERENCE = 4  # layer, call, output, options


@dataclass(frozen=True)
class Reference:
    """Where a tensor comes from. layer: its name. call: which use of it. output: which of that use's outputs."""

    layer: str
    call: int
    output: int


@dataclass(frozen=True)
class Call:
    """A use of a layer. arguments, options: as in the JSON; see resolve."""

    layer: Config
    number: int
    arguments: list[Any]
    options: Config


def calls_of(graph: Config) -> list[Call]:
    """List the uses of all layers of a functional network, without its inputs."""
    return [
        _call(layer, number, written)
        for layer in graph["config"]["layers"]
        for number, written in enumerate(layer.get("inbound_nodes") or [])
        if layer["class_name"] != "InputLayer"
    ]


def references(ends: object) -> list[Reference]:
    """Read the inputs or outputs of a functional network: one, several in a list, or several by name."""
    if isinstance(ends, Mapping):
        return [found for end in ends.values() for found in references(end)]
    if not isinstance(ends, list):
        return []
    if ends and isinstance(ends[0], str):
        return [Reference(ends[0], int(ends[1]), int(ends[2]))]
    return [found for end in ends for found in references(end)]


def ends_of(graph: Config) -> list[Reference]:
    """List the outputs of a functional network. There Keras counts uses of nested models from 1, others from 0."""
    models = {layer["config"]["name"] for layer in graph["config"]["layers"] if layer["class_name"] in MODELS}
    return [
        replace(end, call=max(0, end.call - 1)) if end.layer in models else end
        for end in references(graph["config"]["output_layers"])
    ]


def references_in(written: object) -> Iterator[Reference]:
    """Find the tensors in the arguments of a call."""
    if isinstance(written, Reference):
        yield written
    elif isinstance(written, Mapping):
        if written.get("class_name") == TENSOR:
            yield Reference(*written["config"]["keras_history"])
        else:
            yield from (found for value in written.values() for found in references_in(value))
    elif isinstance(written, list):
        yield from (found for value in written for found in references_in(value))


def resolve(written: object, value_of: Callable[[Reference], object]) -> Any:
    """Convert an argument from JSON: tensors into their values, constants into arrays."""
    if isinstance(written, Reference):
        return value_of(written)
    if isinstance(written, list):
        return [resolve(value, value_of) for value in written]
    if not isinstance(written, Mapping):
        return written
    return _special(written, value_of)


def _special(written: Config, value_of: Callable[[Reference], object]) -> Any:
    """Convert what Keras 3 writes as a JSON object."""
    config = written.get("config", {})
    match written.get("class_name"):
        case "__keras_tensor__":
            return value_of(Reference(*config["keras_history"]))
        case "__numpy__" | "__tensor__":
            return np.asarray(config["value"], dtype=np.float64)
        case "__ellipsis__":
            return ...
        case "__slice__":
            return slice(config["start"], config["stop"], config["step"])
    return written


def _call(layer: Config, number: int, written: Any) -> Call:
    if isinstance(written, Mapping):
        return Call(layer, number, list(written.get("args", [])), written.get("kwargs") or {})
    sources = [Reference(*source[:3]) for source in written]
    options = written[0][3] if written and len(written[0]) == LEGACY_REFERENCE else {}
    return Call(layer, number, [sources[0] if len(sources) == 1 else sources], options)
