from types import SimpleNamespace

import psutil
import pytest

from backend.errors import UnknownNetwork
from backend.jobs.worker_memory import WorkerMemory
from backend.methods import networks
from backend.methods.networks import loaded_network


@pytest.fixture
def memory(monkeypatch: pytest.MonkeyPatch) -> WorkerMemory:
    monkeypatch.setattr(networks, "_load", lambda _network_id: object())
    memory = WorkerMemory()
    memory.setup(SimpleNamespace(name="test"))
    return memory


def leave(monkeypatch: pytest.MonkeyPatch, available: int) -> None:
    monkeypatch.setattr(psutil, "virtual_memory", lambda: SimpleNamespace(available=available))


def test_networks_stay_loaded_while_there_is_memory(memory: WorkerMemory, monkeypatch: pytest.MonkeyPatch) -> None:
    leave(monkeypatch, available=8_000_000_000)
    first = loaded_network(memory, "vgg16")
    loaded_network(memory, "inception_v1")
    assert loaded_network(memory, "vgg16") is first


def test_when_memory_is_short_only_the_network_that_is_asked_stays(
    memory: WorkerMemory, monkeypatch: pytest.MonkeyPatch
) -> None:
    leave(monkeypatch, available=8_000_000_000)
    first = loaded_network(memory, "vgg16")
    leave(monkeypatch, available=1_000_000_000)
    second = loaded_network(memory, "inception_v1")
    assert loaded_network(memory, "inception_v1") is second
    assert loaded_network(memory, "vgg16") is not first


def test_an_unknown_network_is_refused() -> None:
    memory = WorkerMemory()
    memory.setup(SimpleNamespace(name="test"))
    with pytest.raises(UnknownNetwork):
        loaded_network(memory, "zzz")
