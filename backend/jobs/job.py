"""What a job is: long work on a worker, done in short stretches, so that it can be shown, ended and taken up again.

The engine keeps nothing between stretches but what the worker has in memory; a worker that has lost it begins at the
last checkpoint. What a stretch computes is a method's business: it is handed over as a function.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum


class State(str, Enum):
    """Where a job stands."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def is_over(self) -> bool:
        """Whether nothing more comes."""
        return self in {State.DONE, State.FAILED, State.CANCELLED}


@dataclass(frozen=True)
class Work:
    """What a worker needs to know of a job. It travels with every stretch.

    run: names this run of the job in the worker's memory; each begin of a job has its own. network: id. photograph: an
    image file, if the method takes one. settings: those of the method, as JSON values.
    """

    run: str
    network: str
    photograph: bytes | None
    settings: Mapping[str, object]


@dataclass(frozen=True)
class Stretch:
    """What a worker brings back.

    first: of steps before the stretch; step: of steps after it. values: how well each image did, per step. frames: the
    images as they are now, as WebP; pictures: the same as PNG, when the work is over. checkpoint: all that is needed to
    go on from here, now and then. worker: address of the worker that has the run in its memory.
    """

    first: int
    step: int
    of: int
    values: tuple[tuple[float, ...], ...]
    frames: tuple[bytes, ...]
    pictures: tuple[bytes, ...]
    checkpoint: bytes | None
    worker: str
