"""A lock on a file that several processes share; it is released when its process dies."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _try_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(file: Path, wait: Callable[[], None]) -> Iterator[None]:
    """Hold the lock on a file. wait: called repeatedly while another process holds it; it may raise to give up."""
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT)
    try:
        while True:
            try:
                _try_lock(descriptor)
                break
            except OSError:  # another process has it
                wait()
        yield
    finally:
        os.close(descriptor)
