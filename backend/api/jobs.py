"""/api/jobs: work that takes long: begun, watched as it goes, ended, continued, and kept with its pictures."""

from __future__ import annotations

import re

from flask import Response, request
from pydantic import BaseModel, ConfigDict, Field

from backend.api.failures import Failure
from backend.api.job_events import JobEvents
from backend.api.job_pictures import animation_of, picture_of
from backend.api.job_requests import JobRequest, checked
from backend.api.job_states import Job, presented
from backend.api.nouns import noun_blueprint
from backend.api.recognitions import Recognition, recognition_of
from backend.api.services import services
from backend.api.streams import StreamResponse
from backend.api.visitors import seen_job, visitor
from backend.methods.metrics import OBJECTIVE
from backend.store.jobs import JobFilter
from models.errors import InvalidSetting

blueprint = noun_blueprint("jobs", "Work that takes long: feature visualization and DeepDream.")

EVENT_STREAM = "text/event-stream"
MOST_LISTED = 100


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
    channel: int | None = Field(
        default=None, ge=0, description="Only those with an objective of this channel of the layer."
    )
    method: str | None = Field(default=None, description="Only those of this method.")
    image: str | None = Field(default=None, description="Only those with this photograph.")
    before: str | None = Field(default=None, description="Id of the job after which to go on.")
    limit: int = Field(default=30, ge=1, le=MOST_LISTED, description="How many at most.")


class Jobs(BaseModel):
    """Some jobs, newest first."""

    jobs: list[Job]
    next: str | None = Field(description="What to give as before to go on; null at the end.")


class RecognitionQuery(BaseModel):
    """Which class a picture was made for."""

    class_index: int = Field(ge=0, description="Index of the class in the network's output.")


class Curve(BaseModel):
    """How well images did."""

    values: list[list[float]] = Field(description="For each image its objective before each step.")


@blueprint.post("", responses={202: Job, 404: Failure, 429: Failure, 503: Failure, 507: Failure})
def post_job(body: JobRequest) -> tuple[Job, int, dict[str, str]]:
    """Begin a job, or go on with one.

    What is queued, running or done under the same settings is given back; what was cancelled or failed is taken up
    again; with more steps than a job before, it goes on from there. 404 unknown_network, unknown_layer, unknown_image;
    422 invalid_request, invalid_setting, unsuitable_layer; 429 too_many_jobs; 503 engine_unavailable, weights_missing;
    507 storage_full.
    """
    new, _ = checked(body)
    job = services().jobs.add(new)
    return presented(services().jobs, [job])[0], 202, {"Location": f"/api/jobs/{job.id}"}


@blueprint.get("", responses={200: Jobs, 404: Failure})
def get_jobs(query: JobsQuery) -> Jobs:
    """List jobs, newest first; of photographs those that one sees. 404 unknown_job; 422 invalid_setting."""
    if query.channel is not None and query.layer is None:
        raise InvalidSetting("A channel of which layer?", hint="Give layer too.", field="layer")
    wanted = JobFilter(query.network, query.layer, query.channel, query.method, query.image, holder=visitor())
    found = services().jobs.store.latest(wanted, before=query.before, limit=query.limit + 1)
    shown = found[: query.limit]
    return Jobs(jobs=presented(services().jobs, shown), next=shown[-1].id if len(found) > len(shown) else None)


@blueprint.get("/<string:job_id>", responses={200: Job, 404: Failure})
def get_job(path: JobPath) -> Job:
    """Say where a job stands. 404 unknown_job."""
    return presented(services().jobs, [seen_job(path.job_id)])[0]


@blueprint.delete("/<string:job_id>", responses={200: Job, 404: Failure, 503: Failure})
def cancel_job(path: JobPath) -> Job:
    """End a job after its present step and keep what there is. 404 unknown_job; 503 engine_unavailable."""
    return presented(services().jobs, [services().jobs.cancel(seen_job(path.job_id).id)])[0]


@blueprint.get("/<string:job_id>/curve", responses={200: Curve, 404: Failure})
def get_curve(path: JobPath) -> Curve:
    """Give the objective of each image, step by step. 404 unknown_job."""
    store = services().jobs.store
    rows = store.events.metrics(seen_job(path.job_id).id).get(OBJECTIVE, ())  # (steps, images)
    return Curve(values=[list(image) for image in zip(*rows, strict=True)])


@blueprint.get(
    "/<string:job_id>/events",
    responses={200: {"description": "Events.", "content": {EVENT_STREAM: {}}}, 404: Failure, 429: Failure},
)
def get_events(path: JobPath) -> Response:
    """Watch a job: events `progress`, `frame`, and at its end `end`. 404 unknown_job.

    With the header Last-Event-ID everything after that event comes; without it, everything but older frames.
    422 invalid_setting; 429 too_many.
    """
    last = _last_event_id()
    jobs = services().jobs
    job = seen_job(path.job_id)
    return StreamResponse(JobEvents(jobs, job.id, last), mimetype=EVENT_STREAM)


def _last_event_id() -> int:
    text = request.headers.get("Last-Event-ID", "0")
    if not re.fullmatch(r"[0-9]{1,18}", text, re.ASCII):
        raise InvalidSetting(
            f"Last-Event-ID is {text[:40]!r}.", hint="Send the id of an event, as it came.", field="Last-Event-ID"
        )
    return int(text)


@blueprint.get(
    "/<string:job_id>/images/<int:number>.png",
    responses={200: {"description": "A PNG file.", "content": {"image/png": {}}}, 404: Failure},
)
def get_picture(path: PicturePath) -> Response:
    """Give a finished picture, with its recipe inside. 404 unknown_job, unknown_image."""
    store = services().jobs.store
    content, media_type = picture_of(store, seen_job(path.job_id), path.number)
    return Response(content, mimetype=media_type)


@blueprint.get(
    "/<string:job_id>/images/<int:number>/recognition", responses={200: Recognition, 404: Failure, 503: Failure}
)
def get_recognition(path: PicturePath, query: RecognitionQuery) -> Recognition:
    """Ask the network of a job what it sees in a picture that was made for one of its classes.

    404 unknown_job, unknown_image; 422 invalid_setting, unsuitable_network; 503 engine_unavailable, weights_missing.
    """
    store = services().jobs.store
    job = store[path.job_id]
    content, _ = picture_of(store, job, path.number)
    return recognition_of(services().networks[job.network], content, query.class_index)


@blueprint.get(
    "/<string:job_id>/run.gif",
    responses={200: {"description": "A GIF file.", "content": {"image/gif": {}}}, 404: Failure},
)
def get_animation(path: JobPath, query: RunQuery) -> Response:
    """Show how an image came to be. 404 unknown_job, unknown_image."""
    store = services().jobs.store
    return Response(animation_of(store, seen_job(path.job_id), query.image), mimetype="image/gif")
