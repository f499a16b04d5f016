"""The worker's side of a job that makes images: as many steps as fit into a short while, and what they lead to.

The run stays in the worker's cache between two stretches; a worker that has lost it says so, and gets the last
checkpoint.
"""

from __future__ import annotations

import io
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from backend.images import encode_png, encode_webp, shrink
from backend.jobs.job import Artifact, JobSpec, Metrics, Progress, ResumePoint
from backend.jobs.worker_cache import WorkerCache
from backend.methods.error_fields import fields_within
from backend.methods.metrics import OBJECTIVE
from backend.methods.optimization.pace import Pace
from backend.methods.recipe_check import refuse_changed_network, refuse_other_device
from models.errors import InvalidSetting
from models.pixels import Pixels

Arrays = Mapping[str, NDArray[np.generic]]

RUNS_KEPT = 8  # of jobs that nobody asks for any longer, because their server is gone
PREVIEW_EVERY_S = 0.5
PREVIEW_SHARE = 0.04  # of the time of a run, at most, goes into previews
PREVIEW_PX = 512
PREVIEW_QUALITY = 80
CHECKPOINT_EVERY_S = 5.0
RECIPE_KEYWORD = "innsyn-recipe"


class Steps(Protocol):
    """What a method's begin gives: images on their way."""

    @property
    def steps(self) -> int:
        """How many steps were taken."""

    def step(self) -> NDArray[np.float32]:
        """Take one step; how well each image did before: (batch,). Raises InvalidSetting where that is no number."""

    def images(self) -> NDArray[np.float32]:
        """The images as they are now: (batch, height, width, 3), values 0..1."""

    def state(self) -> dict[str, NDArray[np.generic]]:
        """All that is needed to go on from here."""

    @property
    def is_at_turn(self) -> bool:
        """Whether the next step takes long to prepare, so that the images are to be shown before."""

    def work(self, steps: int, of: int) -> float:
        """How much work the first steps are, in any unit. of: how many there are in all."""


Begin = Callable[[WorkerCache, JobSpec, bytes | None, Arrays | None], Steps]


class _Lost(Exception):
    """The run is not, or no longer, in the worker's cache."""


@dataclass
class _Live:
    """A run in a worker's cache. Times are those of time.monotonic, in seconds.

    preview_cost_s: what the last preview took; None before the first one.
    """

    steps: Steps
    preview_at: float
    checkpoint_at: float
    preview_cost_s: float | None = None
    pace: Pace = field(default_factory=Pace)


@dataclass(frozen=True)
class _Taken:
    """Steps that were taken. values: of each step, how well each image did."""

    values: tuple[tuple[float, ...], ...]
    failure: InvalidSetting | None


def advance_steps(
    cache: WorkerCache, begin: Begin, spec: JobSpec, resume_point: ResumePoint | None, seconds: float
) -> Progress | None:
    """Go on with a run for a while; None where the worker does not have it and is not told how to begin.

    begin: begins the method's run. seconds: after which to report. Ends early when the run was cancelled, and when the
    objective is no longer a number: then the last good images are brought back with the failure. Raises
    UnsuitableNetwork where the network has changed since the job was asked for.
    """
    key = f"run {spec.run}"
    try:
        live = cache.keep(key, lambda: _begun(cache, begin, spec, resume_point), most=RUNS_KEPT)
    except _Lost:
        return None
    first = live.steps.steps
    taken = _take_steps(cache, live, spec, seconds)
    is_over = live.steps.steps >= spec.total or cache.is_ended(spec.run) or taken.failure is not None
    if is_over:
        cache.drop(key)
    return Progress(
        first=first,
        done=live.steps.steps,
        total=spec.total,
        metrics=_metrics(taken),
        step_s=_seconds_per_step(live, spec.total, is_over=is_over),
        previews=_previews(live, is_over=is_over),
        artifacts=_pictures(live.steps, spec.recipe) if is_over else (),
        checkpoint=_checkpoint(live, is_over=is_over and taken.failure is None),
        is_over=is_over,
        failure=taken.failure,
        worker=cache.address,
    )


def _begun(cache: WorkerCache, begin: Begin, spec: JobSpec, resume_point: ResumePoint | None) -> _Live:
    if resume_point is None:
        raise _Lost
    refuse_changed_network(spec)
    refuse_other_device(spec)
    arrays = None if resume_point.checkpoint is None else _unpacked(resume_point.checkpoint)
    steps, now = begin(cache, spec, resume_point.photograph, arrays), time.monotonic()
    return _Live(steps, preview_at=now, checkpoint_at=now)


def _take_steps(cache: WorkerCache, live: _Live, spec: JobSpec, seconds: float) -> _Taken:
    began, steps = time.monotonic(), live.steps
    values: list[tuple[float, ...]] = []
    failure = None
    while steps.steps < spec.total and time.monotonic() < began + seconds and not cache.is_ended(spec.run):
        try:
            with fields_within("settings"):
                values.append(tuple(map(float, steps.step())))
        except InvalidSetting as error:
            failure = error
            break
        if not live.pace.has_begun:
            _mark_pace(live, spec)
        if steps.is_at_turn:
            break
    _mark_pace(live, spec)
    return _Taken(tuple(values), failure)


def _mark_pace(live: _Live, spec: JobSpec) -> None:
    live.pace.mark(time.monotonic(), live.steps.work(live.steps.steps, spec.total))


def _metrics(taken: _Taken) -> Metrics:
    return {OBJECTIVE: taken.values} if taken.values else {}


def _seconds_per_step(live: _Live, total: int, *, is_over: bool) -> float | None:
    """How long an average step that is still ahead takes, at the end the last one; None until the pace is steady."""
    per_work = live.pace.seconds_per_work(at_once=is_over)
    if per_work is None:
        return None
    first = min(live.steps.steps, total - 1)
    return per_work * (live.steps.work(total, total) - live.steps.work(first, total)) / (total - first)


def _previews(live: _Live, *, is_over: bool) -> tuple[Artifact, ...]:
    """Show the images, at the end, before a long wait, and so often that it costs no more than its share."""
    now, is_due = time.monotonic(), is_over or live.steps.is_at_turn
    if not is_due and now - live.preview_at < max(PREVIEW_EVERY_S, (live.preview_cost_s or 0.0) / PREVIEW_SHARE):
        return ()
    previews = tuple(
        Artifact(f"{number}.webp", "image/webp", encode_webp(shrink(pixels, PREVIEW_PX), PREVIEW_QUALITY))
        for number, pixels in enumerate(_as_pixels(live.steps.images()))
    )
    live.preview_at = time.monotonic()
    # the first one takes long, because what renders it is compiled
    live.preview_cost_s = 0.0 if live.preview_cost_s is None else live.preview_at - now
    return previews


def _pictures(steps: Steps, recipe: str) -> tuple[Artifact, ...]:
    return tuple(
        Artifact(f"{number}.png", "image/png", encode_png(pixels, {RECIPE_KEYWORD: recipe}))
        for number, pixels in enumerate(_as_pixels(steps.images()))
    )


def _checkpoint(live: _Live, *, is_over: bool) -> bytes | None:
    now = time.monotonic()
    if not is_over and now - live.checkpoint_at < CHECKPOINT_EVERY_S:
        return None
    live.checkpoint_at = now
    buffer = io.BytesIO()
    np.savez(buffer, allow_pickle=False, **live.steps.state())
    return buffer.getvalue()


def _unpacked(checkpoint: bytes) -> Arrays:
    with np.load(io.BytesIO(checkpoint), allow_pickle=False) as arrays:
        return dict(arrays)


def _as_pixels(images: NDArray[np.float32]) -> list[Pixels]:
    return list(np.round(np.clip(images, 0.0, 1.0) * 255).astype(np.uint8))
