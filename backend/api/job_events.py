"""What happens in a job, as Server-Sent Events: `progress`, `frame`, and at its end `end`."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping

from backend.api.job_pictures import frames_as_urls
from backend.api.job_states import presented
from backend.jobs.job import Job
from backend.jobs.runner import Runner
from backend.methods.metrics import OBJECTIVE
from backend.store.job_events import Event, PreviewEvent

LOOK_AGAIN_S = 1.0
HEARTBEAT_S = 15.0  # proxies cut connections on which nothing comes


def event_stream(jobs: Runner, job_id: str, last: int) -> Iterator[str]:
    """Tell what happened, as Server-Sent Events; ends with the job, when the job is deleted or the server stops."""
    standing: tuple[int | None, int, bool] = (None, -1, False)
    old_previews = last > 0
    told_at = time.monotonic()
    while True:
        job = jobs.store.find(job_id)  # read before the events: what is over has told everything
        if job is None:
            return
        for event in jobs.store.events.after(job_id, last, old_previews=old_previews):
            last, told_at = event.id, time.monotonic()
            standing = (None, job.done, job.is_preparing)
            yield _told(job, event)
        old_previews = True
        if job.state.is_over:
            yield _text("end", presented(jobs, [job])[0].model_dump())
            return
        now = (jobs.position(job_id), job.done, job.is_preparing)
        if now != standing:
            standing, told_at = now, time.monotonic()
            yield _text("progress", {"step": job.done, "first": job.done, "values": []} | _standing(job, now[0]))
        if time.monotonic() - told_at > HEARTBEAT_S:
            told_at = time.monotonic()
            yield ": still here\n\n"
        if jobs.is_closing:
            return
        jobs.wait(LOOK_AGAIN_S)


def _told(job: Job, event: Event) -> str:
    if isinstance(event, PreviewEvent):
        return _text("frame", {"step": event.done, "images": frames_as_urls(event)}, event.id)
    progress = {"step": event.done, "first": event.first, "values": event.metrics.get(OBJECTIVE, ())}
    return _text("progress", progress | _standing(job, None), event.id)


def _standing(job: Job, position: int | None) -> dict[str, object]:
    return {
        "state": job.state.value,
        "preparing": job.is_preparing,
        "of": job.total,
        "position": position,
        "seconds_left": job.seconds_left,
    }


def _text(kind: str, payload: Mapping[str, object], event_id: int | None = None) -> str:
    number = "" if event_id is None else f"id: {event_id}\n"
    return f"{number}event: {kind}\ndata: {json.dumps(payload)}\n\n"
