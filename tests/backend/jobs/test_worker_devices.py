"""What workers compute on, as the engine learns it: by questions to stand-ins, and by real workers."""

import os
from dataclasses import dataclass

import pytest

from backend.errors import EngineUnavailable
from backend.jobs import worker_devices
from backend.jobs.engine import Engine
from backend.jobs.gpus import Gpu, worker_environments
from backend.jobs.worker_cache import WorkerCache
from backend.jobs.worker_devices import PROCESSOR, Device, WorkerDevices
from backend.jobs.worker_function import WorkerFunction
from tests.support.waiting import wait_until

H100 = Device("GPU", "H100")


@dataclass
class Question:
    """A future as that of Dask."""

    name: str | None = None
    status: str = "pending"

    def done(self) -> bool:
        return self.status != "pending"

    def result(self) -> str | None:
        return self.name


class Asked:
    """The questions that were put to workers."""

    def __init__(self) -> None:
        self.questions: dict[str, list[Question]] = {}

    def __call__(self, worker: str) -> Question:
        self.questions.setdefault(worker, []).append(Question())
        return self.questions[worker][-1]

    def answer(self, worker: str, name: str | None, status: str = "finished") -> None:
        question = self.questions[worker][-1]
        question.name, question.status = name, status


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def devices(asked: Asked) -> WorkerDevices:
    return WorkerDevices(asked)


def test_each_worker_is_asked_once_and_what_it_says_is_known_while_it_is_there(
    asked: Asked, devices: WorkerDevices
) -> None:
    devices.look({"a", "b"})
    asked.answer("a", "H100")
    devices.look({"a", "b"})
    assert devices.of(["a", "b"]) == [H100]
    asked.answer("b", None)
    devices.look({"a", "b"})
    assert devices.of(["a", "b"]) == [H100, PROCESSOR]
    assert {worker: len(questions) for worker, questions in asked.questions.items()} == {"a": 1, "b": 1}
    devices.look({"b"})
    assert devices.of(["a", "b"]) == [PROCESSOR]


def test_a_worker_whose_answer_was_lost_is_asked_again(asked: Asked, devices: WorkerDevices) -> None:
    devices.look({"a"})
    asked.answer("a", None, status="lost")
    devices.look({"a"})
    devices.look({"a"})
    assert len(asked.questions["a"]) == 2


def test_without_workers_the_kind_is_that_of_the_last_ones(asked: Asked, devices: WorkerDevices) -> None:
    assert devices.kind(list) == "CPU"
    devices.look({"a"})
    asked.answer("a", "H100")
    devices.look({"a"})
    assert devices.kind(lambda: {"a"}) == "GPU"
    devices.look(set())
    assert devices.kind(set) == "GPU"


def test_where_a_gpu_is_expected_the_first_worker_is_waited_for(
    asked: Asked, devices: WorkerDevices, monkeypatch: pytest.MonkeyPatch
) -> None:
    devices.expect_one()
    with monkeypatch.context() as changed:
        changed.setattr(worker_devices, "TOLD_WITHIN_S", 0.01)
        with pytest.raises(EngineUnavailable, match="No worker has told yet"):
            devices.kind(list)
    devices.look({"a"})
    asked.answer("a", "H100")
    devices.look({"a"})
    assert devices.kind(lambda: {"a"}) == "GPU"
    assert devices.kind(list) == "GPU"


def test_a_worker_that_joins_does_not_keep_others_waiting(asked: Asked, devices: WorkerDevices) -> None:
    devices.look({"a", "b"})
    asked.answer("a", "H100")
    devices.look({"a", "b"})
    assert devices.kind(lambda: {"a", "b"}) == "GPU"


def test_workers_on_different_kinds_of_devices_are_refused_together(asked: Asked, devices: WorkerDevices) -> None:
    devices.look({"a", "b"})
    asked.answer("a", "H100")
    asked.answer("b", None)
    devices.look({"a", "b"})
    with pytest.raises(EngineUnavailable, match="Some workers compute on a GPU and others on the processor"):
        devices.kind(lambda: {"a", "b"})
    assert devices.kind(lambda: {"b"}) == "CPU"


def test_workers_that_do_not_tell_are_waited_for_only_so_long(
    devices: WorkerDevices, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker_devices, "TOLD_WITHIN_S", 0.01)
    devices.look({"a"})
    with pytest.raises(EngineUnavailable, match="No worker has told yet"):
        devices.kind(lambda: {"a"})


def test_a_worker_that_cannot_answer_is_not_waited_for(asked: Asked, devices: WorkerDevices) -> None:
    devices.look({"a"})
    asked.answer("a", None, status="error")
    devices.look({"a"})
    assert devices.kind(lambda: {"a"}) == "CPU"
    devices.look({"a"})
    asked.answer("a", "H100")
    devices.look({"a"})
    assert devices.kind(lambda: {"a"}) == "GPU"


def gpu_of_worker(_cache: WorkerCache) -> str | None:
    visible = os.environ["CUDA_VISIBLE_DEVICES"]
    return None if visible == "-1" else f"H100 number {visible}"


def nothing(_cache: WorkerCache) -> str:
    return "nothing"


HERE = "tests.backend.jobs.test_worker_devices"
TELL_GPU = WorkerFunction[[], str | None](f"{HERE}:gpu_of_worker")
NOTHING = WorkerFunction[[], str](f"{HERE}:nothing")


def test_own_workers_tell_of_their_gpus_and_recipes_name_the_kind() -> None:
    gpus = [Gpu("0", "GPU-a"), Gpu("1", "GPU-b")]
    engine = Engine(
        None, environments=lambda: worker_environments({}, uses_gpu=True, find=lambda: gpus), tell_gpu=TELL_GPU
    )
    engine.start()
    try:
        wait_until(lambda: len(engine.devices()) == 2, timeout_s=60)
        names = {device.name for device in engine.devices()}
        assert names == {"H100 number 0", "H100 number 1"}
        assert engine.recipe_device() == "GPU"
        assert engine.ask(NOTHING) == "nothing"
    finally:
        engine.close()


def test_a_gpu_that_tensorflow_cannot_use_counts_as_processor_from_the_first_question_on() -> None:
    engine = Engine(
        None,
        environments=lambda: [{"CUDA_VISIBLE_DEVICES": "0"}],
        tell_gpu=WorkerFunction[[], str | None](f"{HERE}:no_gpu"),
    )
    engine.start()
    try:
        assert engine.recipe_device() is None  # it waits until the worker has told
        assert engine.devices() == [PROCESSOR]
        assert engine.ask(NOTHING) == "nothing"
    finally:
        engine.close()


def no_gpu(_cache: WorkerCache) -> str | None:
    return None


def test_without_any_gpu_no_worker_is_asked_and_recipes_say_nothing() -> None:
    engine = Engine(None, tell_gpu=WorkerFunction[[], str | None](f"{HERE}:no_such_function"))
    engine.start()
    try:
        wait_until(lambda: engine.workers == 1, timeout_s=60)
        assert engine.devices() == [PROCESSOR]
        assert engine.recipe_device() is None
    finally:
        engine.close()
