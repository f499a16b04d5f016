"""Transposed convolutions with dilation: computed beside a plain loop, visualized and explained."""

import keras
import numpy as np
import pytest
import tensorflow as tf
from keras import Input, Model, layers

from backend.relevance.propagate import Propagator
from models.dilated_transpose import with_gaps
from models.folding import FoldedNetwork
from models.forward import run_layers
from models.graph_reader import read_layers
from tests.support.relevance_networks import network_of, seeded
from tests.support.thorough import each_once

IMAGES = np.random.default_rng(2).random((2, 7, 6, 3), dtype=np.float32)
TOLERANCE = 1e-5  # float32 sums of some dozens of terms
CLOSES = 1e-5
Array = np.ndarray


def slow_transpose(images: Array, kernel: Array, dilations: tuple[int, int], padding: str) -> Array:
    """Put every input value, times every number of the kernel, where it belongs. kernel: (…, outputs, inputs)."""
    batch, rows, columns, _ = images.shape
    high, wide, outputs, _ = kernel.shape
    beyond = ((high - 1) * dilations[0], (wide - 1) * dilations[1])
    found = np.zeros((batch, rows + beyond[0], columns + beyond[1], outputs))
    for row in range(high):
        for column in range(wide):
            top, left = row * dilations[0], column * dilations[1]
            found[:, top : top + rows, left : left + columns] += images @ kernel[row, column].T
    if padding == "valid":
        return found
    top, left = beyond[0] // 2, beyond[1] // 2
    return found[:, top : top + rows, left : left + columns]


def model_with(layer: layers.Layer) -> Model:
    image = Input(IMAGES.shape[1:], name="image")
    flat = layers.Flatten(name="flat")(layer(image))
    return seeded(Model(image, layers.Dense(3, name="logits")(flat), name="dilated"))


@pytest.mark.parametrize(
    ("padding", "dilations", "activation"),
    each_once(["same", "valid"], [(2, 2), (1, 3), (3, 2)], [None, "relu", "tanh"]),
)
def test_outputs_and_gradients_are_those_of_the_plain_loop(
    padding: str, dilations: tuple[int, int], activation: str | None
) -> None:
    layer = layers.Conv2DTranspose(
        4, (3, 2), dilation_rate=dilations, padding=padding, activation=activation, name="wide"
    )
    uses = read_layers(model_with(layer))
    images = tf.constant(IMAGES)
    with tf.GradientTape() as tape:
        tape.watch(images)
        found = run_layers(uses, ["wide"], images, FoldedNetwork(uses).call_for(["wide"]))["wide"]
    kernel, bias = layer.get_weights()
    sums = slow_transpose(IMAGES, kernel, dilations, padding) + bias
    np.testing.assert_allclose(found, keras.activations.get(activation)(sums), atol=TOLERANCE)
    assert found.shape[1:] == layer.output.shape[1:]
    assert np.any(tape.gradient(found, images).numpy())


@pytest.mark.parametrize(
    ("make", "shape"),
    [
        (lambda dilation: layers.Conv1DTranspose(2, 3, dilation_rate=dilation), (2, 9, 3)),
        (lambda dilation: layers.Conv3DTranspose(2, 3, dilation_rate=dilation), (2, 4, 5, 6, 3)),
    ],
)
def test_gaps_make_the_kernel_that_a_layer_without_dilation_has(make: object, shape: tuple[int, ...]) -> None:
    """The other numbers of axes, by a layer whose larger kernel is written out."""
    assert callable(make)
    values = np.random.default_rng(3).random(shape, dtype=np.float32)
    dilated = make(2)
    dilated.build(shape)
    rank = len(shape) - 2
    plain = type(dilated)(2, 5)
    plain.build(shape)
    kernel = np.zeros(plain.kernel.shape, np.float32)
    kernel[(slice(None, None, 2),) * rank] = dilated.kernel
    np.testing.assert_array_equal(with_gaps(tf.convert_to_tensor(dilated.kernel), (2,) * rank), kernel)
    plain.set_weights([kernel, dilated.bias])
    image = Input(shape[1:], name="image")
    uses = read_layers(Model(image, dilated(image)))
    found = run_layers(uses, [dilated.name], tf.constant(values))[dilated.name]
    np.testing.assert_allclose(found, plain(values), atol=TOLERANCE)


@pytest.mark.parametrize("padding", ["same", "valid"])
def test_a_heatmap_is_that_of_the_network_whose_kernel_is_written_out(padding: str) -> None:
    wide = layers.Conv2DTranspose(4, 3, dilation_rate=2, padding=padding, activation="relu", name="wide")
    plain = layers.Conv2DTranspose(4, 5, padding=padding, activation="relu", name="wide")
    dilated, written_out = model_with(wide), model_with(plain)
    kernel, bias = wide.get_weights()
    plain.set_weights([with_gaps(tf.constant(kernel), (2, 2)).numpy(), bias])
    written_out.get_layer("logits").set_weights(dilated.get_layer("logits").get_weights())
    images = np.random.default_rng(4).random((1, 7, 7, 3), dtype=np.float32)[:, :, :6]
    found, expected = (Propagator(network_of(one, "logits")).explain(images) for one in (dilated, written_out))
    assert found.ledger.error <= CLOSES
    np.testing.assert_allclose(found.outputs, expected.outputs, atol=TOLERANCE)
    np.testing.assert_allclose(found.image_relevance, expected.image_relevance, atol=TOLERANCE)
