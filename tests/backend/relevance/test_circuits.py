"""Circuits: planted kernels tie channels through everything that can be walked through."""

import numpy as np
from keras import Input, Model, layers

from backend.relevance.circuits import Circuit, find_circuit
from backend.relevance.plain_form import to_plain_form
from models.graph_reader import read_layers


def circuit(model: Model, layer: str, channel: int, top: int = 3) -> Circuit:
    uses = read_layers(model)
    return find_circuit(to_plain_form(uses, uses[-1].name), {use.name: use for use in uses}, layer, channel, top)


def planted(filters: int, inputs: int, ties: dict[tuple[int, int], float], name: str, **more: object) -> layers.Conv2D:
    """A convolution with a small kernel in which {(input, output): weight} stands out."""
    layer = layers.Conv2D(filters, 3, padding="same", name=name, use_bias=False, **more)
    layer.build((None, 8, 8, inputs))
    kernel = np.full(layer.kernel.shape, 0.001, np.float32)
    for (source, target), weight in ties.items():
        kernel[1, 1, source, target] = weight
    layer.set_weights([kernel])
    return layer


def names(ties: tuple[object, ...]) -> list[tuple[str, int]]:
    return [(tie.layer, tie.channel) for tie in ties]


def test_ties_go_through_pooling_and_activation_to_where_channels_are_shown() -> None:
    image = Input((8, 8, 3), name="image")
    x = planted(4, 3, {}, "first", activation="relu")(image)
    x = layers.MaxPooling2D(2, name="pool")(x)
    x = planted(5, 4, {(2, 3): -2.0, (1, 3): 1.0}, "second", activation="relu")(x)
    x = planted(6, 5, {(3, 4): 3.0}, "third")(x)
    model = Model(image, layers.ReLU(name="third_relu")(x))
    found = circuit(model, "second", 3, top=2)
    assert names(found.before) == [("first", 2), ("first", 1)]
    assert found.before[0].weight < -1.9
    assert found.before[0].strength > 2.0
    assert names(found.behind)[0] == ("third_relu", 4)
    assert found.unclear == ()
    assert circuit(model, "first", 0).before[0].layer == "image"


def test_a_concatenation_shifts_channels() -> None:
    image = Input((8, 8, 3), name="image")
    left = planted(4, 3, {(0, 1): 2.0}, "left")(image)
    right = planted(3, 3, {(2, 2): 2.0}, "right")(image)
    joined = layers.Concatenate(name="joined")([left, right])
    model = Model(image, planted(2, 7, {(6, 1): 5.0}, "after")(joined))
    assert names(circuit(model, "joined", 6).before)[0] == ("image", 2)
    assert names(circuit(model, "right", 2).behind)[0] == ("after", 1)
    assert names(circuit(model, "after", 1).before)[0] == ("joined", 6)


def test_a_sum_has_ties_to_both_branches() -> None:
    image = Input((8, 8, 3), name="image")
    skipped = planted(4, 3, {(1, 2): 4.0}, "skipped")(image)
    inner = planted(4, 4, {(3, 2): 3.0}, "inner")(skipped)
    added = layers.Add(name="added")([skipped, inner])
    model = Model(image, planted(2, 4, {(2, 0): 1.0}, "after")(added))
    assert names(circuit(model, "added", 2, top=2).before) == [("image", 1), ("skipped", 3)]
    assert ("after", 0) in names(circuit(model, "skipped", 2, top=9).behind)


def test_a_negative_gamma_turns_the_sign_and_a_depthwise_layer_is_walked_through() -> None:
    image = Input((8, 8, 3), name="image")
    x = planted(4, 3, {(0, 1): 2.0}, "linear")(image)
    norm = layers.BatchNormalization(name="norm")
    x = norm(x)
    norm.set_weights([np.array([1, -3, 1, 1.0]), np.zeros(4), np.zeros(4), np.ones(4)])
    x = layers.DepthwiseConv2D(3, padding="same", name="depthwise")(layers.ReLU(name="relu")(x))
    model = Model(image, planted(2, 4, {(1, 1): 1.0}, "after")(x))
    assert circuit(model, "relu", 1).before[0].weight < -5.0
    assert names(circuit(model, "relu", 1).behind)[0] == ("after", 1)
    assert names(circuit(model, "depthwise", 1).before)[0] == ("image", 0)


def test_a_grouped_convolution_ties_only_the_channels_of_a_group() -> None:
    image = Input((8, 8, 4), name="image")
    grouped = layers.Conv2D(6, 1, groups=2, name="grouped")(image)
    model = Model(image, grouped)
    assert {tie.channel for tie in circuit(model, "grouped", 4, top=9).before} == {2, 3}


def test_what_cannot_be_followed_is_named() -> None:
    image = Input((4, 4, 3), name="image")
    x = layers.Flatten(name="flat")(planted(2, 3, {}, "maps")(image))
    model = Model(image, layers.Dense(3, name="units")(x))
    found = circuit(model, "maps", 1)
    assert found.behind == ()
    assert found.unclear == ("flat",)
