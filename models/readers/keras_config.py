"""What a .keras file says of its network, read as JSON: nothing is built, no code runs, no TensorFlow is needed.

A file that needs code of its own is refused by the name of the class; so are archives that hold anything but a network.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import Any

from backend.errors import UnsupportedNetwork
from models.description import Ending
from models.single_precision import saved_precisions

Config = Mapping[str, Any]

CONFIG = "config.json"
LARGEST_CONFIG_BYTES = 2**26
MEMBERS = {CONFIG, "metadata.json", "model.weights.h5"}
# what networks are made of; other places of Keras hold functions that read files or fetch addresses
MODULES = tuple(
    f"keras.{place}{room}"
    for place in ("", "src.")
    for room in (
        "activations",
        "applications",
        "constraints",
        "initializers",
        "layers",
        "models",
        "ops",
        "regularizers",
    )
)
CONTAINERS = {"Functional", "Sequential", "Model"}
# what may stand between the last convolution and a softmax
GLOBAL_POOLINGS = {"GlobalAveragePooling2D", "GlobalMaxPooling2D"}
IMAGE_RANK = 4  # batch, height, width, channels
CHANNELS = (1, 3)
HINT = "Save a functional or sequential model of Keras' own layers: keras.Model(inputs, outputs).save('name.keras')."


@dataclass(frozen=True)
class KerasConfig:
    """Facts of a saved network.

    name: given by its author. size: height and width of its images, None for any. channels: of its images, 3 or 1.
    dtype: of its input. whole: all that the file says, as JSON.
    classes: length of its output, 0 where that is no row of classes.
    logits_layer: name of the layer that has one output per class, as in the drawing; "" where there is none.
    ending: what makes probabilities of the logits; linear where the network leaves that to others.
    precisions: those other than float32 in which it was to be computed, such as mixed_float16.
    """

    name: str
    size: tuple[int | None, int | None]
    channels: int
    dtype: str
    whole: Config
    classes: int
    logits_layer: str
    ending: Ending
    precisions: tuple[str, ...]


def read_keras_config(file: Path) -> KerasConfig:
    """Read what a .keras file says. Raises UnsupportedNetwork, saying what is wrong and how to repair it."""
    try:
        config = _load(file)
        _refuse_code(config)
        return _facts(config)
    except (zipfile.BadZipFile, EOFError, OSError, RecursionError, ValueError) as error:
        raise _refusal(f"{file.name} is cut off, or no .keras file: {error}.") from error
    except (AttributeError, LookupError, TypeError) as error:
        raise _refusal(f"The {CONFIG} in {file.name} does not describe a network: {error!r}.") from error


def _refusal(message: str, hint: str = HINT) -> UnsupportedNetwork:
    return UnsupportedNetwork(message, hint=hint, field="network")


def _load(file: Path) -> Config:
    with zipfile.ZipFile(file) as archive:
        strange = [name for name in archive.namelist() if name not in MEMBERS and not name.startswith("assets/")]
        if strange:
            raise _refusal(f"{file.name} holds {strange[0]}, which is no part of a network.")
        size = archive.getinfo(CONFIG).file_size if CONFIG in archive.namelist() else 0
        if not 0 < size <= LARGEST_CONFIG_BYTES:
            raise _refusal(f"The {CONFIG} in {file.name} has {size} bytes; 1 to {LARGEST_CONFIG_BYTES} are read.")
        config: Config = json.loads(archive.read(CONFIG))
    return config


def _refuse_code(config: Config) -> None:
    top = config["class_name"]
    if top not in CONTAINERS or not _is_of_keras(config):
        raise _refusal(
            f"The network is of the class {top}, whose layers are called by Python code that the file does not hold."
        )
    for thing in _things(config):
        name = thing["class_name"]
        if name in {"Lambda", "__lambda__"}:
            raise _refusal("The network has a Lambda layer, which is Python code; no code of files is run here.")
        if not _is_of_keras(thing):
            raise _refusal(
                f"The network needs the code of {thing.get('registered_name') or name}, which is no class of Keras; "
                "no code of files is run here.",
                hint="Replace it by layers of Keras and save the network again.",
            )


def _is_of_keras(thing: Config) -> bool:
    module = thing.get("module")
    if module is None or thing["class_name"].startswith("__"):
        return not thing.get("registered_name") or ">" not in thing["registered_name"]
    if module == "keras":
        return thing["class_name"] in {*CONTAINERS, "DTypePolicy"}
    return any(module == allowed or module.startswith(f"{allowed}.") for allowed in MODULES)


def _things(config: object) -> Iterator[Config]:
    """Find everything that Keras would make an object of, how the network was trained left out."""
    if isinstance(config, Mapping):
        if isinstance(config.get("class_name"), str) and "config" in config:
            yield config
        for key, value in config.items():
            if key != "compile_config":
                yield from _things(value)
    elif isinstance(config, list):
        for value in config:
            yield from _things(value)


def _facts(config: Config) -> KerasConfig:
    inputs = _inputs(config)
    if len(inputs) != 1 or len(inputs[0]) != IMAGE_RANK:
        raise _refusal(f"The network takes {_in_words(inputs)}, where one image (height, width, 3) is needed.")
    _, height, width, channels = inputs[0]
    if channels not in CHANNELS:
        raise _refusal(
            f"The network takes images of {channels} channels; photographs have 3, red, green and blue, "
            "and 1 where they are grey.",
            hint="Save a network whose input is keras.Input((height, width, 3)), or 1 channel for grey images.",
        )
    classes, logits_layer, ending = _end_of(config)
    return KerasConfig(
        name=config["config"]["name"],
        size=(height, width),
        channels=channels,
        dtype=_dtype(config),
        whole=config,
        classes=classes,
        logits_layer=logits_layer,
        ending=ending,
        precisions=saved_precisions(config["config"]),
    )


def _inputs(config: Config) -> list[Sequence[int | None]]:
    inputs = [layer["config"] for layer in config["config"]["layers"] if layer["class_name"] == "InputLayer"]
    shapes = [layer.get("batch_shape") or layer.get("batch_input_shape") for layer in inputs]
    if not shapes and config["config"].get("build_input_shape"):
        return [config["config"]["build_input_shape"]]
    return shapes


def _dtype(config: Config) -> str:
    layers = config["config"]["layers"]
    return next((str(layer["config"].get("dtype")) for layer in layers if layer["class_name"] == "InputLayer"), "")


def _in_words(inputs: Sequence[Sequence[int | None]]) -> str:
    return ", ".join(str(tuple(shape[1:])) for shape in inputs) or "nothing that it says"


def _end_of(config: Config) -> tuple[int, str, Ending]:
    """Walk from the end of a network to the layer that says how many classes there are: (classes, layer, ending)."""
    ending: Ending = "linear"
    pooled = ""
    for layer in _from_the_end(config):
        facts = layer["config"]
        if layer["class_name"] in CONTAINERS:
            classes, name, inner = _end_of(layer)
            prefix = f"{facts['name']}_"
            whole = name if not name or name.startswith(prefix) else f"{prefix}{name}"
            return classes, whole, inner if ending == "linear" else ending
        activation = "softmax" if layer["class_name"] == "Softmax" else facts.get("activation")
        if ending == "linear" and activation in {"softmax", "sigmoid"}:
            ending = "softmax" if activation == "softmax" else "sigmoid"
        if layer["class_name"] == "Dense":
            return facts["units"], facts["name"], ending
        if layer["class_name"] == "Flatten" and ending != "linear":
            shape = (layer.get("build_config") or {}).get("input_shape") or [None, None]
            return (0, "", ending) if None in shape[1:] else (prod(shape[1:]), facts["name"], ending)
        if layer["class_name"] == "Conv2D" and pooled:
            return facts["filters"], pooled, ending
        if layer["class_name"] in GLOBAL_POOLINGS and ending != "linear":
            pooled = pooled or facts["name"]
            continue
        if layer["class_name"] not in {"Activation", "Softmax", "Dropout"}:
            break
    return 0, "", ending


def _from_the_end(config: Config) -> Iterator[Config]:
    layers = config["config"]["layers"]
    if config["class_name"] == "Sequential":
        yield from reversed(layers)
        return
    by_name = {layer["name"]: layer for layer in layers}
    outputs = config["config"]["output_layers"]
    outputs = [outputs] if isinstance(outputs[0], str) else outputs
    if len(outputs) != 1:
        raise _refusal(f"The network has {len(outputs)} outputs, where one is needed.")
    name = outputs[0][0]
    while name is not None:
        yield by_name[name]
        calls = by_name[name].get("inbound_nodes") or []
        sources = [thing["config"]["keras_history"][0] for thing in _tensors(calls[:1])]
        name = sources[0] if len(sources) == 1 else None


def _tensors(calls: object) -> list[Config]:
    return [thing for thing in _things(calls) if thing["class_name"] == "__keras_tensor__"]
