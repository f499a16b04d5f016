"""Which GPUs workers get, with a stand-in for nvidia-smi on PATH."""

import os
import signal
import sys
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

import pytest

from backend.jobs import gpus
from backend.jobs.engine import Engine
from backend.jobs.gpus import Gpu, find_gpus, worker_environments
from backend.jobs.worker_cache import WorkerCache
from backend.jobs.worker_function import WorkerFunction
from tests.support.waiting import wait_until

TWO = [Gpu("0", "GPU-11aa"), Gpu("1", "GPU-22bb")]
DriverMaker = Callable[[str], None]


@pytest.fixture
def nvidia_smi(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DriverMaker:
    """Puts a program of that name first on PATH, made of lines of sh; the libraries are said to be installed."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(gpus, "version", lambda _: "9")

    def make(lines: str) -> None:
        program = tmp_path / "nvidia-smi"
        program.write_text(f"#!/bin/sh\n{lines}\n")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path), prepend=":")

    return make


def test_the_driver_names_the_gpus(nvidia_smi: DriverMaker) -> None:
    nvidia_smi('[ "$*" = "--query-gpu=index,uuid --format=csv,noheader" ] && printf "0, GPU-11aa\\n1, GPU-22bb\\n"')
    assert find_gpus() == TWO


@pytest.mark.parametrize("lines", ["echo No devices were found", "echo failed; exit 9", ""])
def test_a_driver_that_fails_or_has_no_gpu_names_none(nvidia_smi: DriverMaker, lines: str) -> None:
    nvidia_smi(lines)
    assert find_gpus() == []


def test_without_a_driver_there_is_none(
    tmp_path: Path, nvidia_smi: DriverMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "nowhere"))
    assert find_gpus() == []


def test_without_the_libraries_there_is_none(nvidia_smi: DriverMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    nvidia_smi('printf "0, GPU-11aa\\n"')
    assert len(find_gpus()) == 1
    monkeypatch.setattr(gpus, "version", metadata.version)
    monkeypatch.setattr(gpus, "LIBRARY", "no-such-package")
    assert find_gpus() == []


def test_each_gpu_has_a_worker_and_without_any_one_worker_is_as_it_was() -> None:
    order = {"CUDA_DEVICE_ORDER": "PCI_BUS_ID"}
    both = [{"CUDA_VISIBLE_DEVICES": "0", **order}, {"CUDA_VISIBLE_DEVICES": "1", **order}]
    assert worker_environments({}, uses_gpu=True, find=lambda: TWO) == both
    assert worker_environments({}, uses_gpu=True, find=list) == [{}]
    assert worker_environments({}, uses_gpu=False, find=lambda: TWO) == [{"CUDA_VISIBLE_DEVICES": "-1"}]


@pytest.mark.parametrize(
    ("visible", "indices"),
    [("1", ["1"]), ("1,0", ["1", "0"]), ("GPU-22", ["1"]), ("0,-1,1", ["0"]), ("GPU", []), ("-1", []), ("", [])],
)
def test_the_environment_chooses_among_them_as_cuda_does(visible: str, indices: list[str]) -> None:
    found = worker_environments({"CUDA_VISIBLE_DEVICES": visible}, uses_gpu=True, find=lambda: TWO)
    assert [one["CUDA_VISIBLE_DEVICES"] for one in found if one] == indices
    assert len(found) == max(1, len(indices))


def visible_devices(_cache: WorkerCache) -> tuple[str, int]:
    return os.environ.get("CUDA_VISIBLE_DEVICES", "all"), os.getpid()


def test_workers_see_their_own_gpu_also_after_they_were_started_again() -> None:
    ask = WorkerFunction[[], tuple[str, int]]("tests.backend.jobs.test_gpus:visible_devices")
    engine = Engine(None, environments=lambda: worker_environments({}, uses_gpu=True, find=lambda: TWO))
    engine.start()
    try:
        wait_until(lambda: len(engine.memory_bytes()) == 2, timeout_s=90)
        first = {worker: engine.ask_at(worker, ask) for worker in engine.memory_bytes()}
        assert sorted(gpu for gpu, _ in first.values()) == ["0", "1"]
        for _, process_id in first.values():
            os.kill(process_id, signal.SIGKILL)
        wait_until(lambda: len(engine.memory_bytes().keys() - first.keys()) == 2, timeout_s=90)
        again = [engine.ask_at(worker, ask) for worker in engine.memory_bytes().keys() - first.keys()]
        assert sorted(gpu for gpu, _ in again) == ["0", "1"]
    finally:
        engine.close()
