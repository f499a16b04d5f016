"""The worker's half of DeepDream."""

from __future__ import annotations

import numpy as np

from backend.graph.dream import Dream, DreamPlan, parts_at
from backend.images import decode, shrink
from backend.jobs.job import JobSpec, Progress, ResumePoint
from backend.jobs.worker_cache import WorkerCache
from backend.methods.deepdream.settings import DreamSettings
from backend.methods.job_method import Size
from backend.methods.loaded_networks import graph_builder, loaded_network
from backend.methods.optimization.advance import Arrays, advance_steps
from backend.methods.optimization.settings import LARGEST_PX
from backend.methods.optimization.work import check_objectives, mixes_of, parts_of
from models.errors import InvalidSetting
from models.network import Network


def check(cache: WorkerCache, network_id: str, settings: DreamSettings, photograph: Size | None) -> None:
    """Raise what begin would raise for the network, without computing anything.

    photograph: its (height, width) in pixels.
    """
    network, builder = loaded_network(cache, network_id), graph_builder(cache, network_id)
    plan = _plan(network, settings, photograph or (LARGEST_PX, LARGEST_PX))
    parts = [parts_at(plan.parts, size) for size in (plan.sizes[0], plan.sizes[-1])]
    check_objectives(builder, parts, settings)
    for one in parts:
        builder.check(one, [plan.mix])


def begin(cache: WorkerCache, spec: JobSpec, photograph: bytes | None, checkpoint: Arrays | None) -> Dream:
    """Begin, or go on from a checkpoint. Raises UnknownLayer, UnsuitableLayer, InvalidSetting."""
    if photograph is None:
        raise InvalidSetting("There is no photograph to dream over.", hint="Choose one.", field="image")
    network = loaded_network(cache, spec.network)
    pixels = decode(photograph).pixels
    plan = _plan(network, DreamSettings.model_validate(spec.settings), (pixels.shape[0], pixels.shape[1]))
    shown = shrink(pixels, max(plan.sizes[-1])).astype(np.float32) / np.float32(255)  # (height, width, 3)
    seen = network.description.image_input.in_seen_colors(shown)
    return Dream(graph_builder(cache, spec.network), plan, seen, checkpoint)


def advance(cache: WorkerCache, spec: JobSpec, resume_point: ResumePoint | None, seconds: float) -> Progress | None:
    """Go on with a dream for a while; see backend/methods/optimization/advance.py."""
    return advance_steps(cache, begin, spec, resume_point, seconds)


def _plan(network: Network, settings: DreamSettings, photograph: Size) -> DreamPlan:
    sizes = settings.sizes(photograph)
    (mix,) = mixes_of(settings, network, together=True)
    return DreamPlan(
        parts=parts_of(settings, sizes[-1]),
        mix=mix,
        sizes=sizes,
        octave_steps=settings.octave_steps,
        blend=settings.blend,
        rate=settings.rate,
        seed=settings.seed,
    )
