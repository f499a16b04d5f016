"""Runs part of a network: only the layers that lead to the wanted outputs, nested models included.

The layers are called as their model calls them at inference; the model itself is neither called nor changed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

import keras
import tensorflow as tf

from models.dilated_transpose import call_dilated_transpose, is_dilated_transpose
from models.graph_reader import LayerUse
from models.keras_internals import takes_training


@dataclass(frozen=True)
class CallArguments:
    """What a layer is called with, tensors filled in: arguments by position, and by name."""

    by_position: tuple[object, ...]
    by_name: Mapping[str, object]

    @property
    def tensors(self) -> list[tf.Tensor]:
        """The tensors among them, also those in lists, in the order of the call."""
        return [value for value in keras.tree.flatten((self.by_position, self.by_name)) if tf.is_tensor(value)]


Call = Callable[[LayerUse, CallArguments], object]


def call_layer(use: LayerUse, arguments: CallArguments) -> object:
    """Compute one layer as at inference."""
    return call_operation(use.operation, arguments)


def call_operation(operation: keras.Operation, arguments: CallArguments) -> object:
    """Compute a layer or an operator as call_layer does, even one that belongs to no network."""
    if is_dilated_transpose(operation):
        (inputs,) = (*arguments.by_position, *arguments.by_name.values())
        return call_dilated_transpose(operation, inputs)
    inference = {"training": False} if takes_training(operation) else {}
    return operation(*arguments.by_position, **{**arguments.by_name, **inference})


def arguments_of(use: LayerUse, values: Sequence[object]) -> CallArguments:
    """Replace the symbolic tensors of a layer's call by values.

    values: one for each of use.sources, in that order; a tensor that is taken twice has two.
    """
    remaining = iter(values)
    given = use.call.arguments

    def switch(argument: object) -> object:
        return next(remaining) if isinstance(argument, keras.KerasTensor) else argument

    return CallArguments(*keras.tree.map_structure(switch, (given.args, given.kwargs)))


def run_layers(
    uses: Sequence[LayerUse], wanted: Collection[str], images: tf.Tensor, call: Call = call_layer
) -> dict[str, tf.Tensor]:
    """Compute the outputs of some layers: {name: tensor}; for a layer with several outputs the first.

    uses: all layers of a network, as models.graph_reader.read_layers lists them. wanted: names of some of them.
    images: (batch, height, width, 3) in the network's own range. call: computes one layer; by default as its model
    does. Inside a tf.function everything becomes one graph.
    """
    needed = ancestors(uses, wanted)
    outputs: dict[str, list[tf.Tensor]] = {}
    for use in uses:
        if use.name not in needed:
            continue
        if not use.sources:
            outputs[use.name] = [images]
            continue
        values = [outputs[source.use][source.output] for source in use.sources]
        outputs[use.name] = keras.tree.flatten(call(use, arguments_of(use, values)))
    return {name: outputs[name][0] for name in wanted}


def ancestors(uses: Sequence[LayerUse], wanted: Collection[str]) -> set[str]:
    """Name the layers that have to be computed for some layers, themselves included."""
    inputs: Mapping[str, tuple[str, ...]] = {use.name: use.inputs for use in uses}
    needed: set[str] = set()
    ahead = list(wanted)
    while ahead:
        name = ahead.pop()
        if name not in needed:
            needed.add(name)
            ahead.extend(inputs[name])
    return needed
