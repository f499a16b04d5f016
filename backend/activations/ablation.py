"""Ablation: the logits of a network when some channels of a layer are set to 0 at every position."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from backend.activations.extract import check_layer
from models.forward import CallArguments, call_layer, run_layers
from models.graph_reader import LayerUse
from models.image_input import Images
from models.network import Network

Masks = NDArray[np.float32]
Ablator = Callable[[Images, Masks], NDArray[np.float32]]

BATCH = 8  # images that are computed together; more take more memory but are not faster


def build_ablator(network: Network, layer_name: str) -> Ablator:
    """Compile a function that gives the logits of one image for several masks of a layer's channels.

    The function takes an image, (1, height, width, 3) with values 0..1, and masks, (masks, channels) of 0 for off and 1
    for on, and gives logits, (masks, classes). Raises UnknownLayer, with similar names, and UnsuitableLayer.
    """
    check_layer(network, layer_name)
    end = network.logits_layer
    channels = next(use for use in network.layers if use.name == layer_name).tensor.shape[-1]
    image = tf.TensorSpec((1, *network.model.input_shape[1:]), tf.float32)

    def answer(inputs: tf.Tensor, masks: tf.Tensor) -> tf.Tensor:
        def call(use: LayerUse, arguments: CallArguments) -> object:
            """Compute a layer, and mask the channels of the ablated one."""
            output = call_layer(use, arguments)
            return _masked(output, masks) if use.name == layer_name else output

        return run_layers(network.layers, [end], tf.repeat(inputs, tf.shape(masks)[0], axis=0), call)[end]

    compiled = tf.function(
        answer, input_signature=[image, tf.TensorSpec((None, channels), tf.float32)], autograph=False
    )

    def ablate(images: Images, masks: Masks) -> NDArray[np.float32]:
        """Run the network once for each mask."""
        inputs = tf.convert_to_tensor(network.description.image_input.to_input_range(images))
        parts = [masks[first : first + BATCH] for first in range(0, len(masks), BATCH)]
        return np.concatenate([compiled(inputs, tf.constant(part)).numpy() for part in parts])

    return ablate


def draw_masks(channels: int, off: int, draws: int, seed: int) -> Masks:
    """Draw masks that switch off random channels. off: number of channels per mask. Result: (draws, channels)."""
    random = np.random.default_rng(seed)
    masks = np.ones((draws, channels), np.float32)
    for mask in masks:
        mask[random.choice(channels, size=off, replace=False)] = 0.0
    return masks


def _masked(output: tf.Tensor, masks: tf.Tensor) -> tf.Tensor:
    positions = [1] * (len(output.shape) - 2)
    return output * tf.reshape(masks, (-1, *positions, output.shape[-1]))
