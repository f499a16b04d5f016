"""What happens in a job, as Server-Sent Events: `progress`, `frame`, and at its end `end`."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator

from backend.api.job_states import presented, seconds_left
from backend.jobs.runner import Runner
from backend.store.database import JobRow
from backend.store.jobs import OVER

LOOK_AGAIN_S = 1.0
HEARTBEAT_S = 15.0  # proxies cut connections on which nothing comes


def event_stream(jobs: Runner, job_id: str, last: int) -> Iterator[str]:
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
            yield _event("end", presented(jobs, [row])[0].model_dump())
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
    return {"state": row.state, "of": row.of, "position": position, "seconds_left": seconds_left(row)}


def _event(kind: str, payload: dict[str, object], event_id: int | None = None) -> str:
    number = "" if event_id is None else f"id: {event_id}\n"
    return f"{number}event: {kind}\ndata: {json.dumps(payload)}\n\n"
