"""How strongly the channels of layers respond to a batch of images, in one compiled forward pass.

The maps themselves never leave the program: only a few numbers of each channel do, so that a pass over a collection
costs little more than the forward pass.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from models.folding import FoldedNetwork
from models.forward import run_layers
from models.image_input import Images
from models.network import Network

LARGEST_BATCH = 16
NUMBERS_AT_ONCE = 60_000_000  # outputs of all layers of a batch; 240 MB
SAMPLE_SEED = 7


@dataclass(frozen=True)
class Responses:
    """The responses of a layer's channels to a batch.

    highest, mean: over the positions of each map, (batch, channels). row, column: the first position of the highest
    value, (batch, channels). sample: values at some positions, (batch, positions, channels). A layer of units has one
    position.
    """

    highest: NDArray[np.float32]
    mean: NDArray[np.float32]
    row: NDArray[np.int32]
    column: NDArray[np.int32]
    sample: NDArray[np.float32]


Responder = Callable[[Images], list[Responses]]


def build_responder(
    network: Network, layer_names: Sequence[str], positions: int, side_px: int | None = None
) -> Responder:
    """Compile a function that gives the responses of layers, in their order, to at most LARGEST_BATCH images.

    It takes images, (batch, height, width, 3) with values 0..1. positions: how many are sampled of each map.
    side_px: height and width of the images where they are not those of the network's input; then the layers must be
    convolutional.
    """
    height, width = network.model.input_shape[1:3] if side_px is None else (side_px, side_px)
    signature = [tf.TensorSpec((None, height, width, 3), tf.float32)]

    folded = FoldedNetwork(network.layers).call_for(layer_names)

    def respond(images: tf.Tensor) -> list[tuple[tf.Tensor, ...]]:
        """Reduce the output of each layer."""
        inputs = network.description.image_input.to_input_range(images)
        outputs = run_layers(network.layers, layer_names, inputs, folded)
        return [reduced(as_maps(outputs[name]), positions, seed) for seed, name in enumerate(layer_names)]

    compiled = tf.function(respond, input_signature=signature, autograph=False)

    def responses(images: Images) -> list[Responses]:
        """Run the network once."""
        return [Responses(*(tensor.numpy() for tensor in reduced)) for reduced in compiled(tf.constant(images))]

    return responses


def batch_of(network: Network, layer_names: Sequence[str]) -> int:
    """Give how many images are shown at once, so that the outputs of some layers take a moderate amount of memory."""
    wanted = set(layer_names)
    numbers = sum(int(np.prod(use.tensor.shape[1:])) for use in network.layers if use.name in wanted)
    return int(np.clip(NUMBERS_AT_ONCE // max(1, numbers), 2, LARGEST_BATCH))


def as_maps(output: tf.Tensor) -> tf.Tensor:
    """Give units a single position: (batch, units) → (batch, 1, 1, units)."""
    return output if len(output.shape) == 4 else output[:, tf.newaxis, tf.newaxis, :]  # noqa: PLR2004 - maps


def reduced(maps: tf.Tensor, positions: int, seed: int) -> tuple[tf.Tensor, ...]:
    """Reduce maps, (batch, height, width, channels), to the fields of Responses.

    Poolings over whole rows are quicker than reductions, because they run on all cores.
    """
    height, width = maps.shape[1:3]
    rows = tf.nn.max_pool2d(maps, ksize=(1, width), strides=1, padding="VALID")[:, :, 0]  # (batch, height, channels)
    columns = tf.nn.max_pool2d(maps, ksize=(height, 1), strides=1, padding="VALID")[:, 0]  # (batch, width, channels)
    mean = tf.nn.avg_pool2d(maps, ksize=(height, width), strides=1, padding="VALID")[:, 0, 0]  # (batch, channels)
    highest = tf.reduce_max(rows, axis=1)  # (batch, channels)
    row = tf.argmax(rows, axis=1, output_type=tf.int32)
    column = _column_of(maps, row, tf.argmax(columns, axis=1, output_type=tf.int32), highest)
    return highest, mean, row, column, _sample(maps, positions, seed)


def _column_of(maps: tf.Tensor, row: tf.Tensor, column: tf.Tensor, highest: tf.Tensor) -> tf.Tensor:
    """Give the first column of the highest value in the chosen row: (batch, channels).

    column: the first column of the highest value in any row. It is right unless the highest value stands in several
    rows; then the chosen row is searched.
    """
    batch, channels = tf.shape(maps)[0], maps.shape[-1]
    images, filters = tf.meshgrid(tf.range(batch), tf.range(channels), indexing="ij")  # (batch, channels) each
    found = tf.gather_nd(maps, tf.stack([images, row, column, filters], axis=-1))
    wrong = tf.where(found < highest)  # (wrong, 2)
    image, channel = tf.cast(wrong[:, 0], tf.int32), tf.cast(wrong[:, 1], tf.int32)
    lines = tf.gather_nd(maps, tf.stack([image, tf.gather_nd(row, wrong)], axis=-1))  # (wrong, width, channels)
    line = tf.gather(lines, channel, axis=2, batch_dims=1)  # (wrong, width)
    return tf.tensor_scatter_nd_update(column, wrong, tf.argmax(line, axis=1, output_type=tf.int32))


def _sample(maps: tf.Tensor, count: int, seed: int) -> tf.Tensor:
    """Take the values at some positions, other ones for each image of a batch: (batch, positions, channels)."""
    positions = maps.shape[1] * maps.shape[2]
    chosen = np.random.default_rng((SAMPLE_SEED, seed)).integers(positions, size=(LARGEST_BATCH, count))
    flat = tf.reshape(maps, (-1, positions, maps.shape[-1]))
    taken = chosen if positions > count else np.tile(np.arange(positions), (LARGEST_BATCH, 1))
    return tf.gather(flat, tf.constant(taken, tf.int32)[: tf.shape(flat)[0]], axis=1, batch_dims=1)
