"""Reads the configuration of a whole network in an .h5 file: the format of Keras before 3, which Keras 3 still writes.

Only the attribute with the configuration is read, as JSON; no code runs and no link is followed. The file gives only
the class name of a layer, so it is looked up in the list of Keras' own layers.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from models.errors import UnsupportedNetwork

CONFIG_ATTRIBUTE = "model_config"
CONTAINERS = {"Functional", "Model", "Sequential"}


def load_h5_config(file: Path, largest_bytes: int) -> Any:
    """Read the configuration of a network as JSON values, in the form that Keras 3 takes.

    largest_bytes: of the configuration. Raises UnsupportedNetwork; OSError and ValueError where the file is damaged.
    """
    import h5py  # noqa: PLC0415 - 10 MB, which only servers with such files need

    with h5py.File(file, mode="r") as store:
        if CONFIG_ATTRIBUTE not in store.attrs:
            raise UnsupportedNetwork(
                f"{file.name} contains weights without their network.",
                hint="Save both: model.save('name.keras'), or model.save('name.h5').",
                field="network",
            )
        size = store.attrs.get_id(CONFIG_ATTRIBUTE).get_storage_size()
        text = store.attrs[CONFIG_ATTRIBUTE] if size <= largest_bytes else ""
    if not isinstance(text, str | bytes) or not 0 < len(text) <= largest_bytes:
        raise ValueError(f"its {CONFIG_ATTRIBUTE} is not a text of 1 to {largest_bytes} bytes")
    config = json.loads(text)
    _refuse_other_classes(config)
    return _as_keras_3(config, _names_with_slashes(config))


@cache
def keras_layer_names() -> frozenset[str]:
    """Name the layer classes that Keras has, without importing it."""
    found = find_spec("keras")
    if found is None or found.origin is None:
        raise ImportError("Keras is not installed; npm start installs it.")
    listed = ast.parse((Path(found.origin).parent / "layers" / "__init__.py").read_text(encoding="utf8"))
    imports = (node for node in ast.walk(listed) if isinstance(node, ast.ImportFrom))
    return frozenset(name.asname or name.name for node in imports for name in node.names) | CONTAINERS


def _refuse_other_classes(config: Mapping[str, Any]) -> None:
    for layer in _layers(config):
        name = layer["class_name"]
        if name not in keras_layer_names():
            raise UnsupportedNetwork(
                f"The network needs the code of {name}, which is not a layer of Keras 3; "
                "code in files is not run here.",
                hint="Replace it by layers of Keras and save the network again.",
                field="network",
            )


def _layers(config: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield config
    for layer in config["config"].get("layers", ()):
        yield from _layers(layer)


def _names_with_slashes(config: Mapping[str, Any]) -> set[str]:
    """Find the names that Keras 3 does not accept, such as conv1/bn in Keras 2's own DenseNet."""
    return {layer["config"]["name"] for layer in _layers(config) if "/" in layer["config"].get("name", "")}


def _as_keras_3(value: Any, slashed: set[str]) -> Any:
    """Remove the options that Keras 3 does not have, and replace "/" by "_" in the names of layers."""
    if isinstance(value, str):
        return value.replace("/", "_") if value in slashed else value
    if isinstance(value, list):
        return [_as_keras_3(one, slashed) for one in value]
    if not isinstance(value, dict):
        return value
    written = {key: _as_keras_3(one, slashed) for key, one in value.items()}
    if written.get("class_name") == "DepthwiseConv2D" and written["config"].get("groups") == 1:
        del written["config"]["groups"]  # written by Keras 2, where it could only be 1
    return written
