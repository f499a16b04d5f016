"""The worker's half of feature visualization."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from backend.graph.program import Parts
from backend.graph.run import Run
from backend.jobs.job import Begin, Stretch, Work
from backend.jobs.worker_cache import WorkerCache
from backend.methods.feature_visualization.settings import VisualizationSettings
from backend.methods.loaded_networks import graph_builder, loaded_network
from backend.methods.optimization.advance import advance_steps
from backend.methods.optimization.work import check_objectives, mixes_of, parts_of
from models.network import Network


def check(cache: WorkerCache, network_id: str, settings: Mapping[str, object], _: tuple[int, int] | None) -> None:
    """Raise, on a worker, what begin would raise for the network, without computing anything."""
    chosen = VisualizationSettings.model_validate(settings)
    network = loaded_network(cache, network_id)
    builder, parts = graph_builder(cache, network_id), _parts_of(chosen, network)
    check_objectives(builder, [parts], chosen)
    builder.check(parts, mixes_of(chosen, network, together=chosen.mix))


def begin(
    cache: WorkerCache,
    network_id: str,
    settings: Mapping[str, object],
    _: bytes | None,
    checkpoint: Mapping[str, NDArray[np.generic]] | None,
) -> Run:
    """Begin on a worker, or go on from a checkpoint. Raises UnknownLayer, UnsuitableLayer, InvalidSetting."""
    chosen = VisualizationSettings.model_validate(settings)
    builder = graph_builder(cache, network_id)
    network = loaded_network(cache, network_id)
    parts = _parts_of(chosen, network)
    mixes = mixes_of(chosen, network, together=chosen.mix)
    if checkpoint is not None:
        return builder.resume(parts, mixes, checkpoint, chosen.rate)
    return builder.begin(parts, mixes, chosen.seed, chosen.rate)


def advance(cache: WorkerCache, work: Work, begun_with: Begin | None, seconds: float) -> Stretch | None:
    """Go on with a visualization for a while, on a worker; see backend.methods.optimization.advance."""
    return advance_steps(cache, begin, work, begun_with, seconds)


def _parts_of(settings: VisualizationSettings, network: Network) -> Parts:
    size = network.description.image_input.shape_of(settings.size_px)
    return parts_of(settings, size, border_px=settings.padding_px)
