"""The worker's half of the atlas: the tiles of a few channels at a time, and the sheet of them all.

A part's bytes are its tiles, uint8, (channels, height, width, 3). All channels begin with the same noise and are
disturbed in the same way, so a tile depends on its settings only, not on who makes it and when.
"""

from __future__ import annotations

import json
import time
from collections.abc import Sequence

import numpy as np

from backend.graph.objective import Channel, Mix
from backend.graph.program import GraphParts
from backend.graph.run import Run
from backend.jobs.job import Artifact, JobSpec, Part, Progress, ResumePoint
from backend.jobs.worker_cache import WorkerCache
from backend.methods.atlas.answer import FACTS_MEDIA_TYPE, SHEET_MEDIA_TYPE, SheetFacts
from backend.methods.atlas.settings import AtlasPlan
from backend.methods.atlas.sheet import Tiles, columns_for, encode_sheet
from backend.methods.error_fields import fields_within
from backend.methods.job_method import Size
from backend.methods.loaded_networks import graph_builder
from backend.methods.optimization.work import parts_of, penalties_of
from backend.methods.recipe_check import refuse_changed_network, refuse_other_device
from models.errors import InvalidSetting

RUNS_KEPT = 8  # with those of other methods; of jobs that nobody asks for any longer, because their server is gone


class _Lost(Exception):
    """The run is not, or no longer, in the worker's cache."""


def check(cache: WorkerCache, network_id: str, settings: AtlasPlan, _: Size | None) -> None:
    """Raise UnknownLayer, UnsuitableLayer or InvalidSetting where no image can be made, without computing anything."""
    with fields_within("settings"):
        builder = graph_builder(cache, network_id)
        builder.check(_parts_of(settings), _mixes_of(settings, _channels_of(settings, Part(0, 0, settings.channels))))


def advance(cache: WorkerCache, spec: JobSpec, resume_point: ResumePoint | None, seconds: float) -> Progress | None:
    """Go on with a part for a while; None where the worker does not have it and is not told how to begin.

    Steps of the part are channels: as many are done as the steps of the optimization amount to.
    """
    key, settings, part = f"run {spec.run}", AtlasPlan.model_validate(spec.settings), part_of(spec)
    try:
        run = cache.keep(key, lambda: _begun(cache, spec, resume_point), most=RUNS_KEPT)
    except _Lost:
        return None
    first, began, failure = run.steps, time.monotonic(), None
    try:
        while run.steps < settings.steps and time.monotonic() < began + seconds and not cache.is_ended(spec.run):
            with fields_within("settings"):
                run.step()
    except InvalidSetting as error:
        failure = error
    is_whole = run.steps >= settings.steps
    is_over = is_whole or failure is not None or cache.is_ended(spec.run)
    if is_over:
        cache.drop(key)
    return Progress(
        first=part.count * first // settings.steps,
        done=part.count * run.steps // settings.steps,
        total=part.count,
        metrics={},
        step_s=None,  # the pace of all parts together is measured where they meet
        previews=(),
        artifacts=(Artifact("tiles", "application/octet-stream", _tiles_of(run).tobytes()),) if is_whole else (),
        checkpoint=None,
        is_over=is_over,
        failure=failure,
        worker=cache.address,
    )


def join(_: WorkerCache, __: JobSpec, joined: bytes | None, part: bytes) -> bytes:
    """Put the tiles of a part behind those before."""
    return (joined or b"") + part


def finish(_: WorkerCache, spec: JobSpec, joined: bytes) -> tuple[Artifact, ...]:
    """Lay all tiles out on a sheet: its WebP file, and the JSON file beside it."""
    settings, recipe = AtlasPlan.model_validate(spec.settings), json.loads(spec.recipe)
    facts = SheetFacts(
        network=spec.network,
        fingerprint=recipe["weights"],
        layer=settings.layer,
        tile_px=settings.size_px,
        columns=columns_for(settings.channels, settings.size_px),
        channels=settings.channels,
        only=settings.only,
        settings=recipe["settings"],
        versions=recipe["versions"],
    )
    tiles = np.frombuffer(joined, np.uint8).reshape(-1, settings.size_px, settings.size_px, 3)
    return (
        Artifact("sheet.webp", SHEET_MEDIA_TYPE, encode_sheet(tiles, facts.columns)),
        Artifact("sheet.json", FACTS_MEDIA_TYPE, f"{facts.model_dump_json(indent=2)}\n".encode()),
    )


def part_of(spec: JobSpec) -> Part:
    """The channels that are meant: all of them where the job is not cut into parts."""
    return Part(0, 0, spec.total) if spec.part is None else spec.part


def _begun(cache: WorkerCache, spec: JobSpec, resume_point: ResumePoint | None) -> Run:
    if resume_point is None:
        raise _Lost
    refuse_changed_network(spec)
    refuse_other_device(spec)
    settings, part = AtlasPlan.model_validate(spec.settings), part_of(spec)
    builder = graph_builder(cache, spec.network)
    mixes = _mixes_of(settings, _channels_of(settings, part))
    return builder.begin(_parts_of(settings), mixes, settings.seed, settings.rate)


def _channels_of(settings: AtlasPlan, part: Part) -> Sequence[int]:
    """Give the ids of the channels of a part."""
    ids = range(settings.channels) if settings.only is None else settings.only
    return ids[part.first : part.first + part.count]


def _mixes_of(settings: AtlasPlan, channels: Sequence[int]) -> list[Mix]:
    """Make what each image strives for: its channel, and what is held against it."""
    penalties = penalties_of(settings)
    return [Mix(Mix.of(Channel(settings.layer, channel)).parts + penalties) for channel in channels]


def _parts_of(settings: AtlasPlan) -> GraphParts:
    return parts_of(settings, (settings.size_px, settings.size_px), border_px=settings.padding_px)


def _tiles_of(run: Run) -> Tiles:
    """The images as tiles: (channels, height, width, 3), values 0..255."""
    return np.round(np.clip(run.images(), 0.0, 1.0) * 255).astype(np.uint8)
