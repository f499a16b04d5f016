"""All layers' activations beside one forward pass, both in one run.

Target: the pass that gives every layer costs at most 1.3 × the plain forward pass; summaries and pictures come on top.
"""

import statistics

import numpy as np

from backend.activations.extract import build_extractor, convolutions_and_poolings
from backend.activations.summaries import Order, strongest_channels
from models.catalog import NETWORKS
from models.loading import load_network
from tests.support.timing import milliseconds

ROUNDS = 30
TOP = 10


def test_every_layer_in_one_pass() -> None:
    network = load_network(NETWORKS["efficientnet_lite0"])
    extract = build_extractor(network, convolutions_and_poolings(network))
    images = np.random.default_rng(0).random((1, *network.blank_images().shape[1:])).astype(np.float32)
    network.logits(images)
    outputs = extract(images)
    plain, every, encoding = [], [], []
    for _ in range(ROUNDS):
        plain.append(milliseconds(lambda: network.logits(images)))
        every.append(milliseconds(lambda: extract(images)))
        encoding.append(milliseconds(lambda: [strongest_channels(output[0], TOP, Order.MEAN) for output in outputs]))
    plain_ms, every_ms = statistics.median(plain), statistics.median(every)
    print(
        f"\nforward pass {plain_ms:.1f} ms; with all {len(outputs)} layers {every_ms:.1f} ms = "
        f"{every_ms / plain_ms:.2f} × (target 1.3 ×); top {TOP} of each as pictures "
        f"+ {statistics.median(encoding):.1f} ms"
    )
