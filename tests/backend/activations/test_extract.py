from dataclasses import replace
from pathlib import Path

import keras
import numpy as np
import pytest

from backend.activations.extract import build_extractor, convolutions_and_poolings
from models.catalog import NETWORKS, NetworkCatalog
from models.errors import UnknownLayer, UnsuitableLayer
from models.loading import load_network
from models.network import Network, wrap_model


@pytest.fixture(scope="module")
def network() -> Network:
    return load_network(NETWORKS["efficientnet_lite0"])


@pytest.fixture(scope="module")
def images() -> np.ndarray:
    return np.random.default_rng(0).random((2, 224, 224, 3)).astype(np.float32)


def test_outputs_are_those_of_the_network_itself(network: Network, images: np.ndarray) -> None:
    maps, logits = build_extractor(network, ["block2_add", "logits"])(images)
    assert maps.shape == (2, 56, 56, 24)
    np.testing.assert_allclose(logits, network.logits(images), rtol=1e-4, atol=1e-4)
    slow = keras.Model(network.model.input, network.model.get_layer("block2_add").output)
    expected = np.asarray(slow(network.description.image_input.to_input_range(images), training=False))
    np.testing.assert_allclose(maps, expected, rtol=1e-4, atol=1e-4)


def test_layers_inside_nested_models_are_reached_by_the_names_of_the_drawing(tmp_path: Path) -> None:
    keras.utils.set_random_seed(5)
    inner_image, image = keras.Input((8, 8, 3)), keras.Input((8, 8, 3))
    first = keras.layers.Conv2D(2, 3, name="first")(inner_image)
    inner = keras.Model(inner_image, keras.layers.Conv2D(3, 3, name="second")(first), name="inner")
    model = keras.Model(image, keras.layers.GlobalAveragePooling2D(name="mean")(inner(image)))
    model.save(tmp_path / "outer.keras")
    network = load_network(NetworkCatalog(user_folder=tmp_path)["user_outer"])
    images = np.random.default_rng(5).random((2, 8, 8, 3)).astype(np.float32)
    maps, means = build_extractor(network, ["inner_first", "mean"])(images)
    np.testing.assert_allclose(maps, keras.Model(inner.input, first)(images), rtol=1e-5, atol=1e-5)
    np.testing.assert_allclose(means, model(images), rtol=1e-5, atol=1e-5)
    assert convolutions_and_poolings(network) == ["inner_first", "inner_second", "mean"]


def test_outputs_come_in_the_order_asked_for(network: Network, images: np.ndarray) -> None:
    shapes = [output.shape[-1] for output in build_extractor(network, ["logits", "stem_relu6", "head_relu6"])(images)]
    assert shapes == [1000, 32, 1280]


def test_each_convolution_is_shown_behind_its_batch_norm_and_activation(network: Network) -> None:
    names = convolutions_and_poolings(network)
    assert names[:3] == ["stem_relu6", "block0_depthwise_relu6", "block0_project_bn"]
    assert names[-1] == "average_pool"
    assert len(names) == len(set(names)) == 50


def test_an_unknown_layer_is_answered_with_near_names(network: Network) -> None:
    with pytest.raises(UnknownLayer, match="efficientnet_lite0 has no layer 'block2_ad'") as refusal:
        build_extractor(network, ["block2_ad"])
    assert "'block2_add'" in refusal.value.hint
    assert refusal.value.field == "layer"


def test_a_layer_with_neither_maps_nor_units_is_refused(network: Network) -> None:
    image = keras.Input((4, 4, 2), name="image")
    rows = keras.layers.Reshape((16, 2), name="rows")(image)
    odd = wrap_model(replace(network.description, logits_layer="rows"), keras.Model(image, rows))
    with pytest.raises(UnsuitableLayer, match="output of the layer 'rows' is neither maps nor a vector of units"):
        build_extractor(odd, ["rows"])
