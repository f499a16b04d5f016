from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest

from backend.jobs import worker_cache_plugin
from backend.jobs.worker_cache_plugin import WorkerCachePlugin
from backend.methods import loaded_networks
from backend.methods.loaded_networks import loaded_network
from models import weights
from models.errors import UnknownNetwork, WeightsMissing


@pytest.fixture
def cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> WorkerCachePlugin:
    monkeypatch.setattr(loaded_networks, "load_network", lambda _description: object())
    monkeypatch.setattr(weights, "FETCHED_FOLDER", tmp_path)
    for file_name in ("vgg_16.ckpt", "inception_v1.ckpt"):
        (tmp_path / file_name).write_bytes(b"whole")
    cache = WorkerCachePlugin()
    cache.setup(SimpleNamespace(name="test", address="tcp://test"))
    return cache


def leave(monkeypatch: pytest.MonkeyPatch, available: int) -> None:
    monkeypatch.setattr(psutil, "virtual_memory", lambda: SimpleNamespace(available=available))


def test_networks_stay_loaded_while_there_is_memory(cache: WorkerCachePlugin, monkeypatch: pytest.MonkeyPatch) -> None:
    leave(monkeypatch, available=8_000_000_000)
    first = loaded_network(cache, "vgg16")
    loaded_network(cache, "inception_v1")
    assert loaded_network(cache, "vgg16") is first


def test_when_memory_is_short_only_the_network_that_is_asked_stays(
    cache: WorkerCachePlugin, monkeypatch: pytest.MonkeyPatch
) -> None:
    leave(monkeypatch, available=8_000_000_000)
    first = loaded_network(cache, "vgg16")
    leave(monkeypatch, available=1_000_000_000)
    second = loaded_network(cache, "inception_v1")
    assert loaded_network(cache, "inception_v1") is second
    assert loaded_network(cache, "vgg16") is not first


def test_an_idle_worker_keeps_the_network_that_was_asked_last(
    cache: WorkerCachePlugin, monkeypatch: pytest.MonkeyPatch
) -> None:
    leave(monkeypatch, available=8_000_000_000)
    first, second = loaded_network(cache, "vgg16"), loaded_network(cache, "inception_v1")
    monkeypatch.setattr(worker_cache_plugin, "IDLE_BYTES", 0)
    cache.shrink()
    assert loaded_network(cache, "inception_v1") is second
    assert loaded_network(cache, "vgg16") is not first


def test_a_network_whose_file_is_another_is_loaded_anew(
    cache: WorkerCachePlugin, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    leave(monkeypatch, available=8_000_000_000)
    file = tmp_path / "vgg_16.ckpt"
    first = loaded_network(cache, "vgg16")
    assert loaded_network(cache, "vgg16") is first
    file.write_bytes(b"half")
    assert loaded_network(cache, "vgg16") is not first
    file.unlink()
    with pytest.raises(WeightsMissing):
        loaded_network(cache, "vgg16")


def test_an_unknown_network_is_refused() -> None:
    cache = WorkerCachePlugin()
    cache.setup(SimpleNamespace(name="test", address="tcp://test"))
    with pytest.raises(UnknownNetwork):
        loaded_network(cache, "zzz")
