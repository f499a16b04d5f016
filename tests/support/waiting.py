"""Waiting for a condition, with an end."""

import time
from collections.abc import Callable

LOOK_EVERY_S = 0.05


def wait_until(condition: Callable[[], bool], timeout_s: float) -> float:
    """Return the seconds it took for a condition to hold; fails where it does not hold in time."""
    began = time.monotonic()
    while not condition():
        waited = time.monotonic() - began
        assert waited < timeout_s, f"the condition did not hold within {timeout_s} s"
        time.sleep(LOOK_EVERY_S)
    return time.monotonic() - began
