"""The runner: takes queued jobs in turn, and asks the engine again and again for a stretch of each.

Everything it knows is in the store, so a server that starts anew takes up what was unfinished, and several servers may
share one store: each holds a lease of the jobs that it runs (backend/store/job_leases.py). To stop is to pause: jobs
that run go back into the queue.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from backend.errors import StoreUnavailable
from backend.jobs.engine import Engine
from backend.jobs.fair_order import in_fair_order
from backend.jobs.job import Job, JobFailure, JobFunctions, JobSpec, JobState
from backend.jobs.job_limits import JobLimits
from backend.jobs.parted_run import PartedRun
from backend.jobs.plain_run import END_RUN, PlainRun
from backend.jobs.surroundings import Surroundings
from backend.logs import about
from backend.store.jobs import JobStore, NewJob
from backend.store.run_names import new_run_name
from models.errors import InnsynError

LOG = logging.getLogger(__name__)

LOOK_AGAIN_S = 1.0
AFTER_ERROR_S = 5.0
RENEW_S = 2.0  # a lease is several times as long
CANCELLED_WITHIN_S = 10.0
UNFORESEEN = JobFailure(
    code="unforeseen",
    message="The job ended unforeseen.",
    hint="Start it again; if it happens again, the server's log says more.",
)


@dataclass
class _Active:
    """A job that is running. run: whose it is. is_lost: to another run."""

    has_parts: bool
    is_cancelled: bool
    run: str
    is_lost: bool = False


@dataclass(frozen=True)
class _Ending:
    """How a job ended."""

    state: JobState
    failure: JobFailure | None = None


class Runner:
    """Runs jobs, one on each worker, in an order that is fair to those who asked.

    Jobs with parts run on the workers that no other job wants. read_photograph: gives the file of an image by its id.
    limits: how many jobs may be unfinished.
    functions: by method, the names of what a worker does. In a stretch: advance(cache, JobSpec, ResumePoint or None,
    seconds), which gives Progress, or None where the worker does not have the run and was not told how to begin.
    """

    def __init__(
        self,
        store: JobStore,
        engine: Engine,
        read_photograph: Callable[[str], bytes],
        functions: Mapping[str, JobFunctions],
        limits: JobLimits | None = None,
    ) -> None:
        self._store = store
        self._limits = JobLimits() if limits is None else limits
        self._engine = engine
        self._read_photograph = read_photograph
        self._functions = functions
        self._active: dict[str, _Active] = {}
        self._turns = count()
        self._latest_turns: dict[str, int] = {}  # by client
        self._likenesses: set[tuple[object, ...]] = set()  # of jobs whose programs workers have compiled
        self._changed = threading.Condition()
        self._is_closing = False
        self._is_closed = threading.Event()
        self._threads: list[threading.Thread] = []

    @property
    def store(self) -> JobStore:
        """Where the jobs are kept."""
        return self._store

    @property
    def is_closing(self) -> bool:
        """Whether no further stretch is begun."""
        return self._is_closing

    def start(self) -> None:
        """Take up what is unfinished and nobody's, and whatever comes."""
        for name, loop in (("jobs", self._dispatch), ("leases", self._keep_leases)):
            thread = threading.Thread(target=loop, name=name, daemon=True)
            self._threads.append(thread)
            thread.start()

    def pause(self) -> None:
        """Begin no further stretch; what is unfinished goes back into the queue."""
        with self._changed:
            self._is_closing = True
            self._changed.notify_all()

    def close(self, timeout_s: float | None = None) -> None:
        """Pause, and wait for the present stretches; at most so long, then the engine may be closed under them."""
        self.pause()
        until = None if timeout_s is None else time.monotonic() + timeout_s
        for thread in self._threads:
            if thread.name != "leases":
                thread.join(None if until is None else max(0.0, until - time.monotonic()))
        if not any(thread.is_alive() and thread.name != "leases" for thread in self._threads):
            self._is_closed.set()

    def add(self, new: NewJob) -> Job:
        """Queue a job. What is queued, running or done under the same recipe is given back as it is.

        Raises TooManyJobs, UnknownImage.
        """
        with self._changed:
            known = self._store.find(new.recipe.name)
            if known is not None and known.state not in (JobState.FAILED, JobState.CANCELLED):
                return known
            self._limits.check(new.client, self._store.open_jobs())
            job = self._store.add(new)
            self._changed.notify_all()
            return job

    def cancel(self, job_id: str) -> Job:
        """End a job after its present step, whichever server runs it; what there is is kept. Raises UnknownJob.

        Nothing where it is over.
        """
        self._store.leases.cancel(self._store[job_id].id)
        with self._changed:
            active = self._active.get(job_id)
            if active is not None:
                active.is_cancelled = True
            self._changed.notify_all()
        if active is not None:
            self._engine.broadcast(END_RUN, active.run)
        return self._wait_until_over(job_id)

    def position(self, job_id: str) -> int | None:
        """How many jobs come before a queued one; None where it is not queued."""
        ids = [job.id for job in self._in_order()]
        return ids.index(job_id) if job_id in ids else None

    def has_run_like(self, new: NewJob) -> bool:
        """Whether a job with the same programs was run since the start, so that nothing need be compiled."""
        return _likeness(new.recipe.network, new.recipe.method, new.layers, new.step_cost) in self._likenesses

    def wait(self, timeout_s: float) -> None:
        """Wait until something happens in any job, at most so long."""
        with self._changed:
            self._changed.wait(timeout=timeout_s)

    def _wait_until_over(self, job_id: str) -> Job:
        until = time.monotonic() + CANCELLED_WITHIN_S
        while True:
            job = self._store[job_id]
            if job.state.is_over or time.monotonic() > until:
                return job
            self.wait(LOOK_AGAIN_S / 5)

    def _dispatch(self) -> None:
        while not self._is_closing:
            pause_s = LOOK_AGAIN_S
            try:
                if self._store.has_open():
                    self._store.leases.free_abandoned()
                    if self._begin_next():
                        continue
                else:
                    pause_s = LOOK_AGAIN_S * 2  # what is added here wakes this thread; only other servers' jobs wait
            except InnsynError as error:
                LOG.warning("jobs cannot be looked up reason=%s", error)
                pause_s = AFTER_ERROR_S
            except Exception:  # the thread goes on: the next time may be better
                LOG.exception("jobs cannot be looked up")
                pause_s = AFTER_ERROR_S
            with self._changed:
                if not self._is_closing:
                    self._changed.wait(timeout=pause_s)

    def _begin_next(self) -> bool:
        """Begin the job whose turn it is; False where none can be begun now."""
        with self._changed:
            job = self._next()
            if job is None or self._is_closing:
                return False
            run = new_run_name()
            lease = self._store.leases.take(job.id, run)
            if not lease.is_kept:  # another server was faster
                return False
            active = _Active(has_parts=job.part_size is not None, is_cancelled=lease.is_cancelled, run=run)
            self._active[job.id] = active
            self._latest_turns[job.client] = next(self._turns)
            self._changed.notify_all()
        thread = threading.Thread(target=self._run, args=(job, active), name=f"job {job.id[:8]}", daemon=True)
        self._threads = [*(one for one in self._threads if one.is_alive()), thread]
        thread.start()
        return True

    def _keep_leases(self) -> None:
        """Renew the leases of what runs here, and hear whether another server was asked to cancel it."""
        while not self._is_closed.wait(RENEW_S):
            for job_id, active in list(self._active.items()):
                try:
                    self._renew(job_id, active)
                except InnsynError as error:
                    LOG.warning("lease not renewed job=%s reason=%s", job_id, error)
                except Exception:  # a lease that cannot be renewed in time is another's, which the store sees to
                    LOG.exception("lease not renewed job=%s", job_id)

    def _renew(self, job_id: str, active: _Active) -> None:
        lease = self._store.leases.renew(job_id, active.run)
        if not lease.is_kept and self._active.get(job_id) is active:
            active.is_lost = True
        if (lease.is_cancelled and not active.is_cancelled) or active.is_lost:
            active.is_cancelled |= lease.is_cancelled
            self._engine.broadcast(END_RUN, active.run)

    def _next(self) -> Job | None:
        """Choose the job to begin now. One with parts begins where no other job wants the worker, one at a time."""
        waiting = [job for job in self._in_order() if job.id not in self._active]
        if not waiting or not self._engine.workers:
            return None
        plain = next((job for job in waiting if job.part_size is None), None)
        if plain is not None or any(active.has_parts for active in self._active.values()):
            return plain if self._plain_running() < self._engine.workers else None
        return next(iter(waiting), None) if self._lanes() else None

    def _plain_running(self) -> int:
        return sum(not active.has_parts for active in list(self._active.values()))

    def _lanes(self) -> int:
        """How many workers no job without parts wants."""
        waiting = sum(job.part_size is None and job.id not in self._active for job in self._in_order())
        return max(0, self._engine.workers - self._plain_running() - waiting)

    def _in_order(self) -> list[Job]:
        return in_fair_order(self._store.open_jobs(), self._latest_turns)

    def _run(self, job: Job, active: _Active) -> None:
        with about(job=job.id):
            self._run_to_its_end(job, active)

    def _run_to_its_end(self, job: Job, active: _Active) -> None:
        try:
            ending = self._go_through(job, active)
        except StoreUnavailable as error:  # the job is as it was; it is taken up when the store is back
            LOG.warning("job left job=%s reason=%s", job.id, error)
            ending = None
        except InnsynError as error:
            ending = None if self._is_closing else _Ending(JobState.FAILED, JobFailure.of(error))
        except Exception:  # the thread's last resort: the person must hear that the job is over
            LOG.exception("job ended unforeseen job=%s", job.id)
            ending = None if self._is_closing else _Ending(JobState.FAILED, UNFORESEEN)
        try:
            self._leave(job, active, ending)
        except InnsynError as error:
            LOG.warning("job cannot be left job=%s reason=%s", job.id, error)
        except Exception:  # its lease ends, and then it is taken up again
            LOG.exception("job cannot be left job=%s", job.id)
        finally:
            with self._changed:
                del self._active[job.id]
                self._changed.notify_all()

    def _go_through(self, job: Job, active: _Active) -> _Ending | None:
        """Run a job to its end; None where it is only left, for another run."""
        functions = self._functions[job.method]
        spec = JobSpec(active.run, job.network, job.settings, job.recipe, job.total)
        around = self._surroundings(active)
        if active.has_parts:
            if PartedRun(job, spec, functions, around).go():
                return _Ending(JobState.DONE)
        else:
            photograph = None if job.image is None else self._read_photograph(job.image)
            progress = PlainRun(job, spec, functions.advance, photograph, around).go()
            if progress is not None:
                self._likenesses.add(_likeness(job.network, job.method, job.layers, job.step_cost))
                return _Ending(progress.state, None if progress.failure is None else JobFailure.of(progress.failure))
        return _Ending(JobState.CANCELLED) if active.is_cancelled and not around.is_stopped() else None

    def _surroundings(self, active: _Active) -> Surroundings:
        return Surroundings(
            store=self._store,
            engine=self._engine,
            lanes=self._lanes,
            is_cancelled=lambda: active.is_cancelled,
            is_stopped=lambda: self._is_closing or active.is_lost,
            changed=self._tell,
            wait=self.wait,
        )

    def _leave(self, job: Job, active: _Active, ending: _Ending | None) -> None:
        """Note how a job ended, or put it back into the queue."""
        if ending is None:
            self._store.leases.release(job.id, active.run)
            return
        self._store.events.thin_previews(job.id)
        has_ended = self._store.end(job.id, ending.state, ending.failure, active.run)
        if has_ended and ending.state is JobState.DONE and active.has_parts:
            self._store.parts.discard_joined(job.id)

    def _tell(self) -> None:
        with self._changed:
            self._changed.notify_all()


def _likeness(network: str, method: str, layers: Sequence[str], step_cost: float) -> tuple[object, ...]:
    """Give what jobs share that run the same programs: the number of pixels of a step tells their sizes apart."""
    return (network, method, frozenset(layers), step_cost)
