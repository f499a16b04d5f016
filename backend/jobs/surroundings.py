"""What a run of a job needs of the runner."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from backend.jobs.engine import Engine
from backend.store.jobs import JobStore


@dataclass(frozen=True)
class Surroundings:
    """What a run of a job needs of the runner.

    lanes: how many parts may be worked on right now. is_cancelled: whether what there is is to be kept and the job to
    end. is_stopped: whether the server closes or the job is another run's. changed: tells whoever watches the job that
    something happened. wait: waits until something happens in any job, at most so many seconds.
    """

    store: JobStore
    engine: Engine
    lanes: Callable[[], int]
    is_cancelled: Callable[[], bool]
    is_stopped: Callable[[], bool]
    changed: Callable[[], None]
    wait: Callable[[float], None]
