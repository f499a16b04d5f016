"""Slow clients and open event streams take no thread from those who ask quickly."""

import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from flask import Flask, Response

from backend.api.body_limits import register_body_limits
from backend.api.heads import register_heads
from backend.api.metrics import register_metrics
from backend.api.streams import Stream, StreamResponse
from backend.serving import bridge, event_streams, limits, requests
from backend.settings import Settings
from tests.support.raw_http import WebThread, answer_of, web_thread
from tests.support.waiting import wait_until

GET = b"GET /%s HTTP/1.1\r\nHost: localhost\r\n\r\n"
POST = b"POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n"
LARGE = 4_000_000


class Clock(Stream):
    """Tells the numbers that the test adds."""

    def __init__(self) -> None:
        super().__init__()
        self.numbers: list[int] = []
        self.added = threading.Condition()

    def add(self, number: int, *, last: bool = False) -> None:
        with self.added:
            self.numbers.append(number)
            self.is_over = last
            self.added.notify_all()

    def news(self) -> str:
        with self.added:
            told, self.numbers = self.numbers, []
            return "".join(f"data: {number}\n\n" for number in told)

    def wait(self) -> None:
        with self.added:
            self.added.wait(0.1)


@pytest.fixture
def clocks() -> list[Clock]:
    return []


@pytest.fixture
def small_app(clocks: list[Clock]) -> Flask:
    app = Flask(__name__)
    register_body_limits(app, Settings())
    register_metrics(app)
    register_heads(app)

    @app.get("/quick")
    def quick() -> str:
        return "here"

    @app.get("/large")
    def large() -> Response:
        return Response(bytes(LARGE))

    @app.post("/echo")
    def echo() -> dict[str, object]:
        from flask import request

        return {"size": len(request.get_data()), "headers": dict(request.headers)}

    @app.get("/clock")
    def clock() -> Response:
        clocks.append(Clock())
        return StreamResponse(clocks[-1], mimetype="text/event-stream")

    @app.get("/broken")
    def broken() -> Response:
        def pieces() -> Iterator[bytes]:
            yield b"a"
            raise RuntimeError("secret detail")

        return Response(pieces())

    return app


@pytest.fixture
def web(small_app: Flask) -> Iterator[WebThread]:
    with web_thread(small_app) as web:
        yield web


def test_half_sent_requests_shut_nobody_out(web: WebThread, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bridge, "BODIES_PER_CLIENT", 2 * limits.THREADS)
    with ExitStack() as open_ones:
        slow = [open_ones.enter_context(web.connect()) for _ in range(2 * limits.THREADS)]
        for connection in slow:
            connection.sendall(POST % LARGE + bytes(LARGE // 2))
        assert web.send(GET % b"quick").body == b"here"
        refused = web.send(POST % 10 + b"12345")
        assert (refused.status, refused.json["code"], refused.headers["retry-after"]) == (429, "too_many", "2")
        slow[0].sendall(bytes(LARGE // 2))
        assert answer_of(slow[0]).json["size"] == LARGE
        assert web.send(POST % 5 + b"12345").json["size"] == 5


def test_a_body_that_comes_too_slowly_is_refused(web: WebThread, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(requests, "BODY_GRACE_S", 0.2)
    with web.connect() as connection:
        connection.sendall(POST % 100 + b"12345")
        refused = answer_of(connection)
    assert (refused.status, refused.json["code"]) == (408, "request_timeout")
    assert "5 bytes" in refused.json["message"]


def test_a_body_that_pauses_too_long_is_refused(web: WebThread, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(requests, "LONGEST_SILENCE_S", 0.2)
    with web.connect() as connection:
        connection.sendall(POST % LARGE + bytes(LARGE // 2))
        assert answer_of(connection).status == 408


def test_clients_that_do_not_read_their_answers_hold_no_thread(web: WebThread) -> None:
    with ExitStack() as open_ones:
        for _ in range(2 * limits.THREADS):
            connection = open_ones.enter_context(web.connect())
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            connection.sendall(GET % b"large")
        assert web.send(GET % b"quick").body == b"here"
        assert len(web.send(GET % b"large").body) == LARGE


def test_a_client_that_never_reads_is_left(web: WebThread, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bridge, "TAKEN_WITHIN_S", 0.2)
    with web.connect() as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.sendall(GET % b"large")
        wait_until(lambda: not web.server.server_state.tasks, timeout_s=10)


def test_open_streams_hold_no_thread_and_are_limited(
    web: WebThread, clocks: list[Clock], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(event_streams, "STREAMS_PER_CLIENT", 40)
    with ExitStack() as open_ones:
        for _ in range(40):
            connection = open_ones.enter_context(web.connect())
            connection.sendall(GET % b"clock")
            assert connection.recv(4096).startswith(b"HTTP/1.1 200")
        assert web.send(GET % b"quick").body == b"here"
        refused = web.send(GET % b"clock")
        assert (refused.status, refused.json["code"]) == (429, "too_many")
    wait_until(lambda: len(web.bridge.streams) == 0, timeout_s=10)


def test_a_stream_brings_what_is_new_and_ends(web: WebThread, clocks: list[Clock]) -> None:
    with web.connect() as connection:
        connection.sendall(GET % b"clock")
        file = connection.makefile("rb")
        wait_until(lambda: bool(clocks), timeout_s=10)
        told = []
        for number in range(3):
            clocks[0].add(number, last=number == 2)
            while not (line := file.readline()).startswith(b"data: "):
                assert line
            told.append(int(line[6:]))
        while file.readline() != b"0\r\n":  # the last chunk
            pass
    assert told == [0, 1, 2]
    wait_until(lambda: len(web.bridge.streams) == 0, timeout_s=10)


def test_an_answer_that_breaks_off_is_a_failure_without_details(
    web: WebThread, caplog: pytest.LogCaptureFixture
) -> None:
    answer = web.send(GET % b"broken")
    assert (answer.status, answer.json["code"]) == (500, "internal_server_error")
    assert b"secret" not in answer.body
    assert "secret detail" in caplog.text


def test_a_header_cannot_pass_for_another(web: WebThread) -> None:
    head = b"POST /echo HTTP/1.1\r\nHost: localhost\r\nX_Real: evil\r\nA: 1\r\nA: 2\r\nContent-Length: 0\r\n\r\n"
    headers = web.send(head).json["headers"]
    assert "X-Real" not in headers
    assert headers["A"] == "1,2"


def test_more_requests_than_may_wait_are_refused(web: WebThread, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web.bridge._threads, "_most_waiting", 0)
    refused = web.send(GET % b"quick")
    assert (refused.status, refused.json["code"]) == (503, "unavailable")
