"""The engine with real worker processes, which these tests really kill."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from backend.errors import EngineUnavailable
from backend.jobs import worker_cache_plugin
from backend.jobs.engine import Engine
from backend.jobs.worker_cache import WorkerCache
from backend.jobs.worker_cache_plugin import WorkerCachePlugin
from backend.jobs.worker_function import WorkerFunction
from models.errors import UnknownNetwork
from tests.support.photographs import PROJECT
from tests.support.waiting import wait_until


def process_id(_cache: WorkerCache) -> int:
    return os.getpid()


def add(_cache: WorkerCache, left: int, right: int = 0) -> int:
    return left + right


def count_calls(cache: WorkerCache) -> int:
    calls = cache.keep("calls", list)
    calls.append(1)
    return len(calls)


def refuse(_cache: WorkerCache) -> None:
    raise UnknownNetwork("There is no network 'x'.", hint="Look.", field="network")


def slowly(_cache: WorkerCache, seconds: float) -> str:
    time.sleep(seconds)
    return "done"


def die(_cache: WorkerCache) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def hurry_to_rest(cache: WorkerCachePlugin) -> None:
    cache.keep("old thing", object)
    worker_cache_plugin.IDLE_BYTES = 0
    cache._idle_watch._after_s = 0.2


def has_old_thing(cache: WorkerCache) -> bool:
    return cache.has_any("old")


HERE = "tests.backend.jobs.test_engine"
PROCESS_ID = WorkerFunction[[], int](f"{HERE}:process_id")
ADD = WorkerFunction[..., int](f"{HERE}:add")
COUNT_CALLS = WorkerFunction[[], int](f"{HERE}:count_calls")
REFUSE = WorkerFunction[[], None](f"{HERE}:refuse")
SLOWLY = WorkerFunction[[float], str](f"{HERE}:slowly")
DIE = WorkerFunction[[], None](f"{HERE}:die")
HURRY_TO_REST = WorkerFunction[[], None](f"{HERE}:hurry_to_rest")
HAS_OLD_THING = WorkerFunction[[], bool](f"{HERE}:has_old_thing")


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    engine = Engine(scheduler=None)
    engine.start()
    wait_until(lambda: engine.state == "ready", timeout_s=60)
    yield engine
    engine.close()


def test_a_function_runs_in_another_process_and_its_answer_comes_back(engine: Engine) -> None:
    assert engine.ask(PROCESS_ID) != os.getpid()
    assert engine.ask(ADD, 2, right=3) == 5


def test_what_a_worker_keeps_stays_between_questions(engine: Engine) -> None:
    assert engine.ask(COUNT_CALLS) + 1 == engine.ask(COUNT_CALLS)


def test_an_error_of_the_function_arrives_with_all_it_says(engine: Engine) -> None:
    with pytest.raises(UnknownNetwork) as refusal:
        engine.ask(REFUSE)
    assert (refusal.value.hint, refusal.value.field) == ("Look.", "network")


def test_quick_questions_are_answered_beside_a_long_one(engine: Engine) -> None:
    long = threading.Thread(target=lambda: engine.ask(SLOWLY, 3.0))
    long.start()
    began = time.monotonic()
    assert engine.ask(ADD, 1) == 1
    assert time.monotonic() - began < 2
    long.join()


def test_a_worker_that_is_idle_lets_go_of_what_it_keeps(engine: Engine) -> None:
    engine.ask(HURRY_TO_REST)  # the next test kills this worker
    assert engine.ask(HAS_OLD_THING)

    def has_let_go() -> bool:
        time.sleep(0.5)  # a worker that is asked is not idle
        return not engine.ask(HAS_OLD_THING)

    wait_until(has_let_go, timeout_s=10)


def test_a_killed_worker_is_replaced_and_the_question_answered_within_15_s(engine: Engine) -> None:
    answers: list[str] = []
    asking = threading.Thread(target=lambda: answers.append(engine.ask(SLOWLY, 1.0)))
    worker = engine.ask(PROCESS_ID)
    asking.start()
    time.sleep(0.3)
    began = time.monotonic()
    os.kill(worker, signal.SIGKILL)
    replacement = engine.ask(PROCESS_ID)
    asking.join()
    assert replacement != worker
    assert answers == ["done"]
    assert time.monotonic() - began < 15


def test_a_question_that_kills_every_worker_is_given_up_and_the_next_one_answered(engine: Engine) -> None:
    with pytest.raises(EngineUnavailable, match="died over this computation, several times"):
        engine.ask(DIE)
    assert engine.ask(ADD, 1) == 1


def test_a_question_that_takes_too_long_is_given_up(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backend.jobs.engine.ANSWER_TIMEOUT_S", 0.2)
    with pytest.raises(EngineUnavailable, match="no worker finished it in time"):
        engine.ask(SLOWLY, 1.0)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _dask(role: str, *arguments: str, folder: Path = PROJECT) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "dask", role, *arguments, "--no-dashboard"],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def test_with_a_scheduler_the_same_questions_go_to_its_workers_and_survive_its_restart() -> None:
    port = _free_port()
    address = f"tcp://127.0.0.1:{port}"
    engine = Engine(scheduler=address)
    engine.start()
    assert engine.state == "unavailable"
    scheduler = _dask("scheduler", "--host", "127.0.0.1", "--port", str(port))
    worker = _dask("worker", address, "--nthreads", "2", "--no-nanny")
    try:
        wait_until(lambda: engine.state == "ready", timeout_s=60)
        assert engine.ask(PROCESS_ID) == worker.pid
        scheduler.kill()
        scheduler.wait()
        wait_until(lambda: engine.state == "unavailable", timeout_s=30)
        worker.kill()
        worker.wait()
        scheduler = _dask("scheduler", "--host", "127.0.0.1", "--port", str(port))
        worker = _dask("worker", address, "--nthreads", "2", "--no-nanny")
        wait_until(lambda: engine.state == "ready", timeout_s=60)
        assert engine.ask(PROCESS_ID) == worker.pid
    finally:
        for process in (worker, scheduler):
            process.kill()
            process.wait()
        engine.close()


def test_a_cluster_without_innsyn_is_refused_with_the_way_to_start_it(tmp_path: Path) -> None:
    port = _free_port()
    address = f"tcp://127.0.0.1:{port}"
    scheduler = _dask("scheduler", "--host", "127.0.0.1", "--port", str(port), folder=tmp_path)
    engine = Engine(scheduler=address)
    engine.start()
    try:
        wait_until(engine._ready.is_set, timeout_s=60)
        with pytest.raises(EngineUnavailable, match="cannot read what this server sends") as refusal:
            engine.ask(PROCESS_ID)
        assert "python -m dask scheduler" in refusal.value.hint
    finally:
        scheduler.kill()
        scheduler.wait()
        engine.close()


def test_a_cluster_without_workers_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backend.jobs.engine.NO_WORKER_TIMEOUT_S", 0.5)
    port = _free_port()
    scheduler = _dask("scheduler", "--host", "127.0.0.1", "--port", str(port))
    engine = Engine(scheduler=f"tcp://127.0.0.1:{port}")
    engine.start()
    try:
        wait_until(engine._ready.is_set, timeout_s=60)
        with pytest.raises(EngineUnavailable, match="there is no worker"):
            engine.ask(PROCESS_ID)
    finally:
        scheduler.kill()
        scheduler.wait()
        engine.close()


def test_without_any_worker_a_question_is_refused_with_a_hint(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backend.jobs.engine.CONNECT_TIMEOUT_S", 0.2)
    engine = Engine(scheduler=f"tcp://127.0.0.1:{_free_port()}")
    engine.start()
    with pytest.raises(EngineUnavailable, match=r"at tcp://127\.0\.0\.1:\d+ does not answer") as refusal:
        engine.ask(PROCESS_ID)
    assert "tried again every few seconds" in refusal.value.hint
    engine.close()
