"""A Dask scheduler and workers over TCP in processes of their own, as on several machines."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

from tests.support.photographs import PROJECT


@contextmanager
def dask(*arguments: str) -> Iterator["subprocess.Popen[bytes]"]:
    """A process of Dask in a group of its own, killed in the end with all that it started."""
    command = [sys.executable, "-m", "dask", *arguments]
    process = subprocess.Popen(
        command, cwd=PROJECT, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield process
    finally:
        kill(process)


def kill(process: "subprocess.Popen[bytes]") -> None:
    """Kill a process and its children, as a machine does that loses its power."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def scheduler(port: int) -> AbstractContextManager["subprocess.Popen[bytes]"]:
    """A scheduler that listens on a port."""
    return dask("scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard")


def worker(port: int) -> AbstractContextManager["subprocess.Popen[bytes]"]:
    """A worker with its nanny, for the scheduler of a port."""
    address = f"tcp://127.0.0.1:{port}"
    return dask("worker", address, "--nworkers", "1", "--nthreads", "2", "--resources", "slot=1", "--no-dashboard")
