"""The runner with an engine of the test's own, which brings back what it is told to."""

import logging
import threading
from collections import defaultdict, deque
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from backend.errors import EngineUnavailable, TooManyJobs, UnknownJob
from backend.jobs import plain_run
from backend.jobs import runner as runner_module
from backend.jobs.job import Artifact, Job, JobFunctions, JobSpec, JobState, Progress, ResumePoint
from backend.jobs.job_limits import JobLimits
from backend.jobs.plain_run import MOST_LOSSES
from backend.jobs.runner import Runner
from backend.jobs.worker_function import WorkerFunction
from backend.store import job_leases
from backend.store.blobs import BlobStore
from backend.store.database import Database
from backend.store.jobs import JobStore
from models.errors import InvalidSetting
from tests.support.jobs import WORKER, name_of_an_ended_run, new_job, progress
from tests.support.waiting import wait_until

FUNCTIONS = {"m": JobFunctions("a.module:advance")}
PICTURE = Artifact("0.png", "image/png", b"a picture")

Answer = Callable[[JobSpec, ResumePoint | None], Progress | None]


class FakeEngine:
    """Brings back what is put into answers, by the settings' number of a job; waits where there is nothing."""

    def __init__(self) -> None:
        self.workers = 1
        self.answers: dict[object, deque[Answer]] = defaultdict(deque)
        self.asked: list[tuple[str | None, str, JobSpec, ResumePoint | None]] = []
        self.ended: list[str] = []
        self._is_closing = threading.Event()

    def close(self) -> None:
        self._is_closing.set()

    def ask_at(
        self,
        worker: str | None,
        function: WorkerFunction[..., Progress | None],
        spec: JobSpec,
        resume_point: ResumePoint | None,
        _seconds: float,
    ) -> Progress | None:
        self.asked.append((worker, function.name, spec, resume_point))
        answers = self.answers[spec.settings["number"]]
        while not answers:
            if self._is_closing.wait(0.01) or spec.run in self.ended:
                return progress(1, spec.total, is_over=spec.run in self.ended)
        return answers.popleft()(spec, resume_point)

    def broadcast(self, function: WorkerFunction[[str], None], run: str) -> None:
        assert function.name == "backend.jobs.worker_cache:end_run"
        self.ended.append(run)


def steps(done: int, **more: object) -> Answer:
    """An answer: so many steps are done."""
    return lambda spec, _: progress(done, spec.total, is_over=done >= spec.total, **more)


def fails(error: Exception) -> Answer:
    def answer(_spec: JobSpec, _resume_point: ResumePoint | None) -> Progress:
        raise error

    return answer


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def store(tmp_path: Path) -> JobStore:
    return JobStore(Database(f"sqlite:///{tmp_path}/a.sqlite"), BlobStore((tmp_path / "blobs").as_uri()))


@pytest.fixture
def runner(store: JobStore, engine: FakeEngine, monkeypatch: pytest.MonkeyPatch) -> Iterator[Runner]:
    monkeypatch.setattr(runner_module, "LOOK_AGAIN_S", 0.05)
    monkeypatch.setattr(plain_run, "AFTER_LOSS_S", 0.05)
    runner = Runner(store, engine, read_photograph=lambda image: image.encode(), functions=FUNCTIONS)
    yield runner
    engine.close()
    runner.close()


def wait_for(store: JobStore, job: Job, state: JobState) -> Job:
    wait_until(lambda: store[job.id].state is state, timeout_s=10)
    return store[job.id]


def test_a_job_goes_through_its_stretches_to_its_end(runner: Runner, store: JobStore, engine: FakeEngine) -> None:
    engine.answers[1].extend(
        [
            steps(4, metrics={"loss": ((4.0,), (3.0,))}, checkpoint=b"four", step_s=0.5),
            steps(10, first=4, metrics={"loss": ((2.0,),)}, artifacts=(PICTURE,), step_s=1.5),
        ]
    )
    runner.start()
    job = runner.add(new_job(number=1))
    over = wait_for(store, job, JobState.DONE)
    assert (over.done, over.step_s, over.failure) == (10, 1.5, None)
    assert over.prepared_s is not None
    assert [store.content(artifact) for artifact in over.artifacts] == [b"a picture"]
    (first, second) = engine.asked
    assert first[:2] == (None, "a.module:advance")
    assert first[3] == ResumePoint(photograph=None, checkpoint=None)
    assert second[0] == WORKER
    assert second[3] is None  # the worker has the run
    assert (first[2].settings, first[2].recipe, first[2].total) == (job.settings, job.recipe, 10)


def test_a_worker_that_has_lost_the_run_gets_the_last_checkpoint(
    runner: Runner, store: JobStore, engine: FakeEngine
) -> None:
    engine.answers[1].extend([steps(4, checkpoint=b"four"), steps(6), lambda _spec, _resume_point: None, steps(10)])
    runner.start()
    wait_for(store, runner.add(new_job(number=1)), JobState.DONE)
    given = [None if resume_point is None else resume_point.checkpoint for *_, resume_point in engine.asked]
    assert given == [None, None, None, b"four"]
    assert engine.asked[3][3] is not None


def test_jobs_of_several_clients_begin_in_turn(runner: Runner, store: JobStore, engine: FakeEngine) -> None:
    clients = {1: "a", 2: "a", 3: "a", 4: "b"}
    jobs = [runner.add(new_job(number=number, client=client)) for number, client in clients.items()]
    assert [runner.position(job.id) for job in jobs] == [0, 2, 3, 1]
    for number in clients:
        engine.answers[number].append(steps(10))
    runner.start()
    for job in jobs:
        wait_for(store, job, JobState.DONE)
    assert [spec.settings["number"] for _, _, spec, _ in engine.asked] == [1, 4, 2, 3]
    assert runner.position(jobs[0].id) is None


def test_as_many_jobs_run_at_once_as_there_are_workers(runner: Runner, store: JobStore, engine: FakeEngine) -> None:
    engine.workers = 2
    jobs = [runner.add(new_job(number=number)) for number in range(3)]
    runner.start()
    for job in jobs[:2]:
        wait_for(store, job, JobState.RUNNING)
    wait_until(lambda: len(engine.asked) == 2, timeout_s=10)
    assert store[jobs[2].id].state is JobState.QUEUED
    engine.answers[1].append(steps(10))
    wait_for(store, jobs[2], JobState.RUNNING)


def test_a_running_job_is_cancelled_and_keeps_what_there_is(
    runner: Runner, store: JobStore, engine: FakeEngine
) -> None:
    runner.start()
    job = runner.add(new_job(number=1))
    wait_until(lambda: bool(engine.asked), timeout_s=10)
    assert runner.cancel(job.id).state is JobState.CANCELLED
    assert engine.ended == [engine.asked[0][2].run]
    assert store[job.id].done == 1


def test_a_queued_job_is_cancelled_without_a_worker(runner: Runner, engine: FakeEngine) -> None:
    job = runner.add(new_job(number=1))
    assert runner.cancel(job.id).state is JobState.CANCELLED
    assert runner.cancel(job.id).state is JobState.CANCELLED
    assert engine.ended == []
    with pytest.raises(UnknownJob):
        runner.cancel("none")


def test_a_job_that_cannot_go_on_fails_with_what_it_has(runner: Runner, store: JobStore, engine: FakeEngine) -> None:
    failure = InvalidSetting("No number.", hint="A lower rate.", field="settings.learning_rate")
    engine.answers[1].append(steps(4, artifacts=(PICTURE,)))
    engine.answers[1].append(lambda spec, _: progress(4, spec.total, is_over=True, failure=failure))
    runner.start()
    failed = wait_for(store, runner.add(new_job(number=1)), JobState.FAILED)
    assert failed.failure is not None
    assert (failed.failure.code, failed.failure.field) == ("invalid_setting", "settings.learning_rate")
    assert len(failed.artifacts) == 1


def test_stretches_that_are_lost_again_and_again_fail_the_job_with_the_words_of_the_engine(
    runner: Runner, store: JobStore, engine: FakeEngine
) -> None:
    engine.answers[1].extend(fails(EngineUnavailable("No worker.", hint="Wait.")) for _ in range(MOST_LOSSES + 1))
    runner.start()
    failed = wait_for(store, runner.add(new_job(number=1)), JobState.FAILED)
    assert failed.failure is not None
    assert (failed.failure.code, failed.failure.message) == ("engine_unavailable", "No worker.")


def test_the_unforeseen_fails_the_job_is_logged_and_leaves_the_runner_running(
    runner: Runner, store: JobStore, engine: FakeEngine, caplog: pytest.LogCaptureFixture
) -> None:
    engine.answers[1].append(fails(RuntimeError("secret detail")))
    engine.answers[2].append(steps(10))
    runner.start()
    failed = wait_for(store, runner.add(new_job(number=1)), JobState.FAILED)
    assert failed.failure is not None
    assert failed.failure.code == "unforeseen"
    assert "secret detail" not in failed.failure.message
    assert ("backend.jobs.runner", logging.ERROR) in {(record.name, record.levelno) for record in caplog.records}
    wait_for(store, runner.add(new_job(number=2)), JobState.DONE)


def test_asking_for_the_same_again_gives_the_same_job(runner: Runner, store: JobStore, engine: FakeEngine) -> None:
    engine.answers[1].append(steps(10))
    queued = runner.add(new_job(number=1))
    assert runner.add(new_job(number=1)) == queued
    runner.start()
    done = wait_for(store, queued, JobState.DONE)
    assert runner.add(new_job(number=1)) == done


def test_a_client_may_have_so_many_jobs_open_and_others_still_theirs(runner: Runner) -> None:
    most = JobLimits().of_client
    for number in range(most):
        runner.add(new_job(number=number))
    with pytest.raises(TooManyJobs, match=f"{most} of your jobs"):
        runner.add(new_job(number=most))
    assert runner.add(new_job(number=most, client="another")).state is JobState.QUEUED


def test_a_runner_that_starts_anew_takes_up_what_was_running(
    runner: Runner, store: JobStore, engine: FakeEngine
) -> None:
    job = store.add(new_job(number=1))
    store.leases.take(job.id, run := name_of_an_ended_run())
    store.note(job.id, progress(4, checkpoint=b"four"), None, run)
    engine.answers[1].append(steps(10))
    runner.start()
    wait_for(store, job, JobState.DONE)
    assert engine.asked[0][3] == ResumePoint(photograph=None, checkpoint=b"four")


def test_a_longer_job_goes_on_from_the_end_of_a_shorter_with_its_metrics(
    runner: Runner, store: JobStore, engine: FakeEngine
) -> None:
    metrics = {"loss": ((4.0,), (3.0,))}
    engine.answers[1].extend(
        [steps(10, metrics=metrics, checkpoint=b"ten"), steps(20, first=10, metrics={"loss": ((1.0,),)})]
    )
    runner.start()
    wait_for(store, runner.add(new_job(number=1)), JobState.DONE)
    longer = wait_for(store, runner.add(new_job(number=1, steps=20)), JobState.DONE)
    assert engine.asked[1][3] == ResumePoint(photograph=None, checkpoint=b"ten")
    assert store.events.metrics(longer.id) == {"loss": ((4.0,), (3.0,), (1.0,))}


@pytest.mark.parametrize("error", [EngineUnavailable("Lost.", hint="Again."), RuntimeError("Closed.")])
def test_to_close_is_to_pause_whatever_becomes_of_the_present_stretch(
    runner: Runner, store: JobStore, engine: FakeEngine, error: Exception
) -> None:
    def is_closed_under_it(_spec: JobSpec, _resume_point: ResumePoint | None) -> Progress:
        wait_until(lambda: runner.is_closing, timeout_s=10)
        raise error

    engine.answers[1].extend([steps(4, checkpoint=b"four"), is_closed_under_it])
    jobs = [runner.add(new_job(number=number)) for number in (1, 2)]
    runner.start()
    wait_until(lambda: len(engine.asked) == 2, timeout_s=10)
    runner.close()
    assert [store[job.id].state for job in jobs] == [JobState.QUEUED] * 2
    assert store.checkpoint(store[jobs[0].id]) == b"four"
    assert [spec.settings["number"] for _, _, spec, _ in engine.asked] == [1, 1]


def test_two_runners_on_one_store_share_the_jobs(runner: Runner, store: JobStore, engine: FakeEngine) -> None:
    other_engine = FakeEngine()
    other = Runner(store, other_engine, read_photograph=str.encode, functions=FUNCTIONS)
    jobs = [runner.add(new_job(number=number)) for number in range(6)]
    runner.start()
    other.start()
    wait_until(lambda: bool(engine.asked and other_engine.asked), timeout_s=10)
    assert sum(store[job.id].state is JobState.RUNNING for job in jobs) == 2
    for number in range(6):
        for one in (engine, other_engine):
            one.answers[number].append(steps(10))
    for job in jobs:
        wait_for(store, job, JobState.DONE)
    asked = [spec.settings["number"] for one in (engine, other_engine) for _, _, spec, _ in one.asked]
    assert sorted(asked) == list(range(6))
    other_engine.close()
    other.close()


def test_a_run_that_lost_its_job_ends_and_writes_nothing(
    runner: Runner, store: JobStore, engine: FakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runner_module, "RENEW_S", 0.05)
    monkeypatch.setattr(job_leases, "LEASE_S", -1.0)  # each lease is over at once
    runner.start()
    job = runner.add(new_job(number=1))
    wait_until(lambda: bool(engine.asked), timeout_s=10)
    monkeypatch.setattr(job_leases, "LEASE_S", 60.0)
    wait_until(lambda: store.leases.take(job.id, "another").is_kept, timeout_s=10)
    run = engine.asked[0][2].run
    wait_until(lambda: run in engine.ended, timeout_s=10)
    engine.answers[1].append(steps(10))
    wait_until(lambda: not runner._active, timeout_s=10)
    assert (store[job.id].state, store[job.id].done) == (JobState.RUNNING, 0)
    assert store.leases.renew(job.id, "another").is_kept


def test_a_job_of_another_runner_is_cancelled_by_whichever_is_asked(
    runner: Runner, store: JobStore, engine: FakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runner_module, "RENEW_S", 0.05)
    runner.start()
    job = runner.add(new_job(number=1))
    wait_until(lambda: bool(engine.asked), timeout_s=10)
    other = Runner(store, FakeEngine(), read_photograph=str.encode, functions=FUNCTIONS)
    assert other.cancel(job.id).state is JobState.CANCELLED
    assert engine.ended


def test_a_stretch_that_is_lost_is_begun_again_under_another_name(
    runner: Runner, store: JobStore, engine: FakeEngine
) -> None:
    lost = fails(EngineUnavailable("Late.", hint="Wait."))
    engine.answers[1].extend([steps(4, checkpoint=b"four"), lost, lost, steps(10)])
    runner.start()
    wait_for(store, runner.add(new_job(number=1)), JobState.DONE)
    names = [spec.run for _, _, spec, _ in engine.asked]
    assert names[0] == names[1]
    assert len(set(names[1:])) == 3  # a worker may still compute under the names before
    assert engine.asked[3][3] == ResumePoint(photograph=None, checkpoint=b"four")
