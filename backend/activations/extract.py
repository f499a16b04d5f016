"""The outputs of any layers of a network, all in one forward pass.

Which channels are worth showing is summaries.py.
"""

from collections.abc import Callable, Sequence

import keras
import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from backend.errors import UnknownLayer, UnsuitableLayer, near_names
from models.image_input import Images
from models.network import Network

Output = NDArray[np.float32]
Extractor = Callable[[Images], list[Output]]

SHOWN_BY_THEMSELVES = (keras.layers.BatchNormalization, keras.layers.Activation, keras.layers.ReLU)
POOLING = tuple(
    getattr(keras.layers, f"{scope}{kind}Pooling2D") for scope in ("", "Global") for kind in ("Max", "Average")
)
CONVOLUTIONS = (
    keras.layers.Conv2D,
    keras.layers.DepthwiseConv2D,
    keras.layers.SeparableConv2D,
    keras.layers.Conv2DTranspose,
)
RANKS = (2, 4)  # (batch, units) and (batch, height, width, channels)


def build_extractor(network: Network, layer_names: Sequence[str]) -> Extractor:
    """Compile a function that gives the outputs of some layers, in their order.

    The function takes images, (batch, height, width, 3) with values 0..1, and gives arrays (batch, height, width,
    channels) or (batch, units). Raises UnknownLayer, with near names, and UnsuitableLayer.
    """
    outputs = [_output_of(network, name) for name in layer_names]
    model = keras.Model(network.model.input, outputs)
    signature = [tf.TensorSpec((None, *network.model.input_shape[1:]), tf.float32)]
    function = tf.function(lambda images: model(images, training=False), input_signature=signature)

    def extract(images: Images) -> list[Output]:
        """Run the network once."""
        inputs = tf.convert_to_tensor(network.description.image_input.to_input_range(images))
        results = function(inputs)
        return [result.numpy() for result in (results if isinstance(results, list) else [results])]

    return extract


def convolutions_and_poolings(network: Network) -> list[str]:
    """Name the layers that show what each convolution and each pooling puts out, in the order of the network.

    A convolution is shown behind the batch norm and the activation that belong to it, where its output is what the
    next layer gets.
    """
    shown = [_last_of_its_own(layer) for layer in network.model.layers if isinstance(layer, (*CONVOLUTIONS, *POOLING))]
    return list(dict.fromkeys(layer.name for layer in shown))


def _last_of_its_own(layer: keras.layers.Layer) -> keras.layers.Layer:
    followers = [node.operation for node in layer._outbound_nodes]
    while len(followers) == 1 and isinstance(followers[0], SHOWN_BY_THEMSELVES):
        layer = followers[0]
        followers = [node.operation for node in layer._outbound_nodes]
    return layer


def _output_of(network: Network, layer_name: str) -> keras.KerasTensor:
    layers = {layer.name: layer for layer in network.model.layers}
    if layer_name not in layers:
        raise UnknownLayer(
            f"{network.description.id} has no layer {layer_name!r}.",
            hint=f"{near_names(layer_name, layers)}GET /api/networks/{network.description.id}/graph lists them all.",
            field="layer",
        )
    output = layers[layer_name].output
    if not isinstance(output, keras.KerasTensor) or len(output.shape) not in RANKS:
        raise UnsuitableLayer(
            f"The layer {layer_name!r} puts out neither maps nor a row of units.",
            hint="Choose a layer whose output has the shape (height, width, channels) or (units).",
            field="layer",
        )
    return output
