"""Runs part of a network: only the layers that lead to the wanted outputs, nested models included.

The layers are called as their model calls them at inference; the model itself is neither called nor changed.
"""

from collections.abc import Callable, Collection, Mapping, Sequence

import keras
import tensorflow as tf

from models.dilated_transpose import call_dilated_transpose, is_dilated_transpose
from models.graph_reader import LayerUse
from models.keras_internals import takes_training

Call = Callable[[LayerUse, "tuple[object, ...]", "dict[str, object]"], object]


def call_layer(use: LayerUse, arguments: tuple[object, ...], options: dict[str, object]) -> object:
    """Compute one layer as at inference. arguments, options: those of its call, with tensors filled in."""
    return call_operation(use.operation, arguments, options)


def call_operation(operation: keras.Operation, arguments: tuple[object, ...], options: dict[str, object]) -> object:
    """Compute a layer or an operator as call_layer does, even one that belongs to no network."""
    if is_dilated_transpose(operation):
        (inputs,) = (*arguments, *options.values())
        return call_dilated_transpose(operation, inputs)
    if takes_training(operation):
        options = options | {"training": False}
    return operation(*arguments, **options)


def arguments_of(use: LayerUse, values: Sequence[object]) -> tuple[tuple[object, ...], dict[str, object]]:
    """Replace the symbolic tensors of a layer's call by values: its arguments and options.

    values: one for each of use.sources, in that order; a tensor that is taken twice has two.
    """
    remaining = iter(values)
    given = use.call.arguments

    def switch(argument: object) -> object:
        return next(remaining) if isinstance(argument, keras.KerasTensor) else argument

    arguments, options = keras.tree.map_structure(switch, (given.args, given.kwargs))
    return arguments, options


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
        arguments, options = arguments_of(use, values)
        outputs[use.name] = keras.tree.flatten(call(use, arguments, options))
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
