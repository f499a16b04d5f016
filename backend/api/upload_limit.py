"""How many files one client may upload in an hour."""

from __future__ import annotations

import math
import threading
import time
from collections import deque
from collections.abc import Callable

from flask import Flask, request

from backend.errors import TooManyUploads

WINDOW_S = 3600
UPLOADS = frozenset({"images.post_image", "collections.post_collection", "networks.post_network"})


class UploadLimit:
    """Remembers when each client uploaded something in the last hour. most: uploads in an hour. now: gives seconds."""

    def __init__(self, most: int, now: Callable[[], float] = time.monotonic) -> None:
        self._most = most
        self._now = now
        self._times: dict[str, deque[float]] = {}
        self._lock = threading.Lock()

    def count(self, client: str) -> None:
        """Count an upload. Raises TooManyUploads, and then counts nothing."""
        with self._lock:
            now = self._now()
            self._forget_before(now - WINDOW_S)
            times = self._times.setdefault(client, deque())
            if len(times) >= self._most:
                wait_s = max(1, math.ceil(times[0] + WINDOW_S - now))
                raise TooManyUploads(
                    f"You have uploaded {len(times)} files within an hour.",
                    hint=f"At most {self._most} are allowed (UPLOADS_LIMIT): try again in {wait_s} s.",
                    retry_after_s=wait_s,
                )
            times.append(now)

    def _forget_before(self, moment: float) -> None:
        for client, times in list(self._times.items()):
            while times and times[0] <= moment:
                times.popleft()
            if not times:
                del self._times[client]


def register_upload_limit(app: Flask, most: int) -> None:
    """Count the uploads of each client, before any is read."""
    limit = UploadLimit(most)

    @app.before_request
    def count_uploads() -> None:
        """Raise TooManyUploads."""
        if request.endpoint in UPLOADS:
            limit.count(request.remote_addr or "")
