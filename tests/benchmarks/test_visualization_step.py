"""One step of feature visualization beside the bare gradient of the network, in one run; and eight images at once.

Inception V1 with random weights, a channel of Mixed_4c, 128 px + 12 padding, Fourier, decorrelated, all disturbances.
Targets: a step takes at most 1.25 × the bare tf.function gradient of the unfolded network, cut at that layer, at the
size the network sees; eight images in one batch are at least 1.4 × faster than eight single ones.
"""

import statistics

import keras
import numpy as np
import tensorflow as tf

from backend.graph.builder import GraphBuilder
from backend.graph.objective import Channel, Mix
from backend.graph.program import Parts
from models.forward import run_layers
from models.inception_v1 import INCEPTION_V1, build
from models.network import Network, wrap_model
from tests.support.timing import milliseconds

LAYER = "Mixed_4c"
CHANNEL = 7
ROUNDS = 40
IMAGES = 8
WARM_UP = 20  # the first steps have gradients past silent ReLUs, which are compiled by themselves
JITTER_PX = 8


def random_network() -> Network:
    keras.utils.set_random_seed(0)
    return wrap_model(INCEPTION_V1, build())


def bare_gradient(network: Network, size_px: int) -> tf.types.experimental.PolymorphicFunction:
    @tf.function(input_signature=[tf.TensorSpec((None, size_px, size_px, 3))])
    def gradient(images: tf.Tensor) -> tf.Tensor:
        with tf.GradientTape() as tape:
            tape.watch(images)
            value = tf.reduce_mean(run_layers(network.layers, [LAYER], images)[LAYER][..., CHANNEL])
        return tape.gradient(value, images)

    return gradient


def test_a_step_beside_the_bare_gradient() -> None:
    network = random_network()
    canvas_px = Parts().canvas[0]
    run = GraphBuilder(network).begin(Parts(), [Mix.of(Channel(LAYER, CHANNEL))], seed=1)
    sizes = {"canvas": canvas_px, "seen by the network": canvas_px - JITTER_PX}
    bare = {name: bare_gradient(network, size_px) for name, size_px in sizes.items()}
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
            f"\nstep {step_ms:.1f} ms; bare gradient at {size_px} px, {name}, {one_ms:.1f} ms = "
            f"{step_ms / one_ms:.2f} × (target 1.25 ×)"
        )


def test_eight_images_in_one_batch() -> None:
    builder = GraphBuilder(random_network())
    mixes = [Mix.of(Channel(LAYER, channel)) for channel in range(IMAGES)]
    together, single = builder.begin(Parts(), mixes, seed=1), builder.begin(Parts(), mixes[:1], seed=1)
    batch, alone = [], []
    for _ in range(WARM_UP + ROUNDS):
        batch.append(milliseconds(together.step))
        alone.append(milliseconds(single.step))
    batch_ms, alone_ms = (statistics.median(times[WARM_UP:]) for times in (batch, alone))
    print(
        f"\neight at once {batch_ms:.1f} ms, one {alone_ms:.1f} ms: {IMAGES * alone_ms / batch_ms:.2f} × faster "
        f"(target 1.4 ×)"
    )
