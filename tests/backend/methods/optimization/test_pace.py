"""The pace of a run: that of the latest seconds, known only when it is steady."""

import pytest

from backend.methods.optimization.pace import OVER_S, STEADY_AFTER_S, Pace


def test_the_pace_is_not_told_before_it_is_steady() -> None:
    pace = Pace()
    assert not pace.has_begun
    assert pace.seconds_per_work(at_once=True) is None
    pace.mark(10.0, 1.0)
    assert pace.has_begun
    assert pace.seconds_per_work(at_once=True) is None  # nothing was done since
    pace.mark(10.0 + STEADY_AFTER_S / 2, 2.0)
    assert pace.seconds_per_work() is None
    assert pace.seconds_per_work(at_once=True) == pytest.approx(STEADY_AFTER_S / 2)
    pace.mark(10.0 + STEADY_AFTER_S, 5.0)
    assert pace.seconds_per_work() == pytest.approx(STEADY_AFTER_S / 4)


def test_the_pace_follows_a_machine_that_gets_slower() -> None:
    pace = Pace()
    for second in range(60):
        pace.mark(float(second), 10.0 * second)
    assert pace.seconds_per_work() == pytest.approx(0.1)
    for second in range(60, 60 + int(OVER_S) + 1):
        pace.mark(float(second), 590.0 + (second - 59))
    assert pace.seconds_per_work() == pytest.approx(1.0)


def test_steps_longer_than_the_time_looked_at_have_a_pace_too() -> None:
    pace = Pace()
    for step in range(3):
        pace.mark(step * 3 * OVER_S, float(step))
    assert pace.seconds_per_work() == pytest.approx(3 * OVER_S)
