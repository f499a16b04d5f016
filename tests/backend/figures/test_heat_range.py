import numpy as np
import pytest

from backend.figures.color_maps import BLUE_RED, CIVIDIS, FIRE
from backend.figures.heat_range import heat_of, strength

VALUES = np.array([[0.0, 1.0, 2.0], [3.0, 4.0, 90.0]])


@pytest.mark.parametrize(("percentile", "high"), [(100, 90.0), (80, 4.0), (20, 1.0)])
def test_colours_end_at_the_percentile_of_what_is_not_zero(percentile: int, high: float) -> None:
    heat = heat_of(VALUES, FIRE, percentile)
    assert (heat.low, heat.high) == (0.0, high)


def test_diverging_colours_have_zero_in_the_middle() -> None:
    heat = heat_of(np.array([[-3.0, 1.0]]), BLUE_RED)
    assert (heat.low, heat.high, heat.colors) == (-3.0, 3.0, "RdBu_r")


def test_other_colours_begin_at_zero_also_for_negative_values() -> None:
    heat = heat_of(np.array([[-3.0, 1.0]]), CIVIDIS)
    assert (heat.low, heat.high, heat.colors) == (0.0, 1.0, "cividis")
    assert strength(heat).tolist() == [[0.0, 1.0]]


def test_no_relevance_at_all_has_an_empty_range() -> None:
    assert heat_of(np.zeros((2, 2)), BLUE_RED).high == 0.0


def test_an_overlay_is_transparent_where_there_is_no_relevance_and_as_strong_on_both_sides_of_zero() -> None:
    signed = heat_of(np.array([[-2.0, 0.0, 1.0, 4.0]]), BLUE_RED)
    assert strength(signed).tolist() == [[0.5, 0.0, 0.25, 1.0]]
    assert strength(heat_of(VALUES, FIRE, 80)).tolist() == [[0.0, 0.25, 0.5], [0.75, 1.0, 1.0]]
    assert strength(heat_of(np.zeros((1, 2)), FIRE)).tolist() == [[0.0, 0.0]]
