"""The plain form: equal to the network, made of layers that do one thing, with a counterpart for every layer."""

import keras
import numpy as np
import pytest
import tensorflow as tf
from keras import Input, Model, layers

from backend.relevance.kinds import LINEAR, Kind
from backend.relevance.plain_form import PlainForm, to_plain_form
from models.catalog import NETWORKS
from models.errors import UnsuitableLayer
from models.forward import run_layers
from models.graph_reader import read_layers
from models.loading import load_network
from tests.support.keras_models import nested, residual
from tests.support.relevance_networks import every_kind, seeded

# float32: the factors of folding are rounded once more, and sums are added up in another order
TOLERANCE = 1e-5


def difference(model: Model, logits: str) -> float:
    """Largest difference of the logits, relative to the largest logit."""
    uses = read_layers(model)
    images = tf.constant(np.random.default_rng(4).uniform(0, 1, (2, *model.input_shape[1:])).astype(np.float32))
    expected = run_layers(uses, [logits], images)[logits].numpy()
    form = to_plain_form(uses, logits)
    return float(np.abs(form.run(images)[form.logits] - expected).max() / np.abs(expected).max())


def form_of(model: Model, logits: str) -> PlainForm:
    return to_plain_form(read_layers(model), logits)


@pytest.mark.parametrize(
    ("build", "logits"),
    [(every_kind, "logits"), (lambda: seeded(residual()), "logits"), (lambda: seeded(nested()), "end")],
    ids=["every kind", "residual", "nested"],
)
def test_it_equals_the_network(build: object, logits: str) -> None:
    assert difference(build(), logits) <= TOLERANCE


def test_efficientnet_lite0_in_plain_form() -> None:
    network = load_network(NETWORKS["efficientnet_lite0"])
    assert difference(network.model, network.logits_layer) <= TOLERANCE
    form = to_plain_form(network.layers, network.logits_layer)
    assert {layer.kind for layer in form.layers} == {*LINEAR, Kind.IMAGE, Kind.PASS, Kind.SUM, Kind.POOLING}
    assert set(form.counterparts) == {use.name for use in network.layers}


def test_every_layer_has_a_counterpart_and_none_does_two_things() -> None:
    model = every_kind()
    form = form_of(model, "logits")
    assert set(form.counterparts) == {layer.name for layer in model.layers}
    names = {layer.name: layer for layer in form.layers}
    assert names["separable, part 1"].kind is Kind.DEPTHWISE
    assert names["separable"].kind is Kind.CONVOLUTION
    assert [layer.layers for layer in form.layers if layer.kind is Kind.DENSE and "hidden" in layer.name] == [()]
    assert form.counterparts["hidden"] == "hidden"
    assert names["hidden"].inputs == ("hidden, part 1",)


def test_norms_share_the_output_of_what_they_became_part_of() -> None:
    counterparts = form_of(every_kind(), "logits").counterparts
    assert counterparts["stem_norm"] == counterparts["stem"] == "stem"
    assert counterparts["each_norm"] == counterparts["each"]
    assert counterparts["separable_norm"] == counterparts["separable"]
    assert counterparts["alone_norm"] == "alone_norm"
    assert counterparts["front_norm"] == "front_norm"


def test_a_norm_in_front_hands_on_what_comes_to_it() -> None:
    form = form_of(every_kind(), "logits")
    values = form.run(tf.ones((1, 16, 16, 3)))
    np.testing.assert_array_equal(values["front_norm"], values["dropped"])


def test_the_softmax_shares_the_logits() -> None:
    form = form_of(every_kind(), "logits")
    assert form.logits == form.counterparts["probabilities"] == "logits"


def test_preprocessing_is_peeled_off_at_the_image() -> None:
    image = Input((8, 8, 3), name="image")
    x = layers.Normalization(mean=[0.4, 0.5, 0.6], variance=[0.1, 0.2, 0.3], name="normal")(image)
    x = layers.BatchNormalization(name="norm")(x * 2.0 - 1.0)
    x = layers.ReLU(name="relu")(layers.Conv2D(4, 3, name="conv")(x))
    model = seeded(Model(image, layers.Dense(2, name="logits")(layers.Flatten(name="flat")(x))))
    form = form_of(model, "logits")
    kinds = [layer.kind for layer in form.layers]
    assert kinds == [Kind.IMAGE, *[Kind.PREPROCESSING] * 4, Kind.CONVOLUTION, Kind.PASS, Kind.MOVEMENT, Kind.DENSE]
    assert difference(model, "logits") <= TOLERANCE


def test_what_is_known_never_to_be_negative() -> None:
    known = {layer.name for layer in form_of(every_kind(), "logits").layers if layer.never_negative}
    assert known == {"each_relu6", "squeeze", "excite", "gated", "grouped", "hidden"}


def test_the_signal_of_a_product_is_not_its_gate() -> None:
    image = Input((8, 8, 3), name="image")
    x = layers.Conv2D(4, 3, name="conv")(image)
    swish = layers.Multiply(name="swish")([layers.ReLU(6.0)(x + 3.0) * (1 / 6), x])
    both = layers.Multiply(name="both")([swish, x])
    small = layers.GlobalAveragePooling2D(keepdims=True)(both)
    broadcast = layers.Multiply(name="broadcast")([small, both])
    quotient = keras.ops.divide(broadcast, x)
    model = Model(image, layers.Dense(2, name="logits")(layers.Flatten()(quotient)))
    signals = [layer.signals for layer in form_of(model, "logits").layers if layer.kind is Kind.PRODUCT]
    assert signals == [(1,), (0, 1), (1,), (0,)]


def test_a_convolution_over_its_whole_input_is_a_dense_layer() -> None:
    image = Input((8, 8, 3), name="image")
    x = layers.Conv2D(4, 8, activation="relu", name="whole")(image)
    x = layers.Conv2D(2, 1, name="pointwise")(x)
    model = seeded(Model(image, layers.Flatten(name="logits")(x)))
    kinds = {layer.name: layer.kind for layer in form_of(model, "logits").layers}
    assert (kinds["whole, part 1"], kinds["pointwise"]) == (Kind.DENSE, Kind.DENSE)
    assert difference(model, "logits") <= TOLERANCE


@pytest.mark.parametrize(
    "layer",
    [
        layers.Conv2DTranspose(4, 3, strides=2),
        layers.Conv2D(4, 3, dilation_rate=2),
        layers.Conv2D(6, 3, groups=3, padding="same", activation="relu"),
        layers.Conv2D(3, (3, 1), groups=3, strides=2),
        layers.DepthwiseConv2D(3, dilation_rate=2, depth_multiplier=2),
        layers.SeparableConv2D(5, 3, strides=2, padding="same"),
        layers.EinsumDense("abcd,de->abce", output_shape=(None, None, 4), bias_axes="e"),
        layers.Dense(4, activation="gelu"),
    ],
    ids=lambda layer: type(layer).__name__,
)
def test_linear_layers_of_every_class(layer: keras.Layer) -> None:
    image = Input((9, 9, 3), name="image")
    model = seeded(Model(image, layers.GlobalAveragePooling2D(name="logits")(layer(image))))
    assert difference(model, "logits") <= TOLERANCE


def test_a_convolution_with_a_group_for_each_channel_is_a_depthwise_one() -> None:
    image = Input((9, 9, 3), name="image")
    x = layers.Conv2D(6, 3, groups=3, name="each")(image)
    x = layers.BatchNormalization(name="norm")(x)
    model = seeded(Model(image, layers.GlobalAveragePooling2D(name="logits")(x)))
    assert {layer.name: layer.kind for layer in form_of(model, "logits").layers}["each"] is Kind.DEPTHWISE
    assert difference(model, "logits") <= TOLERANCE


@pytest.mark.parametrize(
    "layer", [layers.Conv1D(4, 3, padding="causal"), layers.SeparableConv1D(4, 3), layers.DepthwiseConv1D(3)]
)
def test_linear_layers_in_one_dimension(layer: keras.Layer) -> None:
    image = Input((9, 9, 3), name="image")
    row = layers.Reshape((27, 9), name="row")(image)
    model = seeded(Model(image, layers.GlobalAveragePooling1D(name="logits")(layer(row))))
    assert difference(model, "logits") <= TOLERANCE


def test_a_layer_without_a_rule_is_named() -> None:
    image = Input((8, 8, 3), name="image")
    x = layers.Conv2D(4, 3, name="conv")(image)
    x = layers.Attention(name="attention")([x, x])
    model = Model(image, layers.GlobalAveragePooling2D(name="logits")(x))
    with pytest.raises(UnsuitableLayer) as refused:
        form_of(model, "logits")
    assert refused.value.message == (
        "Relevance cannot be propagated through the layer 'attention': Attention weights its input by factors that it "
        "computes from the input itself, and the rules here do not say how much of the relevance belongs to those "
        "factors."
    )
    assert refused.value.hint == "Choose a network without it."


def test_what_does_not_lead_to_the_logits_does_not_matter() -> None:
    image = Input((8, 8, 3), name="image")
    x = layers.Conv2D(4, 3, name="conv")(image)
    aside = layers.Attention(name="attention")([x, x])
    model = Model(image, [layers.GlobalAveragePooling2D(name="logits")(x), aside])
    assert set(form_of(model, "logits").counterparts) == {"image", "conv", "logits"}


def test_the_network_stays_as_it_is() -> None:
    model = every_kind()
    before = [variable.numpy() for variable in model.weights]
    form_of(model, "logits").run(tf.ones((1, 16, 16, 3)))
    for old, variable in zip(before, model.weights, strict=True):
        np.testing.assert_array_equal(old, variable.numpy())


def test_weights_are_shared_where_nothing_was_folded() -> None:
    model = every_kind()
    hidden = next(layer for layer in form_of(model, "logits").layers if layer.name == "hidden, part 1")
    assert hidden.weights.kernel is model.get_layer("hidden").kernel.value
