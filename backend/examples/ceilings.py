"""The highest value that a layer's activation lets through, such as 6 of ReLU6; a channel there is saturated."""

from __future__ import annotations

import keras

from models.graph_reader import LayerUse

CEILINGS = {"relu6": 6.0, "sigmoid": 1.0, "tanh": 1.0, "hard_sigmoid": 1.0, "softmax": 1.0}
CLASSES = {"Relu6": 6.0, "Sigmoid": 1.0, "Tanh": 1.0, "HardSigmoid": 1.0, "Softmax": 1.0}


def ceiling_of(use: LayerUse) -> float | None:
    """Give the highest value of a layer's output; None if it is unbounded or unknown."""
    operation = use.operation
    if isinstance(operation, keras.layers.ReLU):
        return None if operation.max_value is None else float(operation.max_value)
    if use.keras_class in CLASSES:
        return CLASSES[use.keras_class]
    activation = getattr(operation, "activation", None)
    return CEILINGS.get(getattr(activation, "__name__", ""))
