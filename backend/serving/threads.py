"""A bounded number of threads, in which what blocks is done for the event loop.

They are daemons, unlike those of concurrent.futures: a server that stops does not wait for an answer nobody takes.
"""

from __future__ import annotations

import asyncio
import contextvars
import queue
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Protocol, TypeVar, runtime_checkable

from models.errors import Unavailable

Result = TypeVar("Result")


@runtime_checkable
class Closable(Protocol):
    """What holds something until it is closed."""

    def close(self) -> None:
        """Let go of it."""


class Threads:
    """At most so many threads, begun when they are needed. most_waiting: functions that may wait for one."""

    def __init__(self, most: int, most_waiting: int) -> None:
        self._most = most
        self._most_waiting = most_waiting
        self._tasks: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._begun = 0
        self._idle = threading.Semaphore(0)

    def waiting(self) -> int:
        """How many functions wait for a thread."""
        return self._tasks.qsize()

    async def run(self, function: Callable[[], Result]) -> Result:
        """Run a function in a thread and wait for it. Raises what it raises; Unavailable where too many wait.

        Where nobody waits any more, its result is closed, if it can be.
        """
        if self._tasks.qsize() >= self._most_waiting:
            raise Unavailable(
                f"{self._most_waiting} requests are waiting to be answered.", hint="Ask again in a few seconds."
            )
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Result] = loop.create_future()
        around = contextvars.copy_context()  # what is logged in the thread is about the same request
        self._tasks.put(lambda: around.run(_fulfil, future, loop, function))
        if not self._idle.acquire(blocking=False) and self._begun < self._most:
            self._begun += 1
            threading.Thread(target=self._work, name=f"answers {self._begun}", daemon=True).start()
        return await future

    def _work(self) -> None:
        while True:
            self._tasks.get()()
            self._idle.release()


def _fulfil(future: asyncio.Future[Any], loop: asyncio.AbstractEventLoop, function: Callable[[], object]) -> None:
    result, tell = None, future.set_result
    try:
        result = function()
    except BaseException as error:  # noqa: BLE001 - it is raised where it is waited for
        result, tell = error, future.set_exception

    def tell_unless_cancelled() -> None:
        if not future.done():
            tell(result)
        elif isinstance(result, Closable):
            result.close()

    with suppress(RuntimeError):  # the loop is closed: the server has stopped
        loop.call_soon_threadsafe(tell_unless_cancelled)
