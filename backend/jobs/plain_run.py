"""Runs a job that has no parts: one stretch after the other, at the worker that has the run in its cache.

A worker that is lost is replaced, and the run goes on from the last checkpoint.
"""

from __future__ import annotations

import logging
import time
from dataclasses import replace

from backend.errors import ComputationKills, EngineUnavailable
from backend.jobs.job import Job, JobSpec, Progress, ResumePoint
from backend.jobs.surroundings import Surroundings
from backend.jobs.worker_function import WorkerFunction

LOG = logging.getLogger(__name__)

STRETCH_S = 0.5  # how often a run is heard of
MOST_LOSSES = 3  # of a stretch with its worker, before the job fails
AFTER_LOSS_S = 1.0

END_RUN = WorkerFunction[[str], None]("backend.jobs.worker_cache:end_run")


class PlainRun:
    """One run of a job that has no parts. advance: name of what a worker does in a stretch."""

    def __init__(
        self, job: Job, spec: JobSpec, advance: str, photograph: bytes | None, surroundings: Surroundings
    ) -> None:
        self._job = job
        self._owner = spec.run
        self._attempts = 1
        self._spec = spec
        self._advance = WorkerFunction[[JobSpec, ResumePoint | None, float], Progress | None](advance)
        self._photograph = photograph
        self._around = surroundings
        self._checkpoint = self._first_checkpoint()
        self._worker: str | None = None
        self._knows_run = False
        self._is_prepared = False  # whether a stretch came back
        self._losses = 0  # since the latest stretch that was not lost
        self._began = time.monotonic()

    def go(self) -> Progress | None:
        """Work to the end; gives what the last stretch brought, or None where the run is left before.

        It is left where it is stopped, where the job is another run's or gone, and where there are no workers. Raises
        EngineUnavailable where stretches are lost again and again.
        """
        while not self._around.is_stopped():
            progress = self._stretch()
            if progress is None and self._losses and (self._around.is_cancelled() or not self._around.engine.workers):
                return None
            if progress is None:
                continue
            if not self._note(progress):
                return None
            if progress.is_over:
                return progress
        return None

    def _stretch(self) -> Progress | None:
        """Go on for a while; None where nothing came back and it is to be tried again."""
        engine = self._around.engine
        resume_point = None if self._knows_run else ResumePoint(self._photograph, self._checkpoint)
        try:
            if self._around.is_cancelled():
                engine.broadcast(END_RUN, self._spec.run)
            progress = engine.ask_at(self._worker, self._advance, self._spec, resume_point, STRETCH_S)
        except ComputationKills:
            raise
        except EngineUnavailable as error:
            self._losses += 1
            if self._losses > MOST_LOSSES:
                raise
            LOG.warning("stretch lost job=%s losses=%s reason=%s", self._job.id, self._losses, error)
            self._worker, self._knows_run = None, False
            self._attempts += 1  # what is lost may still be computed there, and must not be shared with what is begun
            self._spec = replace(self._spec, run=f"{self._owner}#{self._attempts}")
            self._around.wait(AFTER_LOSS_S)
            return None
        self._losses = 0
        self._knows_run = progress is not None
        if progress is not None:
            self._worker = progress.worker
            self._checkpoint = progress.checkpoint or self._checkpoint
        return progress

    def _first_checkpoint(self) -> bytes | None:
        """Find where to begin: where the job was left, or at the end of one that had fewer steps."""
        store = self._around.store
        own = store.checkpoint(self._job)
        if own is not None:
            return own
        nearest = store.nearest(self._job)
        checkpoint = None if nearest is None else store.checkpoint(nearest)
        if nearest is None or checkpoint is None:
            return None
        metrics = store.events.metrics(nearest.id)
        store.events.add_progress(self._job.id, first=0, done=nearest.done, metrics=metrics)
        return checkpoint

    def _note(self, progress: Progress) -> bool:
        prepared_s = None if self._is_prepared else time.monotonic() - self._began
        is_own = self._around.store.note(self._job.id, progress, progress.step_s, self._owner, prepared_s=prepared_s)
        self._is_prepared = True
        self._around.changed()
        return is_own
