"""Runs in a group give the same images as alone, and can be continued after any step."""

import keras
import numpy as np
import pytest
from keras import Input, Model, layers

from backend.graph.builder import GraphBuilder
from backend.graph.objective import Channel, Mix
from backend.graph.program import GraphParts
from backend.graph.run_group import RunGroup, state_of
from backend.graph.transformation import Jitter, Pad
from models.catalog import NETWORKS
from models.network import wrap_model

SMALL = GraphParts(size=(24, 20), pad=Pad(2), transformations=(Jitter(2),))
MIXES = (
    [Mix.of(Channel("first", 1)), Mix.of(Channel("first", 0), Channel("first", 2), weights=[0.3, 0.7])],
    [Mix.of(Channel("second", 2))],
)


@pytest.fixture(scope="module")
def builder() -> GraphBuilder:
    keras.utils.set_random_seed(5)
    image = Input((None, None, 3), name="image")
    x = layers.Conv2D(4, 3, activation="relu", name="first")(image)
    return GraphBuilder(wrap_model(NETWORKS["efficientnet_lite0"], Model(image, layers.Conv2D(3, 3, name="second")(x))))


def begun(builder: GraphBuilder) -> RunGroup:
    return RunGroup([builder.begin(SMALL, mixes, seed=3) for mixes in MIXES])


def test_images_and_values_are_those_of_each_run(builder: GraphBuilder) -> None:
    group, alone = begun(builder), [builder.begin(SMALL, mixes, seed=3) for mixes in MIXES]
    for _ in range(4):
        values = group.step()
        np.testing.assert_array_equal(values, np.concatenate([run.step() for run in alone]))
    assert (group.steps, values.shape, group.work(4, 10)) == (4, (3,), 4.0)
    np.testing.assert_array_equal(group.images(), np.concatenate([run.images() for run in alone]))


def test_a_group_goes_on_where_it_was(builder: GraphBuilder) -> None:
    whole, first = begun(builder), begun(builder)
    for _ in range(3):
        whole.step()
        first.step()
    state = first.state()
    second = RunGroup([builder.resume(SMALL, mixes, state_of(state, place)) for place, mixes in enumerate(MIXES)])
    for _ in range(3):
        whole.step()
        second.step()
    assert second.images().tobytes() == whole.images().tobytes()
