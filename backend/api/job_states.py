"""Jobs as the API shows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime, timezone
from typing import Literal

from pydantic import BaseModel, Field

from backend.api.failures import Failure
from backend.api.job_pictures import addresses_of
from backend.jobs.job import Job as JobInStore
from backend.jobs.job import JobState
from backend.jobs.runner import Runner
from backend.methods import JOB_METHODS


class Job(BaseModel):
    """A job: what it makes, where it stands, what there is of it."""

    id: str = Field(description="Name of its recipe: the same request always has the same.")
    method: str
    network: str
    image: str | None = Field(description="Id of the photograph, if it works with one.")
    settings: dict[str, object] = Field(description="All settings, chosen and usual.")
    layers: list[str] = Field(description="The layers that it is about.")
    state: Literal["queued", "running", "done", "failed", "cancelled"]
    step: int = Field(description="How many steps are taken.")
    of: int = Field(description="How many there will be.")
    preparing: bool = Field(description="Whether it runs, but a worker still gets ready for the first step.")
    position: int | None = Field(description="How many jobs come before it; null unless it is queued.")
    seconds_left: float | None = Field(description="How long it will take; null while that is not known.")
    failure: Failure | None = Field(description="Why it failed.")
    pictures: list[str] = Field(description="Addresses of the PNG files, one for each image, when it is over.")
    preview: str | None = Field(description="Address of the first picture.")
    gif: str | None = Field(description="Address of the animation of its first image.")
    created: str = Field(description="When it was asked for, ISO 8601, UTC.")
    finished: str | None = Field(description="When it was over.")


def presented(jobs: Runner, found: Sequence[JobInStore]) -> list[Job]:
    """Present jobs as they are in the store."""
    return [_present(jobs, job) for job in found]


def _present(jobs: Runner, job: JobInStore) -> Job:
    pictures = addresses_of(job)
    return Job(
        id=job.id,
        method=job.method,
        network=job.network,
        image=job.image,
        settings={name: value for name, value in job.settings.items() if name not in JOB_METHODS[job.method].private},
        layers=list(job.layers),
        state=job.state.value,
        step=job.done,
        of=job.total,
        preparing=job.is_preparing,
        position=jobs.position(job.id) if job.state is JobState.QUEUED else None,
        seconds_left=job.seconds_left,
        failure=None if job.failure is None else Failure(**asdict(job.failure)),
        pictures=pictures.pictures,
        preview=pictures.preview,
        gif=pictures.gif,
        created=_as_text(job.created),
        finished=None if job.finished is None else _as_text(job.finished),
    )


def _as_text(moment: datetime) -> str:
    return moment.replace(tzinfo=timezone.utc).isoformat()
