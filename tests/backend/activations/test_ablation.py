"""Ablation on a network small enough to compute by hand."""

import keras
import numpy as np
import pytest
from keras import Input, Model, layers

from backend.activations.ablation import BATCH, build_ablator, draw_masks
from models.catalog import NETWORKS
from models.errors import UnknownLayer, UnsuitableLayer
from models.network import Network, wrap_model


@pytest.fixture(scope="module")
def network() -> Network:
    keras.utils.set_random_seed(3)
    image = Input((8, 8, 3), name="image")
    x = layers.Conv2D(5, 3, activation="relu", name="first")(image)
    skip = layers.Conv2D(5, 1, name="second")(x)
    x = layers.Concatenate(name="both")([x, skip])
    x = layers.GlobalAveragePooling2D(name="flat")(x)
    return wrap_model(NETWORKS["efficientnet_lite0"], Model(image, layers.Dense(4, name="logits")(x)))


@pytest.fixture
def photograph() -> np.ndarray:
    return np.random.default_rng(0).random((1, 8, 8, 3)).astype(np.float32)


def test_switched_off_filters_count_as_zero_weights(network: Network, photograph: np.ndarray) -> None:
    masks = np.ones((2, 10), np.float32)
    masks[1, [2, 7]] = 0.0
    answers = build_ablator(network, "both")(photograph, masks)
    np.testing.assert_allclose(answers[:1], network.logits(photograph), rtol=1e-5)
    kernel, bias = network.model.get_layer("logits").get_weights()
    means = Model(network.model.input, network.model.get_layer("flat").output)(
        network.description.image_input.to_input_range(photograph)
    )
    kernel[[2, 7]] = 0.0
    np.testing.assert_allclose(answers[1:], means @ kernel + bias, rtol=1e-4, atol=1e-6)


def test_more_ways_than_are_computed_at_once_and_units(network: Network, photograph: np.ndarray) -> None:
    ways = BATCH + 3
    answers = build_ablator(network, "flat")(photograph, np.ones((ways, 10), np.float32))
    assert answers.shape == (ways, 4)
    np.testing.assert_allclose(answers, np.repeat(network.logits(photograph), ways, axis=0), rtol=1e-5)


def test_draws_switch_off_as_many_as_they_should_and_hang_on_the_seed() -> None:
    masks = draw_masks(channels=12, off=4, draws=6, seed=1)
    assert np.all((masks == 0).sum(axis=1) == 4)
    assert len({tuple(mask) for mask in masks}) > 1
    np.testing.assert_array_equal(masks, draw_masks(channels=12, off=4, draws=6, seed=1))
    assert np.any(masks != draw_masks(channels=12, off=4, draws=6, seed=2))


def test_layers_that_are_none_are_refused(network: Network) -> None:
    with pytest.raises(UnknownLayer, match="frist"):
        build_ablator(network, "frist")


def test_layers_without_channels_are_refused() -> None:
    image = Input((8, 8, 3), name="image")
    x = layers.Reshape((4, 48), name="rows")(image)
    model = Model(image, layers.Dense(2, name="logits")(layers.Flatten()(x)))
    with pytest.raises(UnsuitableLayer):
        build_ablator(wrap_model(NETWORKS["efficientnet_lite0"], model), "rows")
