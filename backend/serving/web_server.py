"""uvicorn, set up for Innsyn, on a socket that listens already."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Sequence
from contextlib import suppress
from types import FrameType

import uvicorn

from backend.serving.bridge import Bridge
from backend.serving.limits import KEEP_ALIVE_S, LONGEST_HEAD
from backend.serving.protocol import Protocol

TICK_S = 1.0  # how often the date in the headers changes
GRACE_S = 5  # for requests to be answered when the server stops


class WebServer(uvicorn.Server):
    """A server that says when it is ready and when it begins to stop, and ends only once.

    when_ready: called when it listens. when_stopping: called, once, when a signal asks it to stop, in the main thread.
    """

    def __init__(
        self, bridge: Bridge, *, log_level: str, when_ready: Callable[[], None], when_stopping: Callable[[], None]
    ) -> None:
        super().__init__(
            uvicorn.Config(
                bridge,
                loop="asyncio",
                http=Protocol,
                ws="none",
                lifespan="off",
                interface="asgi3",
                log_config=None,
                # the bridge logs what fails; uvicorn adds only tracebacks of requests that the stop cuts off
                log_level="debug" if log_level == "debug" else "critical",
                access_log=False,
                proxy_headers=False,
                server_header=False,
                timeout_keep_alive=KEEP_ALIVE_S,
                timeout_graceful_shutdown=GRACE_S,
                h11_max_incomplete_event_size=LONGEST_HEAD,
            )
        )
        self._loop: asyncio.AbstractEventLoop | None = None
        self._is_asked: asyncio.Event | None = None
        self._when_ready = when_ready
        self._when_stopping = when_stopping

    async def startup(self, sockets: Sequence[socket.socket] | None = None) -> None:
        """Begin to listen; called by uvicorn."""
        await super().startup(None if sockets is None else list(sockets))
        self._when_ready()

    async def main_loop(self) -> None:
        """Serve until asked to stop; called by uvicorn, whose own looks ten times a second, day and night."""
        is_asked = asyncio.Event()
        self._loop, self._is_asked = asyncio.get_running_loop(), is_asked
        while not await self.on_tick(0):
            with suppress(asyncio.TimeoutError):
                await asyncio.wait_for(is_asked.wait(), TICK_S)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Stop; called by uvicorn for a signal. A second signal changes nothing: the first one has a time limit."""
        del sig, frame  # uvicorn would raise it again when all is done
        if not self.should_exit:
            self.should_exit = True
            self._when_stopping()
            if self._loop is not None and self._is_asked is not None:
                self._loop.call_soon_threadsafe(self._is_asked.set)
