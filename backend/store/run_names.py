"""Names of runs of jobs, by which a process on the same machine can tell that the process of a run has ended."""

from __future__ import annotations

import os
import uuid
from pathlib import Path

import psutil

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
PROCESS_NAMESPACE = Path("/proc/self/ns/pid")
SEPARATOR = "/"


def new_run_name() -> str:
    """Name a run of this process: where the process is found, and something that no other run has."""
    place = SEPARATOR.join([_machine(), str(os.getpid()), _began(os.getpid()) or ""])
    return f"{place}{SEPARATOR}{uuid.uuid4().hex}"


def has_surely_ended(run: str) -> bool:
    """Whether the process of a run has ended. False where that cannot be known, as on another machine."""
    machine, _, rest = run.partition(SEPARATOR)
    process_id, _, rest = rest.partition(SEPARATOR)
    began, _, _ = rest.partition(SEPARATOR)
    if not machine or machine != _machine() or not process_id.isdigit():
        return False
    return _began(int(process_id)) != began


def _machine() -> str:
    """Name the machine since its last start, and the container; "" where the system does not say."""
    try:
        return f"{BOOT_ID.read_text().strip()}.{PROCESS_NAMESPACE.stat().st_ino}"
    except OSError:
        return ""


def _began(process_id: int) -> str | None:
    """When a process began, in ticks since the machine started; None if there is no such process."""
    try:
        process = psutil.Process(process_id)
        return None if process.status() == psutil.STATUS_ZOMBIE else f"{process.create_time():.2f}"
    except psutil.Error:
        return None
