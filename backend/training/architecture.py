"""The network that is trained: an architecture of the catalog or of a .keras file, with an output for each class.

A network is built anew from its Keras configuration with another number of classes and another image size, so any
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
    """A network that has no place for the classes, or cannot take the size of the images."""

    code = "cannot_be_trained"


@dataclass(frozen=True)
class Origin:
    """What a training begins with. model: with its weights where begins_anew is False."""

    description: NetworkDescription
    model: keras.Model
    begins_anew: bool


@dataclass(frozen=True)
class Student:
    """A network in training.

    model: (batch, size, size, 3) in the network's own range → class probabilities, (batch, classes). logits: the same,
    up to what the softmax takes. head: names of the layers that begin with random weights.
    """

    description: NetworkDescription
    model: keras.Model
    logits: keras.Model
    head: tuple[str, ...]


def find_origin(network: str | None, start: str | None) -> Origin:
    """Load what a training begins with. network: id whose architecture begins anew. start: a .keras file, or an id.

    Raises UnknownNetwork, WeightsMissing, WeightsDamaged, UnsupportedNetwork.
    """
    if network is not None:
        description = NETWORKS[network]
        return Origin(description, description.build(), begins_anew=True)
    source = str(start)
    description = describe_file(Path(source)) if source.endswith(".keras") else NETWORKS[source]
    return Origin(description, load_network(description).model, begins_anew=False)


def make_student(origin: Origin, *, classes: int, size_px: int, any_size: bool, seed: int) -> Student:
    """Build the network that is trained, with random weights from a seed, or those it begins with where they fit.

    classes: number of outputs. any_size: whether images of several sizes will be shown. Raises CannotBeTrained.
    """
    config = copy.deepcopy(origin.model.get_config())
    replaced = _set_classes(config, classes, origin)
    side = None if any_size else size_px
    _set_size(config, side)
    keras.utils.set_random_seed(seed)
    try:
        model = keras.Model.from_config(config)
        model.trainable = True  # a network that was loaded to be shown is frozen
        _quicken_norms(model)
        output_shape = model.compute_output_shape((1, size_px, size_px, 3))
    except (ValueError, TypeError) as error:
        raise CannotBeTrained(
            f"{origin.description.id} cannot take images of {size_px} × {size_px} pixels: {_first_line(error)}.",
            hint="Choose a larger --size, or a network that averages over all positions before its classes"
            + (", and leave out --first-size." if any_size else "."),
            field="size",
        ) from error
    if tuple(output_shape) != (1, classes):
        raise CannotBeTrained(
            f"{origin.description.id} gives {tuple(output_shape)[1:]} where {classes} classes are needed.",
            hint="Choose a classifier that ends in one output per class.",
            field="network",
        )
    head = replaced if origin.begins_anew else _copy_weights(origin.model, model)
    return Student(origin.description, model, logits_of(model, origin.description), head)


def resized(origin: Origin, size_px: int) -> Origin:
    """Give a network for images of another size, with its weights. Raises CannotBeTrained where it cannot take it."""
    description = origin.description
    student = make_student(origin, classes=description.classes, size_px=size_px, any_size=False, seed=0)
    if student.head:
        raise CannotBeTrained(
            f"The weights of {description.id} do not fit images of {size_px} × {size_px} pixels.",
            hint="Leave --size out.",
            field="size",
        )
    image_input = replace(description.image_input, short_side_px=size_px, size_px=size_px)
    return Origin(replace(description, image_input=image_input), student.model, begins_anew=False)


def logits_of(model: keras.Model, description: NetworkDescription) -> keras.Model:
    """Give a network up to what its softmax takes. Raises CannotBeTrained where it has no softmax at its end."""
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
    """Divide a network behind a layer: images → its output, its output → logits. Raises UnknownLayer, CannotBeTrained.

    Everything that the classes depend on must pass through the layer.
    """
    names = [each.name for each in student.model.layers]
    if layer not in names:
        raise UnknownLayer(
            f"{student.description.id} has no layer {layer!r}.",
            hint=f"{near_names(layer, names)}The drawing of the network names them all.",
            field="freeze",
        )
    output = student.model.get_layer(layer).output
    try:
        head = keras.Model(output, student.logits.outputs[0], name=f"{student.model.name}_head")
    except ValueError as error:
        raise CannotBeTrained(
            f"Not everything passes through {layer}: other layers are connected around it.",
            hint="Freeze up to a layer that all paths meet in, such as the end of a block.",
            field="freeze",
        ) from error
    return keras.Model(student.model.inputs[0], output, name=f"{student.model.name}_frozen"), head


def _set_classes(config: Config, classes: int, origin: Origin) -> tuple[str, ...]:
    """Change the number of outputs: of the last layer with weights, and of what only reshapes behind it."""
    for layer in _from_the_end(config):
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
        f"{origin.description.id} has no fully connected layer or convolution for its classes.",
        hint="Choose a classifier that ends in a Dense layer or a 1 × 1 convolution.",
        field="network",
    )


def _from_the_end(config: Config) -> Iterator[Config]:
    """Walk from the last layer to the first along single inputs, into nested models."""
    for layer in reversed(config["layers"]):
        if layer["class_name"] in {"Functional", "Sequential", "Model"}:
            yield from _from_the_end(layer["config"])
        else:
            yield layer


def _set_size(config: Config, side: int | None) -> None:
    """Set height and width of the input, and forget the shapes for which layers were built."""
    for layer in config["layers"]:
        layer.pop("build_config", None)
        if layer["class_name"] == "InputLayer":
            batch, *_, channels = layer["config"]["batch_shape"]
            layer["config"]["batch_shape"] = [batch, *[side] * IMAGE_AXES, channels]
        elif "layers" in layer["config"]:
            _set_size(layer["config"], side)
    config.pop("build_input_shape", None)


def _copy_weights(before: keras.Model, model: keras.Model) -> tuple[str, ...]:
    """Take over the weights of all layers whose shapes are the same; name the others."""
    fresh = []
    for old, new in zip(before.layers, model.layers, strict=True):
        shapes = [[tuple(weight.shape) for weight in layer.weights] for layer in (old, new)]
        if shapes[0] == shapes[1]:
            new.set_weights(old.get_weights())
        else:
            fresh.append(new.name)
    return tuple(fresh)


def _quicken_norms(model: keras.Model) -> None:
    """Let the averages of batch norms follow within tens of steps: small collections have few steps in an epoch."""
    for layer in model.layers:
        if isinstance(layer, keras.Model):
            _quicken_norms(layer)
        elif isinstance(layer, keras.layers.BatchNormalization):
            layer.momentum = min(layer.momentum, NORM_MOMENTUM)


def _first_line(error: Exception) -> str:
    return str(error).strip().splitlines()[0].rstrip(".")[:300]
