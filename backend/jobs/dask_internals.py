"""What Innsyn changes of Dask that Dask does not promise to keep.

tests/backend/jobs/test_dask_internals.py tells when it is no longer there.
"""

from __future__ import annotations

from typing import Any

from distributed import LocalCluster
from distributed import scheduler as dask_scheduler

HEARTBEAT_S = 10.0  # of the own worker; that it has ended is known without
LOOKING_S = 60.0  # how often the scheduler looks whether it is of any use
LOOKING = ("idle-timeout", "no-workers-timeout")


def slow_down(cluster: LocalCluster) -> None:
    """Let an idle cluster of this process sleep: by itself it wakes up some thirty times a second."""
    scheduler: Any = cluster.scheduler  # it is there: this process has just started it
    dask_scheduler.heartbeat_interval = _heartbeat_interval
    for name in LOOKING:
        scheduler.periodic_callbacks[name].callback_time = LOOKING_S * 1000


def _heartbeat_interval(n: int) -> float:  # noqa: ARG001 - as Dask calls it
    return HEARTBEAT_S
