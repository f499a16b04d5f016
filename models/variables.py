"""Assigns arrays to the variables of a network and checks that every array and every variable is used."""

from collections.abc import Collection, Mapping

import keras
import numpy as np
from numpy.typing import NDArray

from models.errors import WeightsDamaged
from models.keras_internals import fill

SHOWN = 5


def assign_variables(model: keras.Model, arrays: Mapping[str, NDArray[np.generic]], source: str) -> None:
    """Fill a network. arrays: {"layer/variable": array}; source: name of the file they come from, for messages.

    Nothing is assigned unless everything fits: raises WeightsDamaged for missing, surplus, misshapen or non-finite
    arrays, and names them.
    """
    _assign(model, _variables_of(model), arrays, source)


def assign_named_variables(
    model: keras.Model,
    arrays: Mapping[str, NDArray[np.generic]],
    names: Mapping[str, str],
    left_out: Collection[str],
    source: str,
) -> None:
    """Fill a network from a file with other names of variables; messages use the names of the file.

    names: {name in the file: "layer/variable"}. left_out: names in the file that the network does not use; they may
    be missing. Otherwise as assign_variables.
    """
    variables = _variables_of(model)
    wanted = {theirs: variables.pop(ours) for theirs, ours in names.items()}
    used = {name: array for name, array in arrays.items() if name not in left_out}
    _assign(model, wanted | variables, used, source)


def assign_in_order(model: keras.Model, arrays: Mapping[str, NDArray[np.generic]], source: str) -> None:
    """Fill a network from a file whose layers may have other names: layers with weights are matched in order.

    arrays: {"layer/position": array} in the order of the file; a nested model is one layer. Source: Keras' older
    format, in which a layer's trainable weights come before the others. Otherwise as assign_variables.
    """
    layers = [layer for layer in model.layers if layer.weights]
    theirs = list(dict.fromkeys(name.rpartition("/")[0] for name in arrays))
    # where a file has more or fewer layers, they are matched by name, and the error names them
    pairs = zip(layers, theirs if len(theirs) == len(layers) else [layer.name for layer in layers], strict=True)
    variables = {
        f"{name}/{position}": variable
        for layer, name in pairs
        for position, variable in enumerate([*layer.trainable_weights, *layer.non_trainable_weights])
    }
    _assign(model, variables, arrays, source)
    for layer in layers:
        if isinstance(layer, keras.layers.Normalization):
            layer.finalize_state()


def _variables_of(model: keras.Model) -> dict[str, keras.Variable]:
    return {f"{layer.name}/{variable.name}": variable for layer in model.layers for variable in layer.weights}


def _assign(
    model: keras.Model,
    variables: Mapping[str, keras.Variable],
    arrays: Mapping[str, NDArray[np.generic]],
    source: str,
) -> None:
    findings = [
        _finding("has no", [name for name in variables if name not in arrays]),
        _finding("has a surplus", [name for name in arrays if name not in variables]),
    ]
    shared = [name for name in arrays if name in variables]
    misshapen = [name for name in shared if arrays[name].shape != tuple(variables[name].shape)]
    findings.append(
        _finding(
            "has the wrong shape for",
            [f"{name}, {arrays[name].shape} instead of {tuple(variables[name].shape)}" for name in misshapen],
        )
    )
    findings.append(
        _finding("has values that are not finite in", [name for name in shared if not np.isfinite(arrays[name]).all()])
    )
    if any(findings):
        raise WeightsDamaged(
            f"The weight file {source} {'; it '.join(filter(None, findings))}.",
            hint=f"It belongs to another network than {model.name}, or is damaged; fetch it again.",
        )
    for name, variable in variables.items():
        fill(variable, arrays[name])


def _finding(words: str, names: list[str]) -> str:
    if not names:
        return ""
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    return f"{words} {'; '.join(names[:SHOWN])}{more}"
