import numpy as np
import pytest
import tensorflow as tf
from PIL import Image

from models.image_input import ImageInput, LegacyImageInput, StretchedImageInput
from tests.support.photographs import gradient

INPUT = ImageInput(short_side_px=32, size_px=28, resampling="bicubic", low=(-1.0, 0.0, -2.0), high=(1.0, 1.0, 2.0))
LEGACY = LegacyImageInput(short_side_px=256, size_px=224, low=(-123.68, -116.78, -103.94), high=(1.0, 1.0, 1.0))
STRETCHED = StretchedImageInput(short_side_px=256, size_px=224, low=(-1.0,) * 3, high=(1.0,) * 3)
SIZES = [(500, 375), (375, 500), (500, 333), (224, 224), (100, 60), (1000, 7), (3, 3), (1, 1)]
# float32 in another order of operations
TOLERANCE = 1e-6


def noise(width: int, height: int) -> np.ndarray:
    return np.random.default_rng(0).integers(0, 256, size=(height, width, 3), dtype=np.uint8)


@pytest.mark.parametrize("size", [(60, 40), (40, 60), (28, 28), (10, 300), (1, 1)])
def test_the_crop_has_the_networks_size_whatever_the_photographs(size: tuple[int, int]) -> None:
    crop = INPUT.crop(np.asarray(gradient(*size)))
    assert crop.shape == (28, 28, 3)
    assert crop.dtype == np.float32
    assert 0 <= crop.min() <= crop.max() <= 1


@pytest.mark.parametrize("size", [(64, 48), (48, 64), (451, 300), (100, 100)])
def test_the_crop_shows_just_the_part_that_is_called_seen(size: tuple[int, int]) -> None:
    photograph = gradient(*size)
    part = INPUT.seen_part((photograph.height, photograph.width))
    box = (part.left, part.top, part.left + part.width, part.top + part.height)
    again = photograph.resize((28, 28), Image.Resampling.BICUBIC, box=box)
    np.testing.assert_allclose(INPUT.crop(np.asarray(photograph)), np.asarray(again) / 255, atol=0.03)


def test_the_seen_part_is_seven_eighths_of_the_short_side_and_central() -> None:
    part = INPUT.seen_part((400, 800))
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


@pytest.mark.parametrize("size", SIZES)
def test_legacy_scaling_and_cutting_are_those_of_tensorflow_1(size: tuple[int, int]) -> None:
    photograph = noise(*size)
    width, height = (round(side * 256 / min(size)) for side in size)
    scaled = tf.compat.v1.image.resize_bilinear(photograph[np.newaxis].astype(np.float32), [height, width])[0]
    top, left = int((height - 224) / 2), int((width - 224) / 2)
    expected = scaled.numpy()[top : top + 224, left : left + 224] / 255
    np.testing.assert_allclose(LEGACY.crop(photograph), expected, atol=TOLERANCE)


@pytest.mark.parametrize("size", SIZES)
def test_the_stretched_part_is_that_of_tensorflow_1(size: tuple[int, int]) -> None:
    photograph = noise(*size)
    part = tf.image.central_crop(photograph.astype(np.float32) / 255, 0.875)
    expected = tf.compat.v1.image.resize_bilinear(part[np.newaxis], [224, 224])[0]
    crop = STRETCHED.crop(photograph)
    np.testing.assert_allclose(crop, expected.numpy(), atol=TOLERANCE)
    assert crop.dtype == np.float32


def test_a_photograph_of_the_networks_size_is_scaled_up_before_its_edges_are_lost() -> None:
    part = STRETCHED.seen_part((224, 224))
    assert (part.left, part.top, part.width, part.height) == (14, 14, 196, 196)


def test_stretching_shows_seven_eighths_of_both_sides() -> None:
    part = STRETCHED.seen_part((400, 800))
    assert (part.left, part.top, part.width, part.height) == (50, 25, 700, 350)
    assert (INPUT.keeps_aspect, LEGACY.keeps_aspect, STRETCHED.keeps_aspect) == (True, True, False)


def test_legacy_scaling_says_its_name() -> None:
    assert LEGACY.resampling == STRETCHED.resampling == "legacy_bilinear"
    assert LEGACY.seen_part((400, 800)).width == 350


def test_the_means_are_subtracted_from_0_to_255() -> None:
    vgg = LegacyImageInput(
        short_side_px=256, size_px=224, low=(-123.68, -116.78, -103.94), high=(131.32, 138.22, 151.06)
    )
    photograph = noise(256, 256)
    expected = photograph[16:240, 16:240] - np.array([123.68, 116.78, 103.94], dtype=np.float32)
    np.testing.assert_allclose(vgg.to_input_range(vgg.crop(photograph)), expected, atol=1e-4)
