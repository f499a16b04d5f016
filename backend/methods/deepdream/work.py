"""The worker's half of DeepDream."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from backend.graph.dream import Dream, Plan, parts_at
from backend.images import decode, shrink
from backend.jobs.job import Begin, Stretch, Work
from backend.jobs.worker_cache import WorkerCache
from backend.methods.deepdream.settings import DreamSettings, Size
from backend.methods.loaded_networks import graph_builder, loaded_network
from backend.methods.optimization.advance import advance_steps
from backend.methods.optimization.settings import LARGEST_PX
from backend.methods.optimization.work import check_objectives, mixes_of, parts_of
from models.errors import InvalidSetting


def check(cache: WorkerCache, network_id: str, settings: Mapping[str, object], photograph: Size | None) -> None:
    """Raise, on a worker, what begin would raise for the network, without computing anything.

    photograph: its (height, width) in pixels.
    """
    plan = _plan(cache, network_id, settings, photograph or (LARGEST_PX, LARGEST_PX))
    builder = graph_builder(cache, network_id)
    parts = [parts_at(plan.parts, size) for size in (plan.sizes[0], plan.sizes[-1])]
    check_objectives(builder, parts, DreamSettings.model_validate(settings))
    for one in parts:
        builder.check(one, [plan.mix])


def begin(
    cache: WorkerCache,
    network_id: str,
    settings: Mapping[str, object],
    photograph: bytes | None,
    checkpoint: Mapping[str, NDArray[np.generic]] | None,
) -> Dream:
    """Begin on a worker, or go on from a checkpoint. Raises UnknownLayer, UnsuitableLayer, InvalidSetting."""
    if photograph is None:
        raise InvalidSetting("There is no photograph to dream over.", hint="Choose one.", field="image")
    pixels = decode(photograph).pixels
    plan = _plan(cache, network_id, settings, (pixels.shape[0], pixels.shape[1]))
    shown = shrink(pixels, max(plan.sizes[-1])).astype(np.float32) / np.float32(255)
    seen = loaded_network(cache, network_id).description.image_input.in_seen_colors(shown)
    return Dream(graph_builder(cache, network_id), plan, seen, checkpoint)


def advance(cache: WorkerCache, work: Work, begun_with: Begin | None, seconds: float) -> Stretch | None:
    """Go on with a dream for a while, on a worker; see backend.methods.optimization.advance."""
    return advance_steps(cache, begin, work, begun_with, seconds)


def _plan(cache: WorkerCache, network_id: str, settings: Mapping[str, object], photograph: Size) -> Plan:
    chosen = DreamSettings.model_validate(settings)
    sizes = chosen.sizes(photograph)
    (mix,) = mixes_of(chosen, loaded_network(cache, network_id), together=True)
    return Plan(
        parts=parts_of(chosen, sizes[-1]),
        mix=mix,
        sizes=sizes,
        octave_steps=chosen.octave_steps,
        blend=chosen.blend,
        rate=chosen.rate,
        seed=chosen.seed,
    )
