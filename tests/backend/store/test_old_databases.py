"""What version 0.4.0 kept is there after the migration, in the store and over HTTP."""

import io
import json
from pathlib import Path

import numpy as np
import pytest
from flask.testing import FlaskClient
from PIL import Image

from backend.app import create_app
from backend.jobs.job import JobState
from backend.settings import Settings
from backend.store.blobs import BlobStore
from backend.store.database import Database
from backend.store.jobs import JobStore
from backend.store.results import ResultStore
from tests.support.new_store import places_in
from tests.support.old_database import CREATED, SETTINGS, OldDatabase, make_old_database


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Without the store that other tests begin with."""
    return Settings(**places_in(tmp_path))


@pytest.fixture
def blobs(settings: Settings) -> BlobStore:
    return BlobStore(settings.blobs_url)


@pytest.fixture
def old(settings: Settings, blobs: BlobStore) -> OldDatabase:
    return make_old_database(settings.database_url, blobs)


@pytest.fixture
def jobs(old: OldDatabase, settings: Settings, blobs: BlobStore) -> JobStore:
    return JobStore(Database(settings.database_url), blobs)


@pytest.fixture
def old_client(old: OldDatabase, settings: Settings) -> FlaskClient:
    return create_app(settings).test_client()


def test_a_finished_job_has_its_artifacts_and_all_that_happened(jobs: JobStore, old: OldDatabase) -> None:
    job = jobs[old.job]
    assert (job.state, job.done, job.total, job.layers) == (JobState.DONE, 3, 3, ("maps",))
    assert job.settings == SETTINGS | {"steps": 3}
    assert [(one.name, one.media_type) for one in job.artifacts] == [("0.png", "image/png"), ("1.png", "image/png")]
    assert [jobs.content(one) for one in job.artifacts] == old.pictures
    previews = jobs.events.previews(job.id)
    assert [preview.done for preview in previews] == [1, 3]
    assert [[image.content for image in preview.artifacts] for preview in previews] == old.frames
    assert {image.media_type for preview in previews for image in preview.artifacts} == {"image/webp"}
    assert jobs.events.metrics(job.id) == {"objective": tuple(map(tuple, old.values))}


def test_an_unfinished_job_can_be_taken_up(jobs: JobStore, old: OldDatabase) -> None:
    (job,) = jobs.open_jobs()
    assert (job.id, job.state, job.image, job.done) == (old.unfinished, JobState.RUNNING, old.upload, 4)
    assert jobs.checkpoint(job) == old.checkpoint
    assert job.artifacts == ()


def test_a_job_goes_with_its_photograph_still(old_client: FlaskClient, old: OldDatabase) -> None:
    assert old_client.delete(f"/api/images/{old.upload}").status_code == 204
    assert old_client.get(f"/api/jobs/{old.unfinished}").json["code"] == "unknown_job"
    assert old_client.get(f"/api/jobs/{old.job}").status_code == 200


def test_a_result_is_found_under_its_recipe(old: OldDatabase, settings: Settings, blobs: BlobStore) -> None:
    assert ResultStore(Database(settings.database_url), blobs).find(old.result) == old.answer


def test_the_api_shows_a_job_as_before(old_client: FlaskClient, old: OldDatabase) -> None:
    address = f"/api/jobs/{old.job}"
    job = old_client.get(address).json
    assert job == {
        "id": old.job,
        "method": "feature_visualization",
        "network": "efficientnet_lite0",
        "image": None,
        "settings": SETTINGS | {"steps": 3},
        "layers": ["maps"],
        "state": "done",
        "step": 3,
        "of": 3,
        "preparing": False,
        "position": None,
        "seconds_left": None,
        "failure": None,
        "pictures": [f"{address}/images/0.png", f"{address}/images/1.png"],
        "preview": f"{address}/images/0.png",
        "gif": f"{address}/run.gif",
        "created": "2026-11-25T10:16:30+00:00",
        "finished": "2026-11-25T10:16:30+00:00",
    }
    assert [old_client.get(picture).data for picture in job["pictures"]] == old.pictures
    assert Image.open(io.BytesIO(old_client.get(job["gif"]).data)).n_frames == 2
    assert old_client.get(f"{address}/curve").json["values"] == np.transpose(old.values).tolist()
    listed = old_client.get("/api/jobs?layer=maps").json["jobs"]
    assert {one["id"] for one in listed} == {old.job, old.unfinished}


def test_the_api_tells_the_events_of_a_job_as_before(old_client: FlaskClient, old: OldDatabase) -> None:
    text = old_client.get(f"/api/jobs/{old.job}/events", headers={"Last-Event-ID": "1"}).get_data(as_text=True)
    blocks = [dict(line.split(": ", 1) for line in block.splitlines()) for block in text.strip().split("\n\n")]
    assert [(block.get("id"), block["event"]) for block in blocks] == [
        ("2", "frame"),
        ("3", "progress"),
        ("4", "frame"),
        (None, "end"),
    ]
    progress, frame = json.loads(blocks[1]["data"]), json.loads(blocks[2]["data"])
    assert (progress["step"], progress["first"], progress["values"]) == (3, 1, old.values[1:])
    assert [image.partition(",")[0] for image in frame["images"]] == ["data:image/webp;base64"] * 2


def test_an_upload_is_there_with_its_file(old_client: FlaskClient, old: OldDatabase) -> None:
    image = old_client.get(f"/api/images/{old.upload}").json
    assert (image["name"], image["cut_off"], image["created_at"][:10]) == ("gradient.png", None, CREATED[:10])
    assert old_client.get(image["original_url"]).data == old.photograph
