"""The process that people start: it listens, starts the web process, and starts it again when it dies.

It is small and does nothing else, so it survives what the web process does not. The socket is its own: while a new web
process starts, clients wait instead of being refused.
"""

from __future__ import annotations

import errno
import importlib
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable
from types import FrameType
from typing import NoReturn

from backend.settings import Settings

EXIT_UNUSABLE = 2
ENDED_WITHIN_S = 20  # after it was asked to; then it is killed
LASTED_S = 10.0  # a web process that dies sooner, several times, will not do better
MOST_SHORT_LIVES = 3
BACKLOG = 1024
Serve = Callable[[Settings, socket.socket], int]
IN_USE = (errno.EADDRINUSE, errno.EACCES)


def ending_signals() -> tuple[signal.Signals, ...]:
    """Give the signals that end the server: those of this system; a hangup is left alone where nohup ignores it."""
    names = ("SIGTERM", "SIGINT", "SIGQUIT", "SIGHUP")
    numbers = [signal.Signals[name] for name in names if name in signal.Signals.__members__]
    return tuple(one for one in numbers if one.name != "SIGHUP" or signal.getsignal(one) is not signal.SIG_IGN)


def run(settings: Settings) -> int:
    """Serve until stopped and return the exit status: 2, with a sentence, for a taken port or an unusable setting."""
    try:
        listening = listen(settings)
    except OSError as error:
        sys.stderr.write(f"{_problem_with_address(settings, error)}\n")
        return EXIT_UNUSABLE
    with listening:
        if not hasattr(os, "fork"):  # Windows
            return _serve(settings, listening)
        return _Supervisor(settings, listening).run()


def listen(settings: Settings) -> socket.socket:
    """Listen on the address of the settings. Raises OSError."""
    listening = socket.socket(socket.AF_INET6 if ":" in settings.host else socket.AF_INET)
    try:
        if os.name == "posix":  # elsewhere it means that another server may take the port
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((settings.host, settings.port))
        listening.listen(BACKLOG)
    except OSError:
        listening.close()
        raise
    return listening


def _problem_with_address(settings: Settings, error: OSError) -> str:
    if error.errno in IN_USE:
        return (
            f"Port {settings.port} on {settings.host} is taken or not allowed; "
            f"set another one, for example PORT={settings.port + 1}."
        )
    return f"HOST is {settings.host!r}, which is not an address of this machine ({error.strerror or error})."


def _serve(settings: Settings, listening: socket.socket) -> int:
    serve: Serve = importlib.import_module("backend.server").serve  # only here: the supervisor stays small
    return serve(settings, listening)


class _Supervisor:
    """Keeps one web process alive."""

    def __init__(self, settings: Settings, listening: socket.socket) -> None:
        self._settings = settings
        self._listening = listening
        self._child: int | None = None
        self._is_ending = False
        self._ending = ending_signals()

    def run(self) -> int:
        """Return the exit status: 0 when stopped, that of the web process where it cannot run."""
        for number in self._ending:
            signal.signal(number, self._end)
        signal.signal(signal.SIGALRM, self._kill)
        short_lives = 0
        while True:
            began = time.monotonic()
            status = self._run_once()
            if self._is_ending:
                return 0
            if status == EXIT_UNUSABLE:
                return status
            short_lives = short_lives + 1 if time.monotonic() - began < LASTED_S else 0
            if short_lives == MOST_SHORT_LIVES:
                sys.stderr.write(f"The web process ended {MOST_SHORT_LIVES} times at its start; see above.\n")
                return 1
            sys.stderr.write(f"The web process ended (status {status}); it is started again.\n")

    def _run_once(self) -> int:
        """Start the web process and wait for its end; gives its exit status, negative for a signal."""
        alive, held = os.pipe()
        signal.pthread_sigmask(signal.SIG_BLOCK, self._ending)  # until it is known whom to end
        child = os.fork()
        if child == 0:
            os.close(held)
            self._become_web_process(alive)
        self._child = child
        signal.pthread_sigmask(signal.SIG_UNBLOCK, self._ending)
        os.close(alive)
        _, status = os.waitpid(child, 0)
        self._child = None
        signal.alarm(0)
        os.close(held)
        return os.waitstatus_to_exitcode(status)

    def _become_web_process(self, alive: int) -> NoReturn:
        """Serve, in the new process. alive: the end of a pipe that closes with the supervisor."""
        for number in (*self._ending, signal.SIGALRM):
            signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, self._ending)
        threading.Thread(target=_end_with, args=(alive,), name="supervisor", daemon=True).start()
        sys.exit(_serve(self._settings, self._listening))

    def _end(self, number: int, frame: FrameType | None) -> None:
        """Ask the web process to end; the second time too, because it may have been starting."""
        del number, frame
        self._is_ending = True
        if self._child is not None:
            os.kill(self._child, signal.SIGTERM)
            signal.alarm(ENDED_WITHIN_S)

    def _kill(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        if self._child is not None:
            os.kill(self._child, signal.SIGKILL)


def _end_with(alive: int) -> None:
    """Kill this process when the supervisor is gone, so that no worker computes on without a server.

    Jobs lose nothing: all of them is in the store.
    """
    os.read(alive, 1)  # nothing is ever written
    os.kill(os.getpid(), signal.SIGKILL)
