"""A real server in processes of its own, as npm start runs it, with a store of the test's own."""

import json
import os
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from tests.support.photographs import PROJECT
from tests.support.uploads import multipart
from tests.support.waiting import wait_until

STARTS_WITHIN_S = 60


@dataclass(frozen=True)
class Server:
    """A running server. process: the one that was started; log: file with what it writes."""

    url: str
    process: "subprocess.Popen[bytes]"
    log: Path

    def ask(
        self, method: str, path: str, body: bytes | None = None, content_type: str = "application/json"
    ) -> tuple[int, Any]:
        """Send a request: its status, and its JSON body if it has one."""
        request = urllib.request.Request(f"{self.url}{path}", data=body, method=method)
        if body is not None:
            request.add_header("Content-Type", content_type)
        try:
            with urllib.request.urlopen(request, timeout=90) as answer:
                status, content, kind = answer.status, answer.read(), answer.headers.get_content_type()
        except urllib.error.HTTPError as error:
            status, content, kind = error.code, error.read(), error.headers.get_content_type()
        return status, json.loads(content) if kind == "application/json" else content

    def upload(self, content: bytes, name: str) -> tuple[int, Any]:
        """Send a file to POST /api/images."""
        body, content_type = multipart(content, name)
        return self.ask("POST", "/api/images", body, content_type)

    def predict(self, image: str, **settings: object) -> tuple[int, Any]:
        """Ask for a prediction."""
        question = {"network": "efficientnet_lite0", "image": image, **settings}
        return self.ask("POST", "/api/predictions", json.dumps(question).encode())

    def health(self) -> Any:
        """What GET /api/health says, or None while nothing answers."""
        try:
            return self.ask("GET", "/api/health")[1]
        except urllib.error.URLError:
            return None

    def is_ready(self) -> bool:
        """Whether a worker has joined."""
        health = self.health()
        return bool(health and health["engine"]["state"] == "ready")

    def is_answering(self) -> bool:
        """Whether requests are answered; a worker may still be missing."""
        return self.health() is not None

    def web_process(self) -> psutil.Process:
        """The process that answers: the supervisor's only child."""
        (child,) = psutil.Process(self.process.pid).children()
        return child

    def worker_process(self) -> psutil.Process:
        """The process that computes: the one with TensorFlow in it, or the largest while none has it yet."""
        return max(self.web_process().children(recursive=True), key=lambda process: process.memory_info().rss)

    def is_whole(self) -> bool:
        """Whether its web process and a process below that are there; a killed one is started again after a moment."""
        try:
            webs = psutil.Process(self.process.pid).children()
            return len(webs) == 1 and bool(webs[0].children())
        except psutil.NoSuchProcess:
            return False

    def kill(self) -> None:
        """Kill all its processes, the one that would start others first, as a machine does that loses its power."""
        supervisor = psutil.Process(self.process.pid)
        for process in (supervisor, *supervisor.children(recursive=True)):
            process.kill()
        self.process.wait()


def free_port() -> int:
    """A port on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def environment(folder: Path, port: int, **changes: str) -> dict[str, str]:
    """Variables for a server whose store is in a folder."""
    places = {"DATABASE_URL": f"sqlite:///{folder}/innsyn.sqlite", "BLOBS_URL": (folder / "blobs").as_uri()}
    return {**os.environ, **places, "PORT": str(port), **changes}


@contextmanager
def running_server(folder: Path, until: Callable[[Server], bool] = Server.is_ready, **changes: str) -> Iterator[Server]:
    """Start a server, wait until its worker has joined, or for something else, and stop it in the end."""
    port = free_port()
    log = folder / "server.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "backend"],
            cwd=PROJECT,
            env=environment(folder, port, **changes),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    server = Server(url=f"http://127.0.0.1:{port}", process=process, log=log)
    try:
        wait_until(lambda: until(server), timeout_s=STARTS_WITHIN_S)
        yield server
    finally:
        process.terminate()
        process.wait(timeout=30)
