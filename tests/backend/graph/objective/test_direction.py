"""Directions in the space of channels, beside a second, slow version in plain NumPy."""

import numpy as np
import pytest
import tensorflow as tf

from backend.graph.objective import Channel, Direction, Scene

RANDOM = np.random.default_rng(4)
MAPS = RANDOM.normal(size=(2, 3, 4, 5)).astype(np.float32)
MAPS[0, 0, 0] = 0  # a position where nothing responds
UNITS = RANDOM.normal(size=(2, 5)).astype(np.float32)
SCENE = Scene(tf.zeros((2, 8, 8, 3)), {"maps": tf.constant(MAPS), "units": tf.constant(UNITS)})
TOLERANCE = 1e-5  # float32 sums over 12 positions and 5 channels


def stacked(terms: list[Direction]) -> dict[str, tf.Tensor]:
    return {name: tf.constant(np.stack([term.arguments()[name] for term in terms])) for name in terms[0].arguments()}


def plain(term: Direction, output: np.ndarray) -> float:
    """The value of one image. output: (…, channels)."""
    vector = np.zeros(output.shape[-1])
    for channel, component in zip(term.channels, term.components, strict=True):
        vector[channel] += component
    values = []
    for position in output.reshape(-1, output.shape[-1]).astype(np.float64):
        along = float(position @ vector)
        lengths = np.sqrt(position @ position + 1e-8) * np.sqrt(vector @ vector + 1e-8)
        values.append(along * max(0.1, along / lengths) ** term.cosine_power)
    return float(np.mean(values))


@pytest.mark.parametrize("layer", ["maps", "units"])
@pytest.mark.parametrize("power", [0.0, 1.0, 2.5])
def test_a_direction_is_the_mean_of_dot_products_weighted_by_the_cosine(layer: str, power: float) -> None:
    terms = [Direction(layer, (0, 3), (1.0, -2.0), power), Direction(layer, (4, 1), (0.5, 0.25), power)]
    values = terms[0].value(SCENE, stacked(terms), tf).numpy()
    expected = [plain(term, SCENE.outputs[layer].numpy()[image]) for image, term in enumerate(terms)]
    np.testing.assert_allclose(values, expected, rtol=0, atol=TOLERANCE)


def test_a_direction_along_one_channel_is_that_channel() -> None:
    terms = [Direction("maps", (2,), (1.0,))] * 2
    channel = {"channel": tf.constant([2, 2])}
    np.testing.assert_allclose(
        terms[0].value(SCENE, stacked(terms), tf), Channel("maps", 2).value(SCENE, channel, tf), atol=TOLERANCE
    )


def test_the_gradient_stays_finite_where_nothing_responds() -> None:
    terms = [Direction("maps", (2,), (1.0,), 2.0)] * 2
    maps = tf.constant(MAPS)
    with tf.GradientTape() as tape:
        tape.watch(maps)
        value = terms[0].value(Scene(SCENE.images, {"maps": maps}), stacked(terms), tf)
    assert np.isfinite(tape.gradient(value, maps).numpy()).all()


def test_an_image_that_has_no_direction_gets_a_finite_value() -> None:
    none = {name: tf.zeros_like(value) for name, value in stacked([Direction("maps", (2,), (1.0,))] * 2).items()}
    assert np.isfinite(Direction("maps", (2,), (1.0,)).value(SCENE, none, tf)).all()
