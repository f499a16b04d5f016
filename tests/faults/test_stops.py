"""A server that is stopped or killed in mid-run: its jobs pause, and end with the same bytes as undisturbed ones.

Runs on demand: npm test -- faults.
"""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from backend.jobs.job import JobState
from tests.support.servers import Server, running_server
from tests.support.stored_jobs import artifacts_of, begin_visualization, stored_job, stored_jobs
from tests.support.waiting import wait_until

STEPS = 60
QUEUED = 9  # behind the one that runs


def terminate(server: Server) -> None:
    server.process.send_signal(signal.SIGTERM)
    server.process.wait(timeout=30)


def interrupt_all(server: Server) -> None:
    """What Ctrl+C on a terminal does: every process of the group is interrupted."""
    for process in [
        server.web_process().parent(),
        server.web_process(),
        *server.web_process().children(recursive=True),
    ]:
        process.send_signal(signal.SIGINT)
    server.process.wait(timeout=30)


def kill_master(server: Server) -> None:
    server.process.kill()
    server.process.wait()


def processes_of(server: Server) -> list[psutil.Process]:
    return [server.web_process(), *server.web_process().children(recursive=True)]


def is_alive(process: psutil.Process) -> bool:
    return process.is_running() and process.status() != psutil.STATUS_ZOMBIE


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("undisturbed")
    with running_server(folder) as server:
        job = begin_visualization(server, STEPS, channel=0)
        wait_until(lambda: stored_job(folder, job).state is JobState.DONE, timeout_s=300)
    return artifacts_of(folder, job)


@pytest.mark.parametrize("stop", [terminate, interrupt_all, kill_master])
def test_jobs_pause_and_end_with_the_same_bytes_after_the_next_start(
    tmp_path: Path, undisturbed: dict[str, bytes], stop: Callable[[Server], None]
) -> None:
    with running_server(tmp_path) as server:
        first = begin_visualization(server, STEPS, channel=0)
        for channel in range(1, QUEUED + 1):
            begin_visualization(server, 1, channel=channel)
        wait_until(lambda: stored_job(tmp_path, first).done > 5, timeout_s=120)
        processes = processes_of(server)
        stop(server)
        began = time.monotonic()
        wait_until(lambda: not any(map(is_alive, processes)), timeout_s=10)
        assert time.monotonic() - began < 1.0
    states = [job.state for job in stored_jobs(tmp_path)]
    assert states.count(JobState.QUEUED) + states.count(JobState.RUNNING) == QUEUED + 1
    with running_server(tmp_path):
        wait_until(lambda: all(job.state is JobState.DONE for job in stored_jobs(tmp_path)), timeout_s=300)
    assert artifacts_of(tmp_path, first) == undisturbed


def test_a_job_goes_on_within_15_s_of_the_death_of_its_worker(tmp_path: Path) -> None:
    with running_server(tmp_path) as server:
        job = begin_visualization(server, 5000, channel=0)
        wait_until(lambda: stored_job(tmp_path, job).done > 5, timeout_s=120)
        os.kill(server.worker_process().pid, signal.SIGKILL)
        began, seen = time.monotonic(), stored_job(tmp_path, job).done
        wait_until(lambda: stored_job(tmp_path, job).done != seen, timeout_s=60)
        wait_until(lambda: stored_job(tmp_path, job).done > 5, timeout_s=60)
        assert time.monotonic() - began < 15
