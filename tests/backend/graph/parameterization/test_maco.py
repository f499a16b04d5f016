"""MaCo: only phases are optimized, and its maths against a second, plain version."""

import numpy as np
import pytest
import tensorflow as tf

from backend.graph.parameterization import Maco
from backend.graph.parameterization.color import TO_RGB
from backend.graph.parameterization.spectrum import MEASURED_PX, POINTS, frequencies, magnitudes, measure, points

SIZES = ((16, 16), (9, 14), (15, 7))
# float32 through a Fourier transform of magnitudes up to 1e3
TOLERANCE = 1e-3

of_every_size = pytest.mark.parametrize("size", SIZES)


@of_every_size
def test_an_image_is_a_sum_of_waves_with_the_magnitudes_of_photographs(size: tuple[int, int]) -> None:
    """Second version: every wave of the whole spectrum drawn by itself, in float64."""
    height, width = size
    (angles,) = Maco().draw(size, seeds=[7])
    rows, columns = np.mgrid[0:height, 0:width]
    kept, drawn = magnitudes(size)[1], np.asarray(angles, np.float64)[0, 1]
    expected = np.zeros(size)
    for u in range(height):
        for v in range(width // 2 + 1):
            phase = drawn[u, v] - (drawn[-u % height, v] if v in {0, width / 2} else 0.0)
            is_twice = v not in {0, width / 2}
            turns = 2 * np.pi * (u * rows / height + v * columns / width)
            expected += (1 + is_twice) * kept[u, v] * np.cos(turns + phase) / (height * width)
    found = Maco().to_planes((angles,), size)[0, :, :, 1]
    np.testing.assert_allclose(found, expected, atol=TOLERANCE)


@of_every_size
def test_all_images_have_the_same_magnitudes(size: tuple[int, int]) -> None:
    planes = Maco().to_planes(Maco().draw(size, seeds=[1, 2]), size).numpy()
    for image in planes:
        found = np.abs(np.fft.rfft2(np.moveaxis(image, -1, 0)))
        np.testing.assert_allclose(found, magnitudes(size), atol=TOLERANCE * magnitudes(size).max())


def test_colours_that_are_not_decorrelated_are_as_strong_as_those_that_are() -> None:
    size = (16, 16)
    red_green_blue = Maco(decorrelated=False).to_planes(Maco(decorrelated=False).draw(size, seeds=[1]), size).numpy()
    power = np.square(np.abs(np.fft.rfft2(np.moveaxis(red_green_blue[0], -1, 0))))
    expected = sum(np.square(TO_RGB[:, axis])[:, None, None] * np.square(magnitudes(size)[axis]) for axis in range(3))
    np.testing.assert_allclose(power, expected, rtol=TOLERANCE, atol=TOLERANCE * expected.max())


@of_every_size
def test_the_phases_of_its_own_images_come_back(size: tuple[int, int]) -> None:
    planes = Maco().to_planes(Maco().draw(size, seeds=[3]), size)
    again = Maco().to_planes(Maco().from_planes(planes), size)
    np.testing.assert_allclose(again, planes, atol=TOLERANCE)


def test_it_begins_with_noise_of_natural_contrast_another_one_for_another_seed() -> None:
    together = Maco().draw((64, 64), seeds=[3, 4])
    np.testing.assert_array_equal(together[0][1], Maco().draw((64, 64), seeds=[4])[0][0])
    images = Maco().to_images(together, (64, 64)).numpy()
    assert 0.1 < images.std() < 0.35
    assert not np.array_equal(images[0], images[1])
    assert np.isin(np.round(images * 255), (0, 255)).mean() < 0.001


def test_phases_are_optimized() -> None:
    size = (16, 16)
    (angles,) = Maco().draw(size, seeds=[5])
    with tf.GradientTape() as tape:
        tape.watch(angles)
        value = tf.reduce_mean(Maco().to_images((angles,), size)[0, :8])
    assert np.abs(tape.gradient(value, angles)).max() > 0


def test_the_spectrum_of_waves_is_measured_at_their_frequency() -> None:
    cycles = 16
    wave = np.sin(2 * np.pi * cycles * np.arange(MEASURED_PX) / MEASURED_PX)
    grey = np.broadcast_to((1 / (1 + np.exp(-wave)))[None, :, None], (MEASURED_PX, MEASURED_PX, 3)).astype(np.float32)
    profile = measure([grey])
    nearest = np.abs(np.log(points() * MEASURED_PX / cycles)).argmin()
    assert profile.shape == (POINTS, 3)
    assert profile[:, 0].argmax() == nearest
    assert profile[:, 0].sum() == pytest.approx(profile[nearest, 0], rel=1e-3)


def test_a_larger_image_has_the_same_waves_per_pixel() -> None:
    small, large = magnitudes((64, 64)), magnitudes((128, 128))
    assert frequencies((64, 64))[4, 0] == frequencies((128, 128))[8, 0]
    np.testing.assert_allclose(large[:, 8, 0], 2 * small[:, 4, 0])
    assert (small[:, 0, 0] == 0).all()
