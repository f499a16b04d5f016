"""An index made by two workers beside one made by one, each worker on one core of its own.

Target: two workers take at most 0.6 × the time of one.
"""

import os
import time
from pathlib import Path

import pytest

from backend.client import Innsyn
from tests.support import clusters
from tests.support.job_kinds import LAYER, NETWORK
from tests.support.photographs import new_photograph
from tests.support.servers import Server, free_port, running_server
from tests.support.waiting import wait_until

PHOTOGRAPHS = 512  # two parts
CORES = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []


def indexing_s(server: Server, seed: int) -> float:
    """Make an index that nobody has made; gives the seconds it took."""
    began = time.perf_counter()
    Innsyn(server.url).index(NETWORK, "many", layers=[LAYER], seed=seed).wait()
    return time.perf_counter() - began


@pytest.mark.skipif(len(CORES) < 2, reason="two cores, and a system that says which there are, are needed")
def test_two_workers_beside_one(tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(PHOTOGRAPHS):
        (folder / f"{number:04}.png").write_bytes(new_photograph(number))
    port = free_port()
    where = {"SCHEDULER": f"tcp://127.0.0.1:{port}", "COLLECTIONS": f"many={folder}"}
    pinned = [("taskset", "--cpu-list", str(core)) for core in CORES[:2]]
    seconds = []
    with (
        clusters.scheduler(port),
        running_server(tmp_path, Server.is_answering, **where) as server,
        clusters.worker(port, before=pinned[0]),
    ):
        wait_until(lambda: server.health()["engine"]["workers"] == 1, timeout_s=120)
        indexing_s(server, seed=0)  # compiles the programs
        seconds.append(indexing_s(server, seed=1))
        with clusters.worker(port, before=pinned[1]):
            wait_until(lambda: server.health()["engine"]["workers"] == 2, timeout_s=120)
            indexing_s(server, seed=2)
            seconds.append(indexing_s(server, seed=3))
    one_s, two_s = seconds
    print(
        f"\nindex of {PHOTOGRAPHS} photographs: one worker {PHOTOGRAPHS / one_s:.1f} per second; "
        f"two {PHOTOGRAPHS / two_s:.1f} per second, in {two_s / one_s:.2f} × the time (target 0.6 ×)"
    )
