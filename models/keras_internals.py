"""All private API of Keras and TensorFlow that Innsyn uses, each behind a small function. For worker processes only.

No other file names keras.src, tensorflow.python or a private attribute of theirs; a static test checks that. For each
function tests/models/test_keras_internals.py says what to do when a new version breaks it; pyproject.toml limits Keras
and TensorFlow to the versions that were tested.
"""

from __future__ import annotations

import copy
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any, Protocol
from unittest import mock

import keras
import numpy as np
import tensorflow as tf
from keras.src.backend.common import global_state
from keras.src.backend.common.stateless_scope import StatelessScope
from keras.src.legacy.saving import saving_options, saving_utils
from keras.src.ops.function import Function
from keras.src.saving import serialization_lib
from keras.src.utils import file_utils
from numpy.typing import NDArray
from tensorflow.python.framework.ops import gradient_registry

NAME_COUNTERS = "object_name_uids"  # Keras keeps both of these for each thread
WAITING_VARIABLES = "uninitialized_variables"
GRADIENT_MARK = "_gradient_op_type"  # the attribute with the name of an operation's entry in the registry of gradients
CUSTOM_GRADIENT = "CustomGradient-"  # how tf.custom_gradient begins the names it makes


class SymbolicArguments(Protocol):
    """The arguments of a layer's call, symbolic tensors included."""

    args: tuple[object, ...]
    kwargs: Mapping[str, object]


class LayerCall(Protocol):
    """Keras' record of one call of a layer or operator, keras.src.ops.node.Node.

    operation: what was called. arguments: of the call. input_tensors: the tensors among the arguments, in order.
    outputs: the output tensors.
    """

    operation: keras.Operation
    arguments: SymbolicArguments
    input_tensors: Sequence[keras.KerasTensor]
    outputs: Sequence[keras.KerasTensor]


def graph_of(model: keras.Model) -> keras.Model | None:
    """Give the functional graph of a model: for a Sequential model the one inside it, else the model itself.

    None if Keras has no graph of it: for a Sequential model without an input size, and for a subclassed model.
    """
    if isinstance(model, keras.Sequential):
        return model._functional if model.built else None
    return model if isinstance(model, Function) else None


def calls_of(graph: keras.Model) -> Iterator[LayerCall]:
    """Iterate over the calls of layers in a functional graph, producers before consumers."""
    by_depth: Mapping[int, Sequence[LayerCall]] = graph._nodes_by_depth
    for depth in sorted(by_depth, reverse=True):
        yield from by_depth[depth]


def producer_of(tensor: keras.KerasTensor) -> keras.Operation:
    """Give the layer or operator that outputs a symbolic tensor."""
    return tensor._keras_history.operation


def every_layer(model: keras.Model) -> list[keras.layers.Layer]:
    """List a model, its layers, and those in nested models and wrappers, each once."""
    return list(model._flatten_layers())


def takes_training(operation: keras.Operation) -> bool:
    """Tell whether a layer's call has the argument `training`, because it differs between training and inference."""
    return isinstance(operation, keras.layers.Layer) and bool(operation._call_has_training_arg)


def rename_scope(layer: keras.layers.Layer, scope: str) -> None:
    """Let a layer open a scope of another name at each call. The layer is changed, but keeps its name."""
    layer._open_name_scope = partial(keras.name_scope, scope, caller=layer)


@contextmanager
def fresh_names() -> Iterator[None]:
    """Number unnamed layers from the beginning inside the block, so that each build of a network names them equally.

    Otherwise Keras continues its numbers for as long as the process lives.
    """
    before = global_state.get_global_attribute(NAME_COUNTERS)
    global_state.set_global_attribute(NAME_COUNTERS, defaultdict(int))
    try:
        yield
    finally:
        global_state.set_global_attribute(NAME_COUNTERS, before)


@contextmanager
def unfilled() -> Iterator[None]:
    """Build models inside the block without values for their variables. Such a model has shapes, but cannot run.

    A drawing needs only shapes, and drawing random weights for VGG-16 takes longer than reading its weights.
    """
    waiting = list(global_state.get_global_attribute(WAITING_VARIABLES) or ())
    try:
        with StatelessScope(initialize_variables=False):
            yield
    finally:
        # otherwise the next build would fill the variables of this block
        global_state.set_global_attribute(WAITING_VARIABLES, waiting)


def fill(variable: keras.Variable, array: NDArray[np.generic]) -> None:
    """Set the value of a variable, even of one without a value. array: of the variable's shape."""
    if variable._value is None:
        variable._initialize(array.astype(variable.dtype, copy=False))
    else:
        variable.assign(array)


def fill_rest(model: keras.Model) -> None:
    """Initialize the variables that no file has, such as the seeds of dropout."""
    for variable in model.variables:
        if variable._value is None:
            variable._deferred_initialize()


def model_of_legacy_config(config: Mapping[str, Any]) -> keras.Model:
    """Build the network of a whole-model .h5 file as its config says. No code of the file runs.

    Raises what Keras raises.
    """
    with saving_options.keras_option_scope(use_legacy_config=True), serialization_lib.SafeModeScope(safe_mode=True):
        return saving_utils.model_from_config(copy.deepcopy(config))  # Keras changes what it reads


@contextmanager
def downloads_by(get_file: Callable[..., str]) -> Iterator[None]:
    """Replace the function with which Keras downloads weights inside the block.

    get_file: takes what keras.utils.get_file takes, and gives the path of the file.
    """
    with mock.patch.object(file_utils, "get_file", get_file):
        yield


def forget_custom_gradients() -> None:
    """Remove the custom gradients of the graph being traced from TensorFlow's registry, once they have been used.

    TensorFlow never empties the registry, and an entry keeps its whole graph, some 10 MB, for as long as the process
    lives. Tapes do not need the registry; only a gradient of the finished tf.function would.
    """
    table = gradient_registry._registry
    for operation in tf.compat.v1.get_default_graph().get_operations():
        try:
            name = tf.compat.as_str(operation.get_attr(GRADIENT_MARK))
        except ValueError:  # it has no custom gradient
            continue
        if name.startswith(CUSTOM_GRADIENT):
            table.pop(name, None)
