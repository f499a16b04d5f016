"""HTTP as bytes on a socket, also such as no client library would send; and a web server within the test's process."""

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from flask import Flask

from backend.api.body_limits import limits_of
from backend.api.metrics import metrics_of
from backend.serving.bridge import Bridge
from backend.serving.web_server import WebServer
from tests.support.waiting import wait_until

ANSWERED_WITHIN_S = 30.0


@dataclass(frozen=True)
class RawAnswer:
    """What came back: status, headers by lower-case name, and the rest."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The body as JSON."""
        assert self.headers["content-type"] == "application/json"
        return json.loads(self.body)


@dataclass(frozen=True)
class WebThread:
    """A web server that runs in a thread of this process."""

    port: int
    bridge: Bridge
    server: WebServer

    def connect(self) -> socket.socket:
        """Open a connection."""
        return socket.create_connection(("127.0.0.1", self.port), timeout=ANSWERED_WITHIN_S)

    def send(self, *pieces: bytes) -> RawAnswer:
        """Send bytes and read the answer until the server ends it."""
        with self.connect() as connection:
            for piece in pieces:
                connection.sendall(piece)
            return answer_of(connection)


@contextmanager
def web_thread(app: Flask) -> Iterator[WebThread]:
    """Serve an app."""
    ready = threading.Event()
    bridge = Bridge(app, limits_of(app), metrics_of(app))
    server = WebServer(bridge, log_level="warning", when_ready=ready.set, when_stopping=lambda: None)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
        thread.start()
        assert ready.wait(ANSWERED_WITHIN_S)
        yield WebThread(listening.getsockname()[1], bridge, server)
        server.handle_exit(0, None)
        thread.join(ANSWERED_WITHIN_S)
        wait_until(lambda: not thread.is_alive(), timeout_s=1)


def answer_of(connection: socket.socket) -> RawAnswer:
    """Read one answer: to the end that Content-Length tells, or to the end of the connection."""
    file = connection.makefile("rb")
    status = int(file.readline().split()[1])
    headers = {}
    while line := file.readline().strip():
        name, _, value = line.decode("latin-1").partition(": ")
        headers[name.lower()] = value
    length = headers.get("content-length")
    return RawAnswer(status, headers, file.read() if length is None else file.read(int(length)))
