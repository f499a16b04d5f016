"""A Dask scheduler and workers over TCP in processes of their own, as on several machines."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager

from tests.support.photographs import PROJECT

Process = subprocess.Popen[bytes]


@contextmanager
def dask(*arguments: str, before: Sequence[str] = (), **changes: str) -> Iterator[Process]:
    """A process of Dask in a group of its own, killed in the end with all that it started.

    before: a program with its arguments that starts it. changes: of the environment.
    """
    process = subprocess.Popen(
        [*before, sys.executable, "-m", "dask", *arguments],
        cwd=PROJECT,
        env={**os.environ, **changes},
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        kill(process)


def kill(process: Process) -> None:
    """Kill a process and its children, as a machine does that loses its power."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def scheduler(port: int) -> AbstractContextManager[Process]:
    """A scheduler that listens on a port."""
    return dask("scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard")


def worker(port: int, before: Sequence[str] = (), **changes: str) -> AbstractContextManager[Process]:
    """A worker with its nanny, for the scheduler of a port."""
    settings = ("--nworkers", "1", "--nthreads", "2", "--resources", "slot=1", "--no-dashboard")
    return dask("worker", f"tcp://127.0.0.1:{port}", *settings, before=before, **changes)
