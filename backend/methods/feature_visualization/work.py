"""The worker's half of feature visualization."""

from __future__ import annotations

from backend.graph.program import GraphParts
from backend.graph.robust_range import RobustRun
from backend.jobs.job import JobSpec, Progress, ResumePoint
from backend.jobs.worker_cache import WorkerCache
from backend.methods.feature_visualization.settings import VisualizationSettings
from backend.methods.job_method import Size
from backend.methods.loaded_networks import graph_builder, loaded_network
from backend.methods.optimization.advance import Arrays, Steps, advance_steps
from backend.methods.optimization.work import check_objectives, mixes_of, parts_of
from models.network import Network


def check(cache: WorkerCache, network_id: str, settings: VisualizationSettings, _: Size | None) -> None:
    """Raise what begin would raise for the network, without computing anything."""
    network = loaded_network(cache, network_id)
    builder, parts = graph_builder(cache, network_id), _parts_of(settings, network)
    check_objectives(builder, [parts], settings)
    builder.check(parts, mixes_of(settings, network, together=settings.mix))


def begin(cache: WorkerCache, spec: JobSpec, _: bytes | None, checkpoint: Arrays | None) -> Steps:
    """Begin, or go on from a checkpoint. Raises UnknownLayer, UnsuitableLayer, InvalidSetting."""
    settings = VisualizationSettings.model_validate(spec.settings)
    builder = graph_builder(cache, spec.network)
    network = loaded_network(cache, spec.network)
    parts = _parts_of(settings, network)
    mixes = mixes_of(settings, network, together=settings.mix)
    if checkpoint is None:
        run = builder.begin(parts, mixes, settings.seed, settings.rate)
    else:
        run = builder.resume(parts, mixes, checkpoint, settings.rate)
    return RobustRun(run) if settings.robust_range else run


def advance(cache: WorkerCache, spec: JobSpec, resume_point: ResumePoint | None, seconds: float) -> Progress | None:
    """Go on with a visualization for a while; see backend/methods/optimization/advance.py."""
    return advance_steps(cache, begin, spec, resume_point, seconds)


def _parts_of(settings: VisualizationSettings, network: Network) -> GraphParts:
    size = network.description.image_input.shape_of(settings.side_px)
    return parts_of(settings, size, border_px=settings.padding_px)
