import numpy as np
import pytest

from backend.figures.heat_range import heat_of, strength

VALUES = np.array([[0.0, 1.0, 2.0], [3.0, 4.0, 90.0]])


@pytest.mark.parametrize(("percentile", "high"), [(100, 90.0), (80, 4.0), (20, 1.0)])
def test_colours_end_at_the_percentile_of_what_is_not_zero(percentile: int, high: float) -> None:
    heat = heat_of(VALUES, signed=False, percentile=percentile)
    assert (heat.low, heat.high) == (0.0, high)


def test_signed_values_have_zero_in_the_middle() -> None:
    heat = heat_of(np.array([[-3.0, 1.0]]), signed=True)
    assert (heat.low, heat.high) == (-3.0, 3.0)
    assert heat.colors != heat_of(VALUES, signed=False).colors


def test_no_relevance_at_all_has_an_empty_range() -> None:
    assert heat_of(np.zeros((2, 2)), signed=True).high == 0.0


def test_an_overlay_is_transparent_where_there_is_no_relevance_and_as_strong_on_both_sides_of_zero() -> None:
    signed = heat_of(np.array([[-2.0, 0.0, 1.0, 4.0]]), signed=True)
    assert strength(signed).tolist() == [[0.5, 0.0, 0.25, 1.0]]
    assert strength(heat_of(VALUES, signed=False, percentile=80)).tolist() == [[0.0, 0.25, 0.5], [0.75, 1.0, 1.0]]
    assert strength(heat_of(np.zeros((1, 2)), signed=False)).tolist() == [[0.0, 0.0]]
