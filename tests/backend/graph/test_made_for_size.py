"""Networks with layers that arrange values for one size: shown that size, or refused by the name of the layer."""

from collections.abc import Callable
from dataclasses import replace

import keras
import numpy as np
import pytest
import tensorflow as tf
from keras import Input, KerasTensor, Model, layers

from backend.graph.builder import GraphBuilder
from backend.graph.objective import Channel, Mix
from backend.graph.parameterization import Pixels
from backend.graph.program import GraphParts
from backend.graph.transformation import Pad
from models.errors import UnsuitableLayer
from models.network import Network
from tests.support.relevance_networks import network_of, seeded
from tests.support.thorough import each_once

OWN_PX = 16
TOLERANCE = 1e-4
Rearrange = Callable[[KerasTensor], KerasTensor]

# at other sizes most would mix up places or images, and raise no error where sizes divide well
OF_ONE_SIZE: dict[str, Rearrange] = {
    "rows of a fixed length": lambda x: keras.ops.reshape(x, (-1, OWN_PX * OWN_PX, 4)),
    "two pixels in one": lambda x: keras.ops.reshape(x, (-1, OWN_PX * OWN_PX // 2, 8)),
    "batch by what is left": lambda x: keras.ops.reshape(x, (-1, OWN_PX, OWN_PX, 4)),
    "fixed sides": lambda x: keras.ops.negative(layers.Reshape((OWN_PX // 2, OWN_PX * 2, 4))(x)),
    "flat": lambda x: layers.Reshape((1, 1, -1))(layers.Flatten()(x)),
    "of any length": lambda x: keras.ops.negative(layers.Reshape((-1, 4))(x)),
}


def network_with(rearrange: Rearrange, size_px: int | None = OWN_PX) -> Network:
    keras.utils.clear_session()
    image = Input((size_px, size_px, 3), name="image")
    x = layers.Conv2D(4, 3, padding="same", name="maps")(image)
    x = layers.Dense(3, activation="tanh", name="there")(rearrange(x))
    x = keras.ops.mean(x, axis=list(range(1, len(x.shape) - 1))) if len(x.shape) > len(("batch", "units")) else x
    return network_of(seeded(Model(image, layers.Dense(2, name="logits")(x), name="arranged")), "logits")


def parts_of(size: tuple[int, int]) -> GraphParts:
    return GraphParts(size=size, parameterization=Pixels(decorrelated=False), pad=Pad(0), transformations=())


@pytest.mark.parametrize(
    ("name", "size"), each_once([*OF_ONE_SIZE], [(2 * OWN_PX, 2 * OWN_PX), (OWN_PX // 2, OWN_PX * 2)])
)
def test_the_network_is_shown_its_own_size(name: str, size: tuple[int, int]) -> None:
    """So the objective is what the whole network says of the image at that size."""
    network = network_with(OF_ONE_SIZE[name])
    run = GraphBuilder(network).begin(parts_of(size), [Mix.of(Channel("there", 1))], seed=2)
    images = run.images()
    assert images.shape[1:3] == size
    seen = tf.image.resize(images, (OWN_PX, OWN_PX))
    there = Model(network.model.input, network.model.get_layer("there").output)(seen)
    assert float(run.step()[0]) == pytest.approx(float(np.asarray(there)[..., 1].mean()), abs=TOLERANCE)


def test_layers_that_get_the_same_at_every_size_leave_the_image_as_it_is() -> None:
    network = network_with(lambda x: layers.Flatten()(layers.GlobalAveragePooling2D(keepdims=True)(x)))
    run = GraphBuilder(network).begin(parts_of((20, 24)), [Mix.of(Channel("there", 1))], seed=2)
    maps = network.model.get_layer("maps")(run.images())
    expected = network.model.get_layer("there")(np.asarray(maps).mean(axis=(1, 2)))
    assert float(run.step()[0]) == pytest.approx(float(np.asarray(expected)[0, 1]), abs=TOLERANCE)


@pytest.mark.parametrize("name", ["fixed sides", "batch by what is left"])
def test_a_network_of_any_size_is_shown_the_one_that_photographs_get(name: str) -> None:
    network = network_with(OF_ONE_SIZE[name], size_px=None)
    usual = replace(network.description.image_input, short_side_px=OWN_PX, size_px=OWN_PX)
    network = replace(network, description=replace(network.description, image_input=usual))
    run = GraphBuilder(network).begin(parts_of((32, 32)), [Mix.of(Channel("there", 1))], seed=2)
    there = Model(network.model.input, network.model.get_layer("there").output)
    seen = tf.image.resize(run.images(), (OWN_PX, OWN_PX))
    assert float(run.step()[0]) == pytest.approx(float(np.asarray(there(seen))[..., 1].mean()), abs=TOLERANCE)


@pytest.mark.parametrize("name", ["fixed sides", "batch by what is left"])
def test_where_no_size_fits_it_is_refused_by_name(name: str) -> None:
    network = network_with(OF_ONE_SIZE[name], size_px=None)
    with pytest.raises(UnsuitableLayer, match="for there: at 32 × 32 pixels, the layer 'reshape") as refused:
        GraphBuilder(network).check(parts_of((64, 64)), [Mix.of(Channel("there", 1))])
    assert "size_px" in refused.value.hint
