"""Notices when nothing has been computed for a while."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

IDLE_AFTER_S = 30.0


class IdleWatch:
    """Calls a function in a thread of its own each time a process has become idle.

    A process is idle when no computation runs, and none has ended for after_s seconds.
    """

    def __init__(self, when_idle: Callable[[], None], after_s: float = IDLE_AFTER_S) -> None:
        self._when_idle = when_idle
        self._after_s = after_s
        self._guard = threading.Lock()
        self._running = 0
        self._has_computed = threading.Event()
        self._thread: threading.Thread | None = None

    @contextmanager
    def computing(self) -> Iterator[None]:
        """Count a computation for as long as the block lasts."""
        with self._guard:
            self._running += 1
            if self._thread is None:
                self._thread = threading.Thread(target=self._watch, name="idle watch", daemon=True)
                self._thread.start()
        try:
            yield
        finally:
            with self._guard:
                self._running -= 1
            self._has_computed.set()

    def _watch(self) -> None:
        while True:
            self._has_computed.wait()
            while self._has_computed.is_set():
                self._has_computed.clear()
                self._has_computed.wait(timeout=self._after_s)
            if not self._running:  # a computation that still runs wakes this thread when it ends
                self._when_idle()
