"""The contract of all networks in the catalog; a new one is tested here automatically."""

import re

import keras
import numpy as np
import pytest

from models.catalog import NETWORKS
from models.description import NetworkDescription
from models.loading import load_network
from models.network import Network, wrap_model
from tests.support.thorough import chosen_of

# float32 in another order of addition
TOLERANCE = 1e-4


# of keras.applications the small ones; models/keras_applications.md has them all
BUILT = {"keras_efficientnetb0", "keras_mobilenetv2", "keras_mobilenetv3small"}
COMPUTED = [network for network in NETWORKS if network.group == "thesis" or network.id in BUILT]
# The largest, whose layers the smaller VGG-16 has too, and two of keras.applications take a third of the time.
THOROUGH = {"vgg16", "keras_efficientnetb0", "keras_mobilenetv2"}


@pytest.fixture(scope="module", params=list(NETWORKS), ids=lambda network: network.id)
def description(request: pytest.FixtureRequest) -> NetworkDescription:
    return request.param


@pytest.fixture(
    scope="module",
    params=chosen_of(COMPUTED, [network for network in COMPUTED if network.id not in THOROUGH]),
    ids=lambda network: network.id,
)
def network(request: pytest.FixtureRequest) -> Network:
    """The network with its trained weights where they are available, else with random ones."""
    description: NetworkDescription = request.param
    if description.weights.is_present():
        return load_network(description)
    return wrap_model(description, description.build())


def test_its_id_can_stand_in_addresses_and_finds_it(description: NetworkDescription) -> None:
    assert re.fullmatch(r"[a-z0-9_]+", description.id)
    assert NETWORKS[description.id] is description


def test_it_tells_people_what_it_is(description: NetworkDescription) -> None:
    assert description.title
    assert description.summary.endswith(".")
    assert description.licence
    assert description.paper.url.startswith("https://")


def test_every_class_has_a_name(description: NetworkDescription) -> None:
    names = description.class_names()
    assert len(names) == description.classes
    assert all(class_name.name for class_name in names)


def test_the_crop_lies_inside_the_scaled_photograph(description: NetworkDescription) -> None:
    assert description.image_input.size_px <= description.image_input.short_side_px


def test_it_is_a_functional_model_of_the_promised_size(network: Network) -> None:
    size_px = network.description.image_input.size_px
    assert isinstance(network.model, keras.Model)
    assert network.model.input_shape[1:] == (size_px, size_px, 3)
    assert network.model.output_shape == (None, network.description.classes)


def test_its_layers_are_named_by_whole_words_and_once(network: Network) -> None:
    names = [layer.name for layer in network.model.layers]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", name) for name in names)


def test_its_logits_are_what_its_softmax_takes(network: Network) -> None:
    images = np.random.default_rng(3).random((2, *network.blank_images().shape[1:])).astype(np.float32)
    logits = network.logits(images)
    probabilities = network.model(network.description.image_input.to_input_range(images), training=False)
    exponentials = np.exp(logits - logits.max(axis=1, keepdims=True))
    np.testing.assert_allclose(
        exponentials / exponentials.sum(axis=1, keepdims=True), np.asarray(probabilities), atol=TOLERANCE
    )


@pytest.mark.parametrize("opened", [network for network in NETWORKS if network.start], ids=lambda network: network.id)
def test_it_opens_with_channels_it_has(opened: NetworkDescription) -> None:
    assert opened.start is not None
    layer, indices = opened.start.layer, opened.start.channels
    channels = opened.build().get_layer(layer).output.shape[-1]
    assert 0 < len(set(indices)) == len(indices)
    assert all(0 <= index < channels for index in indices)


def test_the_same_images_give_the_same_logits_alone_and_in_a_batch(network: Network) -> None:
    images = np.random.default_rng(4).random((3, *network.blank_images().shape[1:])).astype(np.float32)
    together = network.logits(images)
    alone = np.concatenate([network.logits(images[i : i + 1]) for i in range(3)])
    np.testing.assert_allclose(together, alone, atol=TOLERANCE * np.abs(together).max())
    np.testing.assert_array_equal(network.logits(images), together)
