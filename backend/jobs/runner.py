"""The runner: takes queued jobs in turn, and asks the engine again and again for a stretch of each.

Everything it knows is in the store, so a server that starts anew takes up what was unfinished.
"""

from __future__ import annotations

import logging
import statistics
import threading
import uuid
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import count

from backend.errors import TooManyJobs
from backend.jobs.engine import Engine
from backend.jobs.fair_order import in_fair_order
from backend.jobs.job import Job, JobFailure, JobFunctions, JobSpec, JobState, Progress, ResumePoint
from backend.jobs.parted_run import PartedRun, Surroundings
from backend.jobs.worker_function import WorkerFunction
from backend.store.jobs import JobStore, NewJob
from models.errors import InnsynError

LOG = logging.getLogger(__name__)

STRETCH_S = 0.5  # how often a run is heard of
MOST_OPEN = 20  # jobs of one client that are not over
LOOK_AGAIN_S = 1.0
PACES_KEPT = 5
UNFORESEEN = JobFailure(
    code="unforeseen",
    message="The job ended unforeseen.",
    hint="Start it again; if it happens again, the server's log says more.",
)

END_RUN = WorkerFunction[[str], None]("backend.jobs.worker_cache:end_run")


@dataclass
class _Active:
    """A job that is running. paces: of the latest stretches, seconds per step."""

    has_parts: bool
    run: str = field(default_factory=lambda: uuid.uuid4().hex)
    is_cancelled: bool = False
    paces: deque[float] = field(default_factory=lambda: deque(maxlen=PACES_KEPT))


class Runner:
    """Runs jobs, one on each worker, in an order that is fair to those who asked.

    Jobs with parts run on the workers that no other job wants. read_photograph: gives the file of an image by its id.
    functions: by method, the names of what a worker does. In a stretch: advance(cache, JobSpec, ResumePoint or None,
    seconds), which gives Progress, or None where the worker does not have the run and was not told how to begin.
    """

    def __init__(
        self,
        store: JobStore,
        engine: Engine,
        read_photograph: Callable[[str], bytes],
        functions: Mapping[str, JobFunctions],
    ) -> None:
        self._store = store
        self._engine = engine
        self._read_photograph = read_photograph
        self._functions = functions
        self._active: dict[str, _Active] = {}
        self._turns = count()
        self._latest_turns: dict[str, int] = {}  # by client
        self._changed = threading.Condition()
        self._is_closing = False
        self._threads: list[threading.Thread] = []

    @property
    def store(self) -> JobStore:
        """Where the jobs are kept."""
        return self._store

    def start(self) -> None:
        """Take up what was unfinished, and whatever comes."""
        for job in self._store.open_jobs():
            self._store.set_state(job.id, JobState.QUEUED)
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

    def add(self, new: NewJob) -> Job:
        """Queue a job. What is queued, running or done under the same recipe is given back as it is.

        Raises TooManyJobs, UnknownImage.
        """
        with self._changed:
            known = self._store.find(new.recipe.name)
            if known is not None and known.state not in (JobState.FAILED, JobState.CANCELLED):
                return known
            mine = sum(job.client == new.client for job in self._store.open_jobs())
            if mine >= MOST_OPEN:
                raise TooManyJobs(
                    f"{mine} of your jobs are not over yet.",
                    hint=f"At most {MOST_OPEN} may be at once: wait for one, or cancel one.",
                )
            job = self._store.add(new)
            self._changed.notify_all()
            return job

    def cancel(self, job_id: str) -> Job:
        """End a job after its present step; what there is is kept. Nothing where it is over. Raises UnknownJob."""
        with self._changed:
            job = self._store[job_id]
            active = self._active.get(job_id)
            if active is None and not job.state.is_over:
                self._store.set_state(job_id, JobState.CANCELLED)
            elif active is not None:
                active.is_cancelled = True
            self._changed.notify_all()
        if active is not None:
            self._engine.broadcast(END_RUN, active.run)
            self._wait_until_over(job_id)
        return self._store[job_id]

    def position(self, job_id: str) -> int | None:
        """How many jobs come before a queued one; None where it is not queued."""
        ids = [job.id for job in self._in_order()]
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
                job = self._next()
                if job is None:
                    self._changed.wait(timeout=LOOK_AGAIN_S)
                    continue
                self._active[job.id] = _Active(has_parts=job.part_size is not None)
                self._latest_turns[job.client] = next(self._turns)
                self._store.set_state(job.id, JobState.RUNNING)
                self._changed.notify_all()
            thread = threading.Thread(target=self._run, args=(job,), name=f"job {job.id[:8]}", daemon=True)
            self._threads = [*(one for one in self._threads if one.is_alive()), thread]
            thread.start()

    def _next(self) -> Job | None:
        """Choose the job to begin now. One with parts begins where no other job wants the worker, one at a time."""
        waiting = [job for job in self._in_order() if job.id not in self._active]
        plain = next((job for job in waiting if job.part_size is None), None)
        if plain is not None or any(active.has_parts for active in self._active.values()):
            return plain if self._plain_running() < max(1, self._engine.workers) else None
        return next(iter(waiting), None) if self._lanes() else None

    def _plain_running(self) -> int:
        return sum(not active.has_parts for active in list(self._active.values()))

    def _lanes(self) -> int:
        """How many workers no job without parts wants."""
        waiting = sum(job.part_size is None and job.id not in self._active for job in self._in_order())
        return max(0, self._engine.workers - self._plain_running() - waiting)

    def _in_order(self) -> list[Job]:
        return in_fair_order(self._store.open_jobs(), self._latest_turns)

    def _run(self, job: Job) -> None:
        try:
            active = self._active[job.id]
            if active.has_parts:
                self._go_through_parts(job, active)
            else:
                self._go_through(job, active)
        except InnsynError as error:
            self._end(job.id, JobState.FAILED, JobFailure.of(error))
        except Exception:  # the thread's last resort: the person must hear that the job is over
            LOG.exception("job ended unforeseen job=%s", job.id)
            self._end(job.id, JobState.FAILED, UNFORESEEN)
        finally:
            with self._changed:
                del self._active[job.id]
                self._changed.notify_all()

    def _go_through(self, job: Job, active: _Active) -> None:
        checkpoint = self._first_checkpoint(job)
        photograph = None if job.image is None else self._read_photograph(job.image)
        spec = JobSpec(active.run, job.network, job.settings, job.recipe, job.total)
        name = self._functions[job.method].advance
        advance = WorkerFunction[[JobSpec, ResumePoint | None, float], Progress | None](name)
        worker, knows_run = None, False
        while not self._is_closing:
            resume_point = None if knows_run else ResumePoint(photograph, checkpoint)
            if active.is_cancelled:
                self._engine.broadcast(END_RUN, active.run)
            progress = self._engine.ask_at(worker, advance, spec, resume_point, STRETCH_S)
            knows_run = progress is not None
            if progress is None:
                continue
            worker = progress.worker
            checkpoint = progress.checkpoint or checkpoint
            if not self._note(job, active, progress):
                return  # it went with its photograph
            if progress.is_over:
                failure = progress.failure
                self._end(job.id, progress.state, None if failure is None else JobFailure.of(failure))
                return

    def _go_through_parts(self, job: Job, active: _Active) -> None:
        spec = JobSpec(active.run, job.network, job.settings, job.recipe, job.total)
        surroundings = Surroundings(
            store=self._store,
            engine=self._engine,
            lanes=self._lanes,
            is_stopped=lambda: self._is_closing or active.is_cancelled,
            changed=self._tell,
        )
        is_done = PartedRun(job, spec, self._functions[job.method], surroundings).go()
        if not self._is_closing or is_done:
            self._end(job.id, JobState.DONE if is_done else JobState.CANCELLED)

    def _tell(self) -> None:
        with self._changed:
            self._changed.notify_all()

    def _first_checkpoint(self, job: Job) -> bytes | None:
        """Find where to begin: where the job was left, or at the end of one that had fewer steps."""
        own = self._store.checkpoint(job)
        if own is not None:
            return own
        nearest = self._store.nearest(job)
        checkpoint = None if nearest is None else self._store.checkpoint(nearest)
        if nearest is None or checkpoint is None:
            return None
        metrics = self._store.events.metrics(nearest.id)
        self._store.events.add_progress(job.id, first=0, done=nearest.done, metrics=metrics)
        return checkpoint

    def _note(self, job: Job, active: _Active, progress: Progress) -> bool:
        if progress.step_s is not None:
            active.paces.append(progress.step_s)
        is_there = self._store.note(job.id, progress, statistics.median(active.paces) if active.paces else None)
        self._tell()
        return is_there

    def _end(self, job_id: str, state: JobState, failure: JobFailure | None = None) -> None:
        self._store.events.thin_previews(job_id)
        self._store.set_state(job_id, state, failure)
