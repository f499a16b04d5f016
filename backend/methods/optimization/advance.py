"""The worker's side of a job: so many steps as fit into a short while, and what is to be seen afterwards.

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
from backend.jobs.job import Begin, Stretch, Work
from backend.jobs.worker_cache import WorkerCache
from backend.methods.recipe_check import refuse_changed_network
from models.errors import InvalidSetting
from models.pixels import Pixels

Arrays = Mapping[str, NDArray[np.generic]]

RUNS_KEPT = 8  # of jobs that nobody asks for any longer, because their server is gone
FRAME_EVERY_S = 0.5
FRAME_SHARE = 0.04  # of the time of a run, at most, goes into live frames
FRAME_PX = 512
FRAME_QUALITY = 80
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

    def ahead(self, of: int) -> float:
        """How much work an average step still ahead is, in steps of now. of: how many there are in all."""


MakeSteps = Callable[[WorkerCache, str, Mapping[str, object], bytes | None, Arrays | None], Steps]


class _Lost(Exception):
    """The run is not, or no longer, in the worker's cache."""


@dataclass
class _Live:
    """A run in a worker's cache. Times are those of time.monotonic, in seconds."""

    steps: Steps
    frame_cost_s: float = 0.0
    frame_at: float = field(default_factory=time.monotonic)
    checkpoint_at: float = field(default_factory=time.monotonic)


def advance_steps(
    cache: WorkerCache, make: MakeSteps, work: Work, begin: Begin | None, seconds: float
) -> Stretch | None:
    """Go on with a run for a while, on a worker; None where the worker does not have it and is not told how to begin.

    make: begins the method's run. begin: what to begin with where the worker has no such run. seconds: after which to
    report. Ends early when somebody says cache.end(work.run), and when the objective is no longer a number: then the
    last good images are brought back with the failure. Raises UnsuitableNetwork where the network was changed since the
    job was asked for.
    """

    def start() -> _Live:
        if begin is None:
            raise _Lost
        refuse_changed_network(work)
        arrays = None if begin.checkpoint is None else _unpacked(begin.checkpoint)
        return _Live(make(cache, work.network, work.settings, begin.photograph, arrays))

    key = f"run {work.run}"
    try:
        live = cache.keep(key, start, most=RUNS_KEPT)
    except _Lost:
        return None
    first, until = live.steps.steps, time.monotonic() + seconds
    began = time.monotonic()
    values: list[tuple[float, ...]] = []
    failure = None
    while live.steps.steps < work.of and time.monotonic() < until and not cache.is_ended(work.run):
        try:
            values.append(tuple(map(float, live.steps.step())))
        except InvalidSetting as error:
            failure = error
            break
    took_s = time.monotonic() - began
    is_over = live.steps.steps >= work.of or cache.is_ended(work.run) or failure is not None
    stretch = Stretch(
        first=first,
        step=live.steps.steps,
        values=tuple(values),
        step_s=took_s / len(values) * live.steps.ahead(work.of) if values else None,
        frames=_frames(live, is_over=is_over),
        pictures=_pictures(live.steps, work) if is_over else (),
        checkpoint=_checkpoint(live, is_over=is_over and failure is None),
        is_over=is_over,
        failure=failure,
        worker=cache.address,
    )
    if is_over:
        cache.drop(key)
    return stretch


def _frames(live: _Live, *, is_over: bool) -> tuple[bytes, ...]:
    """Show the images as they are, at the end and so often that it costs no more than its share."""
    now = time.monotonic()
    if not is_over and now - live.frame_at < max(FRAME_EVERY_S, live.frame_cost_s / FRAME_SHARE):
        return ()
    frames = tuple(encode_webp(shrink(pixels, FRAME_PX), FRAME_QUALITY) for pixels in _as_pixels(live.steps.images()))
    live.frame_at = time.monotonic()
    live.frame_cost_s = live.frame_at - now
    return frames


def _pictures(steps: Steps, work: Work) -> tuple[bytes, ...]:
    return tuple(encode_png(pixels, {RECIPE_KEYWORD: work.recipe}) for pixels in _as_pixels(steps.images()))


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
