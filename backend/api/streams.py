"""An answer that goes on while its connection is open, such as the events of a job.

The server of backend/serving/ asks a stream for news whenever something has changed and keeps no thread for it. Any
other WSGI server goes through it as through any answer, with a thread.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from flask import Response

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment


class Stream(ABC):
    """Text that comes piece by piece."""

    def __init__(self) -> None:
        self.is_over = False

    @abstractmethod
    def news(self) -> str:
        """Give what there is to tell since the last time, perhaps nothing; sets is_over with the last piece."""

    @abstractmethod
    def wait(self) -> None:
        """Wait until there may be news, at most a second or so."""

    def __iter__(self) -> Iterator[bytes]:
        """Go through all pieces, waiting for each."""
        while True:
            text = self.news()
            if text:
                yield text.encode()
            if self.is_over:
                return
            self.wait()


class StreamResponse(Response):
    """A response whose body is a stream, which is handed to the server as it is."""

    def __init__(self, stream: Stream, mimetype: str) -> None:
        super().__init__(stream, mimetype=mimetype)
        self._stream = stream
        self.headers["Cache-Control"] = "no-store"
        self.headers["X-Accel-Buffering"] = "no"

    def get_app_iter(self, environ: WSGIEnvironment) -> Iterable[bytes]:
        """Give the body; without the wrapping that hides what it is."""
        return () if environ["REQUEST_METHOD"] == "HEAD" else self._stream
