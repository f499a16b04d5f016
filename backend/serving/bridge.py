"""The bridge between uvicorn and the Flask application: ASGI on one side, WSGI on the other.

A request is read as a whole before it takes a thread, and its answer is sent after the thread is free again. Before a
large body is read, the application is asked about the head.
"""

from __future__ import annotations

import asyncio
import logging
import re
import secrets
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from http import HTTPStatus
from io import BytesIO
from typing import TYPE_CHECKING, Any, BinaryIO

from backend.api.body_limits import BodyLimits
from backend.api.heads import HEAD_ONLY, PASSED
from backend.api.metrics import NO_ROUTE, Gauge, ServerMetrics
from backend.api.streams import Stream
from backend.logs import about
from backend.serving.event_streams import EventStreams
from backend.serving.limits import BODIES_PER_CLIENT, HELD_BYTES, MOST_WAITING, TAKEN_WITHIN_S, THREADS
from backend.serving.refusals import Refused
from backend.serving.requests import ClientGone, Receive, Scope, check_head, has_body, is_large, read_body
from backend.serving.threads import Threads
from backend.serving.wsgi import Answer, call, client_of, environ_of, path_of
from models.errors import InnsynError, TooMany, Unavailable

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

LOG = logging.getLogger(__name__)

CLIENT_GONE = 499  # as nginx counts those who left before they were answered
REQUEST_ID = re.compile(rb"[A-Za-z0-9._-]{1,64}")

Send = Callable[[Mapping[str, Any]], Awaitable[None]]


class Bridge:
    """The ASGI application."""

    def __init__(self, application: WSGIApplication, limits: BodyLimits, metrics: ServerMetrics) -> None:
        self._application = application
        self._limits = limits
        self._metrics = metrics
        self._threads = Threads(THREADS, MOST_WAITING)
        self._bodies: Counter[str] = Counter()  # on their way, by client
        self.streams = EventStreams()
        metrics.watch(Gauge("innsyn_event_streams", "Event streams that are open.", lambda: len(self.streams)))
        metrics.watch(Gauge("innsyn_requests_waiting", "Requests that wait for a thread.", self._threads.waiting))
        bodies = Gauge("innsyn_bodies_coming", "Requests whose bodies are on their way.", self._bodies_coming)
        metrics.watch(bodies)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, count it and log it; called by uvicorn."""
        began = time.monotonic()
        reply = _Reply(send, _id_of(scope))
        with about(request=reply.request_id):
            await self._answer_or_refuse(scope, receive, reply)
            seconds = time.monotonic() - began
            self._metrics.answered(scope["method"], reply.route, reply.status, None if reply.is_stream else seconds)
            if LOG.isEnabledFor(logging.INFO):
                path = scope["raw_path"].decode("latin-1")
                facts = {"method": scope["method"], "path": path, "status": reply.status, "client": client_of(scope)}
                LOG.info("answered", extra={"facts": {**facts, "seconds": round(seconds, 4)}})

    def _bodies_coming(self) -> int:
        return sum(self._bodies.values())

    async def _answer_or_refuse(self, scope: Scope, receive: Receive, reply: _Reply) -> None:
        try:
            await self._answer(scope, receive, reply)
        except ClientGone:
            return
        except Refused as refused:
            await reply.refuse(scope, refused)
        except InnsynError as error:
            await reply.refuse(scope, Refused.of(error))
        except asyncio.CancelledError:  # the server stops and has waited long enough
            with suppress(asyncio.CancelledError):  # the loop ends before it is sent
                await reply.refuse(scope, Refused(HTTPStatus.SERVICE_UNAVAILABLE, "The server stops."))
        except Exception:  # the last resort, as in Flask
            LOG.exception("unforeseen path=%s method=%s", scope["path"], scope["method"])
            await reply.refuse(scope, Refused(HTTPStatus.INTERNAL_SERVER_ERROR, "The request failed unforeseen."))

    async def _answer(self, scope: Scope, receive: Receive, reply: _Reply) -> None:
        check_head(scope)
        limit = self._limits.of(scope["method"], path_of(scope).decode("latin-1"))
        with self._counted(scope):
            read = await self._read_or_refusal(scope, receive, limit)
        answer = read if isinstance(read, Answer) else await self._answer_whole(scope, read)
        reply.route = answer.route
        if isinstance(answer.body, Stream):
            await self._follow(answer, answer.body, client_of(scope), receive, reply)
        else:
            await reply.send_held(answer, answer.body)

    async def _read_or_refusal(self, scope: Scope, receive: Receive, limit: int) -> BinaryIO | Answer:
        """Read the body; a large one only where the application, asked by the head alone, does not refuse it."""
        refusal = await self._threads.run(partial(self._ask_head, scope)) if is_large(scope) else None
        return refusal or await read_body(scope, receive, limit)

    async def _answer_whole(self, scope: Scope, body: BinaryIO) -> Answer:
        try:
            return await self._threads.run(partial(self._call, scope, body))
        except Unavailable:
            body.close()
            raise

    def _ask_head(self, scope: Scope) -> Answer | None:
        environ = environ_of(scope, BytesIO(), 0)
        environ[HEAD_ONLY] = True
        answer = call(self._application, environ)
        if PASSED not in environ:
            return replace(answer, headers=[*answer.headers, *_end_of_unread(scope)])
        answer.close()
        return None

    def _call(self, scope: Scope, body: BinaryIO) -> Answer:
        with body:
            size = body.seek(0, 2)
            body.seek(0)
            return call(self._application, environ_of(scope, body, size))

    @contextmanager
    def _counted(self, scope: Scope) -> Iterator[None]:
        """Count a body that is on its way. Raises TooMany."""
        client = client_of(scope)
        if not has_body(scope):
            yield
            return
        if self._bodies[client] >= BODIES_PER_CLIENT:
            raise TooMany(
                f"{BODIES_PER_CLIENT} requests of yours are half sent.", hint="Finish one before you begin the next."
            )
        self._bodies[client] += 1
        try:
            yield
        finally:
            self._bodies[client] -= 1
            if not self._bodies[client]:
                del self._bodies[client]

    async def _follow(self, answer: Answer, stream: Stream, client: str, receive: Receive, reply: _Reply) -> None:
        subscription = self.streams.add(stream, client)
        gone = asyncio.ensure_future(_disconnected(receive))
        try:
            text = await self._threads.run(stream.news)
            is_over = stream.is_over
            reply.is_stream = True
            await reply.start(answer.status, answer.headers)
            await reply.send(text.encode(), more=not is_over)
            while not is_over:
                news = asyncio.ensure_future(subscription.next())
                await asyncio.wait({news, gone}, return_when=asyncio.FIRST_COMPLETED)
                if gone.done():
                    news.cancel()
                    return
                text, is_over = news.result()
                await reply.send(text.encode(), more=not is_over)
        finally:
            gone.cancel()
            self.streams.remove(subscription)


class _Reply:
    """What is sent back. A client that does not take it in time is left. status: 499 while nothing was sent."""

    def __init__(self, send: Send, request_id: str) -> None:
        self._send = send
        self.request_id = request_id
        self.route = NO_ROUTE
        self.status = CLIENT_GONE
        self.is_stream = False

    async def start(self, status: int, headers: list[tuple[bytes, bytes]]) -> None:
        """Send status and headers."""
        self.status = status
        headers = [*headers, (b"x-request-id", self.request_id.encode())]
        await self._within({"type": "http.response.start", "status": status, "headers": headers})

    async def send(self, body: bytes, *, more: bool) -> None:
        """Send a piece of the body."""
        await self._within({"type": "http.response.body", "body": body, "more_body": more})

    async def send_held(self, answer: Answer, body: BinaryIO) -> None:
        """Send a whole answer."""
        with body:
            await self.start(answer.status, answer.headers)
            piece = body.read(HELD_BYTES)
            while True:
                following = body.read(HELD_BYTES)
                await self.send(piece, more=bool(following))
                if not following:
                    return
                piece = following

    async def refuse(self, scope: Scope, refused: Refused) -> None:
        """Send a refusal; where an answer has begun, end the connection."""
        if self.status != CLIENT_GONE:
            raise refused
        headers = [*refused.headers(), *_end_of_unread(scope)]
        with suppress(ClientGone):
            await self.start(int(refused.status), headers)
            await self.send(refused.body(), more=False)

    async def _within(self, message: Mapping[str, Any]) -> None:
        try:
            await asyncio.wait_for(self._send(message), TAKEN_WITHIN_S)
        except asyncio.TimeoutError as error:
            raise ClientGone from error


def _end_of_unread(scope: Scope) -> list[tuple[bytes, bytes]]:
    """Give the header of a refusal that ends the connection where nobody knows whether the unread body will be sent."""
    expects = any(name == b"expect" for name, _ in scope["headers"])
    return [(b"connection", b"close")] if expects else []


def _id_of(scope: Scope) -> str:
    """Give the id that a proxy gave the request, or a new id."""
    given = next((value for name, value in scope["headers"] if name == b"x-request-id"), b"")
    return given.decode() if REQUEST_ID.fullmatch(given) else secrets.token_hex(8)


async def _disconnected(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
