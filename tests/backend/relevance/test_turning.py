"""Negative factors of layers that cannot be folded: relevance is that of the same network folded by hand."""

from collections.abc import Callable

import keras
import numpy as np
import pytest
from keras import Input, KerasTensor, Model, layers

from backend.relevance.composites import COMPOSITES, Composite
from backend.relevance.propagate import Propagator
from backend.relevance.start import Start, StartValue
from backend.relevance.turning import negative_factors
from models.graph_reader import read_layers
from tests.support.relevance_networks import network_of, seeded

CLASSES = 3
CHANNELS = 6
SAME = 2e-4  # of the largest relevance: float32, factors rounded once more, through divisions by small sums
CLOSES = 1e-5
SIGNS = np.where(np.arange(CHANNELS) % 2, -1, 1).astype(np.float32)
IMAGES = np.random.default_rng(1).random((1, 9, 9, 3), dtype=np.float32).repeat(CLASSES, axis=0)
Array = np.ndarray


@pytest.fixture(autouse=True)
def _fresh_names() -> None:
    keras.utils.clear_session()


def begin() -> tuple[KerasTensor, KerasTensor]:
    image = Input(IMAGES.shape[1:], name="image")
    return image, layers.Conv2D(4, 3, activation="relu", name="before")(image)


def end(image: KerasTensor, x: KerasTensor) -> Model:
    flat = layers.Flatten(name="all")(x)
    return seeded(Model(image, layers.Dense(CLASSES, name="logits")(flat), name="turning"))


def copy(source: Model, target: Model, *names: str) -> None:
    for name in names:
        target.get_layer(name).set_weights(source.get_layer(name).get_weights())


def with_signs(norm: layers.BatchNormalization, *, shifts: bool = True) -> tuple[Array, Array]:
    """Give a norm factors of both signs, and say what it does: (scale, offset)."""
    gamma, beta, mean, variance = norm.get_weights()
    gamma = gamma * SIGNS[: len(gamma)]
    beta, mean = (beta, mean) if shifts else (np.zeros_like(beta), np.zeros_like(mean))
    norm.set_weights([gamma, beta, mean, variance])
    scale = gamma / np.sqrt(variance + norm.epsilon)
    return scale, beta - mean * scale


def check_same(one: Model, other: Model, composite: Composite = COMPOSITES["deep_taylor"]) -> None:
    start = Start.of_class(range(CLASSES), StartValue.LOGIT)
    found, expected = (
        Propagator(network_of(model, "logits"), composite).explain(IMAGES, start) for model in (one, other)
    )
    np.testing.assert_allclose(found.outputs, expected.outputs, rtol=1e-4, atol=1e-4)
    assert found.ledger.error <= CLOSES * np.abs(found.outputs).max()
    for layer in (None, "before"):
        wanted = expected.heatmap(layer)
        np.testing.assert_allclose(found.heatmap(layer), wanted, rtol=0, atol=SAME * np.abs(wanted).max())


@pytest.mark.parametrize(
    "name",
    ["deep_taylor", "lrp_alpha_beta_flat"],  # whose rules look at no bias, which alone is another
)
def test_a_norm_of_a_convolution_that_others_take_too(name: str) -> None:
    image, x = begin()
    there = layers.Conv2D(CHANNELS, 3, name="there")(x)
    normed = layers.ReLU(name="relu")(layers.BatchNormalization(name="norm")(there))
    one = end(image, layers.Concatenate(name="both")([normed, layers.ReLU(name="other")(there)]))
    image, x = begin()
    parts = [layers.ReLU()(layers.Conv2D(CHANNELS, 3, name=name)(x)) for name in ("folded", "plain")]
    other = end(image, layers.Concatenate(name="both")(parts))

    scale, offset = with_signs(one.get_layer("norm"))
    kernel, bias = one.get_layer("there").get_weights()
    other.get_layer("folded").set_weights([kernel * scale, bias * scale + offset])
    other.get_layer("plain").set_weights([kernel, bias])
    copy(one, other, "before", "logits")
    check_same(one, other, COMPOSITES[name])


@pytest.mark.parametrize("between", [lambda x: x, layers.Cropping2D(1)], ids=["sum", "moved sum"])
def test_a_norm_of_a_sum(between: Callable[[KerasTensor], KerasTensor]) -> None:
    """Without shifts, which could be part of either convolution."""

    def build(*, norm: bool) -> Model:
        image, x = begin()
        sides = [layers.Conv2D(CHANNELS, 3, use_bias=False, name=name)(x) for name in ("left", "right")]
        x = between(layers.Add(name="sum")(sides))
        x = layers.BatchNormalization(name="norm")(x) if norm else x
        return end(image, layers.ReLU(name="relu")(x))

    one, other = build(norm=True), build(norm=False)
    scale, _ = with_signs(one.get_layer("norm"), shifts=False)
    for name in ("left", "right"):
        other.get_layer(name).set_weights([one.get_layer(name).get_weights()[0] * scale])
    copy(one, other, "before", "logits")
    check_same(one, other)


def test_a_norm_of_what_is_never_negative() -> None:
    """Without a shift: what comes out is below zero, and excites by negative weights."""

    def build(*, norm: bool) -> Model:
        image, x = begin()
        x = layers.BatchNormalization(name="norm")(x) if norm else x
        x = layers.Conv2D(CHANNELS, 3, name="there")(layers.Cropping2D(1, name="cropped")(x))
        return end(image, layers.ReLU(name="relu")(x))

    one, other = build(norm=True), build(norm=False)
    scale, _ = with_signs(one.get_layer("norm"), shifts=False)
    kernel, bias = one.get_layer("there").get_weights()
    other.get_layer("there").set_weights([kernel * scale[:, np.newaxis], bias])
    copy(one, other, "before", "logits")
    check_same(one, other)


def test_what_only_the_shift_excites_is_lost() -> None:
    image, x = begin()
    norm = layers.BatchNormalization(name="norm")
    model = end(image, layers.ReLU(name="relu")(norm(layers.MaxPooling2D(2, name="pool")(x))))
    ones = np.ones(4, np.float32)
    norm.set_weights([-ones, 100 * ones, 0 * ones, ones])  # 100 - x > 0
    explanation = Propagator(network_of(model, "logits")).explain(
        IMAGES, Start.of_class(range(CLASSES), StartValue.ONE)
    )
    np.testing.assert_allclose(explanation.per_filter("relu").sum(axis=-1), 1, rtol=1e-5)
    np.testing.assert_array_equal(explanation.image_relevance, 0)
    np.testing.assert_allclose(explanation.ledger.lost, 1, rtol=1e-5)


def test_two_negative_factors_are_a_positive_one() -> None:
    def build(factors: list[float]) -> Model:
        image, x = begin()
        x = layers.Conv2D(CHANNELS, 3, name="there")(x)
        for factor in factors:
            x = layers.Rescaling(factor)(x)
        return end(image, layers.ReLU(name="relu")(x))

    one, other = build([-2.0, -0.5]), build([1.0])
    copy(one, other, "before", "there", "logits")
    check_same(one, other)


@pytest.mark.parametrize(
    ("make", "turns"),
    [
        (lambda x: -x, True),
        (lambda x: x * -2.0, True),
        (lambda x: 1.0 - x, True),
        (lambda x: x / np.float32(-4), True),
        (lambda x: x - 1.0, False),
        (lambda x: x * np.array([1, 2, 3, 4], np.float32), False),
        (lambda x: x * np.array([1, -2, 3, 4], np.float32), True),
        (layers.Rescaling(-1.0, offset=2.0), True),
        (layers.LeakyReLU(), False),
        (layers.Dropout(0.5), False),
    ],
)
def test_negative_factors_of_operators_are_found(make: Callable[[KerasTensor], KerasTensor], turns: bool) -> None:
    image = Input((5, 5, 4))
    use = read_layers(Model(image, make(image)))[-1]
    assert (negative_factors(use) is not None) is turns


@pytest.mark.parametrize(
    "norm",
    [
        layers.GroupNormalization(2),
        layers.LayerNormalization(),
        layers.LayerNormalization(axis=(2, 3)),
        layers.RMSNormalization(),
        layers.BatchNormalization(axis=1),
    ],
)
def test_negative_factors_of_norms_are_found_on_their_axes(norm: layers.Layer) -> None:
    image = Input((5, 6, 4))
    use = read_layers(Model(image, norm(image)))[-1]
    assert negative_factors(use) is None
    gamma = np.ones(norm.get_weights()[0].shape, np.float32)
    gamma.flat[1] = -1
    norm.set_weights([gamma, *norm.get_weights()[1:]])
    values = np.random.default_rng(5).random((1, 5, 6, 4), dtype=np.float32)
    straight = np.asarray(norm(values))
    norm.set_weights([np.abs(gamma), *norm.get_weights()[1:]])
    changed = ~np.isclose(straight, np.asarray(norm(values)))
    norm.set_weights([gamma, *norm.get_weights()[1:]])
    found = negative_factors(use)
    assert found is not None
    np.testing.assert_array_equal(np.broadcast_to(found, values.shape) & changed, changed)
    assert 0 < found.sum() < found.size
