"""Every Keras layer class with an activation of its own: folded it computes and hands gradients back as it does alone.

The classes are listed from the package, each at the lowest rank of input that it takes.
"""

import inspect
from collections.abc import Mapping
from functools import cache

import keras
import numpy as np
import pytest
import tensorflow as tf
from keras import Input, Model, layers

from models.folding import FoldedNetwork
from models.forward import Call, call_layer, run_layers
from models.graph_reader import LayerUse, read_layers
from models.linear_part import linear_part, own_rectifier
from tests.support.thorough import each_once

TOLERANCE = 1e-5  # float32: folded sums are added up in another order
SIDE = 6
ARGUMENTS: Mapping[str, object] = {
    "filters": 4,
    "kernel_size": 3,
    "units": 4,
    "equation": "...a,ab->...b",
    "output_shape": (SIDE, SIDE, 4),
    "bias_axes": "b",
}
CELLS = {"GRUCell", "LSTMCell", "SimpleRNNCell"}  # take their state as a second input
ACTIVATIONS = ["relu", "relu6", "leaky_relu", "elu", "hard_silu", "tanh", "softmax", "linear"]
# more arguments by which the same class computes otherwise
VARIANTS: list[tuple[str, dict[str, object]]] = [
    ("Conv2D", {"groups": 3, "filters": 6}),
    ("Conv2D", {"dilation_rate": 2, "padding": "same"}),
    ("Conv2D", {"strides": 2, "padding": "same"}),
    ("Conv2DTranspose", {"strides": 2, "padding": "same"}),
    ("Conv2DTranspose", {"use_bias": False}),
    ("DepthwiseConv2D", {"dilation_rate": 2, "depth_multiplier": 2}),
    ("DepthwiseConv2D", {"strides": 2, "padding": "same"}),
    ("SeparableConv2D", {"strides": 2, "depth_multiplier": 3}),
    ("SeparableConv2D", {"dilation_rate": 2, "padding": "same"}),
    ("EinsumDense", {"equation": "bhwc,hwcd->bd", "output_shape": (4,), "bias_axes": "d"}),
]


@cache
def classes() -> dict[str, type[layers.Layer]]:
    """List the layer classes of the package that take an activation: {name: class}, second names left out."""
    found = inspect.getmembers(layers, inspect.isclass)
    return {
        one.__name__: one
        for _, one in found
        if "activation" in inspect.signature(one.__init__).parameters and one.__name__ not in CELLS
    }


def made(name: str, activation: str, **more: object) -> layers.Layer:
    parameters = inspect.signature(classes()[name].__init__).parameters
    arguments = {key: value for key, value in (ARGUMENTS | more).items() if key in parameters or key in more}
    return classes()[name](activation=activation, name="there", **arguments)


@cache
def rank_of(name: str) -> int:
    """Find out how many axes the input of a class has: 4, or else the lowest number that it takes."""
    for rank in (4, 2, 3, 5, 6):
        try:
            made(name, "linear")(keras.KerasTensor((None, *[SIDE] * (rank - 2), 3)))
        except (IndexError, ValueError):
            continue
        return rank
    raise AssertionError(f"{name} takes no input of rank 2 to 6")


def network_of(layer: layers.Layer, rank: int) -> tuple[list[LayerUse], tf.Tensor]:
    """A network of one layer with random weights, and images for it."""
    image = Input((*[SIDE] * (rank - 2), 3), name="image")
    model = Model(image, layer(image))
    random = np.random.default_rng(8)
    for weight in layer.trainable_weights:
        weight.assign(random.normal(size=weight.shape))
    return read_layers(model), tf.constant(random.normal(size=(2, *image.shape[1:])), tf.float32)


def seen_through(uses: list[LayerUse], call: Call, images: tf.Tensor) -> tuple[np.ndarray, np.ndarray]:
    with tf.GradientTape() as tape:
        tape.watch(images)
        output = run_layers(uses, ["there"], images, call)["there"]
        weights = tf.reshape(tf.cos(tf.range(tf.size(output), dtype=tf.float32)), tf.shape(output))
        total = tf.reduce_sum(output * weights)
    return output.numpy(), tape.gradient(total, images).numpy()


def compare(layer: layers.Layer, rank: int) -> None:
    uses, images = network_of(layer, rank)
    plain = seen_through(uses, call_layer, images)
    folded = seen_through(uses, FoldedNetwork(uses).call_for(["there"]), images)
    for expected, found in zip(plain, folded, strict=True):
        assert expected.shape == found.shape
        np.testing.assert_allclose(found, expected, rtol=0, atol=TOLERANCE * max(1.0, float(np.abs(expected).max())))


def test_the_classes_are_those_of_the_package() -> None:
    assert len(classes()) >= 18
    with_images = {name for name in classes() if rank_of(name) == 4}
    assert with_images >= {"Activation", "Conv2D", "Conv2DTranspose", "Dense", "EinsumDense", "SeparableConv2D"}


@pytest.mark.parametrize(("name", "activation"), each_once([*classes()], ACTIVATIONS))
def test_folded_is_as_alone(name: str, activation: str) -> None:
    compare(made(name, activation), rank_of(name))


@pytest.mark.parametrize(
    ("variant", "activation"), each_once(VARIANTS, ["relu", "relu6"]), ids=lambda value: str(value).replace(" ", "")
)
def test_folded_is_as_alone_whatever_the_options(variant: tuple[str, dict[str, object]], activation: str) -> None:
    name, more = variant
    compare(made(name, activation, **more), rank=4)


@pytest.mark.parametrize("name", [name for name in classes() if own_rectifier(made(name, "relu")) is not None])
def test_a_layer_keeps_its_activation_while_its_linear_part_is_computed(name: str) -> None:
    layer = made(name, "relu")
    _, images = network_of(layer, rank_of(name))
    twin = linear_part(layer)
    np.testing.assert_allclose(tf.nn.relu(twin(images)), layer(images), rtol=0, atol=TOLERANCE)
    assert float(tf.reduce_min(twin(images))) < 0
    assert layer.activation is keras.activations.relu
    assert [id(weight) for weight in twin.weights] == [id(weight) for weight in layer.weights]
