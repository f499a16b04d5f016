"""A lock that several processes share, on a file: whoever dies lets go of it."""

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
    """Hold the lock on a file. wait: called again and again while another process holds it; may raise to give up."""
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT)
    try:
        while True:
            try:
                _try_lock(descriptor)
                break
            except OSError:  # somebody else has it
                wait()
        yield
    finally:
        os.close(descriptor)
