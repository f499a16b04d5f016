"""What is no HTTP, or too much of it, is refused as JSON. Also tells when the inner parts of uvicorn have changed."""

import inspect
import socket
from collections.abc import Iterator
from dataclasses import replace

import pytest
from flask import Flask
from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

from backend.app import create_app
from backend.serving import protocol
from backend.settings import Settings
from tests.support.raw_http import RawAnswer, WebThread, answer_of, web_thread
from tests.support.waiting import wait_until

GET = b"GET /api/health HTTP/1.1\r\nHost: localhost\r\n"
POST = b"POST /api/predictions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"


@pytest.fixture
def web(app: Flask) -> Iterator[WebThread]:
    with web_thread(app) as web:
        yield web


def assert_refused(answer: RawAnswer, status: int, code: str) -> None:
    assert (answer.status, answer.json["code"]) == (status, code)
    assert set(answer.json) == {"code", "message", "hint", "field"}
    assert answer.json["message"].endswith(".")


@pytest.mark.parametrize(
    ("pieces", "status", "code"),
    [
        ([b"GARBAGE\r\n\r\n"], 400, "bad_request"),
        ([b"GET /\r\n\r\n"], 400, "bad_request"),
        ([b"GET nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n"], 400, "bad_request"),
        ([b"GET / HTTP/1.1\r\n\r\n"], 400, "bad_request"),  # without a host
        ([GET + b"Content-Length: x\r\n\r\n"], 400, "bad_request"),
        ([GET + b"Content-Length: -1\r\n\r\n"], 400, "bad_request"),
        ([GET + b"Transfer-Encoding: gzip, chunked\r\n\r\n"], 400, "bad_request"),
        ([POST + b"Transfer-Encoding: chunked\r\n\r\nZZ\r\nabc\r\n"], 400, "bad_request"),
        ([POST + b"Transfer-Encoding: chunked\r\n\r\n3\r\nabcdef\r\n"], 400, "bad_request"),
        ([b"GET /" + b"a" * 9000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n"], 414, "request_uri_too_long"),
        ([b"GET /" + b"a" * 70_000], 414, "request_uri_too_long"),
        ([GET + b"A: " + b"a" * 70_000], 431, "request_header_fields_too_large"),
        ([GET + b"A: " + b"a" * 40_000 + b"\r\n\r\n"], 431, "request_header_fields_too_large"),
        ([GET + b"A: a\r\n" * 200 + b"\r\n"], 431, "request_header_fields_too_large"),
        ([GET + b"Expect: everything\r\n\r\n"], 417, "expectation_failed"),
        ([POST + b"Content-Length: 6000000\r\n\r\n"], 413, "too_large"),
        ([POST + b"Content-Length: 99999999999999999999\r\n\r\n"], 413, "too_large"),
        ([POST + b"Content-Length: 6000000\r\n\r\n", *[bytes(100_000)] * 60], 413, "too_large"),
        (
            [POST + b"Transfer-Encoding: chunked\r\n\r\n", *[b"186a0\r\n" + bytes(100_000) + b"\r\n"] * 60],
            413,
            "too_large",
        ),
    ],
)
def test_a_request_that_cannot_be_taken_is_refused_as_json(
    web: WebThread, pieces: list[bytes], status: int, code: str
) -> None:
    assert_refused(web.send(*pieces), status, code)
    assert web.send(GET + b"\r\n").status == 200


def test_a_whole_chunked_body_is_read_as_any_other(web: WebThread) -> None:
    body = b'{"network": "none", "image": "cat"}'
    chunks = b"%x\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n" % (5, body[:5], len(body) - 5, body[5:])
    assert web.send(POST + b"Transfer-Encoding: chunked\r\n\r\n" + chunks).json["code"] == "unknown_network"


def test_the_body_is_asked_for_where_the_client_waits_for_that(web: WebThread) -> None:
    with web.connect() as connection:
        connection.sendall(POST + b"Content-Length: 2\r\nExpect: 100-continue\r\n\r\n")
        assert connection.recv(1000).startswith(b"HTTP/1.1 100 ")
        connection.sendall(b"{}")
        assert answer_of(connection).status == 422


LARGE_UPLOAD = b"POST /api/images HTTP/1.1\r\nHost: %s\r\nContent-Length: 9000000\r\n%s\r\n"


@pytest.mark.parametrize(
    ("head", "status", "code"),
    [
        (LARGE_UPLOAD % (b"elsewhere.example", b""), 403, "foreign_host"),
        (LARGE_UPLOAD % (b"localhost", b"Origin: https://elsewhere.example\r\n"), 403, "foreign_origin"),
        ((LARGE_UPLOAD % (b"localhost", b"")).replace(b"/images", b"/none"), 404, "not_found"),
    ],
)
def test_who_may_not_ask_is_told_before_a_large_body_is_sent(
    web: WebThread, head: bytes, status: int, code: str
) -> None:
    with web.connect() as connection:
        connection.sendall(head)
        refused = answer_of(connection)
    assert (refused.status, refused.json["code"]) == (status, code)


def test_without_the_token_no_large_body_is_read(settings: Settings) -> None:
    app = create_app(replace(settings, token="the token of this test"))
    with web_thread(app) as web:
        head = LARGE_UPLOAD % (b"localhost", b"Expect: 100-continue\r\n")
        refused = web.send(head)
        assert (refused.status, refused.json["code"]) == (401, "token_missing")
        assert refused.headers["connection"] == "close"
        with web.connect() as connection:
            connection.sendall(head.replace(b"Expect", b"Authorization: Bearer the token of this test\r\nExpect"))
            assert connection.recv(1000).startswith(b"HTTP/1.1 100 ")


def test_a_connection_serves_several_requests(web: WebThread) -> None:
    with web.connect() as connection:
        connection.sendall((GET + b"\r\n") * 3)
        file = connection.makefile("rb")
        answers = 0
        while answers < 3:
            answers += file.readline().startswith(b"HTTP/1.1 200")


def test_an_address_as_a_proxy_gets_it_is_understood(web: WebThread) -> None:
    assert web.send(b"GET http://localhost/api/health HTTP/1.1\r\nHost: localhost\r\n\r\n").json["version"]


def test_headers_that_do_not_come_are_not_waited_for(web: WebThread, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(protocol, "HEAD_WITHIN_S", 0.2)
    with web.connect() as silent, web.connect() as slow:
        slow.sendall(b"GET / HT")
        assert_refused(answer_of(slow), 408, "request_timeout")
        assert silent.recv(1) == b""


def test_no_more_connections_are_taken_than_there_may_be(web: WebThread, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(protocol, "MOST_CONNECTIONS", 2)
    with web.connect() as first, web.connect():
        first.sendall(GET + b"\r\n")
        assert answer_of(first).status == 200
        assert_refused(web.send(), 503, "service_unavailable")


def test_the_rest_of_a_refused_body_is_not_read_for_ever(web: WebThread, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(protocol, "LINGER_S", 0.2)
    with web.connect() as connection:
        connection.sendall(POST + b"Content-Length: 60000000\r\n\r\n" + bytes(1000))
        assert answer_of(connection).status == 413
        wait_until(lambda: not web.server.server_state.connections, timeout_s=10)
        with pytest.raises(OSError, match=r"reset|pipe"):
            send_for_ever(connection)


def send_for_ever(connection: socket.socket) -> None:
    while True:
        connection.sendall(bytes(100_000))


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (H11Protocol, ["send_400_response", "on_response_complete", "connection_made", "data_received"]),
        (H11Protocol.__init__, ["self.conn", "self.cycle", "self.loop", "self.connections"]),
        (RequestResponseCycle.__init__, ["self.disconnected", "self.response_complete", "self.message_event"]),
    ],
)
def test_the_inner_parts_of_uvicorn_are_there(kind: object, names: list[str]) -> None:
    """Where this fails, read the new uvicorn's h11_impl.py and change backend/serving/protocol.py."""
    assert not [name for name in names if name not in inspect.getsource(kind)]
