"""The GPUs of this machine that the server's own workers may use.

The driver is asked, by its program nvidia-smi; TensorFlow is not, because only workers import it.
"""

from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

LOG = logging.getLogger(__name__)

VISIBLE = "CUDA_VISIBLE_DEVICES"
NO_GPU = {VISIBLE: "-1"}
QUESTION = ("nvidia-smi", "--query-gpu=index,uuid", "--format=csv,noheader")
ANSWERS_WITHIN_S = 20
LIBRARY = "nvidia-cudnn-cu12"  # of requirements-gpu.txt; without it TensorFlow computes on the processor


@dataclass(frozen=True)
class Gpu:
    """A GPU, as the driver names it. index: as text, in the order of the bus."""

    index: str
    uuid: str


def worker_environments(
    environment: Mapping[str, str], *, uses_gpu: bool, find: Callable[[], Sequence[Gpu]] | None = None
) -> list[dict[str, str]]:
    """Give what is changed of the environment for each worker: one per GPU, or one that computes on the processor.

    environment: of this process; CUDA_VISIBLE_DEVICES in it chooses GPUs. find: finds those of the machine.
    """
    if not uses_gpu:
        return [dict(NO_GPU)]
    gpus = _chosen((find_gpus if find is None else find)(), environment.get(VISIBLE))
    # without the second variable CUDA counts the fastest GPU first
    return [{VISIBLE: gpu.index, "CUDA_DEVICE_ORDER": "PCI_BUS_ID"} for gpu in gpus] or [{}]


def find_gpus() -> list[Gpu]:
    """Ask the driver for all GPUs; none where there is no driver, or the libraries for it are not installed."""
    if sys.platform != "linux" or not _has_library():
        return []
    try:
        answer = subprocess.run(QUESTION, capture_output=True, text=True, timeout=ANSWERS_WITHIN_S, check=True)  # noqa: S603 - no word of it comes from outside
    except FileNotFoundError:
        return []
    except (OSError, subprocess.SubprocessError) as error:
        LOG.warning("GPUs not found reason=%s", error)
        return []
    rows = [[cell.strip() for cell in line.split(",")] for line in answer.stdout.splitlines()]
    return [Gpu(*row) for row in rows if len(row) == len(Gpu.__annotations__)]


def _has_library() -> bool:
    try:
        return bool(version(LIBRARY))
    except PackageNotFoundError:
        return False


def _chosen(gpus: Sequence[Gpu], visible: str | None) -> list[Gpu]:
    """Keep the GPUs that CUDA_VISIBLE_DEVICES names, in its order; as CUDA does, only up to the first unknown one."""
    if visible is None:
        return list(gpus)
    chosen: list[Gpu] = []
    for name in map(str.strip, visible.split(",")):
        found = [gpu for gpu in gpus if name and (gpu.index == name or gpu.uuid.startswith(name))]
        if len(found) != 1:
            break
        chosen += found
    return chosen
