"""Jobs as the API shows them."""

from __future__ import annotations

import json
from datetime import datetime, timezone
from typing import Literal

from pydantic import BaseModel, Field

from backend.api.failures import Failure
from backend.jobs.runner import Runner
from backend.store.database import JobRow
from backend.store.jobs import OVER

State = Literal["queued", "running", "done", "failed", "cancelled"]


class Job(BaseModel):
    """A job: what it makes, where it stands, what there is of it."""

    id: str = Field(description="Name of its recipe: the same request always has the same.")
    method: str
    network: str
    image: str | None = Field(description="Id of the photograph, if it works with one.")
    settings: dict[str, object] = Field(description="All settings, chosen and usual.")
    layers: list[str] = Field(description="The layers that it is about.")
    state: State
    step: int = Field(description="How many steps are taken.")
    of: int = Field(description="How many there will be.")
    position: int | None = Field(description="How many jobs come before it; null unless it is queued.")
    seconds_left: float | None = Field(description="How long it will take; null while that is not known.")
    failure: Failure | None = Field(description="Why it failed.")
    pictures: list[str] = Field(description="Addresses of the PNG files, one for each image, when it is over.")
    preview: str | None = Field(description="Address of the first picture.")
    gif: str | None = Field(description="Address of the animation of its first image.")
    created: str = Field(description="When it was asked for, ISO 8601, UTC.")
    finished: str | None = Field(description="When it was over.")


def presented(jobs: Runner, rows: list[JobRow]) -> list[Job]:
    """Present jobs as they are in the store."""
    layers = jobs.store.layers([row.id for row in rows])
    return [_present(jobs, row, layers[row.id]) for row in rows]


def seconds_left(row: JobRow) -> float | None:
    """Say how long a job will take; None while that is not known."""
    if row.state != "running" or row.step_s is None:
        return None
    return (row.of - row.step) * row.step_s


def _present(jobs: Runner, row: JobRow, layers: list[str]) -> Job:
    address = f"/api/jobs/{row.id}"
    is_over = row.state in OVER
    pictures = [f"{address}/images/{number}.png" for number in range(len(json.loads(row.picture_blobs)))]
    return Job.model_validate(
        {
            "id": row.id,
            "method": row.method,
            "network": row.network,
            "image": row.image_id,
            "settings": json.loads(row.settings),
            "layers": layers,
            "state": row.state,
            "step": row.step,
            "of": row.of,
            "position": jobs.position(row.id) if row.state == "queued" else None,
            "seconds_left": seconds_left(row),
            "failure": json.loads(row.failure) if row.failure else None,
            "pictures": pictures if is_over else [],
            "preview": pictures[0] if is_over and pictures else None,
            "gif": f"{address}/run.gif" if is_over and pictures else None,
            "created": _as_text(row.created_at),
            "finished": None if row.finished_at is None else _as_text(row.finished_at),
        }
    )


def _as_text(moment: datetime) -> str:
    return moment.replace(tzinfo=timezone.utc).isoformat()
