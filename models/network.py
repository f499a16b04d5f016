"""A network that is loaded: a Keras model with its trained weights, ready to be asked. Lives in worker processes."""

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
    """A network and what is known about it. Nobody changes the model: who needs another one builds it anew.

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
        """Name of the layer before the softmax; of a network that does not tell it, the one that puts out."""
        return logits_layer_of(self.description, self.layers)

    def blank_images(self) -> Images:
        """One black image of the right size: (1, height, width, 3)."""
        image_input = self.description.image_input
        return np.zeros((1, image_input.height_px, image_input.width_px, 3), dtype=np.float32)

    def logits(self, images: Images) -> NDArray[np.float32]:
        """Compute what goes into the softmax; of a network without classes, its output.

        images: (batch, height, width, 3), values 0..1. Result: (batch, classes).
        """
        inputs = self.description.image_input.to_input_range(images)
        logits: NDArray[np.float32] = self.logits_function(tf.convert_to_tensor(inputs)).numpy()
        return logits


def logits_layer_of(description: NetworkDescription, layers: Sequence[LayerUse]) -> str:
    """Name of the layer before the softmax, or of the first that puts out."""
    return description.logits_layer or next(use.name for use in layers if use.is_output)


def wrap_model(description: NetworkDescription, model: keras.Model) -> Network:
    """Freeze a built model and compile its forward pass, whatever its weights are."""
    model.trainable = False
    layers = tuple(read_layers(model))
    signature = [tf.TensorSpec((None, *model.input_shape[1:]), tf.float32)]
    end = logits_layer_of(description, layers)

    def to_logits(images: tf.Tensor) -> tf.Tensor:
        return run_layers(layers, [end], images)[end]

    compiled = tf.function(to_logits, input_signature=signature)
    return Network(description=description, model=model, layers=layers, logits_function=compiled)
