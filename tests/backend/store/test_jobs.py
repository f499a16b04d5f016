"""Jobs in the store: what is kept of them, in which order they are found, and what goes with them."""

from pathlib import Path

import pytest

from backend.errors import UnknownImage, UnknownJob
from backend.jobs.job import Artifact, Job, JobFailure, JobState
from backend.store import jobs as jobs_module
from backend.store.blobs import BlobStore
from backend.store.database import Database
from backend.store.images import ImageStore
from backend.store.jobs import JobFilter, JobStore, NewJob, WorkTime
from models.errors import InvalidSetting
from tests.support.jobs import new_job, progress
from tests.support.photographs import as_file, gradient

SHARD = Artifact("shard-0", "application/octet-stream", b"an index")


@pytest.fixture
def blobs(tmp_path: Path) -> BlobStore:
    return BlobStore((tmp_path / "blobs").as_uri())


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return Database(f"sqlite:///{tmp_path}/a.sqlite")


@pytest.fixture
def store(database: Database, blobs: BlobStore) -> JobStore:
    return JobStore(database, blobs)


def ended(store: JobStore, new: NewJob, done: int, checkpoint: bytes) -> Job:
    job = store.add(new)
    store.note(job.id, progress(done, job.total, checkpoint=checkpoint), step_s=0.5)
    store.end(job.id, JobState.DONE if done == job.total else JobState.CANCELLED)
    return store[job.id]


def test_a_new_job_is_queued_under_the_name_of_its_recipe(store: JobStore) -> None:
    new = new_job(layers=("b", "a", "b"), size=3)
    job = store.add(new)
    assert job == store[new.recipe.name]
    assert (job.state, job.done, job.total, job.layers) == (JobState.QUEUED, 0, 10, ("a", "b"))
    assert (job.settings, job.recipe) == ({"size": 3, "steps": 10}, new.recipe.text)
    assert (job.step_s, job.failure, job.finished, job.artifacts, job.checkpoint) == (None, None, None, (), None)


def test_a_job_that_is_none_is_refused(store: JobStore) -> None:
    with pytest.raises(UnknownJob) as refused:
        store["x"]
    assert refused.value.field == "job"
    assert store.find("x") is None


def test_progress_is_kept_with_artifacts_of_any_kind(store: JobStore) -> None:
    job = store.add(new_job())
    store.leases.take(job.id, "a run")
    metrics = {"loss": ((1.5,), (1.0,))}
    brought = progress(2, metrics=metrics, previews=(SHARD,), artifacts=(SHARD,), checkpoint=b"here")
    assert store.note(job.id, brought, 0.5, "a run")
    job = store[job.id]
    assert (job.done, job.step_s, job.seconds_left) == (2, 0.5, 4.0)
    assert [(one.name, one.media_type, store.content(one)) for one in job.artifacts] == [
        ("shard-0", "application/octet-stream", b"an index")
    ]
    assert store.checkpoint(job) == b"here"
    assert store.events.metrics(job.id) == metrics
    assert store.events.previews(job.id)[0].artifacts == (SHARD,)
    assert not store.note("gone", brought, step_s=0.5)


def test_what_is_not_brought_stays(store: JobStore) -> None:
    job = store.add(new_job())
    store.note(job.id, progress(1, artifacts=(SHARD,), checkpoint=b"one"), step_s=0.5)
    store.note(job.id, progress(2), step_s=None)
    job = store[job.id]
    assert (job.done, job.step_s, len(job.artifacts), store.checkpoint(job)) == (2, 0.5, 1, b"one")


def test_a_checkpoint_that_nobody_needs_any_longer_goes(store: JobStore, blobs: BlobStore) -> None:
    jobs = [store.add(new_job(number=number)) for number in range(2)]
    for job in jobs:
        store.note(job.id, progress(1, checkpoint=b"the same"), step_s=None)
    shared = store[jobs[0].id].checkpoint
    assert shared is not None
    store.note(jobs[0].id, progress(2, checkpoint=b"another"), step_s=None)
    assert shared in blobs
    store.note(jobs[1].id, progress(2, checkpoint=b"a third"), step_s=None)
    assert shared not in blobs


def test_a_damaged_checkpoint_is_none(store: JobStore, blobs: BlobStore) -> None:
    job = store.add(new_job())
    store.note(job.id, progress(1, checkpoint=b"here"), step_s=None)
    blobs.delete(store[job.id].checkpoint or "")
    assert store.checkpoint(store[job.id]) is None


def test_a_failure_is_kept_until_the_job_is_taken_up_again(store: JobStore) -> None:
    new = new_job(client="first")
    job = store.add(new)
    failure = JobFailure.of(InvalidSetting("No.", hint="Yes.", field="settings.steps"))
    store.end(job.id, JobState.FAILED, failure)
    failed = store[job.id]
    assert (failed.state, failed.failure) == (JobState.FAILED, failure)
    assert failed.finished is not None
    again = store.add(new_job(client="second"))
    assert (again.id, again.state, again.failure, again.finished) == (job.id, JobState.QUEUED, None, None)
    assert again.client == "second"


def test_jobs_are_listed_newest_first_and_filtered(store: JobStore) -> None:
    first = store.add(new_job(layers=("a",)))
    second = store.add(new_job(method="other", layers=("b",)))
    third = store.add(new_job(network="other", layers=("a", "b")))
    assert store.latest(JobFilter(), limit=9) == [third, second, first]
    assert store.latest(JobFilter(), before=third.id, limit=1) == [second]
    assert store.latest(JobFilter(layer="b"), limit=9) == [third, second]
    assert store.latest(JobFilter(method="other"), limit=9) == [second]
    assert store.latest(JobFilter(network="n", layer="a"), limit=9) == [first]
    with pytest.raises(UnknownJob):
        store.latest(JobFilter(), before="x", limit=9)


def test_jobs_about_a_channel_are_found_among_many_of_its_layer(
    store: JobStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs_module, "LOOKED_THROUGH_AT_ONCE", 3)
    jobs = [
        store.add(new_job(objectives=[{"kind": "channel", "layer": layer, "index": index}], number=index))
        for index in range(7)
        for layer in ("a", "b")
    ]
    store.add(new_job(objectives=[]))
    store.add(new_job())
    mixed = store.add(new_job(objectives=[{"kind": "layer", "layer": "a"}, {"layer": "a", "index": 2}]))
    assert store.latest(JobFilter(layer="a", channel=2), limit=9) == [mixed, jobs[4]]
    assert store.latest(JobFilter(layer="a", channel=2), limit=1) == [mixed]
    assert store.latest(JobFilter(layer="a", channel=2), before=mixed.id, limit=9) == [jobs[4]]
    assert store.latest(JobFilter(layer="a", channel=7), limit=9) == []


def test_open_jobs_are_those_that_are_not_over_oldest_first(store: JobStore) -> None:
    jobs = [store.add(new_job(number=number)) for number in range(4)]
    store.end(jobs[0].id, JobState.DONE)
    store.leases.take(jobs[2].id, "a run")
    assert [job.id for job in store.open_jobs()] == [jobs[number].id for number in (1, 2, 3)]


def test_a_longer_job_goes_on_from_the_longest_that_is_not_longer(store: JobStore) -> None:
    ended(store, new_job(steps=3), 3, b"3")
    middle = ended(store, new_job(steps=5), 5, b"5")
    ended(store, new_job(steps=20), 15, b"15")
    ended(store, new_job(steps=8, seed=1), 8, b"another seed")
    assert store.nearest(store.add(new_job(steps=10))) == middle


def test_a_job_goes_with_its_photograph(store: JobStore, database: Database, blobs: BlobStore) -> None:
    images = ImageStore(database, blobs)
    image, _ = images.add_upload(as_file(gradient()), "gradient.png")
    new = new_job(image=image.id)
    job = store.add(new)
    store.note(job.id, progress(1, artifacts=(SHARD,), metrics={"loss": ((1.0,),)}), step_s=None)
    images.delete(image.id)
    assert store.find(job.id) is None
    assert store.events.after(job.id) == []
    with pytest.raises(UnknownImage):
        store.add(new)


def test_the_time_of_work_is_that_of_the_latest_job_like_it(store: JobStore) -> None:
    assert store.work_time("n", "m", ["a"]) is None
    for step_s, layers, prepared_s in ((6.0, ("a",), 9.0), (4.0, ("a",), 0.5), (8.0, ("b",), 2.0)):
        job = store.add(new_job(layers=layers, seed=step_s))
        store.note(job.id, progress(1), step_s=step_s, prepared_s=prepared_s)
    assert store.work_time("n", "m", ["a"]) == WorkTime(2.0, 9.0)  # what was compiled already took no time
    assert store.work_time("n", "m", ["b"]) == WorkTime(4.0, 2.0)
    assert store.work_time("n", "m", ["c"]) == WorkTime(4.0, 9.0)
    assert store.work_time("n", "other", ["a"]) is None
