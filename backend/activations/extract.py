"""The outputs of any layers of a network, all in one forward pass.

summaries.py chooses the channels to show.
"""

from collections.abc import Callable, Sequence

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from models.errors import UnknownLayer, UnsuitableLayer, near_names
from models.forward import run_layers
from models.graph_reader import edges_of
from models.image_input import Images
from models.layer_graph import neighbours
from models.layer_kinds import SLIDING, kind_of
from models.network import Network

Output = NDArray[np.float32]
Extractor = Callable[[Images], list[Output]]

# layers behind a convolution that belong to it; it is shown after the last of them
FOLLOWING = {"BatchNormalization", "LayerNormalization", "Activation", "ReLU"}
RANKS = (2, 4)  # (batch, units) and (batch, height, width, channels)


def build_extractor(network: Network, layer_names: Sequence[str]) -> Extractor:
    """Compile a function that gives the outputs of some layers, in their order.

    The function takes images, (batch, height, width, 3) with values 0..1, and gives arrays (batch, height, width,
    channels) or (batch, units). Raises UnknownLayer, with similar names, and UnsuitableLayer.
    """
    for name in layer_names:
        check_layer(network, name)
    signature = [tf.TensorSpec((None, *network.model.input_shape[1:]), tf.float32)]
    function = tf.function(
        lambda images: run_layers(network.layers, layer_names, images), input_signature=signature, autograph=False
    )

    def extract(images: Images) -> list[Output]:
        """Run the network once."""
        inputs = tf.convert_to_tensor(network.description.image_input.to_input_range(images))
        results = function(inputs)
        return [results[name].numpy() for name in layer_names]

    return extract


def convolutions_and_poolings(network: Network) -> list[str]:
    """Name the layers whose outputs are shown for each convolution and pooling, in the order of the network.

    A convolution is shown after its batch norm and activation, where its output is the input of the next layer.
    """
    followers, _ = neighbours(edges_of(network.layers))
    by_name = {use.name: use for use in network.layers}
    shown = []
    for use in network.layers:
        if kind_of(use.keras_class) in SLIDING and len(use.tensor.shape) in RANKS:
            last = use
            while len(followers[last.name]) == 1 and by_name[followers[last.name][0]].keras_class in FOLLOWING:
                last = by_name[followers[last.name][0]]
            shown.append(last.name)
    return list(dict.fromkeys(shown))


def is_spatial_layer(network: Network, layer_name: str) -> bool:
    """Whether a layer outputs maps, (batch, height, width, channels)."""
    return any(use.name == layer_name and len(use.tensor.shape) == max(RANKS) for use in network.layers)


def check_layer(network: Network, layer_name: str) -> None:
    """Raise UnknownLayer, with similar names, or UnsuitableLayer unless a layer outputs maps or a vector of units."""
    layers = {use.name: use for use in network.layers}
    if layer_name not in layers:
        raise UnknownLayer(
            f"{network.description.id} has no layer {layer_name!r}.",
            hint=f"{near_names(layer_name, layers)}The network's drawing shows them all.",
            field="layer",
        )
    if len(layers[layer_name].tensor.shape) not in RANKS:
        raise UnsuitableLayer(
            f"The output of the layer {layer_name!r} is neither maps nor a vector of units.",
            hint="Choose a layer whose output has the shape (height, width, channels) or (units).",
            field="layer",
        )
