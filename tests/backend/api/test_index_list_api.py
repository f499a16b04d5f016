"""All indexes: listed with the reason where they cannot be used, and deleted, also where their network is gone."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.api.services import EXTENSION
from backend.examples.index_files import SUMMARY, IndexSummary
from backend.jobs.job import Artifact, JobState
from backend.methods.index.settings import PART_SIZE, IndexPlan
from backend.settings import Settings
from backend.store.blobs import BlobStore
from backend.store.jobs import JobStore, NewJob
from backend.store.recipe import Recipe
from tests.support.jobs import new_job, progress

NETWORK, GONE = "efficientnet_lite0", "user_gone"
IMAGES = 10
CONTENT = IndexSummary(images=IMAGES, skipped=[], classes=[], layers=[], edges=[]).model_dump_json().encode()


@pytest.fixture
def blobs(settings: Settings) -> BlobStore:
    """The blobs of the app."""
    return BlobStore(settings.blobs_url)


def jobs_of(app: Flask) -> JobStore:
    store: JobStore = app.extensions[EXTENSION].jobs.store
    return store


def queued_index(app: Flask, network: str, seed: int = 0, weights: str | None = None) -> str:
    """Queue an index of the samples as a job that nobody runs; gives its id."""
    services = app.extensions[EXTENSION]
    facts = services.collections.facts("samples")
    plan = IndexPlan(collection="samples", seed=seed, address="/", checksum=facts.checksum, images=IMAGES)
    fingerprint = services.networks[NETWORK].fingerprint() if weights is None else weights
    recipe = Recipe("index", network, fingerprint, None, plan.resolved(), versions={})
    new = NewJob(recipe, plan.model_dump(), (), steps=IMAGES, step_cost=1.0, client="c", part_size=PART_SIZE)
    return jobs_of(app).add(new).id


def made_index(app: Flask, network: str, seed: int = 0, weights: str | None = None, content: bytes = CONTENT) -> str:
    """Keep an index as a finished job; gives its id."""
    store, job_id = jobs_of(app), queued_index(app, network, seed, weights)
    store.note(job_id, progress(IMAGES, IMAGES, artifacts=(Artifact(SUMMARY, "application/json", content),)), None)
    store.end(job_id, JobState.DONE)
    return job_id


def stale_of(client: FlaskClient) -> dict[str, str | None]:
    return {one["id"]: one["stale"] for one in client.get("/api/indexes").json["indexes"]}


def test_all_indexes_are_listed_with_the_reason_why_one_cannot_be_used(app: Flask) -> None:
    client = app.test_client()
    usable, changed = made_index(app, NETWORK), made_index(app, NETWORK, seed=1, weights="others")
    gone, queued = made_index(app, GONE), queued_index(app, NETWORK, seed=2)
    failed = queued_index(app, NETWORK, seed=3)
    jobs_of(app).end(failed, JobState.FAILED)
    assert stale_of(client) == {
        usable: None,
        changed: f"the weights of {NETWORK} have changed.",
        gone: f"its network {GONE} cannot be opened: There is no network '{GONE}'.",
        queued: "it is still being made.",
        failed: "it is not complete.",
    }
    listed = client.get(f"/api/indexes?network={GONE}").json["indexes"]
    assert [(one["id"], one["images"], one["skipped"], one["size_bytes"]) for one in listed] == [
        (gone, IMAGES, 0, len(CONTENT))
    ]


def test_a_damaged_index_is_listed_beside_the_others(app: Flask, blobs: BlobStore) -> None:
    usable, damaged = made_index(app, NETWORK), made_index(app, NETWORK, seed=1, content=CONTENT + b" ")
    (artifact,) = jobs_of(app)[damaged].artifacts
    blobs.delete(artifact.key)
    stale = stale_of(app.test_client())
    assert stale[usable] is None
    assert str(stale[damaged]).startswith("one of its files cannot be read: The stored file ")


@pytest.mark.parametrize("network", [NETWORK, GONE])
def test_a_deleted_index_is_gone_with_its_files(app: Flask, blobs: BlobStore, network: str) -> None:
    client = app.test_client()
    kept, deleted = made_index(app, NETWORK, seed=1, content=CONTENT + b" "), made_index(app, network)
    keys = {job: jobs_of(app)[job].artifacts[0].key for job in (kept, deleted)}
    assert client.delete(f"/api/indexes/{deleted}").status_code == 204
    assert stale_of(client) == {kept: None}
    assert (keys[kept] in blobs, keys[deleted] in blobs) == (True, False)
    answer = client.delete(f"/api/indexes/{deleted}")
    assert (answer.status_code, answer.json["code"]) == (404, "unknown_index")


def test_files_that_another_index_needs_stay(app: Flask, blobs: BlobStore) -> None:
    client = app.test_client()
    kept, deleted = made_index(app, NETWORK), made_index(app, NETWORK, seed=1)
    assert client.delete(f"/api/indexes/{deleted}").status_code == 204
    assert jobs_of(app)[kept].artifacts[0].key in blobs


def test_an_index_is_not_deleted_while_it_is_made_but_after_it_was_cancelled(app: Flask, blobs: BlobStore) -> None:
    client, store, before = app.test_client(), jobs_of(app), blobs.sizes()
    job_id = queued_index(app, NETWORK)
    store.leases.take(job_id, "a run")
    store.parts.keep(job_id, 0, b"a part", "a run")
    answer = client.delete(f"/api/indexes/{job_id}")
    assert (answer.status_code, answer.json["code"]) == (409, "index_in_progress")
    assert answer.json["hint"] == "Cancel its job first, or wait until it is done."
    assert store.parts.content(job_id, 0) == b"a part"
    store.end(job_id, JobState.CANCELLED, run="a run")
    assert client.get("/api/indexes").json["indexes"][0]["size_bytes"] == len(b"a part")
    assert client.delete(f"/api/indexes/{job_id}").status_code == 204
    assert blobs.sizes() == before


def test_a_job_of_another_method_is_no_index(app: Flask) -> None:
    job = jobs_of(app).add(new_job())
    jobs_of(app).end(job.id, JobState.DONE)
    answer = app.test_client().delete(f"/api/indexes/{job.id}")
    assert (answer.status_code, answer.json["code"]) == (404, "unknown_index")
    assert jobs_of(app).find(job.id) is not None
