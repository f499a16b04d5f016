"""Whether Dask still has what backend/jobs/dask_internals.py changes.

Where this fails after an update of Dask: look in distributed/scheduler.py what the names are now, and measure an idle
server (it took 7 % of a core with Dask as it is).
"""

import inspect

from distributed import Scheduler
from distributed import scheduler as dask_scheduler

from backend.jobs.dask_internals import LOOKING


def test_the_scheduler_asks_for_heartbeats_and_looks_around_under_these_names() -> None:
    assert "heartbeat_interval(len(self.workers))" in inspect.getsource(Scheduler.heartbeat_worker)
    assert callable(dask_scheduler.heartbeat_interval)
    source = inspect.getsource(Scheduler.__init__)
    assert all(f'self.periodic_callbacks["{name}"] = pc' in source for name in LOOKING)
