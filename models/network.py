"""A network that is loaded: a Keras model with its trained weights, ready to be asked. Lives in worker processes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import keras
import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

if TYPE_CHECKING:
    from models.description import NetworkDescription
    from models.image_input import Images


@dataclass(frozen=True)
class Network:
    """A network and what is known about it. Nobody changes the model: who needs another one builds it anew.

    model: Keras functional model; input (batch, height, width, 3) in the network's own range.
    logits_function: the compiled forward pass, (batch, height, width, 3) → (batch, classes).
    """

    description: NetworkDescription
    model: keras.Model
    logits_function: tf.types.experimental.PolymorphicFunction

    def blank_images(self) -> Images:
        """One black image of the right size: (1, height, width, 3)."""
        return np.zeros((1, *self.model.input_shape[1:]), dtype=np.float32)

    def logits(self, images: Images) -> NDArray[np.float32]:
        """Compute what goes into the softmax. images: (batch, height, width, 3), values 0..1 → (batch, classes)."""
        inputs = self.description.image_input.to_input_range(images)
        logits: NDArray[np.float32] = self.logits_function(tf.convert_to_tensor(inputs)).numpy()
        return logits


def load_network(description: NetworkDescription) -> Network:
    """Build a network and fill it with its trained weights. Raises WeightsMissing or WeightsDamaged."""
    file = description.weights.locate()
    model = description.build()
    description.read_weights(model, file)
    return wrap_model(description, model)


def wrap_model(description: NetworkDescription, model: keras.Model) -> Network:
    """Freeze a built model and compile its forward pass, whatever its weights are."""
    model.trainable = False
    to_logits = keras.Model(model.input, model.get_layer(description.logits_layer).output)
    signature = [tf.TensorSpec((None, *model.input_shape[1:]), tf.float32)]
    function = tf.function(lambda images: to_logits(images, training=False), input_signature=signature)
    return Network(description=description, model=model, logits_function=function)
