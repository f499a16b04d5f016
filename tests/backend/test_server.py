"""The server as a user runs it: real processes, sockets and signals."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest

from backend.client import Innsyn
from tests.support.photographs import HEIC, PDF, PROJECT, SVG, as_file, gradient, huge_png, new_photograph
from tests.support.servers import Server, environment, free_port, running_server
from tests.support.waiting import wait_until

MB = 1_000_000
ASKED_AT_ONCE = 8
RECOVERED_S = 60  # 8 s when nothing else runs; far below the time limit of an answer, which is 120 s


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running_server(tmp_path_factory.mktemp("server")) as server:
        yield server


def test_it_predicts_what_is_uploaded_and_writes_only_its_address_to_the_terminal(server: Server) -> None:
    status, image = server.upload(new_photograph(100), "cat.png")
    assert status == 201
    status, prediction = server.predict(image["id"])
    assert status == 200
    assert "cat" in prediction["classes"][0]["name"]
    assert server.log.read_text() == f"Innsyn answers at {server.url} (Ctrl+C stops it).\n"


def test_the_web_process_never_loads_tensorflow(server: Server) -> None:
    assert server.predict("cat")[0] == 200
    libraries = {Path(part.path).name for part in server.web_process().memory_maps()}
    assert any("python" in name or "_multiarray" in name for name in libraries)
    assert not any("tensorflow" in name for name in libraries)
    assert any("tensorflow" in Path(part.path).name for part in server.worker_process().memory_maps())


def test_scheduler_and_worker_listen_on_this_machine_only(server: Server) -> None:
    web = server.web_process()
    processes = [web, *web.children(recursive=True)]
    listening = {
        one.laddr.ip
        for process in processes
        for one in process.net_connections(kind="tcp")
        if one.status == psutil.CONN_LISTEN
    }
    assert listening <= {"127.0.0.1", "::1"}
    assert len(processes) > 2


def test_web_process_and_worker_stay_small(server: Server) -> None:
    assert server.predict("coffee")[0] == 200
    assert server.web_process().memory_info().rss <= 150 * MB
    assert server.worker_process().memory_info().rss <= 1200 * MB


def bad_requests() -> list[Callable[[Server], tuple[int, object]]]:
    png = as_file(gradient())
    files = [
        (b"", "empty.png"),
        (b"hello", "note.txt"),
        (SVG, "a.svg"),
        (HEIC, "a.heic"),
        (PDF, "a.pdf"),
        (png[:-40], "cut.png"),
        (png, "a.jpg"),
        (huge_png(), "bomb.png"),
        (bytes(25_050_000), "big.png"),
    ]
    uploads = [lambda server, file=file: server.upload(*file) for file in files]
    settings = [{"top": 0}, {"top": -1}, {"top": 10**6}, {"top": "x"}]
    predictions = [lambda server, given=given: server.predict("cat", **given) for given in settings]
    others = [
        lambda server: server.predict("caat"),
        lambda server: server.ask("GET", "/api/networks/efficientnet"),
        lambda server: server.ask("GET", "/api/images/caat"),
        lambda server: server.ask("POST", "/api/predictions", b"{"),
        lambda server: server.ask("DELETE", "/api/images/cat"),
        lambda server: server.ask("POST", "/api/images", b"garbage", "multipart/form-data; boundary=x"),
        lambda server: server.ask("PUT", "/api/networks", b"{}"),
    ]
    return [*uploads, *predictions, *others]


def test_two_hundred_bad_requests_leave_it_answering_normally(server: Server) -> None:
    kinds = bad_requests()
    before = server.ask("GET", "/api/images")[1]["uploads"]
    with ThreadPoolExecutor(ASKED_AT_ONCE) as pool:
        statuses = Counter(pool.map(lambda number: kinds[number % len(kinds)](server)[0], range(200)))
    assert set(statuses) <= {400, 403, 404, 405, 413, 415, 422}
    assert server.ask("GET", "/api/images")[1]["uploads"] == before
    assert server.predict("cat")[0] == 200
    assert server.health()["engine"]["state"] == "ready"
    wait_until(lambda: server.web_process().memory_info().rss <= 150 * MB, timeout_s=10)


def test_a_50_mb_file_is_refused(server: Server) -> None:
    try:
        status, failure = server.upload(bytes(50 * MB), "big.png")
    except OSError:  # the server may hang up before all is sent; asking again must work all the same
        status, failure = server.upload(bytes(25_050_000), "big.png")
    assert (status, failure["code"]) == (413, "too_large")


def test_killing_the_worker_during_a_prediction_does_no_lasting_harm(server: Server) -> None:
    image = server.upload(new_photograph(101), "cat.png")[1]["id"]
    other = server.upload(new_photograph(102), "cat.png")[1]["id"]
    answers: list[tuple[int, dict[str, object]]] = []
    asking = threading.Thread(target=lambda: answers.append(server.predict(image)))
    worker = server.worker_process()
    worker.suspend()  # so that the question is surely not answered yet
    asking.start()
    time.sleep(0.2)
    worker.kill()
    began = time.monotonic()
    status, _ = server.predict(other)
    assert status == 200
    assert time.monotonic() - began < RECOVERED_S
    asking.join()
    status, body = answers[0]
    assert status == 200 or (status, body["code"]) == (503, "engine_unavailable")


def test_uploads_survive_a_restart_and_nothing_is_left_running(tmp_path: Path) -> None:
    with running_server(tmp_path) as server:
        _, image = server.upload(as_file(gradient()), "gradient.png")
        processes = [server.web_process(), *server.web_process().children(recursive=True)]
    wait_until(lambda: not any(process.is_running() for process in processes), timeout_s=15)
    with running_server(tmp_path, until=Server.is_answering) as server:
        assert server.ask("GET", f"/api/images/{image['id']}") == (200, image)
        assert server.ask("GET", image["original_url"]) == (200, as_file(gradient()))


def test_the_worker_ends_when_the_server_is_killed_outright(tmp_path: Path) -> None:
    with running_server(tmp_path) as server:
        wait_until(lambda: bool(server.web_process().children(recursive=True)), timeout_s=10)
        processes = [server.web_process(), *server.web_process().children(recursive=True)]
        os.kill(server.process.pid, signal.SIGKILL)
        processes[0].kill()
    wait_until(lambda: not any(alive(process) for process in processes), timeout_s=30)


def alive(process: psutil.Process) -> bool:
    return process.is_running() and process.status() != psutil.STATUS_ZOMBIE


def run_backend(folder: Path, port: int, **changes: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "backend"],
        cwd=PROJECT,
        env=environment(folder, port, **changes),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_public_server_prints_links_with_the_token_that_opens_it(tmp_path: Path) -> None:
    with running_server(tmp_path, HOST="0.0.0.0") as server:
        assert server.ask("GET", "/api/images")[0] == 401
        printed = server.log.read_text()
        (link,) = (line.strip() for line in printed.splitlines() if "127.0.0.1" in line)
        token = link.partition("token=")[2]
        assert server.ask("POST", "/api/session", json.dumps({"token": token}).encode())[0] == 204
        assert Innsyn(server.url, token=token).ask("GET", "/api/images")


def test_a_taken_port_is_one_sentence(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        ended = run_backend(tmp_path, port)
    assert ended.returncode != 0
    assert ended.stderr == (
        f"Port {port} on 127.0.0.1 is taken or not allowed; set another one, for example PORT={port + 1}.\n"
    )


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        # of those that are read one, and one of those that are opened
        ({"PORT": "http"}, "PORT is 'http', which is not a port number. Set PORT to 1–65535."),
        ({"DATABASE_URL": "nonsense://x"}, "The database of DATABASE_URL cannot be opened"),
        pytest.param(
            {"HOST": "192.0.2.1"},
            "HOST is '192.0.2.1', which is not an address of this machine",
            marks=pytest.mark.thorough,
        ),
        pytest.param(
            {"BLOBS_URL": "nonsense://x"},
            "BLOBS_URL is 'nonsense://x', which cannot be opened",
            marks=pytest.mark.thorough,
        ),
    ],
)
def test_a_setting_that_cannot_be_used_is_one_sentence(tmp_path: Path, changes: dict[str, str], sentence: str) -> None:
    ended = run_backend(tmp_path, free_port(), **changes)
    assert ended.returncode != 0
    assert ended.stderr.startswith(sentence)
    assert ended.stderr.count("\n") == 1
