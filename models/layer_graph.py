"""The drawing of a network: its layers, their edges, and the modules that fold. Plain data, no TensorFlow.

models/graph_reader.py makes it from a Keras model; models/modules.py finds the modules.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

LayerKind = Literal[
    "input",
    "convolution",
    "depthwise",
    "dense",
    "pooling",
    "normalization",
    "activation",
    "sum",
    "product",
    "concatenation",
    "padding",
    "reshape",
    "output",
    "other",
]
Edge = tuple[str, str]


@dataclass(frozen=True)
class Layer:
    """A layer, or one use of a layer that is used several times.

    name: unique in the graph. output_shape: without the batch axis; None for a side of any length.
    parameters: number of weights; 0 for a later use of the same layer.
    kernel, strides: (height, width) of a convolution or pooling over images. padding: "same", "valid", or None.
    receptive_field_px, stride_px: see models/receptive_field.py. module: the innermost module it belongs to.
    """

    name: str
    kind: LayerKind
    keras_class: str
    output_shape: tuple[int | None, ...]
    parameters: int
    kernel: tuple[int, int] | None = None
    strides: tuple[int, int] | None = None
    padding: Literal["same", "valid"] | None = None
    receptive_field_px: int | None = None
    stride_px: int | None = None
    module: str | None = None


@dataclass(frozen=True)
class Module:
    """Layers that fold into one box. title: its displayed name. parent: the module around it; None at the top level.

    A module may have the name of one of its layers, as in the Inception networks.
    """

    name: str
    title: str
    parent: str | None = None


@dataclass(frozen=True)
class LayerGraph:
    """The drawing of a network.

    layers: in topological order, branches one after the other. edges: from the producer to the consumer.
    modules: a parent is listed before its children.
    """

    network: str
    layers: tuple[Layer, ...]
    edges: tuple[Edge, ...]
    modules: tuple[Module, ...] = ()

    def folded(self, closed: Collection[str]) -> tuple[list[str], list[Edge]]:
        """Give the drawing with some modules closed: names of the nodes, and the edges between them, each once.

        A closed module is the node "module NAME" and hides its contents; other nodes have the names of layers.
        """
        around = {module.name: module.parent for module in self.modules}
        node_of = {layer.name: _outermost_closed(layer.module, around, closed) or layer.name for layer in self.layers}
        between = [(node_of[start], node_of[end]) for start, end in self.edges]
        return list(dict.fromkeys(node_of.values())), list(
            dict.fromkeys(edge for edge in between if edge[0] != edge[1])
        )


def _outermost_closed(module: str | None, around: dict[str, str | None], closed: Collection[str]) -> str | None:
    found = None
    while module is not None:
        if module in closed:
            found = f"module {module}"
        module = around[module]
    return found


def neighbours(edges: Iterable[Edge]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """List the neighbours of each name: {name: successors}, {name: predecessors}, each once."""
    successors: dict[str, list[str]] = defaultdict(list)
    predecessors: dict[str, list[str]] = defaultdict(list)
    for start, end in dict.fromkeys(edges):
        successors[start].append(end)
        predecessors[end].append(start)
    return successors, predecessors


def branch_after_branch(ends: Iterable[str], inputs: Mapping[str, Sequence[str]]) -> list[str]:
    """Order all ancestors of some ends: producers come first, and branches in the order in which they are joined.

    inputs: {name: producers of its inputs}; acyclic.
    """
    order: dict[str, None] = {}
    for end in ends:
        ahead = [end]
        while ahead:
            missing = [name for name in inputs[ahead[-1]] if name not in order]
            if missing:
                ahead.append(missing[0])
            else:
                order[ahead.pop()] = None
    return list(order)


def topological_order(names: Sequence[str], edges: Iterable[Edge]) -> list[str]:
    """Order names so that every edge points forwards.

    Names on a cycle, and those behind one, are left out: the order is complete only if the graph is acyclic.
    """
    successors, predecessors = neighbours(edges)
    waiting_for = {name: len(predecessors[name]) for name in names}
    ready = [name for name in reversed(names) if waiting_for[name] == 0]
    order = []
    while ready:
        name = ready.pop()
        order.append(name)
        for successor in reversed(successors[name]):
            waiting_for[successor] -= 1
            if waiting_for[successor] == 0:
                ready.append(successor)
    return order


def is_acyclic(names: Sequence[str], edges: Iterable[Edge]) -> bool:
    """Tell whether a graph has no cycle."""
    return len(topological_order(names, edges)) == len(names)
