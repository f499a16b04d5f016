"""One step of feature visualization beside the bare gradient of the network, in one run; and eight images at once.

The networks that come along, and Inception V1 with random weights: a channel of a middle layer at the defaults of the
thesis' Table 3.1 (128 px + 12 padding, Fourier, decorrelated, all disturbances, 200 steps). Targets: a step takes at
most 1.25 × the bare tf.function gradient of the unfolded network, cut at that layer, at the size the network sees;
eight images in one batch are at least 1.4 × faster than eight single ones.
"""

import statistics

import keras
import numpy as np
import pytest
import tensorflow as tf

from backend.graph.builder import GraphBuilder
from backend.graph.objective import Channel, Mix
from backend.graph.program import GraphParts
from models.catalog import NETWORKS
from models.forward import run_layers
from models.loading import load_network
from models.network import Network, wrap_model
from tests.support.timing import milliseconds

LAYERS = {"inception_v1": "Mixed_4c", "inception_v1_tiny_imagenet": "Mixed_4c", "vgg16_tiny_imagenet": "conv5_1"}
CHANNEL = 7
STEPS = 200  # Source: thesis, Table 3.1
ROUNDS = 20
IMAGES = 8
WARM_UP = 20  # the first steps have gradients past silent ReLUs, which are compiled by themselves
JITTER_PX = 8


@pytest.fixture(params=LAYERS)
def case(request: pytest.FixtureRequest) -> tuple[Network, str]:
    """A network, with random weights where its own are not at hand, and the name of a layer."""
    description = NETWORKS[request.param]
    if description.weights.is_present():
        return load_network(description), LAYERS[request.param]
    keras.utils.set_random_seed(0)
    return wrap_model(description, description.build()), LAYERS[request.param]


def bare_gradient(network: Network, layer: str, size_px: int) -> tf.types.experimental.PolymorphicFunction:
    @tf.function(input_signature=[tf.TensorSpec((None, size_px, size_px, 3))])
    def gradient(images: tf.Tensor) -> tf.Tensor:
        with tf.GradientTape() as tape:
            tape.watch(images)
            value = tf.reduce_mean(run_layers(network.layers, [layer], images)[layer][..., CHANNEL])
        return tape.gradient(value, images)

    return gradient


def test_a_step_beside_the_bare_gradient(case: tuple[Network, str]) -> None:
    network, layer = case
    canvas_px = GraphParts().canvas[0]
    run = GraphBuilder(network).begin(GraphParts(), [Mix.of(Channel(layer, CHANNEL))], seed=1)
    sizes = {"canvas": canvas_px, "seen by the network": canvas_px - JITTER_PX}
    bare = {name: bare_gradient(network, layer, size_px) for name, size_px in sizes.items()}
    images = {
        name: tf.constant(np.random.default_rng(0).random((1, size_px, size_px, 3)), tf.float32)
        for name, size_px in sizes.items()
    }
    taken: dict[str, list[float]] = {name: [] for name in (*sizes, "step")}
    for _ in range(WARM_UP + ROUNDS):
        taken["step"].append(milliseconds(run.step))
        for name in sizes:
            taken[name].append(milliseconds(lambda name=name: bare[name](images[name]).numpy()))
    step_ms, *bare_ms = (statistics.median(taken[name][WARM_UP:]) for name in ("step", *sizes))
    for (name, size_px), one_ms in zip(sizes.items(), bare_ms, strict=True):
        print(
            f"\n{network.description.id} {layer}: step {step_ms:.1f} ms, {STEPS} steps {step_ms * STEPS / 1000:.1f} s; "
            f"bare gradient at {size_px} px, {name}, {one_ms:.1f} ms = {step_ms / one_ms:.2f} × (target 1.25 ×)"
        )


def test_eight_images_in_one_batch(case: tuple[Network, str]) -> None:
    network, layer = case
    builder = GraphBuilder(network)
    mixes = [Mix.of(Channel(layer, channel)) for channel in range(IMAGES)]
    together, single = builder.begin(GraphParts(), mixes, seed=1), builder.begin(GraphParts(), mixes[:1], seed=1)
    batch, alone = [], []
    for _ in range(WARM_UP + ROUNDS):
        batch.append(milliseconds(together.step))
        alone.append(milliseconds(single.step))
    batch_ms, alone_ms = (statistics.median(times[WARM_UP:]) for times in (batch, alone))
    print(
        f"\n{network.description.id} {layer}: {IMAGES} images at once, {STEPS} steps {batch_ms * STEPS / 1000:.1f} s; "
        f"a step {batch_ms:.1f} ms, of one image {alone_ms:.1f} ms: {IMAGES * alone_ms / batch_ms:.2f} × faster "
        f"(target 1.4 ×)"
    )
