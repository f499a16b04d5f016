"""Groups over a sample, with maps that are made of two groups by hand."""

import numpy as np

from backend.examples.groups import find_groups
from backend.methods.groups.sample_work import sample_group


def test_the_value_of_an_example_is_the_activation_that_its_group_explains() -> None:
    sample_maps = np.zeros((2, 2, 2, 3), np.float32)  # (photographs, height, width, channels)
    first, other = np.array([1.0, 2.0, 0.0]), np.array([0.0, 0.0, 3.0])
    sample_maps[0, 1, 0] = 2 * first
    sample_maps[1, 0, 1] = other
    found = find_groups(sample_maps.reshape(-1, 2, 3), 2)
    best = [sample_group(found, place, [7, 9], step=1).examples[0] for place in range(2)]
    told = sorted((one.image, one.row, one.column, round(one.value, 3)) for one in best)
    assert told == [(7, 1, 0, 6.0), (9, 0, 1, 3.0)]
