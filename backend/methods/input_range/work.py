"""The worker's half of input ranges: trying them on the sample photographs."""

from __future__ import annotations

from dataclasses import asdict

from backend.jobs.worker_cache import WorkerCache
from backend.methods.input_range.answer import KnownRange, Trials
from backend.methods.loaded_networks import loaded_network
from models.range_trial import try_ranges


def tell_range(cache: WorkerCache, network_id: str) -> KnownRange:
    """Say which input range a network has; it is tried where nothing says it.

    Raises UnknownNetwork, UnsupportedNetwork, WeightsMissing, WeightsDamaged.
    """
    return KnownRange.of(loaded_network(cache, network_id).description)


def try_usual_ranges(cache: WorkerCache, network_id: str) -> Trials:
    """Ask a network about the sample photographs with each usual range. Raises as tell_range."""
    network = loaded_network(cache, network_id)
    return Trials.model_validate({"tried": [asdict(tried) for tried in try_ranges(network)]})
