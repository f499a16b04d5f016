"""What a job is: long work on a worker, done in short stretches, so that it can be shown, cancelled and taken up again.

The engine keeps nothing between stretches but what the worker has in its cache; a worker that has lost it begins at the
last checkpoint. What is computed, and what artifacts hold, is a method's business.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from models.errors import InnsynError

# {name of a metric: for each step the numbers of that step}, such as the objective of every image
Metrics = Mapping[str, tuple[tuple[float, ...], ...]]


class JobState(str, Enum):
    """Where a job stands."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def is_over(self) -> bool:
        """Whether nothing more comes, unless the job is taken up again."""
        return self in OVER


OPEN = (JobState.QUEUED, JobState.RUNNING)
OVER = (JobState.DONE, JobState.FAILED, JobState.CANCELLED)


@dataclass(frozen=True)
class Artifact:
    """Something that a job makes. media_type: what its bytes are, such as image/png."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True)
class StoredArtifact:
    """An artifact whose bytes are in the store. key: of its blob."""

    name: str
    media_type: str
    key: str


@dataclass(frozen=True)
class JobFailure:
    """Why a job failed: code, message, hint and field of an error."""

    code: str
    message: str
    hint: str
    field: str | None = None

    @classmethod
    def of(cls, error: InnsynError) -> JobFailure:
        """Take down an error."""
        return cls(code=error.code, message=error.message, hint=error.hint, field=error.field)


@dataclass(frozen=True)
class Part:
    """Steps of a job that depend on no others, so that any worker can do them: first, first + 1, … (count of them)."""

    number: int
    first: int
    count: int


def cut(total: int, size: int) -> tuple[Part, ...]:
    """Cut steps into parts of a size; the last may be smaller."""
    return tuple(Part(number, first, min(size, total - first)) for number, first in enumerate(range(0, total, size)))


@dataclass(frozen=True)
class JobFunctions:
    """Names of what workers do for a method; see backend/methods/job_method.py. join, finish: of jobs with parts."""

    advance: str
    join: str | None = None
    finish: str | None = None


@dataclass(frozen=True)
class Job:
    """A job as it stood when it was looked up.

    id: name of its recipe, which is a JSON text. family: what the names of jobs share that differ in the number of
    steps only. image: id of the photograph, if the method takes one. settings: those of the method, as JSON values.
    done, total: steps. step_cost: how much work the last step is, to compare jobs; step_s: how long the latest took,
    in seconds; prepared_s: how long its run prepared before the first one. client: who asked. created, finished: UTC.
    artifacts: what it made. checkpoint: key of what it can go on from. part_size: steps in each of its parts; None
    where it has none. joined_parts: how many of them are in the checkpoint.
    """

    id: str
    family: str
    method: str
    network: str
    image: str | None
    settings: Mapping[str, object]
    recipe: str
    layers: tuple[str, ...]
    state: JobState
    done: int
    total: int
    step_cost: float
    step_s: float | None
    prepared_s: float | None
    failure: JobFailure | None
    client: str
    created: datetime
    finished: datetime | None
    artifacts: tuple[StoredArtifact, ...]
    checkpoint: str | None
    part_size: int | None = None
    joined_parts: int = 0

    @property
    def is_preparing(self) -> bool:
        """Whether a worker gets ready for the first step: it loads the network and compiles its programs."""
        return self.state is JobState.RUNNING and self.prepared_s is None

    @property
    def seconds_left(self) -> float | None:
        """How long it will take; None while that is not known."""
        if self.state is not JobState.RUNNING or self.step_s is None:
            return None
        return (self.total - self.done) * self.step_s

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts of a job that has parts, in order."""
        return () if self.part_size is None else cut(self.total, self.part_size)


@dataclass(frozen=True)
class JobSpec:
    """What a worker needs to know of a job with every stretch.

    run: names this run of the job in the worker's cache; a job that is taken up again has another. network: id.
    settings: those of the method, as JSON values. recipe: as JSON, goes into what is made. total: number of steps.
    part: the steps that are meant, where the job has parts.
    """

    run: str
    network: str
    settings: Mapping[str, object]
    recipe: str
    total: int
    part: Part | None = None


@dataclass(frozen=True)
class ResumePoint:
    """What only a worker needs that has not the run in its cache.

    photograph: an image file, if the method takes one. checkpoint: what an earlier stretch brought back, if any.
    """

    photograph: bytes | None
    checkpoint: bytes | None


@dataclass(frozen=True)
class Progress:
    """What a worker brings back from a stretch of a job.

    first: steps done before the stretch; done: after it; total: in all. metrics: of each step of the stretch. step_s:
    how long a step that is still ahead takes, in seconds. previews: what there is so far, now and then; artifacts: what
    was made, when the work is over. checkpoint: all that is needed to go on from here, now and then. is_over: whether
    nothing more comes. failure: why not. worker: address of the worker that has the run in its cache.
    """

    first: int
    done: int
    total: int
    metrics: Metrics
    step_s: float | None
    previews: tuple[Artifact, ...]
    artifacts: tuple[Artifact, ...]
    checkpoint: bytes | None
    is_over: bool
    failure: InnsynError | None
    worker: str

    @property
    def state(self) -> JobState:
        """Where the job stands after the stretch."""
        if not self.is_over:
            return JobState.RUNNING
        if self.failure is not None:
            return JobState.FAILED
        return JobState.DONE if self.done >= self.total else JobState.CANCELLED
