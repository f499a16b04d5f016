import threading
import time

from backend.jobs.idle_watch import IdleWatch
from tests.support.waiting import wait_until

AFTER_S = 0.2


def test_a_process_is_idle_once_after_its_last_computation() -> None:
    idle: list[float] = []
    watch = IdleWatch(lambda: idle.append(time.monotonic()), AFTER_S)
    for _ in range(3):
        with watch.computing():
            pass
    ended = time.monotonic()
    wait_until(lambda: bool(idle), timeout_s=5)
    assert idle[0] - ended >= AFTER_S * 0.9
    time.sleep(AFTER_S * 2)  # nothing is left that could make it idle again
    assert len(idle) == 1
    with watch.computing():
        pass
    wait_until(lambda: len(idle) == 2, timeout_s=5)


def test_a_process_that_computes_is_not_idle() -> None:
    idle = threading.Event()
    watch = IdleWatch(idle.set, AFTER_S)
    with watch.computing():
        with watch.computing():
            pass
        assert not idle.wait(AFTER_S * 3)
    assert idle.wait(5)


def test_a_process_that_never_computed_is_left_alone() -> None:
    idle = threading.Event()
    IdleWatch(idle.set, AFTER_S)
    assert not idle.wait(AFTER_S * 2)
