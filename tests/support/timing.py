"""Taking times for benchmarks."""

import time
from collections.abc import Callable


def milliseconds(work: Callable[[], object]) -> float:
    """Run something once; how long it took."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000
