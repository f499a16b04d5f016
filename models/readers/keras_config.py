"""Reads the configuration in a .keras file as JSON: nothing is built, no code runs, no TensorFlow is needed.

A file that needs its own code is refused, naming the class; so are archives that contain anything but a network.
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
from models.readers.keras_h5 import load_h5_config
from models.readers.keras_outputs import CONTAINERS, Classifier, Output, find_classifier, outputs_of
from models.saved_precisions import saved_precisions

Config = Mapping[str, Any]

CONFIG = "config.json"
LARGEST_CONFIG_BYTES = 2**26
MEMBERS = {CONFIG, "metadata.json", "model.weights.h5"}
# modules of Keras that networks consist of; others have functions that read files or fetch addresses
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
# layers of Keras that load files of other programs
FROM_ELSEWHERE = {"TFSMLayer", "TorchModuleWrapper", "JaxLayer", "FlaxLayer"}
IMAGE_RANK = 4  # batch, height, width, channels
CHANNELS = (1, 3)
HINT = "Save a functional or sequential model of Keras' own layers: keras.Model(inputs, outputs).save('name.keras')."


@dataclass(frozen=True)
class KerasConfig:
    """Facts of a saved network.

    name: given by its author. size: height and width of its images, None for any. channels: of its images, 3 or 1.
    dtype: of its input. whole: the complete configuration, as JSON.
    classes: number of classes; 0 where it is not a classifier.
    logits_layer: name of the layer with one output per class, as in the drawing; "" where it is not a classifier.
    output_activation: turns logits into probabilities; linear where the network outputs logits.
    output: name of the output layer with the classes, or of the first output where none has classes.
    precisions: those other than float32 in which the network was saved, such as mixed_float16.
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
    """Read the facts of a .keras file. Raises UnsupportedNetwork, saying what is wrong and how to repair it.

    output: name of the output with the classes, where there are several.
    """
    try:
        config = load_config(file)
        return _facts(config, output)
    except (zipfile.BadZipFile, EOFError, OSError, RecursionError, ValueError) as error:
        raise _refusal(f"{file.name} is cut off, or not a {file.suffix} file: {error}.") from error
    except (AttributeError, LookupError, TypeError) as error:
        raise _refusal(f"The configuration in {file.name} does not describe a network: {error!r}.") from error


def _refusal(message: str, hint: str = HINT) -> UnsupportedNetwork:
    return UnsupportedNetwork(message, hint=hint, field="network")


def load_config(file: Path) -> Config:
    """Read the configuration of a network as JSON, and refuse all that would run code. Raises UnsupportedNetwork."""
    loaded = load_h5_config(file, LARGEST_CONFIG_BYTES) if file.suffix == ".h5" else _load(file)
    config: Config = with_keras_names(loaded)
    _refuse_code(config)
    return config


def _load(file: Path) -> Config:
    with zipfile.ZipFile(file) as archive:
        strange = [name for name in archive.namelist() if name not in MEMBERS and not name.startswith("assets/")]
        if strange:
            raise _refusal(f"{file.name} contains {strange[0]}, which is not part of a network.")
        size = archive.getinfo(CONFIG).file_size if CONFIG in archive.namelist() else 0
        if not 0 < size <= LARGEST_CONFIG_BYTES:
            raise _refusal(f"The {CONFIG} in {file.name} has {size} bytes; 1 to {LARGEST_CONFIG_BYTES} are allowed.")
        config: Config = json.loads(archive.read(CONFIG))
    return config


def _refuse_code(config: Config) -> None:
    top = config["class_name"]
    if top not in CONTAINERS or not _is_of_keras(config):
        raise _refusal(
            f"The network is of the class {top}, whose layers are called by Python code that the file does not contain."
        )
    for thing in _things(config):
        name = thing["class_name"]
        if name in {"Lambda", "__lambda__"}:
            raise _refusal("The network has a Lambda layer, which is Python code; code in files is not run here.")
        if name in FROM_ELSEWHERE:
            raise _refusal(f"The network has a layer {name}, which loads code from outside the file.")
        if not _is_of_keras(thing):
            raise _refusal(
                f"The network needs the code of {thing.get('registered_name') or name}, which is not a class of Keras; "
                "code in files is not run here.",
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
    """Find everything that Keras would turn into an object, without the configuration of training."""
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
        raise _refusal(f"The network takes {_in_words(inputs)}, but must take one image (height, width, 3).")
    _, height, width, channels = inputs[0]
    if channels not in CHANNELS:
        raise _refusal(
            f"The network takes images of {channels} channels; photographs have 3, red, green and blue, "
            "and 1 where they are grey.",
            hint="Save a network whose input is keras.Input((height, width, 3)), or 1 channel for grey images.",
        )
    chosen, classifier = _choose_output(config, output)
    return KerasConfig(
        name=config["config"]["name"],
        size=(height, width),
        channels=channels,
        dtype=_dtype(config),
        whole=config,
        classes=classifier.classes if classifier else 0,
        logits_layer=classifier.layer if classifier else "",
        output_activation=classifier.activation if classifier else "linear",
        output=chosen.layer,
        precisions=saved_precisions(config["config"]),
    )


def _choose_output(config: Config, name: str | None) -> tuple[Output, Classifier | None]:
    """Find the output with the classes: the one with this name, else the only one. Raises UnsupportedNetwork."""
    classifiers = {output: find_classifier(config, output) for output in outputs_of(config)}
    names = ", ".join(f"{output.name} ({one.classes if one else 'no'} classes)" for output, one in classifiers.items())
    if name is not None:
        named = [output for output in classifiers if name in {output.name, output.layer}]
        if not named:
            raise _refusal(f"The network has no output {name!r}.", hint=f"Its outputs are {names}.")
        return named[0], classifiers[named[0]]
    found = [output for output, one in classifiers.items() if one]
    if len(found) > 1:
        raise _refusal(
            f"The network has {len(found)} outputs with classes: {names}.",
            hint=f'Name the one to predict in the .json beside the file: {{"output": "{found[0].name}"}}.',
        )
    chosen = found[0] if found else next(iter(classifiers))
    return chosen, classifiers[chosen]


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
    return ", ".join(str(tuple(shape[1:])) for shape in inputs) or "an input of unknown shape"
