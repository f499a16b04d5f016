"""A class with its teacher: 50 people predict photographs of their own for a minute, and 30 watch a job meanwhile."""

import http.client
import json
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from tests.support.photographs import SAMPLES
from tests.support.servers import Server, running_server
from tests.support.stored_jobs import begin_visualization
from tests.support.uploads import multipart

PEOPLE = 50
STREAMS = 30
LASTS_S = 60
CAT = (SAMPLES / "cat.jpg").read_bytes()
MANY = "100000"
QUESTION = {"network": "efficientnet_lite0", "top": 5}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with running_server(tmp_path, UPLOADS_LIMIT=MANY) as server:  # all people are one client
        assert server.predict("cat")[0] == 200
        yield server


class Person(threading.Thread):
    """Uploads a photograph, asks what it shows, and goes on with the next."""

    def __init__(self, server: Server, number: int, until: float) -> None:
        super().__init__(daemon=True)
        self._address = server.url.removeprefix("http://")
        self._number = number
        self._count = 0
        self._until = until
        self.waited_s: dict[str, list[float]] = {"upload": [], "prediction": []}
        self.errors: Counter[str] = Counter()

    def run(self) -> None:
        connection = http.client.HTTPConnection(self._address, timeout=60)
        while time.monotonic() < self._until:
            try:
                body, content_type = multipart(self._next_photograph(), "cat.jpg")
                image = self._ask(connection, "upload", "/api/images", body, content_type)["id"]
                question = json.dumps({**QUESTION, "image": image}).encode()
                self._ask(connection, "prediction", "/api/predictions", question, "application/json")
            except (OSError, http.client.HTTPException, KeyError) as error:
                self.errors[repr(error)] += 1
                connection.close()
        connection.close()

    def _next_photograph(self) -> bytes:
        """The cat with a comment of its own: another photograph for the server, and no work for the client."""
        self._count += 1
        comment = f"{self._number} {self._count}".encode()
        return CAT[:2] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment + CAT[2:]

    def _ask(
        self, connection: http.client.HTTPConnection, kind: str, path: str, body: bytes, content_type: str
    ) -> dict[str, str]:
        began = time.monotonic()
        connection.request("POST", path, body, {"Content-Type": content_type})
        answer = connection.getresponse()
        content = json.loads(answer.read())
        self.waited_s[kind].append(time.monotonic() - began)
        if answer.status >= 400:
            raise ConnectionError(f"{answer.status} {content['code']}")
        return content


class Watcher(threading.Thread):
    """Reads the events of a job until the end of the minute."""

    def __init__(self, server: Server, job: str) -> None:
        super().__init__(daemon=True)
        self._connection = http.client.HTTPConnection(server.url.removeprefix("http://"), timeout=30)
        self._job = job
        self.events = 0
        self.is_open = False

    def run(self) -> None:
        with closing(self._connection):
            self._connection.request("GET", f"/api/jobs/{self._job}/events")
            with self._connection.getresponse() as answer:
                self.is_open = answer.status == 200
                while line := answer.readline():
                    self.events += line.startswith(b"event: ")
        self.is_open = False


def test_a_minute_of_fifty_people_and_thirty_watchers(server: Server) -> None:
    watchers = [Watcher(server, begin_visualization(server, 10_000, channel=3)) for _ in range(STREAMS)]
    for watcher in watchers:
        watcher.start()
    people = [Person(server, number, time.monotonic() + LASTS_S) for number in range(PEOPLE)]
    for person in people:
        person.start()
    for person in people:
        person.join()
    errors = sum((person.errors for person in people), Counter())
    for kind in ("upload", "prediction"):
        waited_s = np.concatenate([person.waited_s[kind] for person in people])
        half, most = np.percentile(waited_s, [50, 95])
        pace = len(waited_s) / LASTS_S
        print(f"\n{kind}s: {pace:.1f} per s, p50 {half:.2f} s, p95 {most:.2f} s, most {waited_s.max():.2f} s")
    print(f"errors: {dict(errors) or 'none'}; least events of a stream: {min(watcher.events for watcher in watchers)}")
    print(f"memory of the web process: {server.web_process().memory_info().rss / 1e6:.0f} MB")
    assert not errors
    assert all(watcher.is_open and watcher.events > 1 for watcher in watchers)
