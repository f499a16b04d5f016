"""Builds the network to train: an architecture of the catalog or of a .keras file, with one output per class.

The network is rebuilt from its Keras configuration with another number of classes and another image size, so that any
functional network of Keras' own layers can be trained. The layers keep their names.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import keras

from models.catalog import NETWORKS
from models.description import NetworkDescription
from models.errors import Invalid, UnknownLayer, near_names
from models.loading import load_network
from models.user_files import describe_file

IMAGE_AXES = 2
NORM_MOMENTUM = 0.9
Config = dict[str, Any]


class CannotBeTrained(Invalid):
    """A network whose number of classes or size of images cannot be changed as needed."""

    code = "cannot_be_trained"


@dataclass(frozen=True)
class StartingNetwork:
    """The network that a training starts from. model: with trained weights unless has_random_weights."""

    description: NetworkDescription
    model: keras.Model
    has_random_weights: bool


@dataclass(frozen=True)
class Student:
    """A network in training.

    model: (batch, size, size, 3) in the network's own range → class probabilities, (batch, classes). logits: the same
    up to the logits. head: names of the layers that start with random weights.
    """

    description: NetworkDescription
    model: keras.Model
    logits: keras.Model
    head: tuple[str, ...]


def find_starting_network(network: str | None, start: str | None) -> StartingNetwork:
    """Load the starting network. network: id of one to train from random weights. start: a .keras file, or an id.

    Raises UnknownNetwork, WeightsMissing, WeightsDamaged, UnsupportedNetwork.
    """
    if network is not None:
        description = NETWORKS[network]
        return StartingNetwork(description, description.build(), has_random_weights=True)
    source = str(start)
    description = describe_file(Path(source)) if source.endswith(".keras") else NETWORKS[source]
    return StartingNetwork(description, load_network(description).model, has_random_weights=False)


def make_student(starting: StartingNetwork, *, classes: int, size_px: int, any_size: bool, seed: int) -> Student:
    """Build the network to train, with the starting network's weights where they fit, else random ones from a seed.

    classes: number of outputs. any_size: whether images of several sizes are used. Raises CannotBeTrained.
    """
    config = copy.deepcopy(starting.model.get_config())
    replaced = _set_classes(config, classes, starting)
    side = None if any_size else size_px
    _set_size(config, side)
    keras.utils.set_random_seed(seed)
    try:
        model = keras.Model.from_config(config)
        model.trainable = True  # a network of the catalog is frozen when loaded
        _speed_up_norms(model)
        output_shape = model.compute_output_shape((1, size_px, size_px, 3))
    except (ValueError, TypeError) as error:
        raise CannotBeTrained(
            f"{starting.description.id} cannot take images of {size_px} × {size_px} pixels: {_first_line(error)}.",
            hint="Choose a larger --size, or a network that averages over all positions before its classes"
            + (", and leave out --first-size." if any_size else "."),
            field="size",
        ) from error
    if tuple(output_shape) != (1, classes):
        raise CannotBeTrained(
            f"{starting.description.id} has the output shape {tuple(output_shape)[1:]}, "
            f"but {classes} classes are needed.",
            hint="Choose a classifier that ends in one output per class.",
            field="network",
        )
    head = replaced if starting.has_random_weights else _copy_weights(starting.model, model)
    return Student(starting.description, model, logits_of(model, starting.description), head)


def resized(starting: StartingNetwork, size_px: int) -> StartingNetwork:
    """Give a network for images of another size, with its weights. Raises CannotBeTrained where it cannot take it."""
    description = starting.description
    student = make_student(starting, classes=description.classes, size_px=size_px, any_size=False, seed=0)
    if student.head:
        raise CannotBeTrained(
            f"The weights of {description.id} do not fit images of {size_px} × {size_px} pixels.",
            hint="Leave --size out.",
            field="size",
        )
    image_input = replace(description.image_input, short_side_px=size_px, size_px=size_px)
    return StartingNetwork(replace(description, image_input=image_input), student.model, has_random_weights=False)


def logits_of(model: keras.Model, description: NetworkDescription) -> keras.Model:
    """Give a network without its softmax. Raises CannotBeTrained where it does not end in a softmax."""
    last = model.layers[-1]
    is_softmax = isinstance(last, keras.layers.Softmax) or (
        isinstance(last, keras.layers.Activation) and last.activation is keras.activations.softmax
    )
    if not is_softmax:
        raise CannotBeTrained(
            f"{description.id} does not end in a softmax.",
            hint="Only networks whose classes exclude each other are trained here; end yours in a Softmax layer.",
            field="network",
        )
    return keras.Model(model.inputs[0], last.input, name=f"{model.name}_logits")


def split_at(student: Student, layer: str) -> tuple[keras.Model, keras.Model]:
    """Split a network behind a layer: images → its output, its output → logits. Raises UnknownLayer, CannotBeTrained.

    All paths from the image to the logits must pass through the layer.
    """
    names = [each.name for each in student.model.layers]
    if layer not in names:
        raise UnknownLayer(
            f"{student.description.id} has no layer {layer!r}.",
            hint=f"{near_names(layer, names)}The drawing of the network shows them all.",
            field="freeze",
        )
    output = student.model.get_layer(layer).output
    try:
        head = keras.Model(output, student.logits.outputs[0], name=f"{student.model.name}_head")
    except ValueError as error:
        raise CannotBeTrained(
            f"Not all paths lead through {layer}: other layers are connected around it.",
            hint="Freeze up to a layer that all paths lead through, such as the end of a block.",
            field="freeze",
        ) from error
    return keras.Model(student.model.inputs[0], output, name=f"{student.model.name}_frozen"), head


def _set_classes(config: Config, classes: int, starting: StartingNetwork) -> tuple[str, ...]:
    """Change the number of outputs of the last layer with weights, and of reshaping layers behind it."""
    for layer in _layers_backwards(config):
        facts = layer["config"]
        if layer["class_name"] == "Dense":
            facts["units"] = classes
        elif layer["class_name"] == "Conv2D":
            facts["filters"] = classes
        elif layer["class_name"] == "Reshape":
            facts["target_shape"] = [*facts["target_shape"][:-1], classes]
        if layer["class_name"] in {"Dense", "Conv2D"}:
            return (facts["name"],)
        layer.pop("build_config", None)
    raise CannotBeTrained(
        f"{starting.description.id} has no fully connected layer or convolution for its classes.",
        hint="Choose a classifier that ends in a Dense layer or a 1 × 1 convolution.",
        field="network",
    )


def _layers_backwards(config: Config) -> Iterator[Config]:
    """Iterate over the layers from the last to the first, nested models included."""
    for layer in reversed(config["layers"]):
        if layer["class_name"] in {"Functional", "Sequential", "Model"}:
            yield from _layers_backwards(layer["config"])
        else:
            yield layer


def _set_size(config: Config, side: int | None) -> None:
    """Set height and width of the input, and remove the shapes for which layers were built."""
    for layer in config["layers"]:
        layer.pop("build_config", None)
        if layer["class_name"] == "InputLayer":
            batch, *_, channels = layer["config"]["batch_shape"]
            layer["config"]["batch_shape"] = [batch, *[side] * IMAGE_AXES, channels]
        elif "layers" in layer["config"]:
            _set_size(layer["config"], side)
    config.pop("build_input_shape", None)


def _copy_weights(before: keras.Model, model: keras.Model) -> tuple[str, ...]:
    """Copy the weights of all layers with equal shapes; name the other layers."""
    fresh = []
    for old, new in zip(before.layers, model.layers, strict=True):
        shapes = [[tuple(weight.shape) for weight in layer.weights] for layer in (old, new)]
        if shapes[0] == shapes[1]:
            new.set_weights(old.get_weights())
        else:
            fresh.append(new.name)
    return tuple(fresh)


def _speed_up_norms(model: keras.Model) -> None:
    """Lower the momentum of batch norms, because small collections have few steps per epoch."""
    for layer in model.layers:
        if isinstance(layer, keras.Model):
            _speed_up_norms(layer)
        elif isinstance(layer, keras.layers.BatchNormalization):
            layer.momentum = min(layer.momentum, NORM_MOMENTUM)


def _first_line(error: Exception) -> str:
    return str(error).strip().splitlines()[0].rstrip(".")[:300]
