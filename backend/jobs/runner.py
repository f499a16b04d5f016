"""The runner: takes queued jobs in turn, and asks the engine again and again for a stretch of each.

Everything it knows is in the store, so a server that starts anew takes up what was unfinished.
"""

from __future__ import annotations

import base64
import json
import logging
import statistics
import threading
import uuid
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from backend.errors import TooManyJobs
from backend.jobs.engine import Engine
from backend.jobs.job import Begin, Stretch, Work
from backend.jobs.worker_function import WorkerFunction
from backend.store.database import JobRow
from backend.store.jobs import OPEN, JobStore, NewJob
from models.errors import InnsynError

LOG = logging.getLogger(__name__)

STRETCH_S = 0.5  # how often a run is heard of
MOST_OPEN = 20  # jobs of one client that are not over
LOOK_AGAIN_S = 1.0
PACES_KEPT = 5
UNFORESEEN = {
    "code": "unforeseen",
    "message": "The job ended unforeseen.",
    "hint": "Start it again; if it happens again, the server's log says more.",
    "field": None,
}

END_RUN = WorkerFunction[[str], None]("backend.jobs.worker_cache:end_run")


@dataclass
class _Active:
    """A job that is running. paces: of the latest stretches, seconds per step."""

    run: str = field(default_factory=lambda: uuid.uuid4().hex)
    is_cancelled: bool = False
    paces: deque[float] = field(default_factory=lambda: deque(maxlen=PACES_KEPT))


class Runner:
    """Runs jobs, one on each worker, in an order that is fair to those who asked.

    read_photograph: gives the file of an image by its id. advance: by method, the name of what a worker
    does in a stretch.
    """

    def __init__(
        self,
        store: JobStore,
        engine: Engine,
        read_photograph: Callable[[str], bytes],
        advance: Mapping[str, str],
    ) -> None:
        self._store = store
        self._engine = engine
        self._read_photograph = read_photograph
        self._advance = advance
        self._active: dict[str, _Active] = {}
        self._changed = threading.Condition()
        self._is_closing = False
        self._threads: list[threading.Thread] = []

    @property
    def store(self) -> JobStore:
        """Where the jobs are kept."""
        return self._store

    def start(self) -> None:
        """Take up what was unfinished, and whatever comes."""
        for row in self._store.open_jobs():
            self._store.change(row.id, state="queued")
        dispatcher = threading.Thread(target=self._dispatch, name="jobs", daemon=True)
        self._threads.append(dispatcher)
        dispatcher.start()

    def close(self) -> None:
        """Stop after the present stretches; what is unfinished stays so."""
        with self._changed:
            self._is_closing = True
            self._changed.notify_all()
        for thread in self._threads:
            thread.join()

    def add(self, new: NewJob) -> JobRow:
        """Queue a job. What is queued, running or done under the same recipe is given back as it is.

        Raises TooManyJobs, UnknownImage.
        """
        with self._changed:
            known = self._store.find(new.recipe.name)
            if known is not None and known.state in (*OPEN, "done"):
                return known
            mine = sum(row.client == new.client for row in self._store.open_jobs())
            if mine >= MOST_OPEN:
                raise TooManyJobs(
                    f"{mine} of your jobs are not over yet.",
                    hint=f"At most {MOST_OPEN} may be at once: wait for one, or cancel one.",
                )
            row = self._store.add(new)
            self._changed.notify_all()
            return row

    def cancel(self, job_id: str) -> JobRow:
        """End a job after its present step; what there is is kept. Nothing where it is over. Raises UnknownJob."""
        with self._changed:
            row = self._store[job_id]
            active = self._active.get(job_id)
            if active is None and row.state in OPEN:
                self._store.change(job_id, state="cancelled")
            elif active is not None:
                active.is_cancelled = True
            self._changed.notify_all()
        if active is not None:
            self._engine.broadcast(END_RUN, active.run)
            self._wait_until_over(job_id)
        return self._store[job_id]

    def position(self, job_id: str) -> int | None:
        """How many jobs come before a queued one; None where it is not queued."""
        order = in_fair_order(self._store.open_jobs())
        ids = [row.id for row in order]
        return ids.index(job_id) if job_id in ids else None

    def wait(self, timeout_s: float) -> None:
        """Wait until something happens in any job, at most so long."""
        with self._changed:
            self._changed.wait(timeout=timeout_s)

    def _wait_until_over(self, job_id: str) -> None:
        with self._changed:
            self._changed.wait_for(lambda: job_id not in self._active, timeout=LOOK_AGAIN_S * 10)

    def _dispatch(self) -> None:
        while True:
            with self._changed:
                if self._is_closing:
                    return
                row = self._next()
                if row is None:
                    self._changed.wait(timeout=LOOK_AGAIN_S)
                    continue
                self._active[row.id] = _Active()
                self._store.change(row.id, state="running")
                self._changed.notify_all()
            thread = threading.Thread(target=self._run, args=(row,), name=f"job {row.id[:8]}", daemon=True)
            self._threads = [*(one for one in self._threads if one.is_alive()), thread]
            thread.start()

    def _next(self) -> JobRow | None:
        if len(self._active) >= max(1, self._engine.workers):
            return None
        queued = in_fair_order(self._store.open_jobs())
        return next((row for row in queued if row.id not in self._active), None)

    def _run(self, row: JobRow) -> None:
        try:
            self._go_through(row, self._active[row.id])
        except InnsynError as error:
            self._end(row.id, "failed", failure_of(error))
        except Exception:  # the thread's last resort: the person must hear that the job is over
            LOG.exception("job ended unforeseen job=%s", row.id)
            self._end(row.id, "failed", UNFORESEEN)
        finally:
            with self._changed:
                del self._active[row.id]
                self._changed.notify_all()

    def _go_through(self, row: JobRow, active: _Active) -> None:
        checkpoint = self._first_checkpoint(row)
        photograph = None if row.image_id is None else self._read_photograph(row.image_id)
        work = Work(active.run, row.network, json.loads(row.recipe)["settings"], row.recipe, row.of)
        advance = WorkerFunction[[Work, Begin | None, float], Stretch | None](self._advance[row.method])
        worker, knows_run = None, False
        while not self._is_closing:
            begin = None if knows_run else Begin(photograph, checkpoint)
            if active.is_cancelled:
                self._engine.broadcast(END_RUN, active.run)
            stretch = self._engine.ask_at(worker, advance, work, begin, STRETCH_S)
            knows_run = stretch is not None
            if stretch is None:
                continue
            worker = stretch.worker
            checkpoint = stretch.checkpoint or checkpoint
            if not self._note(row, active, stretch):
                return  # it went with its photograph
            if stretch.is_over:
                state = "failed" if stretch.failure else "done" if stretch.step >= row.of else "cancelled"
                self._end(row.id, state, failure_of(stretch.failure) if stretch.failure else None)
                return

    def _first_checkpoint(self, row: JobRow) -> bytes | None:
        """Find where to begin: where the job was left, or at the end of one that had fewer steps."""
        own = self._store.checkpoint(row)
        if own is not None:
            return own
        nearest = self._store.nearest(row)
        checkpoint = None if nearest is None else self._store.checkpoint(nearest)
        if nearest is None or checkpoint is None:
            return None
        values = list(zip(*self._store.curve(nearest.id), strict=True))
        self._store.tell(row.id, [("progress", {"step": nearest.step, "first": 0, "values": values})])
        return checkpoint

    def _note(self, row: JobRow, active: _Active, stretch: Stretch) -> bool:
        if stretch.step_s is not None:
            active.paces.append(stretch.step_s)
        step_s = statistics.median(active.paces) if active.paces else None
        is_there = self._store.change(
            row.id, step=stretch.step, step_s=step_s, checkpoint=stretch.checkpoint, pictures=stretch.pictures
        )
        events: list[tuple[str, Mapping[str, object]]] = []
        if stretch.values:
            events.append(("progress", {"step": stretch.step, "first": stretch.first, "values": stretch.values}))
        if stretch.frames:
            images = [f"data:image/webp;base64,{base64.b64encode(frame).decode()}" for frame in stretch.frames]
            events.append(("frame", {"step": stretch.step, "images": images}))
        self._store.tell(row.id, events)
        with self._changed:
            self._changed.notify_all()
        return is_there

    def _end(self, job_id: str, state: str, failure: Mapping[str, str | None] | None = None) -> None:
        self._store.thin_frames(job_id)
        self._store.change(job_id, state=state, failure=failure)


def failure_of(error: InnsynError) -> dict[str, str | None]:
    """Present an error as it is kept."""
    return {"code": error.code, "message": error.message, "hint": error.hint, "field": error.field}


def in_fair_order(rows: Sequence[JobRow]) -> list[JobRow]:
    """Put the queued of some open jobs into the order in which they begin: clients in turn, each one's oldest first.

    Running jobs of a client count as turns it has had.
    """
    turns: dict[str, int] = {}
    ranked = []
    for row in sorted(rows, key=lambda one: (one.state == "queued", one.created_at, one.id)):
        turn = turns.get(row.client, 0)
        turns[row.client] = turn + 1
        if row.state == "queued":
            ranked.append((turn, row.created_at, row.id, row))
    return [row for *_, row in sorted(ranked, key=lambda one: one[:3])]
