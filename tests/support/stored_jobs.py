"""Jobs of a server of the tests: begun over HTTP, and looked at in its store, beside it."""

import json
from functools import cache
from pathlib import Path

from backend.jobs.job import Job
from backend.store.blobs import BlobStore
from backend.store.database import Database
from backend.store.jobs import JobFilter, JobStore
from tests.support.job_kinds import LAYER, NETWORK
from tests.support.servers import Server


@cache
def store_in(folder: Path) -> JobStore:
    """The jobs that a server has in a folder."""
    return JobStore(Database(f"sqlite:///{folder}/innsyn.sqlite"), blobs_in(folder))


def blobs_in(folder: Path) -> BlobStore:
    """The blobs that a server has in a folder."""
    return BlobStore((folder / "blobs").as_uri())


def begin(server: Server, request: bytes) -> str:
    """Begin a job; gives its id."""
    status, job = server.ask("POST", "/api/jobs", request)
    assert status == 202, job
    return str(job["id"])


def begin_visualization(server: Server, steps: int, channel: int) -> str:
    """Begin the visualization of a channel."""
    return begin(server, request_of(steps, channel))


def request_of(steps: int, channel: int) -> bytes:
    """The request for the visualization of a channel."""
    objective = {"kind": "channel", "layer": LAYER, "index": channel}
    settings = {"objectives": [objective], "steps": steps, "size_px": 96}
    return json.dumps({"method": "feature_visualization", "network": NETWORK, "settings": settings}).encode()


def stored_job(folder: Path, job_id: str) -> Job:
    """A job as it stands in the store."""
    return store_in(folder)[job_id]


def stored_jobs(folder: Path) -> list[Job]:
    """All jobs of a store."""
    return store_in(folder).latest(JobFilter(), limit=100)


def artifacts_of(folder: Path, job_id: str) -> dict[str, bytes]:
    """What a job made."""
    store = store_in(folder)
    return {artifact.name: store.content(artifact) for artifact in store[job_id].artifacts}
