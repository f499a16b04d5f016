"""What uvicorn's reading of HTTP/1.1 lacks: refusals as JSON, a limit of connections, and time limits for headers.

Works with inner parts of uvicorn; tests/backend/serving/test_protocol.py tells when they have changed.
"""

from __future__ import annotations

import asyncio
import sys
from http import HTTPStatus
from typing import cast

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from backend.serving.limits import HEAD_WITHIN_S, LINGER_S, LONGEST_HEAD, MOST_CONNECTIONS
from backend.serving.refusals import Refused

LINE_END = b"\n"


class Protocol(H11Protocol):
    """A connection."""

    _late: asyncio.TimerHandle | None = None
    _has_refused = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin; called by asyncio."""
        super().connection_made(cast("asyncio.Transport", transport))
        if len(self.connections) > MOST_CONNECTIONS:
            self._refuse(
                Refused(
                    HTTPStatus.SERVICE_UNAVAILABLE, f"{MOST_CONNECTIONS} connections are open, the most there may be."
                )
            )
        else:
            self._expect_head()

    def data_received(self, data: bytes) -> None:
        """Go on with what came; called by asyncio."""
        if self._has_refused:
            return
        super().data_received(data)
        if self._has_refused or self.transport.is_closing():
            return
        if self._is_answering():
            self._stop_clock()
        elif self._late is None:
            self._expect_head()

    def on_response_complete(self) -> None:
        """Go on after an answer; called by uvicorn. What comes of a body that was refused unread is thrown away."""
        super().on_response_complete()
        if not (self._is_answering() or self.transport.is_closing()) and self.conn.their_state is h11.SEND_BODY:
            self._late = self.loop.call_later(LINGER_S, self.transport.close)

    def connection_lost(self, exc: Exception | None) -> None:
        """End; called by asyncio."""
        self._stop_clock()
        super().connection_lost(exc)

    def send_400_response(self, msg: str) -> None:
        """Refuse what is no HTTP; called by uvicorn while it handles h11's error."""
        del msg
        error = sys.exc_info()[1]
        self._refuse(self._refusal_of(error if isinstance(error, h11.RemoteProtocolError) else None))

    def _refusal_of(self, error: h11.RemoteProtocolError | None) -> Refused:
        if error is None or error.error_status_hint != HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE:
            return Refused(HTTPStatus.BAD_REQUEST, f"This is no well-formed HTTP: {error}.")
        if LINE_END not in self.conn.trailing_data[0]:
            return Refused(HTTPStatus.REQUEST_URI_TOO_LONG, f"The address is longer than {LONGEST_HEAD // 1024} kB.")
        return Refused(
            HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, f"There are more than {LONGEST_HEAD // 1024} kB of headers."
        )

    def _is_answering(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete

    def _expect_head(self) -> None:
        self._stop_clock()
        self._late = self.loop.call_later(HEAD_WITHIN_S, self._head_is_late)

    def _stop_clock(self) -> None:
        if self._late is not None:
            self._late.cancel()
            self._late = None

    def _head_is_late(self) -> None:
        if self._is_answering() or self.transport.is_closing():
            return
        if not self.conn.trailing_data[0]:  # browsers open connections in advance, and would show the refusal
            self.transport.close()
        else:
            self._refuse(Refused(HTTPStatus.REQUEST_TIMEOUT, f"No request came within {HEAD_WITHIN_S:g} s."))

    def _refuse(self, refused: Refused) -> None:
        """Answer, and end the connection when the client has seen it."""
        self._has_refused = True
        self._stop_clock()
        if self._is_answering():  # its body is broken, so nobody may wait for its end
            self.cycle.disconnected = True
            self.cycle.message_event.set()
        if self.conn.our_state not in (h11.IDLE, h11.SEND_RESPONSE):
            self.transport.close()
            return
        lines = [b"HTTP/1.1 %d %s" % (refused.status, refused.status.phrase.encode()), b"connection: close"]
        lines += [b"%s: %s" % header for header in refused.headers()]
        self.transport.write(b"\r\n".join([*lines, b"", refused.body()]))
        if self.transport.can_write_eof():
            self.transport.write_eof()
        self.loop.call_later(LINGER_S, self.transport.close)
