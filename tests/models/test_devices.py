"""On what TensorFlow computes. There is no GPU here: a logical device takes its place, or a stand-in that is listed."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import tensorflow as tf

from models.devices import gpu_name, set_up_devices
from tests.support.photographs import PROJECT

PLACED = re.compile(r"\((\w+)\): /job:localhost/replica:0/task:0/device:CPU:(\d)")
ARGUMENTS = {"_Arg", "_DeviceArg", "_Retval", "_DeviceRetval"}  # they are where the caller has them
METHODS = {"prediction", "activations", "heatmaps", "feature_visualization", "deepdream"}
GPU = tf.config.PhysicalDevice("/physical_device:GPU:0", "GPU")

AFTER_THE_IMPORT = """
import tensorflow as tf
done = []
tf.config.list_physical_devices = lambda kind=None: ["the GPU"] if kind == "GPU" else []
tf.config.experimental.set_memory_growth = lambda device, grows: done.append((device, grows))
tf.config.experimental.enable_op_determinism = lambda: done.append("deterministic")
from models.quiet_import import import_tensorflow_quietly
import_tensorflow_quietly()
print(done)
"""


@pytest.fixture
def set_up(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is set up, in words; devices are as the test says."""
    done: list[str] = []
    monkeypatch.setattr(tf.config.experimental, "set_memory_growth", lambda one, grows: done.append(f"{one} {grows}"))
    monkeypatch.setattr(tf.config.experimental, "enable_op_determinism", lambda: done.append("deterministic"))
    return done


def test_without_a_gpu_nothing_is_changed(set_up: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tf.config, "list_physical_devices", lambda _: [])
    set_up_devices()
    assert set_up == []
    assert gpu_name() is None


def test_the_memory_of_each_gpu_grows_and_kernels_are_deterministic(
    set_up: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tf.config, "list_physical_devices", lambda _: ["a", "b"])
    set_up_devices()
    assert set_up == ["a True", "b True", "deterministic"]


@pytest.mark.parametrize(
    ("details", "name"), [({"device_name": "NVIDIA H100"}, "NVIDIA H100"), ({}, "/physical_device:GPU:0")]
)
def test_a_gpu_has_the_name_that_its_driver_tells(
    details: dict[str, str], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tf.config, "list_physical_devices", lambda _: [GPU])
    monkeypatch.setattr(tf.config.experimental, "get_device_details", lambda _: details)
    assert gpu_name() == name


def test_every_process_that_computes_sets_its_devices_up_when_it_imports_tensorflow() -> None:
    command = [sys.executable, "-c", AFTER_THE_IMPORT]
    ended = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == "[('the GPU', True), 'deterministic']"


def computed_on(device: int, folder: Path) -> tuple[dict[str, str], str]:
    """Hashes of what is computed on a logical device, by method, and what TensorFlow tells of it."""
    hashes = folder / f"{device}.json"
    command = [sys.executable, "-m", "tests.support.on_a_device", str(device), str(hashes)]
    ended = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    return json.loads(hashes.read_text()), ended.stdout + ended.stderr


@pytest.mark.thorough
def test_everything_is_computed_on_the_device_of_the_worker_with_the_same_bytes(tmp_path: Path) -> None:
    first, _ = computed_on(0, tmp_path)
    second, log = computed_on(1, tmp_path)
    placed = set(PLACED.findall(log))
    assert {"Conv2D", "Conv2DBackpropInput"} <= {operation for operation, _ in placed}
    assert {operation for operation, device in placed if device != "1"} <= ARGUMENTS
    assert first.keys() == METHODS
    assert first == second
