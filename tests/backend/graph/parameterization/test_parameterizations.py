"""The contract of all parameterizations in the catalog, and their maths against a second, plain version."""

import numpy as np
import pytest
import tensorflow as tf
from PIL import Image

from backend.graph.parameterization import PARAMETERIZATIONS, Fourier, Laplacian, Parameterization, Pixels
from backend.graph.parameterization.base import NEAREST_TO_ENDS
from backend.graph.parameterization.color import AXES, FROM_RGB, TO_RGB, from_decorrelated, to_decorrelated
from backend.graph.parameterization.fourier import REFERENCE_PX, wave_scale
from tests.support.photographs import PROJECT

SIZES = ((16, 16), (9, 14), (15, 7))
# float32 through a Fourier transform and its inverse, both scaled by up to 1/frequency
TOLERANCE = 1e-4
# MaCo keeps the magnitudes of photographs, so it can make only images that have these
ALL_IMAGES = [name for name in PARAMETERIZATIONS if name != "maco"]
LEARNING_RATES = {"fourier": 3.0, "laplacian": 0.05, "naive": 0.2}  # thesis, Table 3.1
ENOUGH_DB = 30


@pytest.fixture(params=[(name, decorrelated) for name in ALL_IMAGES for decorrelated in (True, False)], ids=str)
def named(request: pytest.FixtureRequest) -> tuple[str, Parameterization]:
    name, decorrelated = request.param
    return name, PARAMETERIZATIONS[name](decorrelated=decorrelated)


@pytest.fixture
def parameterization(named: tuple[str, Parameterization]) -> Parameterization:
    return named[1]


def random_images(size: tuple[int, int]) -> tf.Tensor:
    return tf.constant(np.random.default_rng(11).uniform(0.05, 0.95, (2, *size, 3)).astype(np.float32))


@pytest.mark.parametrize("size", SIZES)
def test_it_begins_grey_of_the_size_asked_for(parameterization: Parameterization, size: tuple[int, int]) -> None:
    images = parameterization.to_images(parameterization.draw(size, seeds=[1, 2]), size)
    assert images.shape == (2, *size, 3)
    assert np.abs(images - 0.5).max() < 0.1
    assert np.std(images) > 0


def test_an_image_is_the_same_alone_and_in_a_batch_and_another_with_another_seed(
    parameterization: Parameterization,
) -> None:
    together = parameterization.draw((8, 8), seeds=[3, 4])
    alone = parameterization.draw((8, 8), seeds=[4])
    for both, one in zip(together, alone, strict=True):
        np.testing.assert_array_equal(both[1], one[0])
        assert not np.array_equal(both[0], one[0])


@pytest.mark.parametrize("size", SIZES)
def test_it_can_begin_with_any_image(parameterization: Parameterization, size: tuple[int, int]) -> None:
    images = random_images(size)
    again = parameterization.to_images(parameterization.from_images(images), size)
    np.testing.assert_allclose(again, images, atol=TOLERANCE)


def test_black_and_white_come_back_within_half_a_step_of_8_bits(parameterization: Parameterization) -> None:
    ends = tf.constant(np.stack([np.zeros((8, 8, 3)), np.ones((8, 8, 3))]).astype(np.float32))
    again = parameterization.to_images(parameterization.from_images(ends), (8, 8))
    np.testing.assert_allclose(again, ends, atol=NEAREST_TO_ENDS + TOLERANCE)


def test_it_can_fit_a_photograph(named: tuple[str, Parameterization]) -> None:
    name, parameterization = named
    size = (64, 96)
    photograph = Image.open(PROJECT / "data" / "images" / "cat.jpg").convert("RGB").resize(size[::-1])
    wanted = tf.constant(np.asarray(photograph, dtype=np.float32)[np.newaxis] / 255)
    variables = [tf.Variable(value) for value in parameterization.draw(size, seeds=[5])]
    optimizer = tf.keras.optimizers.Adam(LEARNING_RATES[name])

    @tf.function(autograph=False)
    def step() -> tf.Tensor:
        with tf.GradientTape() as tape:
            error = tf.reduce_mean(tf.square(parameterization.to_images(tuple(variables), size) - wanted))
        optimizer.apply_gradients(zip(tape.gradient(error, variables), variables, strict=True))
        return error

    best = min(float(step()) for _ in range(400))
    assert -10 * np.log10(best) >= ENOUGH_DB


def test_colours_come_back_and_the_longest_axis_is_one() -> None:
    planes = tf.constant(np.random.default_rng(12).standard_normal((2, 4, 5, 3)).astype(np.float32))
    np.testing.assert_allclose(to_decorrelated(from_decorrelated(planes)), planes, rtol=1e-4, atol=1e-5)
    np.testing.assert_allclose(np.linalg.norm(TO_RGB, axis=0).max(), 1)
    np.testing.assert_allclose(AXES, 0.46195 * TO_RGB, rtol=1e-4)
    pixel = np.array([0.3, -0.2, 0.7], dtype=np.float32)
    expected = [sum(TO_RGB[color, axis] * pixel[axis] for axis in range(3)) for color in range(3)]
    np.testing.assert_allclose(from_decorrelated(tf.constant(pixel)), expected, rtol=1e-5)
    np.testing.assert_allclose(FROM_RGB @ TO_RGB, np.eye(3), atol=1e-12)


def test_decorrelation_changes_the_image() -> None:
    variables = Pixels().draw((4, 4), seeds=[6])
    plain, decorrelated = (Pixels(decorrelated=on).to_images(variables, (4, 4)) for on in (False, True))
    assert np.abs(plain - decorrelated).max() > 1e-4


@pytest.mark.parametrize("size", SIZES)
def test_the_spectrum_is_a_sum_of_waves(size: tuple[int, int]) -> None:
    """Second version: every wave of the half spectrum drawn by itself, in float64."""
    height, width = size
    fourier = Fourier(decorrelated=False)
    (variable,) = fourier.draw(size, seeds=[7])
    rows, columns = np.mgrid[0:height, 0:width]
    expected = np.zeros((height, width))
    for u in range(height):
        for v in range(width // 2 + 1):
            down, across = np.fft.fftfreq(height)[u], v / width
            scale = np.sqrt(height * width) / REFERENCE_PX / max(np.hypot(down, across), 1 / max(size))
            real, imaginary = np.asarray(variable, dtype=np.float64)[0, :, 0, u, v] * scale
            is_twice = v not in {0, width / 2}
            angle = 2 * np.pi * (down * rows + across * columns)
            expected += (1 + is_twice) * (real * np.cos(angle) - imaginary * np.sin(angle)) / (height * width)
    found = fourier.to_planes((variable,), size)[0, :, :, 0]
    np.testing.assert_allclose(found, expected, atol=1e-6)


def test_the_scale_is_inverse_to_the_frequency() -> None:
    scale = wave_scale((128, 128))
    np.testing.assert_allclose(scale[0, :3], [128, 128, 64])
    np.testing.assert_allclose(scale[0, 64], 2)


def test_a_pyramid_has_levels_of_half_the_size_and_a_coarse_one_reaches_far() -> None:
    pyramid = Laplacian(decorrelated=False, levels=3)
    assert pyramid.shapes((9, 14)) == [(9, 14, 3), (5, 7, 3), (3, 4, 3)]
    levels = [np.zeros((1, *shape), dtype=np.float32) for shape in pyramid.shapes((16, 16))]
    levels[2][0, 1, 1, 0] = 1
    plane = pyramid.to_planes(tuple(map(tf.constant, levels)), (16, 16))[0, :, :, 0]
    # bilinear: a tent of twice the pitch of four pixels around pixel 5.5, sampled between pixels
    tent = np.clip(1 - np.abs(np.arange(16) - 5.5) / 4, 0, None)
    np.testing.assert_allclose(plane, np.outer(tent, tent), atol=1e-6)
