"""Follows the values of an image to the first layer with weights, in a saved network as JSON. Nothing is built.

It follows layers that scale and shift channels, equally at every position: Rescaling, Normalization, operators,
selecting and reordering channels; through nested models, and past layers that do nothing at inference. The operators
are in keras_affine_operators.py.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.affine_image import AffineImage
from models.readers.keras_affine_operators import OPERATORS, is_of_channels
from models.readers.keras_graph import Call, Config, Reference, calls_of, ends_of, references, references_in, resolve

Known = dict[tuple[str, int], "list[AffineImage | None] | None"]
Arrays = Callable[[str], Sequence[NDArray[np.float64]]]

CONTAINERS = {"Functional", "Sequential", "Model"}
# these only move values to other positions, or act in training only
PASSING = {
    "ActivityRegularization",
    "AlphaDropout",
    "AugMix",
    "AveragePooling2D",
    "Cast",
    "CenterCrop",
    "Clip",
    "Copy",
    "Cropping2D",
    "CutMix",
    "Dropout",
    "GaussianDropout",
    "GaussianNoise",
    "Identity",
    "MaxPooling2D",
    "MixUp",
    "Pad",
    "RandAugment",
    "Resize",
    "Resizing",
    "SpatialDropout2D",
    "StopGradient",
    "UpSampling2D",
    "ZeroPadding2D",
}
RANDOM = "Random"  # beginning of the names of layers that act in training only
LINEAR = ("Activation", "linear")
STATISTICS = 2  # mean and variance
SMALLEST_DEVIATION = 1e-7  # as Keras has it, keras.backend.epsilon()


def follow_image(network: Config, channels: int, arrays: Arrays) -> list[AffineImage]:
    """Give the image as it arrives at the first layers that cannot be followed, one for each path from the input.

    network: the configuration of a functional or sequential model. channels: of its images. arrays: gives the weights
    of a layer by its path, such as "backbone/normalization", in the order of Keras; [] where it has none.
    """
    walk = _Walk(arrays)
    ends = walk.follow(network, [AffineImage.untouched(channels)], path="")
    return [*walk.arrived, *(end.at("") for end in ends if end is not None)]


class _Walk:
    """One pass through a network. arrived: the inputs of layers that cannot be followed."""

    def __init__(self, arrays: Arrays) -> None:
        self.arrived: list[AffineImage] = []
        self._arrays = arrays

    def follow(self, graph: Config, inputs: Sequence[AffineImage | None], path: str) -> list[AffineImage | None]:
        """Follow images through a model and give its outputs; None for an output that cannot be followed."""
        if graph["class_name"] == "Sequential":
            return self._follow_chain(graph, inputs, path)
        known: Known = {}
        for place, value in zip(references(graph["config"]["input_layers"]), inputs, strict=False):
            known[place.layer, place.call] = [value]
        ahead = calls_of(graph)
        while ahead:
            ready = [call for call in ahead if all(_find(known, source) for source in _sources(call))]
            if not ready:
                break
            for call in ready:
                known[call.layer["config"]["name"], call.number] = self._call(call, known, path)
            ahead = [call for call in ahead if call not in ready]
        return [_look_up(known, end) for end in ends_of(graph)]

    def _follow_chain(self, chain: Config, inputs: Sequence[AffineImage | None], path: str) -> list[AffineImage | None]:
        values = list(inputs)
        for layer in chain["config"]["layers"]:
            if layer["class_name"] != "InputLayer":
                values = self._apply(layer, [values[0]], {}, path) or [None]
        return values

    def _call(self, call: Call, known: Known, path: str) -> list[AffineImage | None] | None:
        def value_of(source: Reference) -> AffineImage | None:
            return _look_up(known, source)

        arguments = [resolve(argument, value_of) for argument in call.arguments]
        options = {name: resolve(option, value_of) for name, option in call.options.items()}
        return self._apply(call.layer, arguments, options, path)

    def _apply(
        self, layer: Config, arguments: list[Any], options: dict[str, Any], path: str
    ) -> list[AffineImage | None] | None:
        """Give a layer's outputs; None where it cannot be followed, and then its inputs are added to arrived."""
        images = [value for value in _flat([arguments, list(options.values())]) if isinstance(value, AffineImage)]
        if not images:
            return None
        name = layer["config"]["name"]
        own_path = f"{path}{name}"
        if layer["class_name"] in CONTAINERS:
            return self.follow(layer, _flat(arguments), f"{own_path}/")
        if layer["class_name"] == "BatchNormalization":
            self.arrived.extend(self._behind_norm(image, layer["config"], own_path).at(name) for image in images)
            return None
        made = self._one_layer(layer, arguments, options, own_path)
        if made is None:
            self.arrived.extend(image.at(name) for image in images)
            return None
        return list(made)

    def _one_layer(
        self, layer: Config, arguments: list[Any], options: dict[str, Any], path: str
    ) -> list[AffineImage] | None:
        kind, facts = layer["class_name"], layer["config"]
        if kind in PASSING or kind.startswith(RANDOM) or (kind, facts.get("activation")) == LINEAR:
            return [arguments[0]] if isinstance(arguments[0], AffineImage) else None
        if kind == "Rescaling":
            return _scaled(arguments[0], facts["scale"], facts.get("offset", 0.0), facts["name"])
        if kind == "Normalization":
            return self._normalized(arguments[0], facts, path)
        operator = OPERATORS.get(kind)
        try:
            return None if operator is None else operator(facts, arguments, options)
        except (AttributeError, IndexError, KeyError, TypeError, ValueError):  # arguments that cannot be followed
            return None

    def _normalized(self, image: AffineImage, facts: Config, path: str) -> list[AffineImage] | None:
        """Follow Normalization, whose mean and variance are arguments or weights."""
        mean, variance = facts.get("mean"), facts.get("variance")
        if mean is None or variance is None:
            mean, variance = (*self._arrays(path), None, None)[:2]
        if mean is None or variance is None:
            return None
        deviation = np.maximum(np.sqrt(np.asarray(variance, np.float64)), SMALLEST_DEVIATION)
        if facts.get("invert"):
            return _scaled(image, deviation, mean, facts["name"])
        return _scaled(image, 1 / deviation, -np.asarray(mean, np.float64) / deviation, facts["name"])

    def _behind_norm(self, image: AffineImage, facts: Config, path: str) -> AffineImage:
        """Give the output of a batch normalization, without its scale and shift.

        Its mean and variance are those of the images in training; an untrained one leaves the image unchanged.
        """
        arrays = self._arrays(path)
        statistics = arrays[bool(facts.get("scale", True)) + bool(facts.get("center", True)) :]
        if len(statistics) != STATISTICS or not is_of_channels(facts):
            return image
        mean, variance = statistics
        if (mean == 0).all() and (variance == 1).all():
            return image
        deviation = np.sqrt(variance + facts.get("epsilon", 1e-3))
        return image.scaled(1 / deviation, -mean / deviation, facts["name"])


def _scaled(image: object, factors: object, shifts: object, layer: str) -> list[AffineImage] | None:
    if not isinstance(image, AffineImage):
        return None
    try:
        return [image.scaled(_numbers(factors), _numbers(shifts), layer)]
    except ValueError:  # constants per position, or for other channels
        return None


def _numbers(written: object) -> NDArray[np.float64]:
    return np.asarray(resolve(written, lambda _: None), dtype=np.float64)


def _flat(values: object) -> list[Any]:
    if isinstance(values, dict):
        return _flat(list(values.values()))
    if isinstance(values, list):
        return [found for value in values for found in _flat(value)]
    return [values]


def _sources(call: Call) -> list[Reference]:
    return [*references_in(call.arguments), *references_in(call.options)]


def _find(known: Known, source: Reference) -> tuple[str, int] | None:
    """Find the use of a layer that outputs a tensor. Keras 2 counted the uses of a nested model from 1."""
    uses = (source.layer, source.call), (source.layer, source.call - 1)
    return next((use for use in uses if use in known), None)


def _look_up(known: Known, source: Reference) -> AffineImage | None:
    use = _find(known, source)
    made = None if use is None else known[use]
    return made[source.output] if made and source.output < len(made) else None
