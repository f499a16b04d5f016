"""The responses of channels against plain numpy on the outputs of the layers."""

import numpy as np
import pytest
from keras import Input, Model, layers

from backend.activations.extract import build_extractor
from backend.examples.responses import LARGEST_BATCH, batch_of, build_responder
from tests.support.relevance_networks import network_of

NAMES = ["conv", "relu6", "pool", "units"]


def small_model() -> Model:
    image = Input((20, 14, 3), name="image")
    x = layers.Conv2D(5, 3, strides=2, padding="same", name="conv")(image)
    x = layers.BatchNormalization(name="norm")(x)
    x = layers.ReLU(max_value=0.2, name="relu6")(x)
    x = layers.MaxPooling2D(2, name="pool")(x)
    return Model(image, layers.Dense(4, name="units")(layers.Flatten()(x)))


def photographs(count: int) -> np.ndarray:
    return np.random.default_rng(3).random((count, 20, 14, 3), dtype=np.float32)


@pytest.mark.parametrize("count", [1, 5, LARGEST_BATCH])
def test_each_number_is_that_of_the_layers_output(count: int) -> None:
    network = network_of(small_model(), "units")
    images = photographs(count)
    for name, found in zip(NAMES, build_responder(network, NAMES, 4)(images), strict=True):
        (output,) = build_extractor(network, [name])(images)
        maps = output.reshape(count, -1, output.shape[-1])  # (batch, positions, channels)
        np.testing.assert_allclose(found.highest, maps.max(axis=1), rtol=1e-4, atol=1e-5)
        np.testing.assert_allclose(found.mean, maps.mean(axis=1), rtol=1e-4, atol=1e-5)
        width = output.shape[2] if output.ndim == 4 else 1
        at = np.take_along_axis(maps, (found.row * width + found.column)[:, np.newaxis], axis=1)[:, 0]
        np.testing.assert_allclose(at, maps.max(axis=1), rtol=1e-4, atol=1e-5)
        assert found.sample.shape == (count, min(4, maps.shape[1]), maps.shape[-1])
        distance = np.abs(found.sample[:, :, np.newaxis] - maps[:, np.newaxis]).min(axis=2)
        assert distance.max() < 1e-4


def test_of_equal_values_the_first_in_reading_order_counts() -> None:
    image = Input((6, 6, 3), name="image")
    network = network_of(Model(image, layers.ReLU(max_value=1.0, name="plateau")(image)), "plateau")
    picture = np.zeros((1, 6, 6, 3), np.float32)
    picture[0, 2, 4, 0] = picture[0, 4, 1, 0] = picture[0, 2, 5, 0] = 1.0
    (found,) = build_responder(network, ["plateau"], 2)(picture)
    assert (found.row[0].tolist(), found.column[0].tolist()) == ([2, 0, 0], [4, 0, 0])


def test_images_of_another_size_are_shown_to_convolutions() -> None:
    network = network_of(small_model(), "units")
    (found,) = build_responder(network, ["conv"], 2, side_px=12)(photographs(2)[:, :12, :12])
    assert found.highest.shape == (2, 5)


def test_a_batch_is_smaller_where_outputs_are_large() -> None:
    network = network_of(small_model(), "units")
    assert batch_of(network, NAMES) == LARGEST_BATCH
    image = Input((512, 512, 3), name="image")
    large = Model(image, layers.Dense(2, name="d")(layers.Flatten()(layers.Conv2D(64, 1, name="c")(image))))
    assert batch_of(network_of(large, "d"), ["c"]) == 60_000_000 // (512 * 512 * 64)
