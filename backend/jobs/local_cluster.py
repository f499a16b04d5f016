"""The server's own workers: a scheduler in this process, and processes whose nannies start them again when they die."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Any

import dask
from distributed import LocalCluster, Nanny

from backend.jobs.dask_internals import slow_down

LOCAL_THREADS = 4
LARGE_ARGUMENT = "1GB"  # photographs and parts of jobs travel with their question; Dask would warn from 10 MB on
LOOPBACK = "127.0.0.1"
ANY_PORT = f"{LOOPBACK}:0"  # the scheduler insists on serving its own figures somewhere
SLOT = {"slot": 1}
SYNC_S = 60  # how often the cluster object hears of its workers, which nobody asks it
# What Dask does beside the work serves clusters with many workers; here it took 7 % of a core day and night.
FRUGAL = {
    "distributed.admin.tick.interval": "10s",
    "distributed.admin.tick.cycle": "60s",
    "distributed.admin.tick.limit": "10m",
    "distributed.admin.system-monitor.interval": "30s",
    "distributed.admin.system-monitor.disk": False,
    "distributed.admin.system-monitor.gil.enabled": False,
    "distributed.client.heartbeat": "60s",
    "distributed.client.scheduler-info-interval": "60s",
    "distributed.scheduler.active-memory-manager.start": False,
    "distributed.scheduler.work-stealing": False,
    "distributed.worker.memory.monitor-interval": "2s",
    "distributed.worker.profile.enabled": False,
}


class _OwnNanny(Nanny):
    """A nanny whose worker has an environment of its own. name: number of the worker, counted from 0."""

    def __init__(self, *arguments: Any, name: int, environments: Sequence[Mapping[str, str]], **options: Any) -> None:
        own: dict[str, Any] = {**options, "name": name, "env": dict(environments[name])}
        super().__init__(*arguments, **own)


def start_local_cluster(environments: Sequence[Mapping[str, str]]) -> LocalCluster:
    """Start a worker for each environment, which says what is changed of this process' own."""
    logging.getLogger("distributed").setLevel(logging.ERROR)
    dask.config.set(
        {
            "distributed.admin.large-graph-warning-threshold": LARGE_ARGUMENT,
            "distributed.nanny.pre-spawn-environ.DASK_LOGGING__DISTRIBUTED": "error",
            **FRUGAL,
        }
    )
    cluster = LocalCluster(
        host=LOOPBACK,  # whoever reaches scheduler or worker can run code there
        n_workers=len(environments),
        threads_per_worker=LOCAL_THREADS,
        worker_class=_OwnNanny,
        environments=environments,
        dashboard_address=ANY_PORT,
        resources=SLOT,
        silence_logs=False,  # it would silence the whole process, not only Dask
        scheduler_sync_interval=SYNC_S,
    )
    slow_down(cluster)
    return cluster
