"""Open event streams: one thread looks for news of all of them, so a stream that waits keeps none."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections import Counter
from contextlib import suppress

from backend.api.streams import Stream
from backend.serving.limits import MOST_STREAMS, STREAMS_PER_CLIENT
from models.errors import InnsynError, TooMany

LOG = logging.getLogger(__name__)

SHORTEST_ROUND_S = 0.2  # jobs tell of every step; a person sees no more than a few changes a second


class Subscription:
    """A stream and the client that reads it. Only what the client has taken is followed by more."""

    def __init__(self, stream: Stream, client: str) -> None:
        self.stream = stream
        self.client = client
        self.waits = False  # for news, which the thread of all streams brings
        self._loop = asyncio.get_running_loop()
        self._brought: asyncio.Queue[tuple[str, bool]] = asyncio.Queue()

    async def next(self) -> tuple[str, bool]:
        """Wait for news: the text, and whether it was the last."""
        self.waits = True
        return await self._brought.get()

    def bring(self, text: str, *, is_over: bool) -> None:
        """Give news to the client; called in the thread of all streams."""
        self.waits = False
        with suppress(RuntimeError):  # the loop is closed: the server has stopped
            self._loop.call_soon_threadsafe(self._brought.put_nowait, (text, is_over))


class EventStreams:
    """All open streams."""

    def __init__(self) -> None:
        self._open: list[Subscription] = []
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None

    def __len__(self) -> int:
        return len(self._open)

    def add(self, stream: Stream, client: str) -> Subscription:
        """Begin to look for news of a stream. Raises TooMany. Called in the event loop."""
        with self._changed:
            mine = Counter(one.client for one in self._open)[client]
            if mine >= STREAMS_PER_CLIENT or len(self._open) >= MOST_STREAMS:
                raise TooMany(
                    f"{mine} event streams are open from {client}, {len(self._open)} in all.",
                    hint=f"Close one: {STREAMS_PER_CLIENT} may be open from one address, {MOST_STREAMS} in all.",
                )
            subscription = Subscription(stream, client)
            self._open.append(subscription)
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="event streams", daemon=True)
                self._thread.start()
            self._changed.notify_all()
            return subscription

    def remove(self, subscription: Subscription) -> None:
        """Look no longer."""
        with self._changed:
            self._open.remove(subscription)

    def _work(self) -> None:
        while True:
            with self._changed:
                while not self._open:
                    self._changed.wait()
                subscriptions = list(self._open)
            began = time.monotonic()
            for subscription in subscriptions:
                if subscription.waits:
                    _look(subscription)
            subscriptions[0].stream.wait()
            time.sleep(max(0.0, began + SHORTEST_ROUND_S - time.monotonic()))


def _look(subscription: Subscription) -> None:
    stream = subscription.stream
    try:
        text = stream.news()
    except InnsynError as error:
        LOG.warning("event stream ended reason=%s", error)
        subscription.bring("", is_over=True)
    except Exception:  # the thread goes on: other streams have nothing to do with it
        LOG.exception("event stream ended")
        subscription.bring("", is_over=True)
    else:
        if text or stream.is_over:
            subscription.bring(text, is_over=stream.is_over)
