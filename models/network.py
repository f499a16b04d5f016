"""A loaded network: a Keras model with its trained weights. For worker processes only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import keras
import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from models.forward import run_layers
from models.graph_reader import LayerUse, read_layers

if TYPE_CHECKING:
    from models.description import NetworkDescription
    from models.image_input import Images


@dataclass(frozen=True)
class Network:
    """A loaded network and its description. The model is never changed; to change one, build a new one.

    model: Keras functional model; input (batch, height, width, channels) in the network's own range.
    layers: its layers and those of models in it, in topological order, as its drawing names them.
    logits_function: the compiled forward pass, (batch, height, width, channels) → (batch, classes).
    """

    description: NetworkDescription
    model: keras.Model
    layers: tuple[LayerUse, ...]
    logits_function: tf.types.experimental.PolymorphicFunction

    @property
    def logits_layer(self) -> str:
        """Name of the layer before the softmax; where the description does not name one, the output layer."""
        return logits_layer_of(self.description, self.layers)

    def blank_images(self) -> Images:
        """One black image of the network's input size: (1, height, width, 3)."""
        image_input = self.description.image_input
        return np.zeros((1, image_input.height_px, image_input.width_px, 3), dtype=np.float32)

    def logits(self, images: Images) -> NDArray[np.float32]:
        """Compute the logits, the input of the softmax; for a network that is not a classifier, its output.

        images: (batch, height, width, 3), values 0..1. Result: (batch, classes).
        """
        inputs = self.description.image_input.to_input_range(images)
        logits: NDArray[np.float32] = self.logits_function(tf.convert_to_tensor(inputs)).numpy()
        return logits


def logits_layer_of(description: NetworkDescription, layers: Sequence[LayerUse]) -> str:
    """Name of the layer before the softmax; where the description does not name one, the first output layer."""
    return description.logits_layer or next(use.name for use in layers if use.is_output)


def wrap_model(description: NetworkDescription, model: keras.Model) -> Network:
    """Freeze a built model and compile its forward pass; its weights may still be missing."""
    model.trainable = False
    layers = tuple(read_layers(model))
    signature = [tf.TensorSpec((None, *model.input_shape[1:]), tf.float32)]
    end = logits_layer_of(description, layers)

    def to_logits(images: tf.Tensor) -> tf.Tensor:
        return run_layers(layers, [end], images)[end]

    compiled = tf.function(to_logits, input_signature=signature, autograph=False)
    return Network(description=description, model=model, layers=layers, logits_function=compiled)
