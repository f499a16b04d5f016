"""Explanations beside the forward pass, both in one run; and how good each method is at finding what counts.

Targets: all layers of VGG-16 at 224 px ≤ 4 × its forward pass, of Inception V1 ≤ 5 ×; the first call ≤ 10 s, the second
compiles nothing; memory ≤ 3 × the activations; an image of a batch of 16 ≤ 0.8 × a single one. Times are given twice:
as they pass, and of the processor, which other programs on the machine disturb less. Weights are random.

Quality: pixel flipping (W. Samek et al., 2017): squares of the image become grey, the most relevant first, and the
probability of the predicted class falls; the sooner, the better. No target; random order is there to compare.
"""

import statistics
import threading
import time
from collections.abc import Callable

import numpy as np
import psutil
import pytest
import tensorflow as tf
from PIL import Image

from backend.relevance.composites import COMPOSITES, DEEP_TAYLOR_UNBOUNDED
from backend.relevance.gradients import GradientTimesInput
from backend.relevance.plain_form import to_plain_form
from backend.relevance.propagate import Propagator
from backend.relevance.start import Start, StartValue
from models.catalog import NETWORKS
from models.loading import load_network
from models.network import Network, wrap_model
from tests.support.photographs import LABELLED
from tests.support.timing import milliseconds

ROUNDS = 5
BATCH = 16
TARGETS = {"vgg16": 4, "inception_v1": 5}
COUNT = 50
SQUARE_PX = 16
FLIPPED = (1, 2, 4, 8, 16, 32, 64)  # squares, of 196
GREY = 0.5
MB = 1_000_000


def both_times(work: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds as they pass, and of the processor."""
    began = time.process_time()
    passed = milliseconds(work)
    return passed, (time.process_time() - began) * 1000


def ratio(network: Network, propagator: Propagator, images: np.ndarray) -> tuple[float, float, float, float]:
    """Median times of forward pass and explanation: both as they pass, both of the processor."""
    forward, explained = [], []
    for _ in range(ROUNDS):
        forward.append(both_times(lambda: network.logits(images)))
        explained.append(both_times(lambda: propagator.explain(images)))
    medians = [[statistics.median(column) for column in zip(*rows, strict=True)] for rows in (forward, explained)]
    return medians[0][0], medians[1][0], medians[0][1], medians[1][1]


@pytest.mark.parametrize("network_id", TARGETS)
def test_all_layers_beside_the_forward_pass(network_id: str) -> None:
    description = NETWORKS[network_id]
    network = wrap_model(description, description.build())
    size_px = description.image_input.size_px
    images = np.random.default_rng(0).random((BATCH, size_px, size_px, 3), dtype=np.float32)
    propagator = Propagator(network)
    network.logits(images[:1])
    compiling = both_times(propagator._function.get_concrete_function)
    taken, running = memory_and_times(lambda: propagator.explain(images[:1]))
    first = [compiling[n] + running[n] for n in range(2)]
    passed, explained, processor, explained_processor = ratio(network, propagator, images[:1])
    compiled = propagator._function.experimental_get_tracing_count()
    values = propagator.form.run(tf.constant(description.image_input.to_input_range(images[:1])))
    activations = sum(value.numpy().nbytes for value in values.values())
    propagator.explain(images)
    singles, batches = [], []
    for _ in range(2):
        singles.append(both_times(lambda: [propagator.explain(images[n : n + 1]) for n in range(4)]))
        batches.append(both_times(lambda: propagator.explain(images)))
    single, batch = ([min(column) for column in zip(*rows, strict=True)] for rows in (singles, batches))
    print(
        f"\n{network_id}: forward pass {passed:.0f} ms, all layers {explained:.0f} ms = {explained / passed:.2f} × "
        f"(processor {processor:.0f} and {explained_processor:.0f} ms = {explained_processor / processor:.2f} ×; "
        f"target {TARGETS[network_id]} ×); first call {first[0] / 1000:.1f} s (processor {first[1] / 1000:.1f} s; "
        f"target 10 s), compiled {compiled} × in all; memory {taken / MB:.0f} MB = {taken / activations:.1f} × the "
        f"activations of {activations / MB:.0f} MB (target 3 ×); an image of {BATCH} costs "
        f"{batch[0] / BATCH / (single[0] / 4):.2f} × a single one (processor "
        f"{batch[1] / BATCH / (single[1] / 4):.2f} ×; target 0.8 ×)"
    )


def memory_and_times(work: Callable[[], object]) -> tuple[int, tuple[float, float]]:
    """The most memory that something takes while it runs for the first time, in bytes, and its times."""
    process, done, highest = psutil.Process(), threading.Event(), 0
    before = process.memory_info().rss

    def watch() -> None:
        nonlocal highest
        while not done.wait(0.001):
            highest = max(highest, process.memory_info().rss)

    watcher = threading.Thread(target=watch)
    watcher.start()
    times = both_times(work)
    done.set()
    watcher.join()
    return highest - before, times


@pytest.mark.skipif(not LABELLED.is_dir(), reason=f"the photographs are not at {LABELLED}")
def test_pixel_flipping() -> None:
    network = load_network(NETWORKS["efficientnet_lite0"])
    image_input = network.description.image_input
    files = sorted(LABELLED.glob("*.*"))[:: max(len(list(LABELLED.glob("*.*"))) // COUNT, 1)][:COUNT]
    images = np.stack([image_input.crop(np.asarray(Image.open(file).convert("RGB"))) for file in files])
    classes = network.logits(images).argmax(axis=-1)
    form = to_plain_form(network.layers, network.logits_layer)
    methods: dict[str, Propagator | GradientTimesInput] = {
        composite.id: Propagator(network, composite, form=form)
        for composite in COMPOSITES.values()
        if composite is not DEEP_TAYLOR_UNBOUNDED  # differs from deep_taylor within a few pixels only
    }
    methods["gradient × input"] = GradientTimesInput(network, form=form)
    print(f"\nprobability of the predicted class with {', '.join(map(str, FLIPPED))} squares of {SQUARE_PX} px grey:")
    random = np.random.default_rng(0)
    orders = {"random": np.stack([random.permutation(len(squares(images[0, ..., 0]))) for _ in images])}
    for name, method in methods.items():
        heatmaps = [
            method.explain(image[np.newaxis], Start.of_class(int(index), StartValue.LOGIT)).heatmap()[0]
            for image, index in zip(images, classes, strict=True)
        ]
        orders[name] = np.stack([np.argsort(-squares(heatmap)) for heatmap in heatmaps])
    for name, order in orders.items():
        curve = [probability(network, flipped(images, order, count), classes) for count in (0, *FLIPPED)]
        shown = " ".join(f"{value:.3f}" for value in curve)
        print(f"{name:>22}: {shown}   mean {np.mean(curve):.3f}")


def squares(heatmap: np.ndarray) -> np.ndarray:
    """Sum a map, (height, width), over squares: (squares,)."""
    across = heatmap.shape[1] // SQUARE_PX
    cut = heatmap[: heatmap.shape[0] // SQUARE_PX * SQUARE_PX, : across * SQUARE_PX]
    return cut.reshape(-1, SQUARE_PX, across, SQUARE_PX).sum(axis=(1, 3)).ravel()


def flipped(images: np.ndarray, order: np.ndarray, count: int) -> np.ndarray:
    """Make the first squares of each image's order grey."""
    found, across = images.copy(), images.shape[2] // SQUARE_PX
    for image, chosen in zip(found, order, strict=True):
        for square in chosen[:count]:
            top, left = square // across * SQUARE_PX, square % across * SQUARE_PX
            image[top : top + SQUARE_PX, left : left + SQUARE_PX] = GREY
    return found


def probability(network: Network, images: np.ndarray, classes: np.ndarray) -> float:
    """Mean probability of each image's class."""
    logits = np.concatenate([network.logits(images[start : start + 10]) for start in range(0, len(images), 10)])
    probabilities = np.exp(logits - logits.max(axis=-1, keepdims=True))
    probabilities /= probabilities.sum(axis=-1, keepdims=True)
    return float(probabilities[np.arange(len(classes)), classes].mean())
