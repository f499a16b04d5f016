"""Batch norm with factors of both signs: relevance is that of the same network with the norm folded by hand."""

from collections.abc import Callable
from dataclasses import dataclass

import keras
import numpy as np
import pytest
from keras import Input, Model, layers

from backend.relevance.composites import COMPOSITES, Composite
from backend.relevance.propagate import Propagator
from backend.relevance.start import Start, StartValue
from tests.support.relevance_networks import network_of, seeded
from tests.support.thorough import each_once

CLASSES = 3
HALF = 2e-2  # the same, where what is not linear is computed with 8 digits of two
SAME = 2e-4  # of the largest relevance: float32, factors rounded once more, through divisions by small sums
Array = np.ndarray
MakeLayer = Callable[[], layers.Layer]


@dataclass(frozen=True)
class Case:
    """A layer with a norm beside it. fold: (kernel, scale) → kernel; the kernel is the last one the layer has."""

    make: MakeLayer
    fold: Callable[[Array, Array], Array]
    flat: bool = False


def on_last_axis(kernel: Array, scale: Array) -> Array:
    return kernel * scale


def on_last_but_one(kernel: Array, scale: Array) -> Array:
    return kernel * scale[:, np.newaxis]


def on_last_two(kernel: Array, scale: Array) -> Array:
    return kernel * scale.reshape(kernel.shape[-2:])


BEHIND = {
    "Conv2D": Case(lambda: layers.Conv2D(6, 3, padding="same", name="there"), on_last_axis),
    "dilated": Case(lambda: layers.Conv2D(6, 3, dilation_rate=2, name="there"), on_last_axis),
    "strided": Case(lambda: layers.Conv2D(6, 3, strides=2, padding="same", use_bias=False, name="there"), on_last_axis),
    "grouped": Case(lambda: layers.Conv2D(6, 3, groups=2, name="there"), on_last_axis),
    "a group per channel": Case(lambda: layers.Conv2D(8, 3, groups=4, name="there"), on_last_axis),
    "depthwise": Case(lambda: layers.DepthwiseConv2D(3, depth_multiplier=2, name="there"), on_last_two),
    "separable": Case(lambda: layers.SeparableConv2D(6, 3, depth_multiplier=2, name="there"), on_last_axis),
    "transposed": Case(lambda: layers.Conv2DTranspose(6, 4, padding="same", name="there"), on_last_but_one),
    "transposed and strided": Case(
        lambda: layers.Conv2DTranspose(6, 3, strides=2, use_bias=False, name="there"), on_last_but_one
    ),
    "Dense over positions": Case(lambda: layers.Dense(6, name="there"), on_last_axis),
    "Dense": Case(lambda: layers.Dense(6, name="there"), on_last_axis, flat=True),
    "EinsumDense": Case(
        lambda: layers.EinsumDense("abcd,de->abce", output_shape=(7, 7, 6), bias_axes="e", name="there"),
        on_last_axis,
    ),
    "EinsumDense, outputs first": Case(
        lambda: layers.EinsumDense("abcd,ed->abce", output_shape=(7, 7, 6), name="there"), on_last_but_one
    ),
}


def model_of(case: Case, *, norm: bool, between: MakeLayer | None = None) -> Model:
    """A network with one such layer. norm: whether a norm follows. between: the layer between both."""
    image = Input((9, 9, 3), name="image")
    x = layers.Conv2D(4, 3, activation="relu", name="before")(image)
    x = layers.Flatten(name="flat")(x) if case.flat else x
    x = case.make()(x)
    if norm:
        x = between()(x) if between is not None else x
        x = layers.BatchNormalization(name="norm")(x)
    x = layers.Flatten(name="all")(layers.ReLU(name="relu")(x))
    return seeded(Model(image, layers.Dense(CLASSES, name="logits")(x), name="norms"))


def pair(case: Case, between: MakeLayer | None = None) -> tuple[Model, Model]:
    """The network with a norm, and the same with the norm folded by hand."""
    keras.utils.clear_session()
    made = case.make

    def with_bias() -> layers.Layer:
        config = made().get_config()
        config["use_bias"] = True
        if "equation" in config:
            config.pop("use_bias")
            config["bias_axes"] = config["equation"][-1]
        return made().__class__.from_config(config)

    one = model_of(case, norm=True, between=between)
    other = model_of(Case(with_bias, case.fold, case.flat), norm=False)
    norm = one.get_layer("norm")
    gamma, beta, mean, variance = norm.get_weights()
    gamma = gamma * np.where(np.arange(len(gamma)) % 2, -1, 1)
    norm.set_weights([gamma, beta, mean, variance])
    scale = gamma / np.sqrt(variance + norm.epsilon)
    weights = one.get_layer("there").get_weights()
    bias = weights.pop() if one.get_layer("there").bias is not None else np.zeros(len(gamma), np.float32)
    other.get_layer("there").set_weights([*weights[:-1], case.fold(weights[-1], scale), (bias - mean) * scale + beta])
    for name in ("before", "logits"):
        other.get_layer(name).set_weights(one.get_layer(name).get_weights())
    return one, other


def check_same(one: Model, other: Model, composite: Composite, tolerance: float = SAME) -> None:
    """Heatmaps of every class are equal, and the signs of the factors change them."""
    images = np.random.default_rng(1).random((1, 9, 9, 3), dtype=np.float32).repeat(CLASSES, axis=0)
    start = Start.of_class(range(CLASSES), StartValue.LOGIT)
    found, expected = (
        Propagator(network_of(model, "logits"), composite).explain(images, start) for model in (one, other)
    )
    pairs = (
        (found.outputs, expected.outputs),
        (found.image_relevance, expected.image_relevance),
        (found.relevance("norm"), expected.relevance("there")),
    )
    for actual, wanted in pairs:
        np.testing.assert_allclose(actual, wanted, rtol=0, atol=tolerance * np.abs(wanted).max())


@pytest.mark.parametrize("case", BEHIND.values(), ids=BEHIND)
def test_a_norm_behind_is_folded_whatever_its_sign(case: Case) -> None:
    check_same(*pair(case), COMPOSITES["lrp_alpha_beta_flat"])


@pytest.mark.parametrize("composite", COMPOSITES.values(), ids=COMPOSITES)
def test_every_composite_sees_the_folded_weights_of_a_transposed_convolution(composite: Composite) -> None:
    check_same(*pair(BEHIND["transposed"]), composite)


@pytest.mark.parametrize(
    "between", [lambda: layers.Dropout(0.5), layers.Identity, lambda: layers.SpatialDropout2D(0.1)]
)
def test_what_does_nothing_at_inference_may_stand_between(between: MakeLayer) -> None:
    check_same(*pair(BEHIND["transposed"], between), COMPOSITES["deep_taylor"])


@pytest.mark.parametrize(
    ("policy", "name"), each_once(["mixed_float16", "mixed_bfloat16", "float64"], ["Conv2D", "transposed"])
)
def test_a_norm_is_folded_whatever_the_precision(policy: str, name: str) -> None:
    """Weights are float32, or float64, in all of them; what is computed in half precision passes relevance on."""
    one, other = pair(BEHIND[name])
    keras.config.set_dtype_policy(policy)
    try:
        again = model_of(BEHIND[name], norm=True)
    finally:
        keras.config.set_dtype_policy("float32")
    again.set_weights(one.get_weights())
    check_same(again, other, COMPOSITES["deep_taylor"], SAME if policy == "float64" else HALF)


@pytest.mark.parametrize(
    "make",
    [
        lambda: layers.Conv2D(6, 3, name="there"),
        lambda: layers.Conv2D(6, 3, groups=2, strides=2, name="there"),
        lambda: layers.DepthwiseConv2D(3, depth_multiplier=2, name="there"),
        lambda: layers.Conv2D(6, 1, padding="same", name="there"),
    ],
    ids=["convolution", "grouped", "depthwise", "pointwise"],
)
def test_a_norm_in_front_of_a_layer_without_padding_is_folded(make: MakeLayer) -> None:
    def build(*, norm: bool) -> Model:
        image = Input((9, 9, 3), name="image")
        x = layers.Conv2D(4, 3, activation="relu", name="before")(image)
        x = layers.Dropout(0.5)(layers.BatchNormalization(name="norm")(x)) if norm else x
        x = layers.Flatten(name="all")(layers.ReLU(name="relu")(make()(x)))
        return seeded(Model(image, layers.Dense(CLASSES, name="logits")(x), name="front"))

    keras.utils.clear_session()
    one, other = build(norm=True), build(norm=False)
    norm = one.get_layer("norm")
    gamma, beta, mean, variance = norm.get_weights()
    gamma = gamma * np.array([1, -1, -1, 1], np.float32)
    norm.set_weights([gamma, beta, mean, variance])
    scale = gamma / np.sqrt(variance + norm.epsilon)
    offset = beta - mean * scale
    kernel, bias = one.get_layer("there").get_weights()
    layer = other.get_layer("there")
    # the layer itself says what it makes of the offset alone
    layer.set_weights([kernel, np.zeros_like(bias)])
    shift = np.asarray(layer(np.broadcast_to(offset, (1, 7, 7, 4))))[0, 1, 1]
    groups, outputs = getattr(layer, "groups", 1), kernel.shape[-1]
    if isinstance(layer, layers.DepthwiseConv2D):
        folded = kernel * scale[:, np.newaxis]
    else:
        parts = np.split(kernel, groups, axis=-1)
        each = np.split(scale, groups)
        folded = np.concatenate([part * own[:, np.newaxis] for part, own in zip(parts, each, strict=True)], axis=-1)
    assert folded.shape[-1] == outputs
    layer.set_weights([folded, bias + shift])
    for name in ("before", "logits"):
        other.get_layer(name).set_weights(one.get_layer(name).get_weights())
    images = np.random.default_rng(1).random((1, 9, 9, 3), dtype=np.float32)
    found, expected = (Propagator(network_of(model, "logits")).explain(images) for model in (one, other))
    np.testing.assert_allclose(found.outputs, expected.outputs, rtol=1e-4, atol=1e-5)
    largest = np.abs(expected.image_relevance).max()
    np.testing.assert_allclose(found.image_relevance, expected.image_relevance, atol=SAME * largest)


def test_a_norm_of_logits_becomes_part_of_the_layer_in_front() -> None:
    """Heads such as Dense, BatchNormalization, Softmax."""
    keras.utils.clear_session()
    image = Input((9, 9, 3), name="image")
    x = layers.GlobalAveragePooling2D()(layers.Conv2D(4, 3, activation="relu", name="before")(image))
    x = layers.BatchNormalization(name="logits")(layers.Dense(CLASSES, use_bias=False, name="there")(x))
    one = seeded(Model(image, layers.Softmax()(x), name="head"))
    explanation = Propagator(network_of(one, "logits")).explain(np.full((1, 9, 9, 3), 0.5, np.float32))
    assert explanation.ledger.error <= 1e-5
    np.testing.assert_array_equal(explanation.relevance("logits"), explanation.relevance("there"))
