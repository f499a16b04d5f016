"""What HTTP itself refuses, with the JSON body that every failure has."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus

from backend.api.failures import Failure, status_of
from backend.api.headers import ALWAYS, DATA, POLICY
from models.errors import InnsynError

HINTS = {
    HTTPStatus.BAD_REQUEST: "Send well-formed HTTP/1.1.",
    HTTPStatus.REQUEST_TIMEOUT: "Send it again, and faster.",
    HTTPStatus.REQUEST_URI_TOO_LONG: "Send long values in the body of a request.",
    HTTPStatus.EXPECTATION_FAILED: "Leave the header Expect out, or send 100-continue.",
    HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE: "Send fewer and shorter headers; cookies are headers too.",
    HTTPStatus.SERVICE_UNAVAILABLE: "Ask again in a few seconds.",
    HTTPStatus.INTERNAL_SERVER_ERROR: "Try again; if it happens again, the server's log says more.",
}
RETRY_AFTER_S = 2


class Refused(Exception):
    """A request that is answered without asking the application."""

    def __init__(self, status: HTTPStatus, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.failure = Failure(
            code=status.name.lower(), message=message, hint=HINTS.get(status, HINTS[HTTPStatus.BAD_REQUEST]), field=None
        )

    @classmethod
    def of(cls, error: InnsynError) -> Refused:
        """Refuse with an error of the application."""
        refused = cls(HTTPStatus(status_of(error)), error.message)
        refused.failure = Failure.of(error)
        return refused

    def body(self) -> bytes:
        """Give the JSON body."""
        return self.failure.model_dump_json().encode()

    def headers(self) -> Sequence[tuple[bytes, bytes]]:
        """Give the headers of the answer."""
        headers = [(b"content-type", b"application/json"), (b"content-length", str(len(self.body())).encode())]
        headers += [(name.lower().encode(), value.encode()) for name, value in {**ALWAYS, POLICY: DATA}.items()]
        if self.status in (HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.TOO_MANY_REQUESTS):
            headers.append((b"retry-after", str(RETRY_AFTER_S).encode()))
        return headers
