import numpy as np
import pytest
from PIL import Image

from models.image_input import ImageInput
from tests.support.photographs import gradient

INPUT = ImageInput(short_side_px=32, size_px=28, resampling="bicubic", low=(-1.0, 0.0, -2.0), high=(1.0, 1.0, 2.0))


@pytest.mark.parametrize("size", [(60, 40), (40, 60), (28, 28), (10, 300), (1, 1)])
def test_the_crop_has_the_networks_size_whatever_the_photographs(size: tuple[int, int]) -> None:
    crop = INPUT.crop(np.asarray(gradient(*size)))
    assert crop.shape == (28, 28, 3)
    assert crop.dtype == np.float32
    assert 0 <= crop.min() <= crop.max() <= 1


@pytest.mark.parametrize("size", [(64, 48), (48, 64), (451, 300), (100, 100)])
def test_the_crop_shows_just_the_part_that_is_called_seen(size: tuple[int, int]) -> None:
    photograph = gradient(*size)
    part = INPUT.seen_part(np.asarray(photograph))
    box = (part.left, part.top, part.left + part.width, part.top + part.height)
    again = photograph.resize((28, 28), Image.Resampling.BICUBIC, box=box)
    np.testing.assert_allclose(INPUT.crop(np.asarray(photograph)), np.asarray(again) / 255, atol=0.03)


def test_the_seen_part_is_seven_eighths_of_the_short_side_and_central() -> None:
    part = INPUT.seen_part(np.zeros((400, 800, 3), dtype=np.uint8))
    assert (part.width, part.height) == (350, 350)
    assert (part.left, part.top) == (225, 25)


def test_black_and_white_become_low_and_high() -> None:
    images = np.stack([np.zeros((2, 2, 3)), np.ones((2, 2, 3))]).astype(np.float32)
    inputs = INPUT.to_input_range(images)
    np.testing.assert_array_equal(inputs[0, 0, 0], [-1, 0, -2])
    np.testing.assert_array_equal(inputs[1, 0, 0], [1, 1, 2])
    assert inputs.dtype == np.float32


def test_another_filter_gives_another_crop() -> None:
    noise = np.random.default_rng(0).integers(0, 256, size=(64, 64, 3), dtype=np.uint8)
    nearest = ImageInput(short_side_px=32, size_px=28, resampling="nearest", low=INPUT.low, high=INPUT.high)
    assert np.abs(nearest.crop(noise) - INPUT.crop(noise)).max() > 0.1
