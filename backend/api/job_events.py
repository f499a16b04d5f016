"""What happens in a job, as Server-Sent Events: `progress`, `frame`, and at its end `end`."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping, Sequence
from typing import TypedDict

from backend.api.job_pictures import frames_as_urls
from backend.api.job_states import presented
from backend.api.streams import Stream
from backend.jobs.job import Job, JobState
from backend.jobs.runner import Runner
from backend.methods.metrics import OBJECTIVE
from backend.store.job_events import Event, PreviewEvent

LOOK_AGAIN_S = 1.0
HEARTBEAT_S = 15.0  # proxies cut connections on which nothing comes


class ProgressEvent(TypedDict):
    """How far a job is, and where it stands. first, values: the first step that is new, and the values from there."""

    step: int
    first: int
    values: Sequence[Sequence[float]]
    state: str
    preparing: bool
    of: int
    position: int | None
    seconds_left: float | None


class JobEvents(Stream):
    """What happens in a job; over with the job, when the job is deleted or the server stops.

    last: id of the last event that is known already.
    """

    def __init__(self, jobs: Runner, job_id: str, last: int) -> None:
        super().__init__()
        self._jobs = jobs
        self._job_id = job_id
        self._last = last
        self._old_previews = last > 0
        self._standing: tuple[int | None, int, bool] = (None, -1, False)
        self._told_at = time.monotonic()

    def news(self) -> str:
        """Tell what happened since the last time. Raises StoreUnavailable."""
        told = "".join(self._look())
        if told:
            self._told_at = time.monotonic()
        elif time.monotonic() - self._told_at > HEARTBEAT_S:
            self._told_at = time.monotonic()
            told = ": still here\n\n"
        self.is_over |= self._jobs.is_closing
        return told

    def wait(self) -> None:
        """Wait until something happens in any job."""
        self._jobs.wait(LOOK_AGAIN_S)

    def _look(self) -> Iterator[str]:
        job = self._jobs.store.find(self._job_id)  # read before the events: what is over has told everything
        if job is None:
            self.is_over = True
            return
        for event in self._jobs.store.events.after(self._job_id, self._last, old_previews=self._old_previews):
            self._last = event.id
            self._standing = (None, job.done, job.is_preparing)
            yield _told(job, event)
        self._old_previews = True
        if job.state.is_over:
            self.is_over = True
            yield _text("end", presented(self._jobs, [job])[0].model_dump())
            return
        is_queued = job.state is JobState.QUEUED  # only then all open jobs are looked through
        position = self._jobs.position(self._job_id) if is_queued else None
        now = (position, job.done, job.is_preparing)
        if now != self._standing:
            self._standing = now
            yield _text("progress", _progress(job, position, step=job.done, first=job.done, values=()))


def _told(job: Job, event: Event) -> str:
    if isinstance(event, PreviewEvent):
        return _text("frame", {"step": event.done, "images": frames_as_urls(event)}, event.id)
    values = event.metrics.get(OBJECTIVE, ())
    return _text("progress", _progress(job, None, step=event.done, first=event.first, values=values), event.id)


def _progress(
    job: Job, position: int | None, *, step: int, first: int, values: Sequence[Sequence[float]]
) -> ProgressEvent:
    return {
        "step": step,
        "first": first,
        "values": values,
        "state": job.state.value,
        "preparing": job.is_preparing,
        "of": job.total,
        "position": position,
        "seconds_left": job.seconds_left,
    }


def _text(kind: str, payload: Mapping[str, object], event_id: int | None = None) -> str:
    number = "" if event_id is None else f"id: {event_id}\n"
    return f"{number}event: {kind}\ndata: {json.dumps(payload)}\n\n"
