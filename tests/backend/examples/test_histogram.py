"""Histograms: each value lies between the edges of its bin."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from backend.examples.histogram import BINS, SIDE, bins_of, counts, edges

SIZES = st.floats(min_value=2**-9, max_value=2**13, width=32)


@given(SIZES, st.booleans())
def test_a_value_lies_between_the_edges_of_its_bin(size: float, is_negative: bool) -> None:
    value = np.float32(-size if is_negative else size)
    (place,) = bins_of(np.array([value]))
    assert edges()[place] <= value <= edges()[place + 1]


def test_edges_ascend_and_there_are_four_bins_per_doubling() -> None:
    found = edges()
    assert len(found) == BINS + 1
    assert (np.diff(found) > 0).all()
    assert ((found > 1) & (found <= 2)).sum() == 4


def test_small_values_are_zero_and_large_ones_of_the_last_bin() -> None:
    assert bins_of(np.array([0.0, -0.0, 1e-30, -1e-30], np.float32)).tolist() == [SIDE] * 4
    assert bins_of(np.array([3e38, -3e38], np.float32)).tolist() == [BINS - 1, 0]


def test_each_channel_is_counted_apart() -> None:
    values = np.array([[0.0, 1.0], [0.0, 1.0], [5.0, -1.0]], np.float32)
    found = counts(values)
    assert found.sum(axis=1).tolist() == [3, 3]
    assert found[0, SIDE] == 2
    assert found[1, bins_of(np.array([1.0], np.float32))[0]] == 2
