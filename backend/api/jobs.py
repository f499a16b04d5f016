"""/api/jobs: work that takes long: begun, watched as it goes, ended, continued, and kept with its pictures."""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Iterator
from datetime import datetime, timezone
from typing import Literal

from flask import Response, request
from pydantic import BaseModel, ConfigDict, Field

from backend.api.failures import Failure
from backend.api.nouns import noun_blueprint
from backend.api.services import services
from backend.errors import UnknownImage
from backend.images import encode_gif
from backend.jobs.runner import Runner
from backend.methods.feature_visualization import METHOD, VisualizationSettings, check_visualization
from backend.methods.optimization import layers_of
from backend.store.database import JobRow
from backend.store.jobs import OVER, NewJob
from backend.store.recipe import Recipe

blueprint = noun_blueprint("jobs", "Work that takes long: feature visualization.")

FRAME_MS = 100
LOOK_AGAIN_S = 1.0
HEARTBEAT_S = 15.0  # proxies cut connections on which nothing comes
EVENT_STREAM = "text/event-stream"
MOST_LISTED = 100

State = Literal["queued", "running", "done", "failed", "cancelled"]


class JobRequest(BaseModel):
    """What is to be made."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "example": {
                "method": METHOD,
                "network": "efficientnet_lite0",
                "settings": {"objectives": [{"kind": "channel", "layer": "block6_add", "index": 3}], "steps": 50},
            }
        },
    )

    method: Literal["feature_visualization"] = Field(description="Images that a part of the network responds to.")
    network: str = Field(description="Id of a network.")
    settings: VisualizationSettings


class JobPath(BaseModel):
    """Names a job."""

    job_id: str = Field(description="Id of a job.")


class PicturePath(JobPath):
    """Names a picture of a job."""

    number: int = Field(ge=0, description="Number of the image, counted from 0.")


class RunQuery(BaseModel):
    """Which image of a run."""

    image: int = Field(default=0, ge=0, description="Number of the image, counted from 0.")


class JobsQuery(BaseModel):
    """Which jobs are listed."""

    model_config = ConfigDict(extra="forbid")

    network: str | None = Field(default=None, description="Only those about this network.")
    layer: str | None = Field(default=None, description="Only those about this layer.")
    method: str | None = Field(default=None, description="Only those of this method.")
    before: str | None = Field(default=None, description="Id of the job after which to go on.")
    limit: int = Field(default=30, ge=1, le=MOST_LISTED, description="How many at most.")


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


class Jobs(BaseModel):
    """Some jobs, newest first."""

    jobs: list[Job]
    next: str | None = Field(description="What to give as before to go on; null at the end.")


class Curve(BaseModel):
    """How well images did."""

    values: list[list[float]] = Field(description="For each image its objective before each step.")


@blueprint.post("", responses={202: Job, 404: Failure, 429: Failure, 503: Failure})
def post_job(body: JobRequest) -> tuple[dict[str, object], int, dict[str, str]]:
    """Begin a job, or go on with one.

    What is queued, running or done under the same settings is given back; what was cancelled or failed is taken up
    again; with more steps than a job before, it goes on from there. 404 unknown_network, unknown_layer;
    422 invalid_request, invalid_setting, unsuitable_layer; 429 too_many_jobs; 503 engine_unavailable, weights_missing.
    """
    new = checked(body)
    row = services().jobs.add(new)
    return _presented([row])[0].model_dump(), 202, {"Location": f"/api/jobs/{row.id}"}


@blueprint.get("", responses={200: Jobs, 404: Failure})
def get_jobs(query: JobsQuery) -> dict[str, object]:
    """List jobs, newest first. 404 unknown_job."""
    found = services().jobs.store.latest(
        network=query.network, layer=query.layer, method=query.method, before=query.before, limit=query.limit + 1
    )
    shown = found[: query.limit]
    return Jobs(jobs=_presented(shown), next=shown[-1].id if len(found) > len(shown) else None).model_dump()


@blueprint.get("/<string:job_id>", responses={200: Job, 404: Failure})
def get_job(path: JobPath) -> dict[str, object]:
    """Say where a job stands. 404 unknown_job."""
    return _presented([services().jobs.store[path.job_id]])[0].model_dump()


@blueprint.delete("/<string:job_id>", responses={200: Job, 404: Failure, 503: Failure})
def cancel_job(path: JobPath) -> dict[str, object]:
    """End a job after its present step and keep what there is. 404 unknown_job; 503 engine_unavailable."""
    return _presented([services().jobs.cancel(path.job_id)])[0].model_dump()


@blueprint.get("/<string:job_id>/curve", responses={200: Curve, 404: Failure})
def get_curve(path: JobPath) -> dict[str, object]:
    """Give the objective of each image, step by step. 404 unknown_job."""
    store = services().jobs.store
    return Curve(values=store.curve(store[path.job_id].id)).model_dump()


@blueprint.get(
    "/<string:job_id>/events", responses={200: {"description": "Events.", "content": {EVENT_STREAM: {}}}, 404: Failure}
)
def get_events(path: JobPath) -> Response:
    """Watch a job: events `progress`, `frame`, and at its end `end`. 404 unknown_job.

    With the header Last-Event-ID everything after that event comes; without it, everything but older frames.
    """
    jobs = services().jobs
    row = jobs.store[path.job_id]
    last = request.headers.get("Last-Event-ID", default=0, type=int)
    return Response(
        _stream(jobs, row.id, last),
        mimetype=EVENT_STREAM,
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
    )


@blueprint.get(
    "/<string:job_id>/images/<int:number>.png",
    responses={200: {"description": "A PNG file.", "content": {"image/png": {}}}, 404: Failure},
)
def get_picture(path: PicturePath) -> Response:
    """Give a finished picture, with its recipe inside. 404 unknown_job, unknown_image."""
    store = services().jobs.store
    return Response(store.picture(store[path.job_id], path.number), mimetype="image/png")


@blueprint.get(
    "/<string:job_id>/run.gif",
    responses={200: {"description": "A GIF file.", "content": {"image/gif": {}}}, 404: Failure},
)
def get_animation(path: JobPath, query: RunQuery) -> Response:
    """Show how an image came to be. 404 unknown_job, unknown_image."""
    store = services().jobs.store
    frames = store.frames(store[path.job_id].id)
    if not frames or query.image >= len(frames[0]):
        raise UnknownImage(
            f"The job has no frames of image {query.image}.",
            hint=f"Choose from 0 to {len(frames[0]) - 1}." if frames else "It has none yet.",
            field="image",
        )
    files = [base64.b64decode(images[query.image].partition(",")[2]) for images in frames]
    return Response(encode_gif(files, FRAME_MS), mimetype="image/gif")


def checked(body: JobRequest) -> NewJob:
    """Check all that can be known before anything starts. Raises what POST /api/jobs refuses."""
    network = services().networks[body.network]
    body.settings.check()
    recipe = Recipe(
        method=body.method,
        network=network.id,
        weights=network.weights.fingerprint(),
        image=None,
        settings=body.settings.resolved(),
    )
    known = services().jobs.store.find(recipe.name)
    if known is None:
        services().engine.ask(check_visualization, network.id, recipe.settings, None)
    return NewJob(
        recipe=recipe,
        settings=body.settings.model_dump(),
        layers=layers_of(body.settings, network),
        steps=body.settings.total_steps,
        step_cost=body.settings.step_cost,
        client=request.remote_addr or "",
    )


def _presented(rows: list[JobRow]) -> list[Job]:
    layers = services().jobs.store.layers([row.id for row in rows])
    return [_present(services().jobs, row, layers[row.id]) for row in rows]


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
            "seconds_left": _seconds_left(row),
            "failure": json.loads(row.failure) if row.failure else None,
            "pictures": pictures if is_over else [],
            "preview": pictures[0] if is_over and pictures else None,
            "gif": f"{address}/run.gif" if is_over and pictures else None,
            "created": _as_text(row.created_at),
            "finished": None if row.finished_at is None else _as_text(row.finished_at),
        }
    )


def _seconds_left(row: JobRow) -> float | None:
    if row.state != "running" or row.step_s is None:
        return None
    return (row.of - row.step) * row.step_s


def _as_text(moment: datetime) -> str:
    return moment.replace(tzinfo=timezone.utc).isoformat()


def _stream(jobs: Runner, job_id: str, last: int) -> Iterator[str]:
    """Tell what happened, as Server-Sent Events; ends with the job, or when the job is deleted."""
    position: int | None = None
    old_frames = last > 0
    told_at = time.monotonic()
    while True:
        row = jobs.store.find(job_id)  # read before the events: what is over has told everything
        if row is None:
            return
        for event in jobs.store.events(job_id, last, old_frames=old_frames):
            last, told_at = event.id, time.monotonic()
            payload = json.loads(event.payload)
            yield _event(event.kind, payload if event.kind == "frame" else payload | _standing(row, None), event.id)
        old_frames = True
        if row.state in OVER:
            yield _event("end", _present(jobs, row, jobs.store.layers([job_id])[job_id]).model_dump())
            return
        now = jobs.position(job_id)
        if now != position:
            position, told_at = now, time.monotonic()
            yield _event("progress", {"step": row.step, "first": row.step, "values": []} | _standing(row, position))
        if time.monotonic() - told_at > HEARTBEAT_S:
            told_at = time.monotonic()
            yield ": still here\n\n"
        jobs.wait(LOOK_AGAIN_S)


def _standing(row: JobRow, position: int | None) -> dict[str, object]:
    return {"state": row.state, "of": row.of, "position": position, "seconds_left": _seconds_left(row)}


def _event(kind: str, payload: dict[str, object], event_id: int | None = None) -> str:
    number = "" if event_id is None else f"id: {event_id}\n"
    return f"{number}event: {kind}\ndata: {json.dumps(payload)}\n\n"
