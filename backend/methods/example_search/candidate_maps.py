"""Photographs of a collection, shown to a network: the outputs of some layers, one photograph after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from backend.activations.extract import Extractor, Output, build_extractor
from backend.examples.collections import Collection, open_collection
from backend.images import decode
from backend.jobs.worker_cache import WorkerCache
from backend.methods.example_search.settings import Candidates
from backend.methods.loaded_networks import network_key
from models.network import Network

COLLECTIONS_KEPT = 4
EXTRACTORS_KEPT = 8
AT_ONCE = 8  # photographs that are shown to the network together

Maps = NDArray[np.float32]  # (height, width, channels)


def candidate_maps(
    cache: WorkerCache, network: Network, layers: Sequence[str], candidates: Candidates
) -> Iterator[tuple[int, list[Maps]]]:
    """Give the number of each photograph and the outputs of the layers; units have a single position."""
    extract = layers_extractor(cache, network, layers)
    collection = _collection(cache, candidates)
    for first in range(0, len(candidates.images), AT_ONCE):
        numbers = candidates.images[first : first + AT_ONCE]
        crops = [network.description.image_input.crop(decode(collection.read(number)).pixels) for number in numbers]
        outputs = extract(np.stack(crops))
        for place, number in enumerate(numbers):
            yield number, [_as_maps(output[place]) for output in outputs]


def layers_extractor(cache: WorkerCache, network: Network, layers: Sequence[str]) -> Extractor:
    """Give the kept extractor of some layers. Raises UnknownLayer."""
    key = f"extractor {network_key(network.description.id)} {list(layers)}"
    return cache.keep(key, lambda: build_extractor(network, layers), most=EXTRACTORS_KEPT)


def _as_maps(output: Output) -> Maps:
    """Give units a single position."""
    return output if output.ndim > 1 else output[np.newaxis, np.newaxis]


def _collection(cache: WorkerCache, candidates: Candidates) -> Collection:
    key = f"collection {candidates.checksum} {candidates.address}"
    return cache.keep(key, lambda: open_collection(candidates.address, candidates.checksum), most=COLLECTIONS_KEPT)
