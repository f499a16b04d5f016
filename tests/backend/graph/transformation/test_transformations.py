"""The contract of all transformations, and resampling against a second, plain version."""

import inspect

import numpy as np
import pytest
import tensorflow as tf

from backend.graph.transformation import Jitter, Rotate, Scale, Transformation
from backend.graph.transformation.base import LinearTransformation
from backend.graph.transformation.resample import resample

SEED = (17, 3)
STRONG = {Jitter: Jitter(5), Rotate: Rotate(20.0), Scale: Scale(0.3)}
NONE = {Jitter: Jitter(0), Rotate: Rotate(0.0), Scale: Scale(0.0)}
IMAGES = np.random.default_rng(13).random((2, 11, 14, 3)).astype(np.float32)


@pytest.fixture(params=list(STRONG), ids=lambda kind: kind.__name__)
def kind(request: pytest.FixtureRequest) -> type[Transformation]:
    return request.param


def test_every_transformation_is_tested() -> None:
    subclasses = {*Transformation.__subclasses__(), *LinearTransformation.__subclasses__()}
    ours = {one for one in subclasses if one.__module__.startswith("backend.") and not inspect.isabstract(one)}
    assert ours == set(STRONG) == set(NONE)


def run(transformation: Transformation, seed: tuple[int, int] = SEED) -> np.ndarray:
    return transformation.apply(tf.constant(IMAGES), transformation.draw(seed)).numpy()


def test_it_changes_the_image_and_the_same_seed_changes_it_alike(kind: type[Transformation]) -> None:
    first, again, other = (run(STRONG[kind], seed) for seed in (SEED, SEED, (17, 4)))
    np.testing.assert_array_equal(first, again)
    assert np.abs(first - other).max() > 0.1
    assert first.shape == other.shape


def test_at_nothing_it_changes_nothing(kind: type[Transformation]) -> None:
    np.testing.assert_allclose(run(NONE[kind]), IMAGES, atol=1e-5)


def test_a_constant_image_stays_constant(kind: type[Transformation]) -> None:
    transformation = STRONG[kind]
    grey = transformation.apply(tf.fill((1, 9, 9, 3), 0.5), transformation.draw(SEED))
    np.testing.assert_allclose(grey, 0.5, atol=1e-6)


def test_it_draws_inside_its_range_and_reaches_both_ends(kind: type[Transformation]) -> None:
    drawn = np.stack([np.ravel(STRONG[kind].draw((1, step))) for step in range(300)])
    low, high = {Jitter: (0, 5), Rotate: (-20, 20), Scale: (0.7, 1.3)}[kind]
    assert low <= drawn.min() < low + 0.1 * (high - low)
    assert high - 0.1 * (high - low) < drawn.max() <= high


def test_it_runs_compiled_with_a_step_that_is_only_known_then(kind: type[Transformation]) -> None:
    transformation = STRONG[kind]

    @tf.function(autograph=False)
    def disturb(images: tf.Tensor, step: tf.Tensor) -> tf.Tensor:
        return transformation.apply(images, transformation.draw(tf.stack((17, step))))

    np.testing.assert_allclose(disturb(tf.constant(IMAGES), tf.constant(3)), run(transformation), atol=1e-5)
    assert disturb.experimental_get_tracing_count() == 1


def test_its_gradient_is_that_of_small_changes(kind: type[Transformation]) -> None:
    transformation = STRONG[kind]
    drawn = transformation.draw(SEED)
    images = tf.constant(IMAGES, dtype=tf.float64)
    if kind is not Jitter:
        drawn = tf.cast(drawn, tf.float64)
    weights = tf.constant(np.random.default_rng(14).standard_normal(transformation.apply(images, drawn).shape))
    with tf.GradientTape() as tape:
        tape.watch(images)
        value = tf.reduce_sum(weights * transformation.apply(images, drawn))
    gradient = tape.gradient(value, images).numpy()
    change = np.random.default_rng(15).standard_normal(IMAGES.shape)
    changed = tf.reduce_sum(weights * transformation.apply(images + 1e-4 * change, drawn))
    assert float(changed - value) / 1e-4 == pytest.approx(float((gradient * change).sum()), rel=1e-6)


def slowly(image: np.ndarray, matrix: np.ndarray) -> np.ndarray:
    """Second version of resampling: one pixel after the other."""
    height, width = image.shape[:2]
    result = np.zeros_like(image)
    middle = np.array([(height - 1) / 2, (width - 1) / 2])
    for row in range(height):
        for column in range(width):
            y, x = np.clip(matrix @ (np.array([row, column]) - middle) + middle, 0, [height - 1, width - 1])
            top, left = int(y), int(x)
            bottom, right = min(top + 1, height - 1), min(left + 1, width - 1)
            upper = image[top, left] * (1 - x + left) + image[top, right] * (x - left)
            lower = image[bottom, left] * (1 - x + left) + image[bottom, right] * (x - left)
            result[row, column] = upper * (1 - y + top) + lower * (y - top)
    return result


@pytest.mark.parametrize("matrix", [[[1, 0], [0, 1]], [[0.9, 0.4], [-0.3, 1.2]], [[3, 0], [0, 0.2]]])
def test_resampling_is_bilinear(matrix: list[list[float]]) -> None:
    found = resample(tf.constant(IMAGES), tf.constant(matrix, dtype=tf.float32))
    for image, result in zip(IMAGES, found, strict=True):
        np.testing.assert_allclose(result, slowly(image, np.array(matrix)), atol=1e-5)


def test_a_single_row_can_be_resampled() -> None:
    row = tf.constant(IMAGES[:, :1])
    np.testing.assert_allclose(resample(row, tf.eye(2)), row, atol=1e-6)


def test_a_quarter_turn_is_counterclockwise_and_a_factor_above_one_enlarges() -> None:
    arrow = np.zeros((1, 5, 5, 3), dtype=np.float32)
    arrow[0, 2, 3:] = 1  # from the middle to the right
    turned = Rotate(90.0).apply(tf.constant(arrow), tf.constant(90.0))[0, :, :, 0]
    np.testing.assert_allclose(np.asarray(turned)[:2, 2], 1, atol=1e-5)
    dot = np.zeros((1, 9, 9, 3), dtype=np.float32)
    dot[0, 3:6, 3:6] = 1  # 27 in all
    larger, smaller = (
        float(tf.reduce_sum(Scale(0.5).apply(tf.constant(dot), tf.constant(factor)))) for factor in (1.4, 0.7)
    )
    assert larger > 40
    assert smaller < 20


def test_jitter_cuts_at_the_drawn_place() -> None:
    cut = Jitter(4).apply(tf.constant(IMAGES), tf.constant([1, 4]))
    np.testing.assert_array_equal(cut, IMAGES[:, 1:8, 4:14])
