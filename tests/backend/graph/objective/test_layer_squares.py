"""A whole layer measured by its squares, beside plain arithmetic."""

import numpy as np
import tensorflow as tf

from backend.graph.objective import Layer, LayerSquares, Scene

NONE = {}


def test_squares_are_averaged_over_everything_but_the_images() -> None:
    output = np.random.default_rng(1).normal(size=(2, 3, 4, 5)).astype(np.float32)
    scene = Scene(tf.zeros((2, 8, 8, 3)), {"maps": tf.constant(output), "units": tf.constant(output[:, 0, 0])})
    maps, units = (LayerSquares(name).value(scene, NONE, tf).numpy() for name in ("maps", "units"))
    np.testing.assert_allclose(maps, (output.astype(np.float64) ** 2).mean(axis=(1, 2, 3)), rtol=1e-6)
    np.testing.assert_allclose(units, (output[:, 0, 0].astype(np.float64) ** 2).mean(axis=1), rtol=1e-6)


def test_responses_of_both_signs_count_where_their_mean_cancels() -> None:
    scene = Scene(tf.zeros((1, 8, 8, 3)), {"maps": tf.constant([[[[2.0, -2.0]]]])})
    assert float(Layer("maps").value(scene, NONE, tf)[0]) == 0.0
    assert float(LayerSquares("maps").value(scene, NONE, tf)[0]) == 4.0
