"""Stretches of a run on a worker: when they end, what they bring back, and how often they show what there is."""

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from backend.jobs.job import JobSpec, JobState, Progress, ResumePoint
from backend.jobs.worker_cache import WorkerCache
from backend.jobs.worker_cache_plugin import WorkerCachePlugin
from backend.methods.optimization import advance as advancing
from backend.methods.optimization.advance import advance_steps
from models.catalog import NETWORKS
from models.errors import InvalidSetting, UnsuitableNetwork

STEP_S = 0.125  # halves of halves add up without an error
STRETCH_S = 5 * STEP_S
NETWORK = "efficientnet_lite0"
RECIPE = json.dumps({"weights": NETWORKS[NETWORK].fingerprint()})
SPEC = JobSpec(run="1", network=NETWORK, settings={}, recipe=RECIPE, total=20)
FROM_THE_BEGINNING = ResumePoint(photograph=None, checkpoint=None)


class Clock:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now = 100.0

    def monotonic(self) -> float:
        return self.now


class CountingSteps:
    """A run of two images that counts its steps; each takes STEP_S."""

    def __init__(self, clock: Clock, done: int = 0, fails_at: int | None = None) -> None:
        self._clock = clock
        self._fails_at = fails_at
        self.steps = done
        self.shown = 0
        self.turns_at: int | None = None

    @property
    def is_at_turn(self) -> bool:
        return self.steps == self.turns_at

    def step(self) -> NDArray[np.float32]:
        if self.steps == self._fails_at:
            raise InvalidSetting("No number.", hint="A lower rate.", field="learning_rate")
        self._clock.now += STEP_S
        self.steps += 1
        return np.array([self.steps, -self.steps], np.float32)

    def images(self) -> NDArray[np.float32]:
        self.shown += 1
        return np.full((2, 8, 6, 3), 0.5, np.float32)

    def state(self) -> dict[str, NDArray[np.generic]]:
        return {"steps": np.asarray(self.steps)}

    def work(self, steps: int, _of: int) -> float:
        return float(steps + max(0, steps - 10))  # later steps are twice the work


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(advancing, "time", clock)
    return clock


@pytest.fixture
def cache() -> WorkerCachePlugin:
    cache = WorkerCachePlugin()
    cache.setup(SimpleNamespace(name="test", address="tcp://here"))
    return cache


class Method:
    """Begins runs, and notes with what."""

    def __init__(self, clock: Clock, fails_at: int | None = None) -> None:
        self._clock = clock
        self._fails_at = fails_at
        self.runs: list[CountingSteps] = []

    def begin(
        self, _cache: WorkerCache, _spec: JobSpec, _photograph: bytes | None, checkpoint: advancing.Arrays | None
    ) -> CountingSteps:
        done = 0 if checkpoint is None else int(checkpoint["steps"])
        self.runs.append(CountingSteps(self._clock, done, self._fails_at))
        return self.runs[-1]


def stretches(cache: WorkerCache, method: Method, seconds: float = STRETCH_S) -> Iterator[Progress]:
    """Go on until the run is over."""
    resume_point: ResumePoint | None = FROM_THE_BEGINNING
    is_over = False
    while not is_over:
        progress = advance_steps(cache, method.begin, SPEC, resume_point, seconds)
        assert progress is not None
        resume_point, is_over = None, progress.is_over
        yield progress


def test_a_stretch_takes_as_many_steps_as_fit_into_its_time(cache: WorkerCachePlugin, clock: Clock) -> None:
    first, *_ = found = list(stretches(cache, Method(clock)))
    assert [(one.first, one.done) for one in found] == [(0, 5), (5, 10), (10, 15), (15, 20)]
    assert first.metrics == {"objective": tuple((float(step), float(-step)) for step in range(1, 6))}
    assert first.step_s is None  # the pace is not steady yet
    # Ten steps in (10 - 1) * STEP_S are seen as one unit each; those ahead are two.
    assert [one.step_s for one in found[1:]] == pytest.approx([2 * STEP_S, 2 * 14 / 19 * STEP_S, 2 * 19 / 29 * STEP_S])
    assert (first.total, first.worker, first.state) == (20, "tcp://here", JobState.RUNNING)
    assert found[-1].state is JobState.DONE


def test_a_finished_run_brings_its_pictures_with_the_recipe_and_is_let_go(
    cache: WorkerCachePlugin, clock: Clock
) -> None:
    method = Method(clock)
    *before, last = stretches(cache, method)
    assert all(one.artifacts == () for one in before)
    assert [(one.name, one.media_type) for one in last.artifacts] == [("0.png", "image/png"), ("1.png", "image/png")]
    picture = Image.open(io.BytesIO(last.artifacts[0].content))
    assert (picture.size, picture.text["innsyn-recipe"]) == ((6, 8), RECIPE)
    assert last.checkpoint is not None
    assert advance_steps(cache, method.begin, SPEC, None, STRETCH_S) is None


def test_previews_are_shown_no_more_often_than_their_share_allows(
    cache: WorkerCachePlugin, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    costs_s = 0.1
    encode = advancing.encode_webp

    def encode_slowly(*arguments: object) -> bytes:
        clock.now += costs_s / 2  # there are two images
        return encode(*arguments)

    monkeypatch.setattr(advancing, "encode_webp", encode_slowly)
    method = Method(clock)
    progress = advance_steps(cache, method.begin, SPEC, FROM_THE_BEGINNING, 0.05)
    assert progress is not None
    shown = []
    began = clock.now
    while clock.now - began < 60:
        clock.now += 0.25
        method.runs[0].steps = 1  # it never ends
        progress = advance_steps(cache, method.begin, SPEC, None, 0.01)
        assert progress is not None
        shown.append(bool(progress.previews))
        assert all(one.media_type == "image/webp" for one in progress.previews)
    share = sum(shown) * costs_s / (clock.now - began)
    assert 0.8 * advancing.PREVIEW_SHARE < share <= 1.1 * advancing.PREVIEW_SHARE


def test_the_images_are_shown_before_a_step_that_takes_long_to_prepare(cache: WorkerCachePlugin, clock: Clock) -> None:
    method = Method(clock)
    advance_steps(cache, method.begin, SPEC, FROM_THE_BEGINNING, 0.01)
    method.runs[0].turns_at = 3
    before = advance_steps(cache, method.begin, SPEC, None, STRETCH_S)
    assert before is not None
    assert (before.done, bool(before.previews)) == (3, True)
    after = advance_steps(cache, method.begin, SPEC, None, 2 * STEP_S)
    assert after is not None
    assert (after.done, bool(after.previews)) == (5, False)


def test_checkpoints_come_every_few_seconds(cache: WorkerCachePlugin, clock: Clock) -> None:
    method = Method(clock)
    advance_steps(cache, method.begin, SPEC, FROM_THE_BEGINNING, 0.01)
    with_checkpoint = []
    for _ in range(8):
        clock.now += advancing.CHECKPOINT_EVERY_S / 2
        progress = advance_steps(cache, method.begin, SPEC, None, 0.01)
        assert progress is not None
        with_checkpoint.append(progress.checkpoint is not None)
    assert with_checkpoint == [False, True] * 4


def test_a_run_goes_on_from_a_checkpoint(cache: WorkerCachePlugin, clock: Clock) -> None:
    *_, last = stretches(cache, Method(clock))
    method = Method(clock)
    again = advance_steps(cache, method.begin, SPEC, ResumePoint(None, last.checkpoint), STRETCH_S)
    assert again is not None
    assert (again.first, again.done, again.is_over) == (20, 20, True)
    assert (again.metrics, again.step_s) == ({}, None)


def test_a_worker_that_does_not_have_the_run_says_so(cache: WorkerCachePlugin, clock: Clock) -> None:
    method = Method(clock)
    assert advance_steps(cache, method.begin, SPEC, None, STRETCH_S) is None
    assert method.runs == []


def test_a_cancelled_run_ends_with_what_there_is(cache: WorkerCachePlugin, clock: Clock) -> None:
    method = Method(clock)
    advance_steps(cache, method.begin, SPEC, FROM_THE_BEGINNING, STRETCH_S)
    cache.end(SPEC.run)
    progress = advance_steps(cache, method.begin, SPEC, None, STRETCH_S)
    assert progress is not None
    assert (progress.done, progress.state, len(progress.artifacts)) == (5, JobState.CANCELLED, 2)
    assert progress.checkpoint is not None


def test_an_objective_that_is_no_number_brings_the_last_images_and_names_the_field(
    cache: WorkerCachePlugin, clock: Clock
) -> None:
    (progress,) = stretches(cache, Method(clock, fails_at=3))
    assert (progress.done, progress.state, len(progress.artifacts)) == (3, JobState.FAILED, 2)
    assert progress.failure is not None
    assert progress.failure.field == "settings.learning_rate"
    assert progress.checkpoint is None  # from there it would fail again
    assert len(progress.metrics["objective"]) == 3


def test_a_run_does_not_begin_with_another_network_than_its_recipe_names(
    cache: WorkerCachePlugin, clock: Clock
) -> None:
    method = Method(clock)
    changed = replace(SPEC, recipe=json.dumps({"weights": "another checksum"}))
    with pytest.raises(UnsuitableNetwork, match=f"^{NETWORK} was changed after this job was asked for"):
        advance_steps(cache, method.begin, changed, FROM_THE_BEGINNING, STRETCH_S)
    assert method.runs == []
