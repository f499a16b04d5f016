"""Converts PyTorch's layout of parameters into that of Keras: other names, other order of axes, same numbers.

models/readers/pytorch.py reads the file. A table maps the names of layers there to those here.
"""

from collections.abc import Mapping

import keras
import numpy as np
from numpy.typing import NDArray

Layout = dict[str, tuple[str, tuple[int, ...] | None]]

# (out, in, height, width) → (height, width, in, out)
# depthwise: (channels, 1, height, width) → (height, width, channels, 1)
LAYOUT_OF_LAYER: tuple[tuple[type[keras.layers.Layer], Layout], ...] = (
    (keras.layers.DepthwiseConv2D, {"weight": ("kernel", (2, 3, 0, 1)), "bias": ("bias", None)}),
    (keras.layers.Conv2D, {"weight": ("kernel", (2, 3, 1, 0)), "bias": ("bias", None)}),
    (keras.layers.Dense, {"weight": ("kernel", (1, 0)), "bias": ("bias", None)}),
    (
        keras.layers.BatchNormalization,
        {
            "weight": ("gamma", None),
            "bias": ("beta", None),
            "running_mean": ("moving_mean", None),
            "running_var": ("moving_variance", None),
        },
    ),
)
COUNTER = "num_batches_tracked"  # kept by PyTorch's batch norm for training only


def to_keras_variables(
    model: keras.Model, tensors: Mapping[str, NDArray[np.generic]], layer_names: Mapping[str, str]
) -> dict[str, NDArray[np.generic]]:
    """Rename and transpose the tensors of a state dict: {"layer/variable": array}.

    layer_names: {name of a layer in the state dict: name of the layer of model}. A tensor without a variable keeps
    its name, so that assign_variables reports it.
    """
    arrays = {}
    for name, tensor in tensors.items():
        theirs, _, parameter = name.rpartition(".")
        if parameter == COUNTER:
            continue
        ours = layer_names.get(theirs)
        variable, order = _layout(model, ours).get(parameter, (None, None))
        if variable is None or (order is not None and tensor.ndim != len(order)):
            arrays[name] = tensor
        else:
            arrays[f"{ours}/{variable}"] = tensor if order is None else tensor.transpose(order)
    return arrays


def _layout(model: keras.Model, layer_name: str | None) -> Layout:
    if layer_name is None:
        return {}
    layer = model.get_layer(layer_name)
    return next((layout for kind, layout in LAYOUT_OF_LAYER if isinstance(layer, kind)), {})
