"""What a .keras file says of its network, read as JSON: nothing is built, no code runs, no TensorFlow is needed.

A file that needs code of its own is refused by the name of the class; so are archives that hold anything but a network.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.classes import OutputActivation
from models.errors import UnsupportedNetwork
from models.readers.keras_aliases import with_keras_names
from models.readers.keras_end import CONTAINERS, ClassRow, Output, find_classes, outputs_of
from models.readers.keras_h5 import load_h5_config
from models.saved_precisions import saved_precisions

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
# layers of Keras that load what other programs saved
FROM_ELSEWHERE = {"TFSMLayer", "TorchModuleWrapper", "JaxLayer", "FlaxLayer"}
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
    output_activation: what makes probabilities of the logits; linear where the network leaves that to others.
    output: name of the layer that puts out the classes, or the first output where none does.
    precisions: those other than float32 in which it was to be computed, such as mixed_float16.
    """

    name: str
    size: tuple[int | None, int | None]
    channels: int
    dtype: str
    whole: Config
    classes: int
    logits_layer: str
    output_activation: OutputActivation
    output: str
    precisions: tuple[str, ...]


def read_keras_config(file: Path, output: str | None = None) -> KerasConfig:
    """Read what a .keras file says. Raises UnsupportedNetwork, saying what is wrong and how to repair it.

    output: name of the output with the classes, where there are several.
    """
    try:
        config = load_config(file)
        return _facts(config, output)
    except (zipfile.BadZipFile, EOFError, OSError, RecursionError, ValueError) as error:
        raise _refusal(f"{file.name} is cut off, or no {file.suffix} file: {error}.") from error
    except (AttributeError, LookupError, TypeError) as error:
        raise _refusal(f"What {file.name} says does not describe a network: {error!r}.") from error


def _refusal(message: str, hint: str = HINT) -> UnsupportedNetwork:
    return UnsupportedNetwork(message, hint=hint, field="network")


def load_config(file: Path) -> Config:
    """Read what Keras builds a network of, as JSON, and refuse all that would run code. Raises UnsupportedNetwork."""
    loaded = load_h5_config(file, LARGEST_CONFIG_BYTES) if file.suffix == ".h5" else _load(file)
    config: Config = with_keras_names(loaded)
    _refuse_code(config)
    return config


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
        if name in FROM_ELSEWHERE:
            raise _refusal(f"The network has a layer {name}, which loads code from outside of the file.")
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


def _facts(config: Config, output: str | None) -> KerasConfig:
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
    chosen, row = _classifier(config, output)
    return KerasConfig(
        name=config["config"]["name"],
        size=(height, width),
        channels=channels,
        dtype=_dtype(config),
        whole=config,
        classes=row.classes if row else 0,
        logits_layer=row.layer if row else "",
        output_activation=row.activation if row else "linear",
        output=chosen.layer,
        precisions=saved_precisions(config["config"]),
    )


def _classifier(config: Config, name: str | None) -> tuple[Output, ClassRow | None]:
    """Find the output with the classes: the one that is named, else the only one. Raises UnsupportedNetwork."""
    rows = {output: find_classes(config, output) for output in outputs_of(config)}
    names = ", ".join(f"{output.name} ({row.classes if row else 'no'} classes)" for output, row in rows.items())
    if name is not None:
        named = [output for output in rows if name in {output.name, output.layer}]
        if not named:
            raise _refusal(f"The network has no output {name!r}.", hint=f"Its outputs are {names}.")
        return named[0], rows[named[0]]
    found = [output for output, row in rows.items() if row]
    if len(found) > 1:
        raise _refusal(
            f"The network has {len(found)} outputs with classes: {names}.",
            hint=f'Name the one to predict in the .json beside the file: {{"output": "{found[0].name}"}}.',
        )
    chosen = found[0] if found else next(iter(rows))
    return chosen, rows[chosen]


def _inputs(config: Config) -> list[Sequence[int | None]]:
    inputs = [layer["config"] for layer in config["config"]["layers"] if layer["class_name"] == "InputLayer"]
    shapes = [layer.get("batch_shape") or layer.get("batch_input_shape") for layer in inputs]
    if not shapes and config["config"].get("build_input_shape"):
        return [config["config"]["build_input_shape"]]
    first = config["config"]["layers"][0]["config"]
    if not shapes and first.get("batch_input_shape"):  # a sequential network of Keras 2
        return [first["batch_input_shape"]]
    return shapes


def _dtype(config: Config) -> str:
    layers = config["config"]["layers"]
    return next((str(layer["config"].get("dtype")) for layer in layers if layer["class_name"] == "InputLayer"), "")


def _in_words(inputs: Sequence[Sequence[int | None]]) -> str:
    return ", ".join(str(tuple(shape[1:])) for shape in inputs) or "nothing that it says"
