"""The network in a person's file, built with its weights for a worker: what it ends in becomes a layer of its own.

What the file may hold is decided in models/readers/keras_config.py before anything here runs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import keras
import numpy as np

from models.endless_weights import refuse_endless_weights
from models.errors import UnsupportedNetwork
from models.graph_reader import LayerUse, read_layers
from models.keras_internals import producer_of
from models.legacy_h5 import load_legacy_h5
from models.readers.keras_config import load_config
from models.scope_names import allow_any_names
from models.single_precision import in_single_precision
from models.user_end import EndOfFile

PROBABILITIES = "probabilities"
SPLIT_OFF = (keras.activations.softmax, keras.activations.log_softmax, keras.activations.sigmoid)


def load_user_model(file: Path, end: EndOfFile) -> keras.Model:
    """Load the network of a file, with its weights, in float32. end: how its end is read.

    The output with the classes comes first, others behind it. Where the last layer makes probabilities by itself they
    become a layer of their own, so that there are logits to look at. Raises UnsupportedNetwork.
    """
    loaded = in_single_precision(_loaded(file))
    allow_any_names(loaded)
    layers = read_layers(loaded)
    refuse_endless_weights(layers, file.name)
    uses = {use.name: use for use in layers}
    outputs = _classes_first(loaded, end.output)
    if end.classes:
        if end.logits_layer not in uses:
            raise _refusal(file, f"no layer is called {end.logits_layer}")
        outputs[0] = _with_logits(outputs[0], uses, end, file)
    return keras.Model(loaded.inputs[0], outputs if len(outputs) > 1 else outputs[0], name=loaded.name)


def _loaded(file: Path) -> keras.Model:
    """Build what the file was checked to say, and fill it with its weights."""
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
    """Leave out how a network and those in it were trained: a loss of one's own is code that is not here."""
    if isinstance(config, Mapping):
        return {key: _untrained(value) for key, value in config.items() if key != "compile_config"}
    return [_untrained(value) for value in config] if isinstance(config, list) else config


def _classes_first(model: keras.Model, output: str) -> list[keras.KerasTensor]:
    """Order the outputs of a model: the one of a layer first."""
    return sorted(model.outputs, key=lambda tensor: producer_of(tensor).name != output)


def _with_logits(output: keras.KerasTensor, uses: dict[str, LayerUse], end: EndOfFile, file: Path) -> keras.KerasTensor:
    """Give the output of the classes, with logits before it; the layers were loaded here, for nobody else."""
    activation = _split_off(_before(uses, end.logits_layer))
    if end.is_binary:
        output = _both_classes(uses[end.logits_layer], output, file)
        activation = keras.activations.sigmoid
    logits = output if end.is_binary else uses[end.logits_layer].tensor
    if tuple(logits.shape[1:]) != (end.classes,):
        raise _refusal(file, f"its layer {end.logits_layer} puts out {tuple(logits.shape[1:])}")
    if activation is None:
        return output
    return keras.layers.Activation(activation, name=_free_name(PROBABILITIES, uses.values()))(output)


def _before(uses: dict[str, LayerUse], name: str) -> Sequence[LayerUse]:
    """List a layer, and those before it that only reshape what comes."""
    chain = [uses[name]]
    while chain[-1].keras_class in {"Reshape", "Flatten", "Dropout"} and len(chain[-1].inputs) == 1:
        chain.append(uses[chain[-1].inputs[0]])
    return chain


def _split_off(chain: Sequence[LayerUse]) -> object | None:
    """Take the activation that makes probabilities off the last of some layers; None where there is none."""
    layer = chain[-1].operation
    activation = getattr(layer, "activation", None)
    if isinstance(layer, keras.layers.Activation) or activation not in SPLIT_OFF:
        return None
    layer.activation = keras.activations.linear
    found: object = activation
    return found


def _both_classes(use: LayerUse, output: keras.KerasTensor, file: Path) -> keras.KerasTensor:
    """Make a dense layer of one unit, z, into one of two, −z and z: a sigmoid makes of them what the file says."""
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
    """Find a name for a layer of ours that no layer and no nested model has, nor the drawing gives one."""
    taken = {taken for use in uses for taken in (use.name, use.operation.name, *use.inside)}
    number, free = 2, name
    while free in taken:
        free = f"{name}_{number}"
        number += 1
    return free
