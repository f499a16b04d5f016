"""The server that a command asks: the one that is running, or one started for it and stopped in the end."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from backend.client import Innsyn, Refused
from backend.settings import PROJECT_FOLDER, Settings
from models.command_line import refuse, refuse_sentence, report
from models.errors import InnsynError

START_TIMEOUT_S = 120.0
LOOK_AGAIN_S = 0.5


def run_at_server(command: Callable[[Innsyn], int], failed: str) -> int:
    """Run a command that asks a server, and return its exit status. failed: said if none answers."""
    try:
        with asked_server(Settings.from_environment(os.environ)) as innsyn:
            return command(innsyn)
    except InnsynError as error:
        return refuse(error)
    except Refused as refused:
        return refuse_sentence(f"{refused.message} {refused.hint}")
    except OSError as error:
        return refuse_sentence(f"{failed}: {error}.")


@contextmanager
def asked_server(settings: Settings) -> Iterator[Innsyn]:
    """Connect to the server of these settings; start one where none answers, and stop it at the end."""
    running = Innsyn(f"http://127.0.0.1:{settings.port}")
    if _answers(running):
        yield running
        return
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    report("Starting a server …")
    environment = os.environ | {"HOST": "127.0.0.1", "PORT": str(port)}
    command = [sys.executable, "-m", "backend"]
    # a group of its own, so that Ctrl+C reaches this process alone, which then cancels the job and stops the server
    with subprocess.Popen(  # noqa: S603 - this very program
        command, cwd=PROJECT_FOLDER, env=environment, stdout=subprocess.DEVNULL, start_new_session=True
    ) as server:
        try:
            innsyn = Innsyn(f"http://127.0.0.1:{port}")
            _wait_for(innsyn, server)
            yield innsyn
        finally:
            server.send_signal(signal.SIGTERM)


def _answers(innsyn: Innsyn) -> bool:
    try:
        return "engine" in innsyn.ask("GET", "/api/health")
    except (OSError, Refused, ValueError):
        return False


def _wait_for(innsyn: Innsyn, server: subprocess.Popen[bytes]) -> None:
    """Wait until a server that was started answers. Raises OSError where it ends, or takes too long."""
    until = time.monotonic() + START_TIMEOUT_S
    while not _answers(innsyn):
        if server.poll() is not None:
            raise OSError(f"it ended with the status {server.returncode}")
        if time.monotonic() > until:
            raise OSError(f"it did not start within {START_TIMEOUT_S:g} s")
        time.sleep(LOOK_AGAIN_S)
