"""Runs a job that has parts, on all workers that have nothing else to do, and joins what the parts bring.

Parts are done in any order and joined in their own, so the result is the same whatever the number of workers. What is
finished is in the store: a job that is taken up again repeats no finished part.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from backend.errors import ComputationKills, EngineUnavailable, StoredFileDamaged
from backend.jobs.job import Artifact, Job, JobFunctions, JobSpec, Part, Progress, ResumePoint
from backend.jobs.surroundings import Surroundings
from backend.jobs.worker_function import WorkerFunction

Answer = TypeVar("Answer")

LOG = logging.getLogger(__name__)

STRETCH_S = 0.5
LOOK_AGAIN_S = 0.5
MOST_LOSSES = 3  # of a part with its worker, before the job fails
PACE_OVER_S = 20.0  # the time over which the pace is measured


class PartedRun:
    """One run of a job that has parts."""

    def __init__(self, job: Job, spec: JobSpec, functions: JobFunctions, surroundings: Surroundings) -> None:
        self._job = job
        self._spec = spec
        self._functions = functions
        self._around = surroundings
        self._guard = threading.Condition()
        self._lanes: dict[int, threading.Thread] = {}  # by the number of the part
        self._begun: dict[int, int] = {}  # steps done of the parts that are worked on
        self._is_over = False
        self._error: Exception | None = None
        self._pace: deque[tuple[float, int]] = deque()
        self._began = time.monotonic()
        self._prepared_s: float | None = None  # until the first step of this run

    def go(self) -> bool:
        """Work until the job is done; False where it was stopped before. Raises what a part raises."""
        try:
            while not self._stopped():
                self._begin_parts()
                self._join_parts()
                self._note()
                if self._joined() == len(self._job.parts) and self._finish():
                    return True
                with self._guard:
                    self._guard.wait(timeout=LOOK_AGAIN_S)
        finally:
            self._end_lanes()
        if self._error is not None:
            raise self._error
        return False

    def _stopped(self) -> bool:
        return self._error is not None or self._around.is_stopped() or self._around.is_cancelled()

    def _joined(self) -> int:
        return self._around.store[self._job.id].joined_parts

    def _begin_parts(self) -> None:
        """Begin as many parts as may be worked on, in order."""
        with self._guard:
            for number in [number for number, lane in self._lanes.items() if not lane.is_alive()]:
                del self._lanes[number], self._begun[number]
            kept = set(self._around.store.parts.numbers(self._job.id))  # read last: a lane keeps its part, then ends
            missing = (
                part for part in self._job.parts[self._joined() :] if part.number not in kept | self._lanes.keys()
            )
            for part, _ in zip(missing, range(self._around.lanes() - len(self._lanes)), strict=False):
                name = f"job {self._job.id[:8]} part {part.number}"
                self._begun[part.number] = 0
                self._lanes[part.number] = threading.Thread(target=self._work_on, args=(part,), name=name, daemon=True)
                self._lanes[part.number].start()

    def _end_lanes(self) -> None:
        with self._guard:
            lanes = list(self._lanes.values())
            self._is_over = True
            self._guard.notify_all()
        for lane in lanes:
            lane.join()

    def _work_on(self, part: Part) -> None:
        try:
            artifact = self._result_of(part)
            if artifact is not None:
                self._around.store.parts.keep(self._job.id, part.number, artifact.content, self._spec.run)
        except Exception as error:  # noqa: BLE001 - go raises it
            self._error = error
        with self._guard:
            self._guard.notify_all()

    def _result_of(self, part: Part) -> Artifact | None:
        """Work on a part to its end; None where the run was stopped. A worker that is lost is replaced."""
        spec = replace(self._spec, run=f"{self._spec.run} {part.number}", part=part)
        advance = WorkerFunction[[JobSpec, ResumePoint | None, float], Progress | None](self._functions.advance)
        worker, knows_run, losses, attempts = None, False, 0, 1
        while self._wait_for_turn(part):
            resume_point = None if knows_run else ResumePoint(photograph=None, checkpoint=None)
            try:
                progress = self._around.engine.ask_at(worker, advance, spec, resume_point, STRETCH_S)
            except EngineUnavailable as error:
                losses += self._around.engine.workers > 0 or isinstance(error, ComputationKills)
                if losses > MOST_LOSSES:
                    raise
                worker, knows_run = None, False
                attempts += 1  # what is lost may still be computed there, and must not be shared with what is begun
                spec = replace(spec, run=f"{self._spec.run} {part.number}#{attempts}")
                LOG.warning("part lost job=%s part=%s losses=%s", self._job.id, part.number, losses)
                self._pause()
                continue
            knows_run = progress is not None
            if progress is None:
                continue
            worker = progress.worker
            with self._guard:
                self._begun[part.number] = progress.done
            if progress.failure is not None:
                raise progress.failure
            if progress.is_over:
                return progress.artifacts[0]
        return None

    def _wait_for_turn(self, part: Part) -> bool:
        """Wait until a part may be worked on; False where the run is stopped. The parts that began first go first."""
        while not (self._is_over or self._stopped()):
            with self._guard:
                place = list(self._lanes).index(part.number)
            if place < self._around.lanes():
                return True
            self._pause()
        return False

    def _pause(self) -> None:
        with self._guard:
            self._guard.wait(timeout=LOOK_AGAIN_S)

    def _join_parts(self) -> None:
        """Join the finished parts that are next."""
        store, engine = self._around.store, self._around.engine
        join = WorkerFunction[[JobSpec, bytes | None, bytes], bytes](str(self._functions.join))
        while not self._stopped() and self._joined() in store.parts.numbers(self._job.id):
            job = store[self._job.id]
            so_far = store.checkpoint(job)
            if so_far is None and job.joined_parts:
                store.parts.start_anew(job.id, self._spec.run)
                return
            try:
                part = store.parts.content(job.id, job.joined_parts)
            except StoredFileDamaged:
                store.parts.discard(job.id, job.joined_parts)
                return
            joined = self._ask(lambda: engine.ask(join, self._spec, so_far, part))  # noqa: B023 - it is called at once
            if joined is None:
                return
            store.parts.join(job.id, job.joined_parts, joined, self._spec.run)

    def _ask(self, question: Callable[[], Answer]) -> Answer | None:
        """Ask the engine, again where the answer is lost; None where the run is stopped meanwhile."""
        losses = 0
        while not self._stopped():
            try:
                return question()
            except ComputationKills:
                raise
            except EngineUnavailable:
                losses += self._around.engine.workers > 0
                if losses > MOST_LOSSES:
                    raise
                LOG.warning("answer lost job=%s losses=%s", self._job.id, losses)
                self._pause()
        return None

    def _finish(self) -> bool:
        """Make what the job is to make of what was joined; False where the run is stopped meanwhile."""
        store = self._around.store
        finish = WorkerFunction[[JobSpec, bytes], tuple[Artifact, ...]](str(self._functions.finish))
        joined = store.checkpoint(store[self._job.id])
        if joined is None:
            store.parts.start_anew(self._job.id, self._spec.run)
            raise StoredFileDamaged("What the job had made is damaged.", hint="Start it again.")
        artifacts = self._ask(lambda: self._around.engine.ask(finish, self._spec, joined))
        if artifacts is None:
            return False
        self._keep(self._job.total, None, artifacts)
        return True

    def _note(self) -> None:
        """Note how far the job is, and how long a step takes."""
        kept = set(self._around.store.parts.numbers(self._job.id))
        joined = self._joined()
        with self._guard:
            begun = {number: done for number, done in self._begun.items() if number not in kept and number >= joined}
        finished = sum(part.count for part in self._job.parts if part.number < joined or part.number in kept)
        done = finished + sum(begun.values())
        self._keep(done, self._step_s(done), ())

    def _step_s(self, done: int) -> float | None:
        """How long a step takes at the present pace, in seconds; None until some were done."""
        now = time.monotonic()
        while self._pace and now - self._pace[0][0] > PACE_OVER_S:
            self._pace.popleft()
        self._pace.append((now, done))
        if self._prepared_s is None and done > self._pace[0][1]:
            self._prepared_s = now - self._began
        (began, first), steps = self._pace[0], done - self._pace[0][1]
        return (now - began) / steps if steps > 0 and first > 0 else None

    def _keep(self, done: int, step_s: float | None, artifacts: tuple[Artifact, ...]) -> None:
        progress = Progress(
            first=done,
            done=done,
            total=self._job.total,
            metrics={},
            step_s=step_s,
            previews=(),
            artifacts=artifacts,
            checkpoint=None,
            is_over=bool(artifacts),
            failure=None,
            worker="",
        )
        self._around.store.note(self._job.id, progress, step_s, self._spec.run, prepared_s=self._prepared_s)
        self._around.changed()
