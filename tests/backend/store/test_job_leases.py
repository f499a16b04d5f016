"""A job has one owner: what another run brings is not written, and what nobody owns any longer is free again."""

from collections.abc import Callable
from pathlib import Path

import pytest

from backend.jobs.job import Artifact, JobState
from backend.store import job_leases
from backend.store.blobs import BlobStore
from backend.store.database import Database
from backend.store.job_leases import Lease
from backend.store.jobs import JobStore
from backend.store.run_names import has_surely_ended, new_run_name
from tests.support.jobs import name_of_an_ended_run, new_job, progress

PICTURE = Artifact("0.png", "image/png", b"a picture")
FREE, KEPT = Lease(is_kept=False, is_cancelled=False), Lease(is_kept=True, is_cancelled=False)


@pytest.fixture
def store(tmp_path: Path) -> JobStore:
    return JobStore(Database(f"sqlite:///{tmp_path}/a.sqlite"), BlobStore((tmp_path / "blobs").as_uri()))


@pytest.fixture
def expire(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Lets the time of every lease that is taken or renewed from now on be over at once."""
    return lambda: monkeypatch.setattr(job_leases, "LEASE_S", -1.0)


def test_a_job_is_taken_by_one_run_only(store: JobStore) -> None:
    job = store.add(new_job())
    assert store.leases.take(job.id, "first") == KEPT
    assert store.leases.take(job.id, "second") == FREE
    assert store[job.id].state is JobState.RUNNING
    assert store.leases.renew(job.id, "first") == KEPT
    assert store.leases.renew(job.id, "second") == FREE


def test_a_run_prepares_until_its_first_step(store: JobStore) -> None:
    job = store.add(new_job())
    assert not store[job.id].is_preparing
    for run in ("first", "second"):
        store.leases.take(job.id, run)
        assert store[job.id].is_preparing
        assert store[job.id].seconds_left is None
        store.note(job.id, progress(2), None, run, prepared_s=3.0)
        assert not store[job.id].is_preparing
        store.note(job.id, progress(4), 0.5, run)
        assert (store[job.id].prepared_s, store[job.id].seconds_left) == (3.0, 3.0)
        store.leases.release(job.id, run)
    assert not store[job.id].is_preparing


def test_what_another_run_brings_is_not_written(store: JobStore, tmp_path: Path) -> None:
    job = store.add(new_job(part_size=5))
    store.leases.take(job.id, "first")
    store.parts.keep(job.id, 0, b"of the first", "first")
    before = store[job.id]
    brought = progress(5, metrics={"loss": ((1.0,),)}, previews=(PICTURE,), artifacts=(PICTURE,), checkpoint=b"five")
    assert not store.note(job.id, brought, 1.0, "second")
    assert not store.end(job.id, JobState.DONE, None, "second")
    store.parts.keep(job.id, 1, b"a part", "second")
    store.parts.join(job.id, 0, b"joined", "second")
    store.parts.start_anew(job.id, "second")
    store.leases.release(job.id, "second")
    assert store[job.id] == before
    assert store.events.after(job.id) == []
    assert store.parts.numbers(job.id) == [0]
    assert len([path for path in (tmp_path / "blobs").rglob("*") if path.is_file()]) <= 2  # its own part, and "joined"
    assert store.note(job.id, brought, 1.0, "first")


def test_a_job_that_is_put_back_waits_and_keeps_what_it_has(store: JobStore) -> None:
    job = store.add(new_job())
    store.leases.take(job.id, "first")
    store.note(job.id, progress(4, checkpoint=b"four"), None, "first")
    store.leases.release(job.id, "first")
    assert (store[job.id].state, store.checkpoint(store[job.id])) == (JobState.QUEUED, b"four")
    assert store.leases.take(job.id, "second") == KEPT


def test_the_job_of_a_run_that_renews_no_longer_is_free_after_its_lease(
    store: JobStore, expire: Callable[[], None]
) -> None:
    job = store.add(new_job())
    store.leases.take(job.id, "first")
    store.leases.free_abandoned()
    assert store[job.id].state is JobState.RUNNING
    expire()
    store.leases.renew(job.id, "first")
    store.leases.free_abandoned()
    assert store[job.id].state is JobState.QUEUED
    assert store.leases.renew(job.id, "first") == FREE


def test_the_job_of_a_process_that_has_ended_is_free_at_once(store: JobStore) -> None:
    ended, going_on = (store.add(new_job(number=number)) for number in range(2))
    store.leases.take(ended.id, name_of_an_ended_run())
    store.leases.take(going_on.id, new_run_name())
    store.leases.free_abandoned()
    assert [store[job.id].state for job in (ended, going_on)] == [JobState.QUEUED, JobState.RUNNING]


def test_of_a_run_on_another_machine_nobody_knows_whether_it_has_ended() -> None:
    assert has_surely_ended(name_of_an_ended_run())
    assert not has_surely_ended(new_run_name())
    assert not has_surely_ended(f"elsewhere{name_of_an_ended_run()}")
    assert not has_surely_ended("a run")


def test_a_run_hears_that_its_job_is_cancelled_and_one_that_is_nobodys_ends_at_once(
    store: JobStore, expire: Callable[[], None]
) -> None:
    running, queued, abandoned = (store.add(new_job(number=number)) for number in range(3))
    store.leases.take(running.id, "first")
    expire()
    store.leases.take(abandoned.id, "dead")
    for job in (running, queued, abandoned):
        store.leases.cancel(job.id)
    states = [store[job.id].state for job in (running, queued, abandoned)]
    assert states == [JobState.RUNNING, JobState.CANCELLED, JobState.CANCELLED]
    assert store[queued.id].finished is not None
    assert store.leases.renew(running.id, "first") == Lease(is_kept=True, is_cancelled=True)
    store.end(running.id, JobState.CANCELLED, None, "first")
    again = store.add(new_job(number=0))
    assert store.leases.take(again.id, "second") == KEPT


def test_a_job_that_is_left_after_it_was_cancelled_is_over(store: JobStore) -> None:
    left, dead = (store.add(new_job(number=number)) for number in range(2))
    store.leases.take(left.id, "a run")
    store.leases.take(dead.id, name_of_an_ended_run())
    for job in (left, dead):
        store.leases.cancel(job.id)
    store.leases.release(left.id, "a run")
    store.leases.free_abandoned()
    assert [store[job.id].state for job in (left, dead)] == [JobState.CANCELLED] * 2
    assert all(store[job.id].finished for job in (left, dead))


def test_a_job_that_is_over_is_neither_taken_nor_cancelled(store: JobStore) -> None:
    job = store.add(new_job())
    store.end(job.id, JobState.DONE)
    store.leases.cancel(job.id)
    assert store.leases.take(job.id, "first") == FREE
    assert store[job.id].state is JobState.DONE


def test_asking_again_for_a_job_that_runs_leaves_it_to_its_run(store: JobStore) -> None:
    job = store.add(new_job())
    store.leases.take(job.id, "first")
    assert store.add(new_job()).state is JobState.RUNNING
    assert store.leases.renew(job.id, "first") == KEPT
