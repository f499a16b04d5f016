"""The pass over a collection beside a bare batched forward pass with the same decoding, and look-ups by eight clients.

Targets: the pass reaches 75 % of the images per second of the bare one; of 1000 look-ups 95 % take at most 100 ms.
"""

import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from backend.activations.extract import convolutions_and_poolings
from backend.client import Innsyn
from backend.examples.collection_pass import CollectionPass
from backend.examples.patches import WholeImages
from backend.examples.responses import batch_of, build_responder
from backend.examples.tally import Gatherer
from backend.images import decode
from models.catalog import NETWORKS
from models.loading import load_network
from tests.support.photographs import new_photograph
from tests.support.servers import running_server

IMAGES = 192
ROUNDS = 3
POSITIONS = 2
LOOK_UPS, CLIENTS = 1000, 8


class Photographs:
    """Photographs in memory."""

    labels = np.zeros(IMAGES, np.int32)

    def __init__(self) -> None:
        self._files = [new_photograph(number) for number in range(IMAGES)]

    def read(self, number: int) -> bytes:
        return self._files[number]


@pytest.mark.parametrize("name", ["efficientnet_lite0", "vgg16_tiny_imagenet"])
def test_a_pass_beside_a_bare_forward_pass(name: str) -> None:
    network, photographs = load_network(NETWORKS[name]), Photographs()
    layers = convolutions_and_poolings(network)
    image_input, batch = network.description.image_input, batch_of(network, layers)
    respond = build_responder(network, layers, POSITIONS)
    channels = [use.tensor.shape[-1] for use in network.layers if use.name in set(layers)]

    def crop(number: int) -> np.ndarray:
        return image_input.crop(decode(photographs.read(number)).pixels)

    def bare() -> None:
        with ThreadPoolExecutor(2) as threads:
            crops = threads.map(crop, range(IMAGES))
            for _ in range(0, IMAGES, batch):
                network.logits(np.stack([next(crops) for _ in range(batch)]))

    def indexed() -> None:
        gatherer = Gatherer(channels, 1, [None] * len(layers), frozenset(range(IMAGES)))
        passing = CollectionPass(photographs, range(IMAGES), image_input, WholeImages(), respond, gatherer, batch)
        while not passing.is_over:
            passing.step()
        passing.tally()
        passing.close()

    times: dict[str, list[float]] = {"bare": [], "indexed": []}
    for _ in range(ROUNDS):
        for kind, run in (("bare", bare), ("indexed", indexed)):
            began = time.perf_counter()
            run()
            times[kind].append(time.perf_counter() - began)
    bare_s, indexed_s = (min(times[kind]) for kind in ("bare", "indexed"))
    print(
        f"\n{name}: bare {IMAGES / bare_s:.1f} images/s, indexed {IMAGES / indexed_s:.1f} images/s of {len(layers)} "
        f"layers with {sum(channels)} channels = {bare_s / indexed_s:.0%} (target 75 %)"
    )


def test_look_ups_by_several_clients(tmp_path: Path) -> None:
    with running_server(tmp_path) as server:
        innsyn = Innsyn(server.url)
        innsyn.index("vgg16_tiny_imagenet", "samples", layers=["conv5_3", "conv4_3"]).wait()

        def look_up(number: int) -> float:
            began = time.perf_counter()
            layer = ("conv5_3", "conv4_3")[number % 2]
            innsyn.examples("vgg16_tiny_imagenet", layer=layer, channel=number % 512)
            return 1000 * (time.perf_counter() - began)

        alone = [look_up(number) for number in range(50)]
        with ThreadPoolExecutor(CLIENTS) as clients:
            taken = sorted(clients.map(look_up, range(LOOK_UPS)))
    print(
        f"\na look-up alone {statistics.median(alone):.1f} ms; {LOOK_UPS} by {CLIENTS} clients: median "
        f"{statistics.median(taken):.1f} ms, 95 % within {taken[int(0.95 * LOOK_UPS)]:.1f} ms (target 100 ms)"
    )
