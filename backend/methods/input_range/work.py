"""The worker's half of input ranges: trying them on the sample photographs."""

from __future__ import annotations

from dataclasses import asdict

from backend.jobs.worker_cache import WorkerCache
from backend.methods.loaded_networks import loaded_network
from models.range_trial import try_ranges


def tell_range(cache: WorkerCache, network_id: str) -> dict[str, object]:
    """Say which input range a network has, on a worker; it is tried there where nothing says it.

    Result: low, high, reversed_channels, origin, words. Raises UnknownNetwork, UnsupportedNetwork, WeightsMissing,
    WeightsDamaged.
    """
    description = loaded_network(cache, network_id).description
    image_input = description.image_input
    return {
        "low": list(image_input.low),
        "high": list(image_input.high),
        "reversed_channels": image_input.reversed_channels,
        "origin": description.range_origin,
        "words": description.range_words,
    }


def try_usual_ranges(cache: WorkerCache, network_id: str) -> dict[str, object]:
    """Ask a network about the sample photographs with each usual range, on a worker. Raises as tell_range.

    Result: tried, each with name, range and the answers, one for each photograph in the order of their files' names.
    """
    network = loaded_network(cache, network_id)
    return {"tried": [asdict(tried) for tried in try_ranges(network)]}
