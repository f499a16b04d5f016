"""How well finished images excite the channels they were made for, beside the photographs that excite them most.

EfficientNet-Lite0, the defaults of the thesis' Table 3.1 (128 px, 200 steps), twelve channels. The image is judged as
it is saved, cropped and rounded to 8 bits, by the network as it is; photographs as predictions see them, at 224 px.
Target: more than Lucid reaches with the same network, size, steps and kind of disturbances: above the best photograph
for 12 of 12 channels, by a factor of 5.2 in the geometric mean. The seconds of each layer's first image hold compiling.
"""

import time
from collections.abc import Iterator
from itertools import product

import numpy as np
import pytest
import tensorflow as tf

from backend.graph.builder import GraphBuilder
from backend.graph.objective import Channel, Mix
from backend.graph.program import GraphParts
from backend.images import decode
from models.catalog import NETWORKS
from models.forward import run_layers
from models.loading import load_network
from models.network import Network
from tests.support.photographs import LABELLED

LAYERS = ("block2_add", "block6_add", "block10_add", "head_bn")  # all before an activation
CHANNELS = (3, 11, 19)
STEPS = 200
SEED = 0
PHOTOGRAPHS_AT_ONCE = 20
TARGET = 5.2


@pytest.mark.skipif(not LABELLED.is_dir(), reason="PHOTOGRAPHS names no folder of labelled photographs")
def test_images_beside_the_best_photographs() -> None:
    network = load_network(NETWORKS["efficientnet_lite0"])
    best = best_of_photographs(network)
    builder = GraphBuilder(network)
    factors = []
    print(f"\n{'layer':12} channel   image   photograph  factor  seconds")
    for layer, channel in product(LAYERS, CHANNELS):
        began = time.perf_counter()
        image = finished_image(builder, layer, channel)
        seconds = time.perf_counter() - began
        reached = means_of(network, image)[layer][0, channel]
        factors.append(reached / best[layer][channel])
        print(f"{layer:12} {channel:7} {reached:7.2f} {best[layer][channel]:12.2f} {factors[-1]:7.2f} {seconds:8.1f}")
    above = sum(factor > 1 for factor in factors)
    print(
        f"above the best photograph: {above} of {len(factors)} (target all); geometric mean of the factors "
        f"{np.exp(np.mean(np.log(np.maximum(factors, 1e-6)))):.2f} (target {TARGET})"
    )


def finished_image(builder: GraphBuilder, layer: str, channel: int) -> np.ndarray:
    """Make an image as a job does, and round it to 8 bits: (1, 128, 128, 3), values 0..1."""
    run = builder.begin(GraphParts(), [Mix.of(Channel(layer, channel))], seed=SEED)
    for _ in range(STEPS):
        run.step()
    return np.round(run.images() * 255).astype(np.float32) / 255


def means_of(network: Network, images: np.ndarray) -> dict[str, np.ndarray]:
    """Mean of each channel over all positions, computed by the unfolded network: {layer: (batch, channels)}."""
    inputs = tf.constant(network.description.image_input.to_input_range(images))
    outputs = run_layers(network.layers, LAYERS, inputs)
    return {layer: output.numpy().mean(axis=(1, 2)) for layer, output in outputs.items()}


def best_of_photographs(network: Network) -> dict[str, np.ndarray]:
    """Highest mean of each channel among all photographs: {layer: (channels,)}."""
    means = [means_of(network, photographs) for photographs in photographs_in_batches(network)]
    return {layer: np.concatenate([one[layer] for one in means]).max(axis=0) for layer in LAYERS}


def photographs_in_batches(network: Network) -> Iterator[np.ndarray]:
    """The photographs as the network sees them: (batch, 224, 224, 3), values 0..1."""
    files = sorted(LABELLED.glob("*.jpg"))
    for first in range(0, len(files), PHOTOGRAPHS_AT_ONCE):
        batch = files[first : first + PHOTOGRAPHS_AT_ONCE]
        yield np.stack([network.description.image_input.crop(decode(file.read_bytes()).pixels) for file in batch])
