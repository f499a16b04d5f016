"""Folded programs have the same outputs and gradients as the network, with fewer operations."""

import keras
import numpy as np
import pytest
import tensorflow as tf
from keras import Input, Model, layers

from models.catalog import NETWORKS
from models.folding import FoldedNetwork, find_chains
from models.forward import run_layers
from models.graph_reader import LayerUse, read_layers
from models.loading import load_network
from models.rectifiers import Rectifier, plain_gradient
from tests.support.keras_models import fork_and_join, nested, residual
from tests.support.thorough import chosen_of

# float32: the factors of folding are rounded once more, and sums are added up in another order
TOLERANCE = 1e-5


def seeded(model: Model) -> Model:
    """Give every variable, above all those of batch norm, random values."""
    random = np.random.default_rng(3)
    for variable in model.weights:
        low, high = (0.5, 2.0) if variable.name in {"moving_variance", "gamma"} else (-0.6, 0.6)
        if variable.name != "seed_generator_state":
            variable.assign(random.uniform(low, high, variable.shape))
    return model


def every_kind() -> Model:
    """Norms behind, in front of and between all linear layers, with and without ReLU, and where they cannot fold."""
    image = Input((13, 10, 3), name="image")
    x = layers.Conv2D(6, 3, strides=2, padding="same", use_bias=False, name="strided")(image)
    x = layers.BatchNormalization(scale=False, name="behind")(x)
    x = layers.ReLU(6.0, name="relu6")(x)
    x = layers.DepthwiseConv2D(3, padding="same", name="each")(x)
    x = layers.BatchNormalization(center=False, name="behind_each")(x)
    x = layers.Activation("relu", name="each_relu")(x)
    x = layers.BatchNormalization(name="front")(x)
    x = layers.Conv2D(4, 1, name="pointwise")(x)
    x = layers.BatchNormalization(name="front_of_padding")(layers.ReLU(max_value=2.0, name="relu2")(x))
    x = layers.Conv2D(5, (3, 5), padding="same", dilation_rate=2, activation="relu", name="dilated")(x)
    x = layers.BatchNormalization(name="behind_relu")(x)
    x = layers.DepthwiseConv2D(2, strides=2, depth_multiplier=2, padding="valid", name="doubled")(x)
    x = layers.BatchNormalization(name="behind_doubled")(x)
    x = layers.Conv2D(4, 2, groups=2, activation="tanh", name="grouped")(x)
    x = layers.Flatten(name="flat")(x)
    x = layers.BatchNormalization(name="front_of_dense")(x)
    x = layers.Dense(5, name="dense")(x)
    x = layers.BatchNormalization(name="behind_dense")(x)
    return Model(image, keras.ops.relu(x), name="every_kind")


def gradient_of(uses: list[LayerUse], name: str, images: tf.Tensor, folded: bool) -> tuple[np.ndarray, np.ndarray]:
    """Output of a layer, and the gradient of a weighted sum of it with respect to the image."""

    @tf.function(autograph=False)
    def compute(values: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
        with tf.GradientTape() as tape:
            tape.watch(values)
            call = {"call": FoldedNetwork(uses).call_for([name])} if folded else {}
            output = run_layers(uses, [name], values, **call)[name]
            total = tf.reduce_sum(
                output * tf.reshape(tf.cos(tf.range(tf.size(output), dtype=tf.float32)), output.shape)
            )
        return output, tape.gradient(total, values)

    output, gradient = compute(images)
    return output.numpy(), gradient.numpy()


@pytest.mark.parametrize("build", [every_kind, residual, fork_and_join, nested])
def test_every_layer_and_its_gradient_stay_the_same(build: object) -> None:
    uses = read_layers(seeded(build()))
    shape = next(use for use in uses if not use.sources).tensor.shape[1:]
    images = tf.constant(np.random.default_rng(4).uniform(-1, 1, (2, *shape)).astype(np.float32))
    for use in uses[1:]:
        plain, folded = (gradient_of(uses, use.name, images, folded=folded) for folded in (False, True))
        for expected, found in zip(plain, folded, strict=True):
            np.testing.assert_allclose(found, expected, rtol=0, atol=TOLERANCE * max(np.abs(expected).max(), 1e-3))


def test_what_becomes_one() -> None:
    chains = find_chains(read_layers(every_kind()), ["behind_dense"])
    assert [[use.name for use in chain.all] for chain in chains] == [
        ["strided", "behind", "relu6"],
        ["each", "behind_each", "each_relu"],
        ["front", "pointwise", "relu2"],
        ["dilated"],
        ["behind_relu", "doubled", "behind_doubled"],
        ["front_of_dense", "dense", "behind_dense"],
    ]


def test_what_is_wanted_is_not_folded_away() -> None:
    chains = find_chains(read_layers(every_kind()), ["strided", "relu6"])
    assert [[use.name for use in chain.all] for chain in chains] == [["strided"]]


def test_what_two_layers_take_is_not_folded_away() -> None:
    image = Input((4, 4, 2), name="image")
    stem = layers.Conv2D(2, 3, name="stem")(image)
    norm = layers.BatchNormalization(name="norm")(stem)
    uses = read_layers(Model(image, layers.Add(name="sum")([stem, norm])))
    assert [[use.name for use in chain.all] for chain in find_chains(uses, ["sum"])] == [["stem"]]


def test_folding_leaves_the_network_as_it_is() -> None:
    model = seeded(every_kind())
    before = [variable.numpy() for variable in model.weights]
    uses = read_layers(model)
    run_layers(uses, ["behind_dense"], tf.ones((1, 13, 10, 3)), FoldedNetwork(uses).call_for(["behind_dense"]))
    for old, variable in zip(before, model.weights, strict=True):
        np.testing.assert_array_equal(old, variable.numpy())


def test_programs_share_their_weights() -> None:
    uses = read_layers(residual())
    folded = FoldedNetwork(uses)
    images = tf.ones((1, 16, 16, 3))
    for _ in range(2):
        run_layers(uses, ["logits"], images, folded.call_for(["logits"]))
    assert len(folded._linear) == len(find_chains(uses, ["logits"]))


def test_gradients_come_back_past_a_relu_as_the_caller_says() -> None:
    uses = read_layers(seeded(every_kind()))
    seen: list[float | None] = []

    def note(upstream: tf.Tensor, outputs: tf.Tensor, rectifier: Rectifier) -> tf.Tensor:
        seen.append(rectifier.ceiling)
        return plain_gradient(upstream, outputs, rectifier)

    images = tf.ones((1, 13, 10, 3))
    with tf.GradientTape() as tape:
        tape.watch(images)
        output = run_layers(uses, ["dense"], images, FoldedNetwork(uses).call_for(["dense"], note))["dense"]
    tape.gradient(output, images)
    assert seen == [None, 2.0, None, 6.0]  # from the end to the image


@pytest.mark.parametrize("layer", chosen_of(["block2_add", "head_bn", "logits"], ["block2_add"]))
def test_efficientnet_lite0_folded(layer: str) -> None:
    compare_folded(load_network(NETWORKS["efficientnet_lite0"]).layers, layer)


def test_inception_v1_folded() -> None:
    compare_folded(read_layers(seeded(NETWORKS["inception_v1"].build())), "Mixed_4c")


def compare_folded(uses: list[LayerUse], layer: str) -> None:
    images = tf.constant(np.random.default_rng(5).uniform(-1, 1, (1, 96, 80, 3)).astype(np.float32))
    plain, folded = (gradient_of(uses, layer, images, folded=folded) for folded in (False, True))
    for expected, found in zip(plain, folded, strict=True):
        np.testing.assert_allclose(found, expected, rtol=0, atol=TOLERANCE * np.abs(expected).max())
