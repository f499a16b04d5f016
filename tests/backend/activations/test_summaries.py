import base64
import io

import numpy as np
import pytest
from PIL import Image

from backend.activations.summaries import Order, constrain, strongest_channels

# three channels on 2 × 3 positions: one even, one with a single peak, one silent
OUTPUT = np.stack([np.full((2, 3), 2.0), np.array([[0, 0, 9.0], [0, 0, 0]]), np.zeros((2, 3))], axis=-1).astype(
    np.float32
)


def test_channels_are_ranked_by_mean_or_by_maximum() -> None:
    assert [c.channel for c in strongest_channels(OUTPUT, 3, Order.MEAN)] == [0, 1, 2]
    assert [c.channel for c in strongest_channels(OUTPUT, 3, Order.MAX)] == [1, 0, 2]


def test_no_more_channels_are_told_than_asked_for_or_there() -> None:
    assert len(strongest_channels(OUTPUT, 2, Order.MEAN)) == 2
    assert len(strongest_channels(OUTPUT, 9, Order.MEAN)) == 3


def test_equal_channels_stay_in_the_order_of_their_ids() -> None:
    assert [c.channel for c in strongest_channels(np.ones((2, 2, 5), np.float32), 5, Order.MAX)] == [0, 1, 2, 3, 4]


def test_the_facts_of_a_channel() -> None:
    peaked = strongest_channels(OUTPUT, 1, Order.MAX)[0]
    assert (peaked.mean, peaked.max) == (1.5, 9.0)
    assert peaked.zeros == pytest.approx(5 / 6)
    assert (peaked.peak.row, peaked.peak.column) == (0, 2)


def test_a_map_is_a_grey_png_scaled_by_its_own_maximum() -> None:
    peaked = strongest_channels(OUTPUT, 1, Order.MAX)[0]
    picture = Image.open(io.BytesIO(base64.b64decode(peaked.map.removeprefix("data:image/png;base64,"))))
    assert picture.mode == "L"
    np.testing.assert_array_equal(np.asarray(picture), [[0, 0, 255], [0, 0, 0]])


def test_constraining_follows_algorithm_3_and_shows_the_negative_and_the_silent_as_black() -> None:
    np.testing.assert_array_equal(constrain(np.array([[1.0, 2.0, 4.0]])), [[64, 128, 255]])
    np.testing.assert_array_equal(constrain(np.array([[-3.0, 0.0, 1.0]])), [[0, 0, 255]])
    np.testing.assert_array_equal(constrain(np.array([[-3.0, -1.0]])), [[0, 0]])
    np.testing.assert_array_equal(constrain(np.zeros((2, 2))), np.zeros((2, 2)))


def test_units_have_values_but_neither_position_nor_map() -> None:
    units = strongest_channels(np.array([0.5, -1.0, 3.0], np.float32), 2, Order.MEAN)
    assert [(unit.channel, unit.max, unit.peak, unit.map) for unit in units] == [
        (2, 3.0, None, None),
        (0, 0.5, None, None),
    ]
