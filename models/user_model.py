"""Builds the network in a user's file with its weights; its output activation becomes a separate layer.

models/readers/keras_config.py checks the contents of the file before anything here runs. For worker processes only.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import keras
import numpy as np

from models.errors import UnsupportedNetwork
from models.graph_reader import LayerUse, read_layers
from models.keras_internals import producer_of
from models.legacy_h5 import load_legacy_h5
from models.non_finite_weights import refuse_non_finite_weights
from models.readers.keras_config import load_config
from models.scope_names import allow_any_names
from models.single_precision import in_single_precision
from models.user_output import UserOutput

PROBABILITIES = "probabilities"
SPLIT_OFF = (keras.activations.softmax, keras.activations.log_softmax, keras.activations.sigmoid)


def load_user_model(file: Path, output: UserOutput) -> keras.Model:
    """Load the network of a file, with its weights, in float32. output: how its output is read.

    The output with the classes comes first. A built-in activation of the last layer that makes probabilities becomes a
    separate layer, so that the network has a logits layer. Raises UnsupportedNetwork.
    """
    loaded = in_single_precision(_loaded(file))
    allow_any_names(loaded)
    layers = read_layers(loaded)
    refuse_non_finite_weights(layers, file.name)
    uses = {use.name: use for use in layers}
    outputs = _classes_first(loaded, output.output)
    if output.classes:
        if output.logits_layer not in uses:
            raise _refusal(file, f"no layer is called {output.logits_layer}")
        outputs[0] = _with_logits(outputs[0], uses, output, file)
    return keras.Model(loaded.inputs[0], outputs if len(outputs) > 1 else outputs[0], name=loaded.name)


def _loaded(file: Path) -> keras.Model:
    """Build the network of the checked configuration and fill it with its weights."""
    try:
        config = load_config(file)
        if file.suffix == ".h5":
            return load_legacy_h5(config, file)
        model = keras.saving.deserialize_keras_object(_untrained(config), safe_mode=True)
        model.load_weights(file)
    except (AttributeError, LookupError, OSError, TypeError, ValueError) as error:
        raise UnsupportedNetwork(
            f"Keras {keras.__version__} cannot load {file.name}: {error}",
            hint="Save it again with Keras 3.",
        ) from error
    return model


def _untrained(config: object) -> object:
    """Leave out how a network and nested ones were trained: the code of a custom loss is not available here."""
    if isinstance(config, Mapping):
        return {key: _untrained(value) for key, value in config.items() if key != "compile_config"}
    return [_untrained(value) for value in config] if isinstance(config, list) else config


def _classes_first(model: keras.Model, output: str) -> list[keras.KerasTensor]:
    """Order the outputs of a model: that of the named layer first."""
    return sorted(model.outputs, key=lambda tensor: producer_of(tensor).name != output)


def _with_logits(
    tensor: keras.KerasTensor, uses: dict[str, LayerUse], output: UserOutput, file: Path
) -> keras.KerasTensor:
    """Give the output of the classes with a separate activation; this changes layers, which only this model uses."""
    activation = _split_off(_before(uses, output.logits_layer))
    if output.is_binary:
        tensor = _both_classes(uses[output.logits_layer], tensor, file)
        activation = keras.activations.sigmoid
    logits = tensor if output.is_binary else uses[output.logits_layer].tensor
    if tuple(logits.shape[1:]) != (output.classes,):
        raise _refusal(file, f"its layer {output.logits_layer} has the output shape {tuple(logits.shape[1:])}")
    if activation is None:
        return tensor
    return keras.layers.Activation(activation, name=_free_name(PROBABILITIES, uses.values()))(tensor)


def _before(uses: dict[str, LayerUse], name: str) -> Sequence[LayerUse]:
    """List a layer and its predecessors, as far back as layers only reshape."""
    chain = [uses[name]]
    while chain[-1].keras_class in {"Reshape", "Flatten", "Dropout"} and len(chain[-1].inputs) == 1:
        chain.append(uses[chain[-1].inputs[0]])
    return chain


def _split_off(chain: Sequence[LayerUse]) -> object | None:
    """Remove the activation that makes probabilities from the last layer of a chain; None if it has none."""
    layer = chain[-1].operation
    activation = getattr(layer, "activation", None)
    if isinstance(layer, keras.layers.Activation) or activation not in SPLIT_OFF:
        return None
    layer.activation = keras.activations.linear
    found: object = activation
    return found


def _both_classes(use: LayerUse, output: keras.KerasTensor, file: Path) -> keras.KerasTensor:
    """Turn a dense layer of one unit, z, into one of two, −z and z; a sigmoid gives both probabilities."""
    dense = use.operation
    if not isinstance(dense, keras.layers.Dense) or use.inside or output is not dense.output:
        raise UnsupportedNetwork(
            f"{file.stem}.json names 2 classes for one output, which is supported where the network's last layer is "
            "Dense(1).",
            hint="Leave class_names out, or give one name.",
        )
    both = keras.layers.Dense(2, use_bias=dense.use_bias, name=dense.name)
    logits: keras.KerasTensor = both(dense.input)
    both.set_weights([np.concatenate([-weight, weight], axis=-1) for weight in dense.get_weights()])
    return logits


def _refusal(file: Path, why: str) -> UnsupportedNetwork:
    return UnsupportedNetwork(
        f"The classes of {file.name} are not found: {why}.", hint="Give its last layers other names and save it again."
    )


def _free_name(name: str, uses: Iterable[LayerUse]) -> str:
    """Find a name for a new layer that no layer, no nested model and nothing in the drawing has."""
    taken = {taken for use in uses for taken in (use.name, use.operation.name, *use.inside)}
    number, free = 2, name
    while free in taken:
        free = f"{name}_{number}"
        number += 1
    return free
