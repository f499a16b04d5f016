"""How a server stops: its jobs pause, its event streams end, its workers go; and none of its processes outlives it."""

import ctypes
import os
import signal
import sys
import threading
from types import FrameType

from flask import Flask

from backend.api.services import EXTENSION
from backend.jobs.runner import Runner

STRETCHES_S = 1.5  # for which the present stretches of jobs are waited for; a stretch takes half a second
SIGNALS = (signal.SIGTERM, signal.SIGINT, *([signal.SIGQUIT] if hasattr(signal, "SIGQUIT") else []))
PARENT_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG, from linux/prctl.h


def end_with(parent: int) -> None:
    """Have the system kill this process when its parent is gone, so that no worker computes on without a server.

    parent: its process id, to notice that it has ended already. Jobs lose nothing: all of them is in the store. On
    other systems than Linux gunicorn itself notices within seconds.
    """
    if not sys.platform.startswith("linux"):
        return
    ctypes.CDLL(None).prctl(PARENT_DEATH_SIGNAL, signal.SIGKILL)
    if os.getppid() != parent:
        sys.exit(1)


def pause_on_signals(app: Flask) -> None:
    """Pause jobs as soon as a signal asks this process to end: their event streams end, for which gunicorn waits."""
    jobs: Runner = app.extensions[EXTENSION].jobs
    for number in SIGNALS:
        handle = signal.getsignal(number)

        def pause_first(number: int, frame: FrameType | None, handle: object = handle) -> None:
            """Pause in a thread of its own, because the interrupted one may hold the same lock."""
            threading.Thread(target=jobs.pause, name="pause", daemon=True).start()
            if callable(handle):
                handle(number, frame)

        signal.signal(number, pause_first)


def stop(app: Flask) -> None:
    """Put what runs back into the queue, and end the workers. A stretch that takes too long is lost, not waited for."""
    for number in SIGNALS:
        signal.signal(number, signal.SIG_IGN)  # a second one would end this half way
    services = app.extensions[EXTENSION]
    services.jobs.close(timeout_s=STRETCHES_S)
    services.engine.close()
    services.jobs.close()
