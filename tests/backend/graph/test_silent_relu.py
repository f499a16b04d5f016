"""Channels that are silent for a noise image are woken by redirected gradients."""

import keras
import numpy as np
import pytest
import tensorflow as tf
from keras import Input, Model, layers

from backend.graph.builder import GraphBuilder
from backend.graph.objective import Channel, Mix
from backend.graph.parameterization import Pixels
from backend.graph.program import GraphParts
from backend.graph.silent_relu import REDIRECTED_STEPS, redirected_gradient
from backend.graph.transformation import Pad
from models.catalog import NETWORKS
from models.network import wrap_model
from models.rectifiers import Rectifier

BIAS = -1.5  # of the dead channel: a grey image gives that before the ReLU, a white one 1.5


@pytest.fixture(scope="module")
def builder() -> GraphBuilder:
    """A network whose only channel responds to images much brighter than noise."""
    image = Input((None, None, 3), name="image")
    x = layers.Conv2D(
        1, 1, kernel_initializer="ones", bias_initializer=keras.initializers.Constant(BIAS), name="before"
    )(image)
    return GraphBuilder(wrap_model(NETWORKS["efficientnet_lite0"], Model(image, layers.ReLU(name="active")(x))))


def brightness_and_value(builder: GraphBuilder, steps: int, *, wakes: bool) -> tuple[float, float]:
    parts = GraphParts(
        size=(16, 16), parameterization=Pixels(), pad=Pad(0), transformations=(), wakes_silent_relus=wakes
    )
    run = builder.begin(parts, [Mix.of(Channel("active", 0))], seed=1)
    for _ in range(steps):
        value = float(run.step()[0])
    return float(run.images().mean()), value


def test_a_dead_channel_stays_grey_without_the_remedy_and_wakes_with_it(builder: GraphBuilder) -> None:
    steps = REDIRECTED_STEPS + 10
    assert brightness_and_value(builder, steps, wakes=False) == (pytest.approx(0.5, abs=0.02), 0.0)
    brightness, value = brightness_and_value(builder, steps, wakes=True)
    assert brightness > 0.8
    assert value > 0.5


@pytest.mark.parametrize("ceiling", [None, 6.0, 2.0])
def test_images_that_are_not_silent_get_the_true_gradient(ceiling: float | None) -> None:
    outputs = np.array([[0.0, 1.0, 0.0, 1.5]], np.float32)
    upstream = np.array([[-1.0, -2.0, 3.0, 4.0]], np.float32)
    found = redirected_gradient(tf.constant(upstream), tf.constant(outputs), Rectifier(ceiling))
    np.testing.assert_array_equal(found, [[0.0, -2.0, 0.0, 4.0]])


def test_a_silent_image_gets_only_what_leads_back_inside() -> None:
    outputs = np.array([[0.0, 0.0, 6.0, 6.0], [0.0, 1.0, 6.0, 0.0]], np.float32)
    upstream = np.array([[-1.0, 2.0, 3.0, -4.0], [-1.0, 2.0, 3.0, -4.0]], np.float32)
    found = redirected_gradient(tf.constant(upstream), tf.constant(outputs), Rectifier(6.0))
    np.testing.assert_array_equal(found, [[-1.0, 0.0, 3.0, 0.0], [0.0, 2.0, 0.0, 0.0]])  # the second is awake
