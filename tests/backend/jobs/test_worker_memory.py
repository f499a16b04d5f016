import pickle
import threading
import time
from types import SimpleNamespace

import pytest

from backend.jobs.worker_memory import WorkerMemory
from tests.support.waiting import wait_until

WORKER = SimpleNamespace(name="test", address="tcp://127.0.0.1:1")


@pytest.fixture
def memory() -> WorkerMemory:
    memory = WorkerMemory()
    memory.setup(WORKER)
    return memory


def test_a_thing_is_loaded_once_however_many_ask_at_once(memory: WorkerMemory) -> None:
    loads: list[int] = []

    def load() -> object:
        time.sleep(0.05)
        loads.append(1)
        return object()

    got: list[object] = []
    threads = [threading.Thread(target=lambda: got.append(memory.keep("a", load))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(loads) == 1
    assert len(set(map(id, got))) == 1


def test_loading_one_thing_does_not_hold_up_another(memory: WorkerMemory) -> None:
    released = threading.Event()
    slow = threading.Thread(target=lambda: memory.keep("slow", lambda: released.wait(10)))
    slow.start()
    assert memory.keep("quick", lambda: "there") == "there"
    released.set()
    slow.join()


def test_a_failed_load_is_tried_again(memory: WorkerMemory) -> None:
    with pytest.raises(KeyError):
        memory.keep("a", lambda: {}["missing"])
    assert memory.keep("a", lambda: 7) == 7


def test_a_failed_preparation_leaves_the_memory_usable(caplog: pytest.LogCaptureFixture) -> None:
    memory = WorkerMemory(prepare=lambda _: 1 / 0)
    memory.setup(WORKER)
    wait_until(lambda: "preparing the worker failed" in caplog.text, timeout_s=5)
    assert memory.keep("a", lambda: 7) == 7


def _prepare(memory: WorkerMemory) -> None:
    memory.keep("prepared", lambda: True)


def test_preparation_travels_to_the_worker() -> None:
    memory = pickle.loads(pickle.dumps(WorkerMemory(prepare=_prepare)))
    memory.setup(WORKER)
    wait_until(lambda: memory._things.get("prepared") is True, timeout_s=5)


def test_of_one_kind_only_the_ones_used_last_are_kept(memory: WorkerMemory) -> None:
    for number in (1, 2, 1, 3):
        memory.keep(f"function {number}", lambda number=number: number, most=2)
    memory.keep("network a", lambda: "a")
    reloaded: list[int] = []
    memory.keep("function 1", lambda: reloaded.append(1), most=2)
    memory.keep("function 2", lambda: reloaded.append(2), most=2)
    assert reloaded == [2]
    assert memory.keep("network a", lambda: "b") == "a"
