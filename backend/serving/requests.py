"""The head of a request: what is refused before its body is read. And its body, read as a whole."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, MutableMapping
from http import HTTPStatus
from typing import Any, BinaryIO

from backend.api.failures import larger_than
from backend.serving.held_bytes import new_held_bytes, no_room
from backend.serving.limits import (
    BODY_GRACE_S,
    HELD_BYTES,
    LONGEST_HEAD,
    LONGEST_SILENCE_S,
    LONGEST_TARGET,
    LOWEST_RATE,
    MOST_HEADERS,
)
from backend.serving.refusals import Refused

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]


class ClientGone(Exception):
    """The client has closed the connection, or what it sent was refused already."""


def check_head(scope: Scope) -> None:
    """Raise Refused for a target or headers that are too long, and for an expectation that cannot be met."""
    if len(scope["raw_path"]) + len(scope["query_string"]) > LONGEST_TARGET:
        raise Refused(
            HTTPStatus.REQUEST_URI_TOO_LONG,
            f"The address is longer than {LONGEST_TARGET // 1024} kB, the most allowed.",
        )
    headers = scope["headers"]
    if len(headers) > MOST_HEADERS or sum(len(name) + len(value) for name, value in headers) > LONGEST_HEAD:
        raise Refused(
            HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
            f"There are more than {MOST_HEADERS} headers or {LONGEST_HEAD // 1024} kB of them.",
        )
    for name, value in headers:
        if name == b"expect" and value.lower() != b"100-continue":
            raise Refused(HTTPStatus.EXPECTATION_FAILED, f"The header Expect is {value.decode('latin-1')!r}.")


def has_body(scope: Scope) -> bool:
    """Whether a request says that it has a body."""
    return any(
        (name == b"content-length" and value != b"0") or name == b"transfer-encoding"
        for name, value in scope["headers"]
    )


def told_length(scope: Scope) -> int | None:
    """Give the bytes that a body has by Content-Length; None where it does not tell."""
    return next((int(value) for name, value in scope["headers"] if name == b"content-length"), None)


def is_large(scope: Scope) -> bool:
    """Whether the body of a request does not stay in memory, or may not: its length is not told."""
    length = told_length(scope)
    return has_body(scope) and (length is None or length > HELD_BYTES)


async def read_body(scope: Scope, receive: Receive, limit: int) -> BinaryIO:
    """Read a body to its end into a file, which stands at its beginning then.

    Raises TooLarge, also unread where its length is told; StorageFull; Refused where it comes too slowly; ClientGone.
    """
    length = told_length(scope)
    if length is not None and length > limit:
        raise larger_than(limit, scope["path"])
    body = new_held_bytes()
    try:
        await _read_into(body, receive, limit, scope["path"])
    except BaseException:
        body.close()
        raise
    body.seek(0)
    return body


async def _read_into(body: BinaryIO, receive: Receive, limit: int, path: str) -> None:
    size, began = 0, time.monotonic()
    more = True
    while more:
        late = began + BODY_GRACE_S + size / LOWEST_RATE
        piece = await _next_piece(receive, min(LONGEST_SILENCE_S, late - time.monotonic()), size)
        content = piece.get("body", b"")
        size += len(content)
        more = piece.get("more_body", False)
        if size > limit:
            raise larger_than(limit, path)
        try:
            if size <= HELD_BYTES:
                body.write(content)
            else:
                await asyncio.to_thread(body.write, content)
        except OSError as error:
            raise no_room(error) from error


async def _next_piece(receive: Receive, within_s: float, so_far: int) -> MutableMapping[str, Any]:
    try:
        piece = await asyncio.wait_for(receive(), max(0.0, within_s))
    except asyncio.TimeoutError as error:
        raise Refused(HTTPStatus.REQUEST_TIMEOUT, f"The body came too slowly; {so_far} bytes were read.") from error
    if piece["type"] == "http.disconnect":
        raise ClientGone
    return piece
