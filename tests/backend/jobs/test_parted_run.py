"""Jobs that have parts, with an engine of the test's own: each step of a part brings one letter."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from backend.errors import EngineUnavailable
from backend.jobs import parted_run
from backend.jobs import runner as runner_module
from backend.jobs.job import Artifact, Job, JobFunctions, JobSpec, JobState, Progress, ResumePoint
from backend.jobs.runner import Runner
from backend.jobs.worker_function import WorkerFunction
from backend.store.blobs import BlobStore
from backend.store.database import Database
from backend.store.jobs import JobStore
from models.errors import InvalidSetting
from tests.support.jobs import new_job, progress
from tests.support.waiting import wait_until

LETTERS = "abcdefghij"  # of a job of ten steps
FUNCTIONS = {
    "m": JobFunctions("a.module:advance"),
    "parted": JobFunctions("a.module:advance_part", "a.module:join", "a.module:finish"),
}


class FakeEngine:
    """A part takes a stretch for each step.

    hold: no stretch ends while it is set. held: parts whose stretches do not end. lose: parts lost with a worker.
    lose_answers: functions whose answers are lost with the scheduler.
    """

    def __init__(self, workers: int) -> None:
        self.workers = workers
        self.begun: list[int] = []
        self.at_once = 0
        self.most_at_once = 0
        self.hold = threading.Event()
        self.held: set[int] = set()
        self.lose: list[int] = []
        self.lose_answers: list[str] = []
        self.ended: list[str] = []
        self.failure: Exception | None = None
        self._done: dict[str, int] = {}
        self._guard = threading.Lock()

    def ask_at(
        self,
        _worker: str | None,
        function: WorkerFunction[..., Progress | None],
        spec: JobSpec,
        resume_point: ResumePoint | None,
        _seconds: float,
    ) -> Progress | None:
        if spec.part is None:
            assert function.name == "a.module:advance"
            return progress(10, is_over=True)
        assert function.name == "a.module:advance_part"
        number, run = spec.part.number, spec.run
        with self._guard:
            if resume_point is not None:
                self.begun.append(number)
                self._done[run] = 0
            self.at_once += 1
            self.most_at_once = max(self.at_once, self.most_at_once)
        while self.hold.is_set() or number in self.held:
            threading.Event().wait(0.01)
        with self._guard:
            self.at_once -= 1
            if number in self.lose:
                self.lose.remove(number)
                raise EngineUnavailable("Lost.", hint="Again.")
            if self.failure is not None:
                raise self.failure
            self._done[run] += 1
            done = self._done[run]
        text = LETTERS[spec.part.first : spec.part.first + spec.part.count]
        is_over = done == spec.part.count
        artifacts = (Artifact("part", "text/plain", text.encode()),) if is_over else ()
        return progress(done, spec.part.count, is_over=is_over, artifacts=artifacts)

    def ask(self, function: WorkerFunction[..., object], _spec: JobSpec, *contents: bytes | None) -> object:
        if function.name in self.lose_answers:
            self.lose_answers.remove(function.name)
            raise EngineUnavailable("Lost.", hint="Again.")
        joined = b"".join(content or b"" for content in contents)
        return joined if function.name == "a.module:join" else (Artifact("text", "text/plain", joined),)

    def broadcast(self, function: WorkerFunction[[str], None], run: str) -> None:
        assert function.name == "backend.jobs.worker_cache:end_run"
        self.ended.append(run)


@pytest.fixture(autouse=True)
def _quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner_module, "LOOK_AGAIN_S", 0.02)
    monkeypatch.setattr(parted_run, "LOOK_AGAIN_S", 0.02)


@pytest.fixture
def store(tmp_path: Path) -> JobStore:
    return JobStore(Database(f"sqlite:///{tmp_path}/a.sqlite"), BlobStore((tmp_path / "blobs").as_uri()))


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine(workers=2)


def runner_with(store: JobStore, engine: FakeEngine) -> Runner:
    return Runner(store, engine, read_photograph=lambda image: image.encode(), functions=FUNCTIONS)


@pytest.fixture
def runner(store: JobStore, engine: FakeEngine) -> Iterator[Runner]:
    runner = runner_with(store, engine)
    runner.start()
    yield runner
    engine.hold.clear()
    runner.close()


def add(runner: Runner, number: int = 1) -> Job:
    return runner.add(new_job(method="parted", number=number, part_size=3))


def wait_for(store: JobStore, job: Job, state: JobState) -> Job:
    wait_until(lambda: store[job.id].state is state, timeout_s=10)
    return store[job.id]


def text_of(store: JobStore, job: Job) -> str:
    return store.content(job.artifacts[0]).decode()


@pytest.mark.parametrize("workers", [1, 2, 4])
def test_parts_are_joined_in_their_order_whatever_the_number_of_workers(
    runner: Runner, store: JobStore, engine: FakeEngine, workers: int
) -> None:
    engine.workers = workers
    done = wait_for(store, add(runner), JobState.DONE)
    assert (text_of(store, done), done.done, done.joined_parts) == (LETTERS, 10, 4)
    assert sorted(engine.begun) == [0, 1, 2, 3]
    assert engine.most_at_once <= workers


def test_nothing_but_the_result_is_left_in_the_store(runner: Runner, store: JobStore, tmp_path: Path) -> None:
    done = wait_for(store, add(runner), JobState.DONE)
    wait_until(lambda: store[done.id].checkpoint is None, timeout_s=10)
    assert store.parts.numbers(done.id) == []
    wait_until(lambda: len([file for file in (tmp_path / "blobs").rglob("*") if file.is_file()]) == 1, timeout_s=10)


def test_as_many_parts_are_worked_on_as_there_are_workers(runner: Runner, store: JobStore, engine: FakeEngine) -> None:
    engine.hold.set()
    job = add(runner)
    wait_until(lambda: engine.at_once == 2, timeout_s=10)
    engine.hold.clear()
    wait_for(store, job, JobState.DONE)


def test_a_job_that_is_taken_up_again_repeats_no_finished_part(
    runner: Runner, store: JobStore, engine: FakeEngine
) -> None:
    engine.held = {2, 3}
    job = add(runner)
    wait_until(lambda: store[job.id].done >= 6 and engine.at_once == 2, timeout_s=10)
    canceller = threading.Thread(target=runner.cancel, args=(job.id,))
    canceller.start()
    wait_until(lambda: bool(engine.ended), timeout_s=10)
    engine.held.clear()
    canceller.join()
    cancelled = store[job.id]
    assert cancelled.state is JobState.CANCELLED
    finished = {*range(cancelled.joined_parts), *store.parts.numbers(job.id)}
    assert finished
    engine.begun.clear()
    runner.add(new_job(method="parted", number=1, part_size=3))
    assert text_of(store, wait_for(store, job, JobState.DONE)) == LETTERS
    assert set(engine.begun) == set(range(4)) - finished


def test_a_server_that_starts_anew_goes_on(store: JobStore, engine: FakeEngine) -> None:
    first = runner_with(store, engine)
    first.start()
    job = add(first)
    wait_until(lambda: store[job.id].done >= 3, timeout_s=10)
    first.close()
    assert not store[job.id].state.is_over or store[job.id].state is JobState.DONE
    second = runner_with(store, engine)
    second.start()
    assert text_of(store, wait_for(store, job, JobState.DONE)) == LETTERS
    second.close()


def test_a_part_that_is_lost_with_its_worker_is_made_again(runner: Runner, store: JobStore, engine: FakeEngine) -> None:
    engine.lose = [2, 2]
    assert text_of(store, wait_for(store, add(runner), JobState.DONE)) == LETTERS
    assert engine.begun.count(2) == 3


def test_parts_are_joined_again_where_the_answer_is_lost_with_the_scheduler(
    runner: Runner, store: JobStore, engine: FakeEngine
) -> None:
    engine.lose_answers = ["a.module:join", "a.module:join", "a.module:finish"]
    assert text_of(store, wait_for(store, add(runner), JobState.DONE)) == LETTERS
    assert engine.lose_answers == []


def test_a_part_that_is_lost_again_and_again_fails_the_job(runner: Runner, store: JobStore, engine: FakeEngine) -> None:
    engine.lose = [1] * 10
    failed = wait_for(store, add(runner), JobState.FAILED)
    assert failed.failure is not None
    assert failed.failure.code == "engine_unavailable"
    engine.lose = []
    runner.add(new_job(method="parted", number=1, part_size=3))
    assert text_of(store, wait_for(store, failed, JobState.DONE)) == LETTERS


def test_what_a_part_refuses_fails_the_job(runner: Runner, store: JobStore, engine: FakeEngine) -> None:
    engine.failure = InvalidSetting("No.", hint="Yes.", field="settings.layer")
    failed = wait_for(store, add(runner), JobState.FAILED)
    assert failed.failure is not None
    assert (failed.failure.code, failed.failure.field) == ("invalid_setting", "settings.layer")


def test_a_damaged_part_is_made_again(store: JobStore, engine: FakeEngine, tmp_path: Path) -> None:
    job = store.add(new_job(method="parted", number=1, part_size=3))
    store.parts.keep(job.id, 0, b"abc")
    (blob,) = [file for file in (tmp_path / "blobs").rglob("*") if file.is_file()]
    blob.write_bytes(b"damaged")
    runner = runner_with(store, engine)
    runner.start()
    assert text_of(store, wait_for(store, job, JobState.DONE)) == LETTERS
    assert 0 in engine.begun
    runner.close()


def test_a_job_without_parts_goes_first(runner: Runner, store: JobStore, engine: FakeEngine) -> None:
    engine.workers = 1
    engine.hold.set()
    parted = add(runner)
    wait_until(lambda: engine.at_once == 1, timeout_s=10)
    plain = runner.add(new_job(number=2))
    wait_for(store, plain, JobState.DONE)  # although the only worker was busy with a part
    assert store[parted.id].state is JobState.RUNNING
    engine.hold.clear()
    wait_for(store, parted, JobState.DONE)


def test_jobs_with_parts_run_one_after_the_other(runner: Runner, store: JobStore, engine: FakeEngine) -> None:
    engine.hold.set()
    first, second = add(runner, 1), add(runner, 2)
    wait_until(lambda: engine.at_once == 2, timeout_s=10)
    assert store[second.id].state is JobState.QUEUED
    engine.hold.clear()
    wait_for(store, first, JobState.DONE)
    wait_for(store, second, JobState.DONE)
