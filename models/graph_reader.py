"""Reads a Keras model: every use of every layer with its inputs, and from these the drawing.

Nested models are flattened: their layers are named "outer_inner" in the graph. Subclassed models are refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

import keras
import numpy as np

from models.errors import UnsupportedNetwork
from models.keras_internals import LayerCall, calls_of, graph_of
from models.layer_graph import Edge, Layer, LayerGraph, LayerKind, branch_after_branch
from models.layer_kinds import LINEAR, SLIDING, kind_of
from models.modules import find_modules
from models.receptive_field import ReceptiveField, Window, padding_of_same, receptive_field_after

IMAGE_AXES = 2  # height and width
KEEPS_ITS_KIND = LINEAR - {"dense"} | {"pooling"}


@dataclass(frozen=True)
class Source:
    """Where a tensor comes from. use: name of the layer use that outputs it. output: which of its outputs, from 0."""

    use: str
    output: int = 0


@dataclass(frozen=True)
class LayerUse:
    """One use of a layer in a model.

    name: unique in the network. call: Keras' record of the call, inside the (nested) model it belongs to. sources:
    where each of its input tensors comes from, in the order of call.input_tensors. inside: names of the nested models
    around it, outermost first; each use of a model has its own name. again: whether the same layer was used before.
    is_output: whether it is an output of the network.
    """

    name: str
    call: LayerCall
    sources: tuple[Source, ...]
    inside: tuple[str, ...] = ()
    again: bool = False
    is_output: bool = False

    @property
    def operation(self) -> keras.Operation:
        """The Keras layer or operator; for a wrapper that only calls a layer at inference, that layer."""
        operation = self.call.operation
        return operation.layer if isinstance(operation, keras.layers.SpectralNormalization) else operation

    @property
    def inputs(self) -> tuple[str, ...]:
        """Names of the uses it takes its input from, each once."""
        return tuple(dict.fromkeys(source.use for source in self.sources))

    @property
    def tensor(self) -> keras.KerasTensor:
        """The symbolic output, the first where there are several."""
        return self.call.outputs[0]

    @property
    def keras_class(self) -> str:
        """Name of the layer's Keras class."""
        return type(self.operation).__name__


def read_layer_graph(model: keras.Model, network: str) -> LayerGraph:
    """Make the drawing of a model. network: its id. Raises UnsupportedNetwork."""
    uses = read_layers(model)
    edges = edges_of(uses)
    fields = receptive_fields(uses)
    layers = [_layer(use, fields[use.name]) for use in uses]
    modules, module_of = find_modules(layers, edges, nested={use.name: use.inside for use in uses})
    return LayerGraph(
        network=network,
        layers=tuple(replace(layer, module=module_of.get(layer.name)) for layer in layers),
        edges=tuple(edges),
        modules=tuple(modules),
    )


def receptive_fields(uses: Sequence[LayerUse]) -> dict[str, ReceptiveField | None]:
    """Find the receptive fields of layers: {name: field}; None where it is the whole image or unknown.

    uses: all layers of a network, in topological order.
    """
    fields: dict[str, ReceptiveField | None] = {}
    for use in uses:
        before = [fields[name] for name in use.inputs]
        fields[use.name] = receptive_field_after(use.keras_class, _window(use), before)
    return fields


def read_layers(model: keras.Model) -> list[LayerUse]:
    """List the uses of all layers of a model in topological order. Raises UnsupportedNetwork."""
    reader = _Reader()
    ends = dict.fromkeys(end.use for end in reader.read(_graph_of(model), sources=None, inside=()))
    uses = {use.name: use for use in reader.uses}
    order = branch_after_branch([*ends, *uses], {name: use.inputs for name, use in uses.items()})
    return [replace(uses[name], is_output=name in ends) for name in order]


def edges_of(uses: Sequence[LayerUse]) -> list[Edge]:
    """List the edges from producer to consumer, each once."""
    return list(dict.fromkeys((source, use.name) for use in uses for source in use.inputs))


@dataclass
class _Reader:
    """Walks a model and the models in it. uses: what was found so far, producers before consumers."""

    uses: list[LayerUse] = field(default_factory=list)
    _names: set[str] = field(default_factory=set)
    _places: set[tuple[str, ...]] = field(default_factory=set)
    _seen: set[int] = field(default_factory=set)

    def read(self, graph: keras.Model, sources: list[Source] | None, inside: tuple[str, ...]) -> list[Source]:
        """Read a functional graph and give the sources of its outputs.

        sources: where its inputs come from; None for the network itself.
        """
        producer = {} if sources is None else dict(zip(map(id, graph.inputs), sources, strict=True))
        for call in calls_of(graph):
            if all(id(tensor) in producer for tensor in call.outputs):
                continue
            taken = [producer[id(tensor)] for tensor in call.input_tensors]
            if isinstance(call.operation, keras.Model):
                ends = self._read_nested(call, taken, inside)
            else:
                name = self._note(call, taken, inside)
                ends = [Source(name, output) for output in range(len(call.outputs))]
            producer |= dict(zip(map(id, call.outputs), ends, strict=True))
        return [producer[id(tensor)] for tensor in graph.outputs]

    def _read_nested(self, call: LayerCall, sources: list[Source], inside: tuple[str, ...]) -> list[Source]:
        number, place = 2, (*inside, call.operation.name)
        while place in self._places:
            place = (*inside, f"{call.operation.name}_{number}")
            number += 1
        self._places.add(place)
        return self.read(_graph_of(call.operation), sources, place)

    def _note(self, call: LayerCall, sources: list[Source], inside: tuple[str, ...]) -> str:
        operation = call.operation
        name = self._free_name(_prefixed(operation.name, inside))
        again = id(operation) in self._seen
        self._names.add(name)
        self._seen.add(id(operation))
        self.uses.append(LayerUse(name, call, tuple(sources), inside, again))
        return name

    def _free_name(self, name: str) -> str:
        number, free = 2, name
        while free in self._names:
            free = f"{name}_{number}"
            number += 1
        return free


def _graph_of(model: keras.Model) -> keras.Model:
    """Give the functional graph of a model. Raises UnsupportedNetwork."""
    graph = graph_of(model)
    if graph is not None:
        return graph
    if isinstance(model, keras.Sequential):
        raise UnsupportedNetwork(
            f"The model {model.name} does not know the size of its input.",
            hint="Begin it with a layer keras.Input(shape=(height, width, 3)) and save it again.",
            field="network",
        )
    raise UnsupportedNetwork(
        f"The model {model.name} is of the class {type(model).__name__}, whose layers are called by Python code.",
        hint="Build it as a functional model: keras.Model(inputs, outputs).",
        field="network",
    )


def _prefixed(name: str, inside: tuple[str, ...]) -> str:
    for outer in reversed(inside):
        name = name if name.startswith(f"{outer}_") else f"{outer}_{name}"
    return name


def _layer(use: LayerUse, seen: ReceptiveField | None) -> Layer:
    kind = kind_of(use.keras_class)
    window, slides = _window(use), kind in SLIDING and len(_pair_or_empty(use)) == IMAGE_AXES
    return Layer(
        name=use.name,
        kind="output" if use.is_output and kind not in KEEPS_ITS_KIND else kind,
        keras_class=use.keras_class,
        output_shape=tuple(use.tensor.shape[1:]),
        parameters=0 if use.again else sum(int(np.prod(weight.shape)) for weight in weights_of(use)),
        kernel=_kernel(use) if slides else None,
        strides=window.strides if slides else None,
        padding=_padding(use, kind),
        receptive_field_px=max(seen.size_px) if seen else None,
        stride_px=max(seen.stride_px) if seen else None,
    )


def weights_of(use: LayerUse) -> list[keras.Variable]:
    """List the weights of a layer, without the states of its random generators; none for an operator."""
    return [
        weight for weight in getattr(use.operation, "weights", ()) if not weight.path.endswith("seed_generator_state")
    ]


def _pair_or_empty(use: LayerUse) -> tuple[int, ...]:
    size = getattr(use.operation, "kernel_size", getattr(use.operation, "pool_size", ()))
    return tuple(size) if isinstance(size, (tuple, list)) else (size,)


def _kernel(use: LayerUse) -> tuple[int, int]:
    height, width = _pair_or_empty(use)
    return height, width


def _window(use: LayerUse) -> Window:
    """Give the kernel, dilation included, strides and padding of a layer; one pixel for a layer without a kernel."""
    if kind_of(use.keras_class) == "padding":
        return Window(padding=_added_by(use.operation))
    if kind_of(use.keras_class) not in SLIDING or len(_pair_or_empty(use)) != IMAGE_AXES:
        return Window()
    height, width = _kernel(use)
    down, across = _two(getattr(use.operation, "dilation_rate", 1))
    kernel = ((height - 1) * down + 1, (width - 1) * across + 1)
    strides = _two(use.operation.strides)
    if getattr(use.operation, "padding", "valid") != "same":
        return Window(kernel, strides)
    sides = use.call.input_tensors[0].shape[1:3]
    top, left = (padding_of_same(*axis) for axis in zip(sides, kernel, strides, strict=True))
    return Window(kernel, strides, padding=(top, left))


def _added_by(operation: keras.Operation) -> tuple[int, int]:
    """Rows above and columns left that a padding of images adds; negative for a cropping."""
    cut = getattr(operation, "cropping", None)
    added = operation.padding if cut is None else cut
    if len(added) != IMAGE_AXES:
        return 0, 0
    (top, _), (left, _) = added
    return (top, left) if cut is None else (-top, -left)


def _two(value: int | Sequence[int]) -> tuple[int, int]:
    return (value, value) if isinstance(value, int) else (value[0], value[1])


def _padding(use: LayerUse, kind: LayerKind) -> Literal["same", "valid"] | None:
    padding = getattr(use.operation, "padding", None)
    if kind not in SLIDING or padding not in {"same", "valid"}:
        return None
    return "same" if padding == "same" else "valid"
