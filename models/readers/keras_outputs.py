"""The outputs of a saved network, and which of them is a classifier. Read as JSON, nothing is built.

The network is followed backwards, from the output to the layer that determines the number of classes. The layers in
between must keep the classes and their order: activations, normalization, scaling by a number, reshaping.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import prod
from typing import Any

from models.classes import OutputActivation

Config = Mapping[str, Any]
Shape = Sequence[int | None]

CONTAINERS = {"Functional", "Sequential", "Model"}
ACTIVATIONS: Mapping[str, OutputActivation] = {"softmax": "softmax", "log_softmax": "softmax", "sigmoid": "sigmoid"}
# layers and operators that only turn logits into probabilities
ACTIVATION_LAYERS: Mapping[str, OutputActivation] = {
    "Softmax": "softmax",
    "LogSoftmax": "softmax",
    "Sigmoid": "sigmoid",
}
UNCHANGED = {"Dropout", "Identity", "ActivityRegularization", "GaussianNoise", "GaussianDropout"}
RESHAPING = {"Flatten", "Reshape"}
GLOBAL_POOLINGS = {"GlobalAveragePooling2D", "GlobalMaxPooling2D"}
VALUE_BY_VALUE = {"Activation", "BatchNormalization", "LayerNormalization", "ReLU", "LeakyReLU", "ELU", "Rescaling"} | {
    *("Multiply", "TrueDivide", "Divide", "Add", "Subtract", "Negative")
}
PASSED_BY_LOGITS = (VALUE_BY_VALUE | UNCHANGED | RESHAPING) - {"ReLU", "LeakyReLU", "ELU"}
VECTOR_RANK = 2  # batch, classes


@dataclass(frozen=True)
class Output:
    """An output of a network. name: its key, or its layer's name without one. layer, index: which tensor it is."""

    name: str
    layer: str
    index: int


@dataclass(frozen=True)
class Classifier:
    """An output with classes. layer: name of the logits layer, as in the drawing. activation: the output activation."""

    classes: int
    layer: str
    activation: OutputActivation


@dataclass(frozen=True)
class _Step:
    """A layer on the way back. name: as in the drawing. shape: of its input, None where the file does not say it."""

    layer: Config
    name: str
    shape: Shape | None

    @property
    def kind(self) -> str:
        return str(self.layer["class_name"])

    @property
    def activation(self) -> OutputActivation | None:
        """Its output activation: linear without one, None for any other activation."""
        if self.kind in ACTIVATION_LAYERS:
            return ACTIVATION_LAYERS[self.kind] if self.layer["config"].get("axis", -1) == -1 else None
        activation = self.layer["config"].get("activation")
        return "linear" if activation in {None, "linear"} else ACTIVATIONS.get(str(activation))


# follows the last layer that can be reached backwards in a functional network, usually its input
SOURCE = _Step({"class_name": "source", "config": {"name": ""}}, "", None)


def outputs_of(config: Config) -> list[Output]:
    """List the outputs of a functional network; for a sequential one its last layer."""
    if config["class_name"] == "Sequential":
        return [Output(last := config["config"]["layers"][-1]["config"]["name"], last, 0)]
    named = config["config"]["output_layers"]
    if isinstance(named, Mapping):
        return [Output(key, layer, index) for key, (layer, _, index) in named.items()]
    listed = [named] if isinstance(named[0], str) else named
    return [Output(layer, layer, index) for layer, _, index in listed]


def find_classifier(config: Config, output: Output) -> Classifier | None:
    """Read an output as a classifier; None where it is not one."""
    steps = list(_steps(config, output))
    shaped: list[_Step] = []  # between the output and the layer that makes the probabilities
    while steps and (steps[0].kind in RESHAPING or _is_idle(steps[0])):
        step = steps.pop(0)
        shaped += [step] if step.kind in RESHAPING else []
    if not steps or not all(_only_flattens(step) for step in shaped):
        return None
    if steps[0].kind in ACTIVATION_LAYERS or steps[0].kind == "Activation":
        return None if shaped else _ends_in_activation(steps)
    return _ends_in_layer(steps, shaped)


def _ends_in_activation(steps: Sequence[_Step]) -> Classifier | None:
    """Read a separate activation layer: its input is the logits."""
    activation, rest = steps[0].activation, [step for step in steps[1:] if not _is_idle(step)]
    return _from_logits(rest, rest[0].name, activation) if rest and activation in {"softmax", "sigmoid"} else None


def _ends_in_layer(steps: Sequence[_Step], shaped: Sequence[_Step]) -> Classifier | None:
    """Read a dense layer or a convolution with its built-in activation, or with none."""
    first, activation = steps[0], steps[0].activation
    name = shaped[0].name if shaped else first.name
    if activation is None or activation == "linear":
        return _linear_classifier([*shaped, *steps], name)
    facts = first.layer["config"]
    if first.kind == "Dense" and (shaped or _is_vector(first.shape)):
        return Classifier(facts["units"], name, activation)
    return Classifier(facts["filters"], name, activation) if first.kind == "Conv2D" and shaped else None


def _linear_classifier(steps: Sequence[_Step], name: str) -> Classifier | None:
    """Read logits without an activation: a dense layer, at most shifted and scaled; nothing else is a classifier."""
    for step in steps:
        if step.kind == "Dense" and step.activation == "linear":
            return Classifier(step.layer["config"]["units"], name, "linear") if _is_vector(step.shape) else None
        if step.activation != "linear" or step.kind not in PASSED_BY_LOGITS:
            return None
    return None


def _from_logits(steps: Sequence[_Step], name: str, activation: OutputActivation) -> Classifier | None:
    """Find the number of logits that a separate softmax or sigmoid takes."""
    is_pooled = False
    for step in steps:
        facts, classes = step.layer["config"], None
        if step.kind == "Dense" and not is_pooled:
            classes = facts["units"] if _is_vector(step.shape) else None
        elif step.kind == "Flatten":
            classes = _size(step.shape)
        elif step.kind == "Reshape":
            classes = _reshaped(facts["target_shape"], step.shape)
        elif step.kind in GLOBAL_POOLINGS and not facts.get("keepdims"):
            is_pooled = True
            classes = step.shape[-1] if step.shape else None
        elif step.kind == "Conv2D" and is_pooled:
            classes = facts["filters"]
        if classes:
            return Classifier(classes, name, activation)
        if step.kind not in VALUE_BY_VALUE | UNCHANGED | GLOBAL_POOLINGS:
            return None
    return None


def _is_idle(step: _Step) -> bool:
    return step.kind in UNCHANGED or (step.kind == "Activation" and step.activation == "linear")


def _is_vector(shape: Shape | None) -> bool:
    return shape is None or len(shape) == VECTOR_RANK


def _only_flattens(step: _Step) -> bool:
    """Tell whether a layer turns a map of one position into a vector."""
    target = step.layer["config"].get("target_shape", [None])
    return step.shape is not None and set(step.shape[1:-1]) <= {1} and len(target) == 1


def _size(shape: Shape | None) -> int | None:
    known = [side for side in (shape or [])[1:] if side is not None]
    return prod(known) if shape and len(known) == len(shape) - 1 else None


def _reshaped(target: Sequence[int], shape: Shape | None) -> int | None:
    if len(target) != 1:
        return None
    return target[0] if target[0] > 0 else _size(shape)


def _steps(config: Config, output: Output) -> Iterator[_Step]:
    """Follow an output backwards as long as each layer takes one tensor, through nested models too."""
    if config["class_name"] == "Sequential":
        for layer in reversed(config["config"]["layers"]):
            yield from _inside(layer, _built_shape(layer), index=0)
        return
    by_name = {layer["config"]["name"]: layer for layer in config["config"]["layers"]}
    name, index = output.layer, output.index
    while True:
        layer = by_name[name]
        sources = sources_of(layer)
        shape = sources[0][2] if len(sources) == 1 else None
        yield from _inside(layer, shape or _built_shape(layer), index)
        if len(sources) != 1:
            yield SOURCE
            return
        name, index, _ = sources[0]


def _inside(layer: Config, shape: Shape | None, index: int) -> Iterator[_Step]:
    name = layer["config"]["name"]
    if layer["class_name"] not in CONTAINERS:
        yield _Step(layer, name, shape)
        return
    inner = list(_steps(layer, outputs_of(layer)[index]))
    for step in inner[:-2] if [step.kind for step in inner[-2:]] == ["InputLayer", SOURCE.kind] else inner:
        whole = step.name if step.name.startswith(f"{name}_") else f"{name}_{step.name}"
        yield _Step(step.layer, whole, step.shape)


def _built_shape(layer: Config) -> Shape | None:
    shape: Shape | None = (layer.get("build_config") or {}).get("input_shape")
    return shape if isinstance(shape, list) else None


def sources_of(layer: Config) -> list[tuple[str, int, Shape | None]]:
    """List the tensors of a layer's first call, in the formats of Keras 2 and 3: (producer, output, shape)."""
    calls = layer.get("inbound_nodes") or []
    if calls and isinstance(calls[0], list):  # Keras 2: [[producer, call, output, options], …]
        return [(str(one[0]), int(one[2]), None) for one in calls[0]]
    return list(_tensors(calls[:1]))


def _tensors(value: object) -> Iterator[tuple[str, int, Shape | None]]:
    if isinstance(value, Mapping):
        if value.get("class_name") == "__keras_tensor__":
            producer, _, index = value["config"]["keras_history"]
            yield producer, index, value["config"].get("shape")
            return
        for inner in value.values():
            yield from _tensors(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _tensors(inner)
