"""The strongest responses against a plain sort."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.examples.responses import Responses
from backend.examples.strongest import Strongest, strongest_of

VALUES = st.sampled_from([-2.5, -1.0, -0.0, 0.0, 1e-20, 0.5, 0.5, 3.0, 6.0])


def strongest(values: np.ndarray, first: int = 0, most: int = 3) -> Strongest:
    """Those of (images, channels) values; each response stands at row = its image, column = 7."""
    numbers = np.arange(first, first + len(values), dtype=np.int32)
    rows = np.repeat(numbers[:, np.newaxis], values.shape[1], axis=1)
    places = Responses(values, values, rows, np.full_like(rows, 7), values[:, np.newaxis])
    return strongest_of(values, places, numbers, most)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(VALUES, min_size=2, max_size=2), min_size=1, max_size=12), st.integers(1, 14))
def test_they_are_those_of_a_sort_in_which_the_earlier_image_goes_first(rows: list[list[float]], most: int) -> None:
    values = np.array(rows, np.float32)
    found = strongest(values, most=most)
    for channel in range(2):
        order = sorted(range(len(values)), key=lambda image: (-(values[image, channel] + 0.0), image))[:most]
        assert found.images[channel].tolist() == order
        assert found.values[channel].tolist() == values[order, channel].tolist()
        assert found.rows[channel].tolist() == order
        assert set(found.columns[channel].tolist()) == {7}


@settings(max_examples=60, deadline=None)
@given(st.lists(VALUES, min_size=2, max_size=12), st.integers(1, 11))
def test_parts_joined_are_one_pass(column: list[float], cut: int) -> None:
    values = np.array(column, np.float32)[:, np.newaxis]
    cut = min(cut, len(values) - 1)
    joined = strongest(values[:cut]).join(strongest(values[cut:], first=cut), 3)
    whole = strongest(values)
    assert joined.images.tolist() == whole.images.tolist()
    assert joined.values.tolist() == whole.values.tolist()


def test_without_images_there_are_none() -> None:
    none = strongest(np.zeros((0, 2), np.float32))
    assert none.values.shape == (2, 0)
    some = strongest(np.ones((1, 2), np.float32))
    assert none.join(some, 3).images.tolist() == [[0], [0]]
