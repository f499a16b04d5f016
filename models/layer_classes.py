"""A small network for every layer class of keras.layers that takes one input of rank 4, listed from the package.

What cannot be made of the arguments below, or takes other inputs, is left out, with its name. Whatever is promised of
any network is tried on these: models/keras_layers.md tells how that ends.
"""

from __future__ import annotations

import inspect
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import keras
import numpy as np
import tensorflow as tf
from keras import Input, Model, layers

SIDE, CHANNELS, CLASSES = 8, 3, 3
IMAGES = np.random.default_rng(4).random((2, SIDE, SIDE, CHANNELS)).astype(np.float32)
BEFORE, LOGITS = "first", "logits"
# by name of an argument without default, whatever the class
ARGUMENTS: Mapping[str, object] = {
    "activation": "relu",
    "dims": (2, 1, 3),
    "equation": "abcd,de->abce",
    "factor": 0.2,
    "filters": 4,
    "function": keras.activations.relu,
    "height": 6,
    "height_factor": 0.2,
    "input_dim": 5,
    "kernel_size": 3,
    "max_number": 2,
    "num_bins": 3,
    "num_tokens": 4,
    "output_dim": 4,
    "output_shape": (SIDE, SIDE, 4),
    "output_size": 2,
    "pool_size": 2,
    "rate": 0.1,
    "scale": 0.5,
    "stddev": 0.1,
    "target_shape": (SIDE, SIDE * CHANNELS),
    "units": 4,
    "width": 6,
    "width_factor": 0.2,
}
OWN_ARGUMENTS: Mapping[str, dict[str, object]] = {
    "Discretization": {"bin_boundaries": [0.2, 0.5]},
    "GroupNormalization": {"groups": 3},
    "RandomColorDegeneration": {"factor": 0.2, "value_range": (0, 1)},
    "RandomPosterization": {"factor": 4},
    "Resizing": {"height": 4, "width": 4, "interpolation": "area"},
}
WRAPPED: Mapping[str, Callable[[], dict[str, object]]] = {
    "Pipeline": lambda: {"layers": [layers.RandomFlip(), layers.Rescaling(2.0)]},
    "SpectralNormalization": lambda: {"layer": layers.Conv2D(4, 3, activation="relu")},
    "TimeDistributed": lambda: {"layer": layers.Conv1D(4, 3)},
}
NOT_BUILT = (
    AttributeError,
    IndexError,
    ImportError,
    NotImplementedError,
    TypeError,
    UnboundLocalError,
    ValueError,
    tf.errors.OpError,
)


@dataclass(frozen=True)
class LayerNetwork:
    """The network of one class: image, convolution BEFORE, the layer, a dense layer LOGITS.

    keras_class: name of the class. layer: name of the layer.
    """

    keras_class: str
    layer: str
    model: Model

    @property
    def behind_layer(self) -> Model:
        """The network up to the layer itself."""
        return Model(self.model.inputs[0], self.model.get_layer(self.layer).output)


def layer_classes() -> dict[str, type]:
    """List the classes of keras.layers: {name: class}, in alphabetical order."""
    classes = {one.__name__: one for _, one in inspect.getmembers(layers, inspect.isclass)}
    return dict(sorted(classes.items()))


def build_network(keras_class: str) -> LayerNetwork | None:
    """Make the network of a class; None where the class takes other inputs, or cannot be made at all."""
    keras.utils.set_random_seed(1)
    try:
        image = Input(IMAGES.shape[1:], name="image")
        layer = layer_classes()[keras_class](**_arguments(keras_class))
        outputs = layer(layers.Conv2D(CHANNELS, 1, name=BEFORE)(image))
        Model(image, outputs)(IMAGES, training=False)  # what cannot be computed is found here
        flat = keras.ops.reshape(outputs, (-1, math.prod(outputs.shape[1:])))  # Flatten would warn of masks
        logits = layers.Dense(CLASSES, name=LOGITS)(flat)
        return LayerNetwork(keras_class, layer.name, Model(image, logits, name="one_layer"))
    except NOT_BUILT:
        return None


def _arguments(keras_class: str) -> dict[str, object]:
    parameters = inspect.signature(layer_classes()[keras_class]).parameters
    needed = {key for key, parameter in parameters.items() if parameter.default is inspect.Parameter.empty}
    usual = {key: value for key, value in ARGUMENTS.items() if key in needed}
    wrapped = WRAPPED[keras_class]() if keras_class in WRAPPED else {}
    return usual | OWN_ARGUMENTS.get(keras_class, {}) | wrapped
