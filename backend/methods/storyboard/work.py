"""The worker's half of storyboards."""

from __future__ import annotations

from itertools import groupby

from backend.graph.objective import Channel, Mix, Weighted
from backend.graph.program import GraphParts
from backend.graph.robust_range import RobustRun
from backend.graph.run_group import RunGroup, state_of
from backend.jobs.job import JobSpec, Progress, ResumePoint
from backend.jobs.worker_cache import WorkerCache
from backend.methods.error_fields import fields_within
from backend.methods.job_method import Size
from backend.methods.loaded_networks import graph_builder, loaded_network
from backend.methods.optimization.advance import Arrays, Steps, advance_steps
from backend.methods.optimization.work import parts_of, penalties_of
from backend.methods.storyboard.pictures import Picture
from backend.methods.storyboard.settings import StoryboardPlan
from models.network import Network


def check(cache: WorkerCache, network_id: str, plan: StoryboardPlan, _: Size | None) -> None:
    """Raise what begin would raise for the network, without computing anything."""
    builder, parts = graph_builder(cache, network_id), _parts_of(plan, loaded_network(cache, network_id))
    for layer, mixes in _mixes_of(plan):
        with fields_within("settings.layers", {"layer": str(plan.layers.index(layer))}):
            builder.check(parts, mixes)


def begin(cache: WorkerCache, spec: JobSpec, _: bytes | None, checkpoint: Arrays | None) -> Steps:
    """Begin, or go on from a checkpoint. Raises UnknownLayer, UnsuitableLayer, InvalidSetting."""
    plan = StoryboardPlan.model_validate(spec.settings)
    builder, parts = graph_builder(cache, spec.network), _parts_of(plan, loaded_network(cache, spec.network))
    group = RunGroup(
        [
            builder.begin(parts, mixes, plan.seed, plan.rate)
            if checkpoint is None
            else builder.resume(parts, mixes, state_of(checkpoint, place), plan.rate)
            for place, (_, mixes) in enumerate(_mixes_of(plan))
        ]
    )
    return RobustRun(group) if plan.robust_range else group


def advance(cache: WorkerCache, spec: JobSpec, resume_point: ResumePoint | None, seconds: float) -> Progress | None:
    """Go on with a storyboard for a while; see backend/methods/optimization/advance.py."""
    return advance_steps(cache, begin, spec, resume_point, seconds)


def _mixes_of(plan: StoryboardPlan) -> list[tuple[str, list[Mix]]]:
    """Make what each image strives for, layer by layer."""
    penalties = penalties_of(plan)
    return [
        (layer, [Mix(_weighted(picture) + penalties) for picture in of_layer])
        for layer, of_layer in groupby(plan.pictures, key=lambda picture: picture.layer)
    ]


def _weighted(picture: Picture) -> tuple[Weighted, ...]:
    return tuple(
        Weighted(Channel(picture.layer, channel), weight)
        for channel, weight in zip(picture.channels, picture.weights, strict=True)
    )


def _parts_of(plan: StoryboardPlan, network: Network) -> GraphParts:
    size = network.description.image_input.shape_of(plan.side_px)
    return parts_of(plan, size, border_px=plan.padding_px)
