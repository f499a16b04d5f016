import pickle
import threading
import time
from collections.abc import Iterable
from types import SimpleNamespace

import pytest

from backend.jobs import worker_cache_plugin
from backend.jobs.worker_cache import WorkerCache
from backend.jobs.worker_cache_plugin import WorkerCachePlugin
from backend.jobs.worker_function import WorkerFunction
from tests.support.waiting import wait_until

WORKER = SimpleNamespace(name="test", address="tcp://127.0.0.1:1")
HERE = "tests.backend.jobs.test_worker_cache_plugin"


def prepare(cache: WorkerCache) -> None:
    cache.keep("prepared", lambda: True)


def fail(_: WorkerCache) -> None:
    raise ZeroDivisionError


@pytest.fixture
def cache() -> WorkerCachePlugin:
    cache = WorkerCachePlugin()
    cache.setup(WORKER)
    return cache


def test_a_thing_is_loaded_once_however_many_ask_at_once(cache: WorkerCachePlugin) -> None:
    loads: list[int] = []

    def load() -> object:
        time.sleep(0.05)
        loads.append(1)
        return object()

    got: list[object] = []
    threads = [threading.Thread(target=lambda: got.append(cache.keep("a", load))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(loads) == 1
    assert len(set(map(id, got))) == 1


def test_loading_one_thing_does_not_hold_up_another(cache: WorkerCachePlugin) -> None:
    released = threading.Event()
    slow = threading.Thread(target=lambda: cache.keep("slow", lambda: released.wait(10)))
    slow.start()
    assert cache.keep("quick", lambda: "there") == "there"
    released.set()
    slow.join()


def test_what_is_kept_or_being_loaded_is_found_by_the_first_word_of_its_key(cache: WorkerCachePlugin) -> None:
    assert not cache.has_any("run")
    seen = cache.keep("run 1", lambda: cache.has_any("run"))  # while it is being loaded
    assert seen
    assert not cache.has_any("network")
    cache.drop("run 1")
    assert not cache.has_any("run")


def test_a_failed_load_is_tried_again(cache: WorkerCachePlugin) -> None:
    with pytest.raises(KeyError):
        cache.keep("a", lambda: {}["missing"])
    assert cache.keep("a", lambda: 7) == 7


def test_a_failed_preparation_leaves_the_cache_usable(caplog: pytest.LogCaptureFixture) -> None:
    cache = WorkerCachePlugin(WorkerFunction[[], None](f"{HERE}:fail"))
    cache.setup(WORKER)
    wait_until(lambda: "preparing the worker failed" in caplog.text, timeout_s=5)
    assert cache.keep("a", lambda: 7) == 7


def test_preparation_travels_to_the_worker() -> None:
    cache = pickle.loads(pickle.dumps(WorkerCachePlugin(WorkerFunction[[], None](f"{HERE}:prepare"))))
    cache.setup(WORKER)
    wait_until(lambda: cache._things.get("prepared") is True, timeout_s=5)


def test_of_one_kind_only_the_ones_used_last_are_kept(cache: WorkerCachePlugin) -> None:
    for number in (1, 2, 1, 3):
        cache.keep(f"function {number}", lambda number=number: number, most=2)
    cache.keep("network a", lambda: "a")
    reloaded: list[int] = []
    cache.keep("function 1", lambda: reloaded.append(1), most=2)
    cache.keep("function 2", lambda: reloaded.append(2), most=2)
    assert reloaded == [2]
    assert cache.keep("network a", lambda: "b") == "a"


def test_a_question_waits_for_what_the_preparation_imports(monkeypatch: pytest.MonkeyPatch) -> None:
    may_import = threading.Event()

    def load(_: WorkerFunction[[], None]) -> object:
        may_import.wait(10)
        return prepare

    monkeypatch.setattr(WorkerFunction, "load", load)
    cache = WorkerCachePlugin(WorkerFunction[[], None]("a:b"))
    cache.setup(WORKER)
    question = threading.Thread(target=cache.wait_until_imported)
    question.start()
    question.join(0.1)
    assert question.is_alive()
    may_import.set()
    question.join(10)
    assert not question.is_alive()


def test_a_preparation_that_cannot_be_imported_holds_nobody_up(caplog: pytest.LogCaptureFixture) -> None:
    cache = WorkerCachePlugin(WorkerFunction[[], None]("no_such_module:prepare"))
    cache.setup(WORKER)
    cache.wait_until_imported()
    wait_until(lambda: "preparing the worker failed" in caplog.text, timeout_s=5)


def holding(cache: WorkerCachePlugin, monkeypatch: pytest.MonkeyPatch, sizes: dict[str, int]) -> None:
    """Keep things of some size, in bytes, and let the process take as much as they do together."""
    left = dict.fromkeys(sizes, True)

    class Thing:
        def __init__(self, key: str) -> None:
            self._key = key

        def __del__(self) -> None:
            left[self._key] = False

    for key in sizes:
        cache.keep(key, lambda key=key: Thing(key), is_needed_next=key.startswith("network"))
    monkeypatch.setattr(
        worker_cache_plugin, "resident_bytes", lambda: sum(sizes[key] for key, is_left in left.items() if is_left)
    )


def kept_of(cache: WorkerCachePlugin, keys: Iterable[str]) -> list[str]:
    return [key for key in keys if cache.has_any(key.partition(" ")[0])]


def test_an_idle_worker_lets_go_of_what_was_not_used_for_longest(
    cache: WorkerCachePlugin, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes = {"builder a": 400_000_000, "explainer a": 400_000_000, "network a": 400_000_000, "form a": 400_000_000}
    holding(cache, monkeypatch, sizes)
    cache.keep("builder a", lambda: None)  # used again
    cache.shrink()
    assert kept_of(cache, sizes) == ["builder a", "network a"]


def test_what_is_needed_next_stays_however_large_it_is(
    cache: WorkerCachePlugin, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes = {"network a": 10, "network b": 3_000_000_000, "builder b": 10}
    holding(cache, monkeypatch, sizes)
    cache.shrink()
    assert cache.keep("network a", lambda: "loaded again") == "loaded again"
    assert cache.keep("network b", lambda: "loaded again") != "loaded again"
    assert not cache.has_any("builder")


def test_a_small_worker_keeps_everything(cache: WorkerCachePlugin, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes = {"network a": 300_000_000, "builder a": 300_000_000}
    holding(cache, monkeypatch, sizes)
    cache.shrink()
    assert kept_of(cache, sizes) == ["network a", "builder a"]
