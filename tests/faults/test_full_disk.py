"""A disk that is really full: nothing new is taken, what is there is served, and deleting makes room again.

Runs on demand: npm test -- faults. Needs a file system of its own, which only root may make.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from backend.jobs.job import JobState
from tests.support.photographs import PROJECT, new_photograph
from tests.support.servers import environment, free_port, running_server
from tests.support.stored_jobs import artifacts_of, begin_visualization, request_of, stored_job
from tests.support.waiting import wait_until

DISK = "64m"
STEPS = 300


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk of the test's own."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "none", str(folder)], capture_output=True, text=True, check=False
    )
    if mounted.returncode:
        pytest.skip(f"no disk can be mounted here: {mounted.stderr.strip()}")
    # A process of its own unmounts it when this one closes the pipe, or is killed. Lazily: tests keep the store open.
    command = ["sh", "-c", 'cat && umount --lazy "$1"', "sh", str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True) as keeper:
        yield folder
    assert keeper.returncode == 0


def fill(disk: Path) -> None:
    """Leave not a single byte."""
    with (disk / "filling").open("wb", buffering=0) as file:
        for size in (1_000_000, 1000, 1):
            try:
                while file.write(bytes(size)) == size:
                    pass
            except OSError:
                continue
    assert shutil.disk_usage(disk).free == 0


def test_a_full_disk_takes_nothing_new_and_is_freed_by_deleting(disk: Path) -> None:
    with running_server(disk) as server:
        images = [server.upload(new_photograph(number), "cat.png")[1]["id"] for number in range(3)]
        fill(disk)
        assert server.upload(new_photograph(9), "cat.png")[0] == 507
        status, failure = server.ask("POST", "/api/jobs", request_of(steps=5, channel=0))
        assert (status, failure["code"]) == (507, "storage_full")
        assert server.ask("GET", f"/api/images/{images[0]}/display")[0] == 200
        assert [server.ask("DELETE", f"/api/images/{image}")[0] for image in images] == [204] * 3
        assert server.ask("GET", f"/api/images/{images[0]}")[0] == 404
        assert server.upload(new_photograph(9), "cat.png")[0] == 201
        begin_visualization(server, 5, channel=0)


def test_a_job_that_meets_a_full_disk_fails_by_name_and_goes_on_when_there_is_room(disk: Path, tmp_path: Path) -> None:
    with running_server(tmp_path) as server:
        job = begin_visualization(server, STEPS, channel=0)
        wait_until(lambda: stored_job(tmp_path, job).state is JobState.DONE, timeout_s=300)
    undisturbed = artifacts_of(tmp_path, job)
    with running_server(disk) as server:
        job = begin_visualization(server, STEPS, channel=0)
        wait_until(lambda: stored_job(disk, job).done > 0, timeout_s=120)
        fill(disk)
        wait_until(lambda: stored_job(disk, job).state is JobState.FAILED, timeout_s=120)
        failure = stored_job(disk, job).failure
        assert failure is not None
        assert failure.code == "storage_full"
        assert 0 < stored_job(disk, job).done < STEPS
        (disk / "filling").unlink()
        assert begin_visualization(server, STEPS, channel=0) == job
        wait_until(lambda: stored_job(disk, job).state is JobState.DONE, timeout_s=300)
    assert artifacts_of(disk, job) == undisturbed


def test_a_server_starts_on_a_full_disk_so_that_something_can_be_deleted(disk: Path) -> None:
    with running_server(disk) as server:
        image = server.upload(new_photograph(1), "cat.png")[1]["id"]
    fill(disk)
    (disk / "server.log").unlink()
    with running_server(disk) as server:
        assert server.ask("DELETE", f"/api/images/{image}")[0] == 204


def test_a_read_only_store_is_said_at_the_start(disk: Path) -> None:
    with running_server(disk):
        pass
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    started = subprocess.run(
        [sys.executable, "-m", "backend"],
        cwd=PROJECT,
        env=environment(disk, free_port()),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert started.returncode == 2
    assert started.stderr.startswith("The database of DATABASE_URL cannot be opened: ")
    assert started.stderr.count("\n") == 1
