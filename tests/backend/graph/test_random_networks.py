"""For random networks: outputs equal those of Keras, and an image's gradient equals that of the model."""

from dataclasses import replace

import keras
import numpy as np
import tensorflow as tf
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend.graph.builder import GraphBuilder
from backend.graph.objective import Channel, Mix
from backend.graph.optimizer import SGD
from backend.graph.parameterization import Pixels
from backend.graph.program import GraphParts
from backend.graph.transformation import Pad
from models.catalog import NETWORKS
from models.forward import run_layers
from models.network import wrap_model
from models.single_precision import in_single_precision
from tests.support.random_networks import SHAPE, UNITS, draw_network

OUTPUT_TOLERANCE = 1e-4  # of the largest output, float32 through up to ten layers
# of the largest gradient; rounding may carry a value across the kink of a ReLU, and its small share of the gradient
GRADIENT_TOLERANCE = 2e-3
PARTS = GraphParts(
    size=SHAPE[:2],
    pad=Pad(0),
    transformations=(),
    parameterization=Pixels(decorrelated=False),
    optimizer=SGD(),
    wakes_silent_relus=False,
)
DESCRIPTION = replace(NETWORKS["efficientnet_lite0"], logits_layer="end", classes=UNITS)


def by_tape(model: keras.Model, variables: tuple[tf.Tensor, ...], channel: int) -> tuple[float, np.ndarray]:
    """Objective of an image, and how it depends on what is optimized, computed by Keras alone."""
    with tf.GradientTape() as tape:
        tape.watch(variables)
        images = PARTS.parameterization.to_images(variables, PARTS.size)
        output = model(DESCRIPTION.image_input.to_input_range(images), training=False)[:, channel]
    return float(output[0]), tape.gradient(output, variables)[0].numpy()


@settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_outputs_are_those_of_keras_and_the_gradient_is_that_of_a_tape(data: st.DataObject) -> None:
    model = in_single_precision(draw_network(data.draw))
    network = wrap_model(DESCRIPTION, model)
    images = tf.constant(np.random.default_rng(2).random((2, *SHAPE)), tf.float32)
    expected = model(images, training=False).numpy()
    found = run_layers(network.layers, ["end"], images)["end"].numpy()
    np.testing.assert_allclose(found, expected, rtol=0, atol=OUTPUT_TOLERANCE * np.abs(expected).max())

    run = GraphBuilder(network).begin(PARTS, [Mix.of(Channel("end", 1))], seed=1, rate=1.0)
    before = run.state()["variable_0"]
    value = float(run.step()[0])
    gradient = run.state()["variable_0"] - before
    expected_value, expected_gradient = by_tape(model, (tf.constant(before),), channel=1)
    assert abs(value - expected_value) <= OUTPUT_TOLERANCE * max(1.0, abs(expected_value))
    np.testing.assert_allclose(
        gradient, expected_gradient, rtol=0, atol=GRADIENT_TOLERANCE * np.abs(expected_gradient).max()
    )
