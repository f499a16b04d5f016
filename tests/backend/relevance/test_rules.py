"""Every rule against a second, slow, plain version, on small layers with integers, where float32 is exact."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest
import tensorflow as tf
from hypothesis import given, settings
from hypothesis import strategies as st
from keras import Input, Model, layers

from backend.relevance.composites import COMPOSITES
from backend.relevance.linear_layers import Norms, read_linear
from backend.relevance.rules.alpha_beta import AlphaBetaRule
from backend.relevance.rules.base import Box, LinearRule, LinearStep
from backend.relevance.rules.epsilon import EpsilonRule
from backend.relevance.rules.flat import FlatRule
from backend.relevance.rules.gamma import GammaRule
from backend.relevance.rules.w_square import WSquareRule
from backend.relevance.rules.z_box import ZBoxRule
from backend.relevance.rules.z_plus import ZPlusRule
from models.errors import InvalidSetting
from models.graph_reader import read_layers

STABILIZER = 1e-10
# one division and one product in float32, and sums of at most 100 terms
TOLERANCE = 3e-6
RULES = [
    ZPlusRule(),
    ZBoxRule(),
    EpsilonRule(epsilon=0.25),
    GammaRule(gamma=0.5),
    AlphaBetaRule(alpha=2.0, beta=1.0),
    WSquareRule(),
    FlatRule(),
]
LOW, HIGH = -2.0, 3.0


Drawn = tuple[type[layers.Layer], dict[str, object], tuple[int, int, int]]


@st.composite
def convolutions(draw: st.DrawFn) -> Drawn:
    """A convolution, plain, grouped or depthwise, and the size of its input."""
    groups = draw(st.sampled_from([1, 1, 2]))
    strides = draw(st.integers(1, 2))
    options: dict[str, object] = {
        "kernel_size": (draw(st.integers(1, 3)), draw(st.integers(1, 3))),
        "strides": strides,
        "dilation_rate": draw(st.integers(1, 2)) if strides == 1 else 1,
        "padding": draw(st.sampled_from(["same", "valid"])),
        "use_bias": draw(st.booleans()),
    }
    size = (draw(st.integers(5, 7)), draw(st.integers(5, 7)), groups * draw(st.integers(1, 2)))
    if draw(st.booleans()):
        return layers.DepthwiseConv2D, options | {"depth_multiplier": draw(st.integers(1, 2))}, size
    return layers.Conv2D, options | {"groups": groups, "filters": groups * draw(st.integers(1, 2))}, size


def matrix_of(layer: layers.Layer, size: Sequence[int]) -> np.ndarray:
    """Write a convolution down as a matrix, (inputs, outputs), weight by weight; borders have no inputs."""
    kernel, depthwise = np.asarray(layer.kernel, np.float64), isinstance(layer, layers.DepthwiseConv2D)
    reach = [(side - 1) * step + 1 for side, step in zip(kernel.shape[:2], layer.dilation_rate, strict=True)]
    if layer.padding == "same":
        out = [-(-size[axis] // layer.strides[axis]) for axis in range(2)]
        before = [max((out[axis] - 1) * layer.strides[axis] + reach[axis] - size[axis], 0) // 2 for axis in range(2)]
    else:
        out = [(size[axis] - reach[axis]) // layer.strides[axis] + 1 for axis in range(2)]
        before = [0, 0]
    inputs = size[2]
    outputs = inputs * kernel.shape[3] if depthwise else kernel.shape[3]
    weights = np.zeros((*size, *out, outputs))
    for row, column, output in np.ndindex(*out, outputs):
        for down, across, number in np.ndindex(*kernel.shape[:3]):
            y = row * layer.strides[0] - before[0] + down * layer.dilation_rate[0]
            x = column * layer.strides[1] - before[1] + across * layer.dilation_rate[1]
            if depthwise:
                channel, factor = number, kernel[down, across, number, output % kernel.shape[3]]
                factor = factor if output // kernel.shape[3] == number else 0.0
            else:
                group = output // (outputs // getattr(layer, "groups", 1))
                channel, factor = group * kernel.shape[2] + number, kernel[down, across, number, output]
            if 0 <= y < size[0] and 0 <= x < size[1]:
                weights[y, x, channel, row, column, output] += factor
    return weights.reshape(int(np.prod(size)), -1)


@dataclass(frozen=True)
class MatrixLayer:
    """A linear layer written down as a matrix, for one image.

    a: (inputs,). w, connected: (inputs, outputs), connected being 1 where there is a weight. b: (outputs,).
    """

    a: np.ndarray
    w: np.ndarray
    connected: np.ndarray
    b: np.ndarray

    @property
    def c(self) -> np.ndarray:
        """Contributions, (inputs, outputs)."""
        return self.a[:, None] * self.w

    @property
    def z(self) -> np.ndarray:
        """Pre-activations, (outputs,)."""
        return self.c.sum(axis=0) + self.b


Shares = tuple[np.ndarray, np.ndarray]  # (inputs, outputs), and their total per output


def z_plus(_rule: ZPlusRule, layer: MatrixLayer) -> Shares:
    shares = np.maximum(layer.c, 0)
    return shares, shares.sum(axis=0) + STABILIZER


def z_box(_rule: ZBoxRule, layer: MatrixLayer) -> Shares:
    shares = layer.c - LOW * np.maximum(layer.w, 0) - HIGH * np.minimum(layer.w, 0)
    return shares, shares.sum(axis=0) + STABILIZER


def epsilon(rule: EpsilonRule, layer: MatrixLayer) -> Shares:
    return layer.c, layer.z + rule.epsilon * np.where(layer.z >= 0, 1, -1)


def gamma(rule: GammaRule, layer: MatrixLayer) -> Shares:
    c, b, z = layer.c, layer.b, layer.z
    favoured = np.where(z >= 0, np.maximum(c, 0), np.minimum(c, 0))
    bias = b + rule.gamma * np.where(z >= 0, np.maximum(b, 0), np.minimum(b, 0))
    shares = c + rule.gamma * favoured
    return shares, shares.sum(axis=0) + bias + STABILIZER * np.where(z >= 0, 1, -1)


def alpha_beta(rule: AlphaBetaRule, layer: MatrixLayer) -> Shares:
    up, down = np.maximum(layer.c, 0), np.minimum(layer.c, 0)
    shares = rule.alpha * up / (up.sum(axis=0) + STABILIZER) - rule.beta * down / (down.sum(axis=0) - STABILIZER)
    return shares, np.ones_like(layer.z)


def w_square(_rule: WSquareRule, layer: MatrixLayer) -> Shares:
    return layer.w**2, (layer.w**2).sum(axis=0) + STABILIZER


def flat(_rule: FlatRule, layer: MatrixLayer) -> Shares:
    return layer.connected, layer.connected.sum(axis=0) + STABILIZER


# each rule as its paper writes it
PLAIN_RULES: dict[type[LinearRule], Callable[[Any, MatrixLayer], Shares]] = {
    ZPlusRule: z_plus,
    ZBoxRule: z_box,
    EpsilonRule: epsilon,
    GammaRule: gamma,
    AlphaBetaRule: alpha_beta,
    WSquareRule: w_square,
    FlatRule: flat,
}


def plainly(rule: LinearRule, layer: MatrixLayer, r: np.ndarray) -> tuple[np.ndarray, float]:
    """Apply the plain version of a rule: relevance of the inputs, and what is lost. r: (outputs,)."""
    shares, total = PLAIN_RULES[type(rule)](rule, layer)
    return shares / total @ r, float((r * (1 - shares.sum(axis=0) / total)).sum())


def test_every_rule_of_a_composite_has_a_plain_version_that_is_tested() -> None:
    used = {
        type(rule)
        for composite in COMPOSITES.values()
        for rule in (composite.image, composite.convolution, composite.dense)
    }
    assert used <= set(PLAIN_RULES) == {type(rule) for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: type(rule).__name__)
@settings(max_examples=30, deadline=None, derandomize=True)
@given(drawn=convolutions(), seed=st.integers(0, 1000), negative=st.booleans())
def test_a_rule_is_its_formula(rule: LinearRule, drawn: Drawn, seed: int, negative: bool) -> None:
    kind, options, size = drawn
    layer = kind(**options)
    image = Input(size)
    use = read_layers(Model(image, layer(image)))[1]
    random = np.random.default_rng(seed)
    layer.set_weights([random.integers(-2, 3, weight.shape) for weight in layer.weights])
    inputs = random.integers(-2 if negative else 0, 3, (2, *size)).astype(np.float32)
    weights = read_linear(use, Norms())[0].weights
    sums = weights.compute(tf.constant(inputs))
    relevance = random.integers(0, 5, sums.shape).astype(np.float32)
    box = Box(tf.fill((1, *size), LOW), tf.fill((1, *size), HIGH)) if isinstance(rule, ZBoxRule) else None
    step = LinearStep(weights, tf.constant(inputs), sums, not negative, box)
    shared = rule.share(step, tf.constant(relevance))
    w = matrix_of(layer, size)
    bias = np.zeros(sums.shape[1:]) if layer.bias is None else np.broadcast_to(layer.bias, sums.shape[1:])
    everywhere = matrix_of(_of_ones(layer), size)
    for number in range(2):
        matrix = MatrixLayer(a=inputs[number].ravel(), w=w, connected=everywhere, b=bias.ravel())
        expected, lost = plainly(rule, matrix, relevance[number].astype(np.float64).ravel())
        scale = max(np.abs(expected).max(), 1.0)
        np.testing.assert_allclose(shared.relevance[number].numpy().ravel(), expected, atol=TOLERANCE * scale)
        assert float(shared.lost[number]) == pytest.approx(lost, abs=1e-5 * max(float(relevance[number].sum()), 1.0))


def _of_ones(layer: layers.Layer) -> layers.Layer:
    """The same layer with every weight one."""
    twin = type(layer).from_config(layer.get_config())
    twin.build((None, *layer.input.shape[1:]))
    twin.set_weights([np.ones(weight.shape) for weight in layer.weights])
    return twin


@pytest.mark.parametrize(
    "rule", [ZPlusRule(), EpsilonRule(epsilon=0.25), GammaRule(), AlphaBetaRule()], ids=lambda rule: type(rule).__name__
)
def test_a_dense_layer_is_shared_as_a_convolution_of_one_position(rule: LinearRule) -> None:
    random = np.random.default_rng(2)
    image = Input((6,))
    layer = layers.Dense(4)
    use = read_layers(Model(image, layer(image)))[1]
    layer.set_weights([random.integers(-2, 3, (6, 4)), random.integers(-2, 3, (4,))])
    inputs, relevance = random.integers(-2, 3, (1, 6)).astype(np.float32), np.ones((1, 4), np.float32)
    step = LinearStep(read_linear(use, Norms())[0].weights, tf.constant(inputs), layer(inputs), never_negative=False)
    shared = rule.share(step, tf.constant(relevance))
    w = np.asarray(layer.kernel, np.float64)
    matrix = MatrixLayer(a=inputs[0], w=w, connected=np.ones_like(w), b=np.asarray(layer.bias, np.float64))
    expected, lost = plainly(rule, matrix, relevance[0])
    np.testing.assert_allclose(shared.relevance[0], expected, rtol=1e-5, atol=1e-6)
    assert float(shared.lost[0]) == pytest.approx(lost, abs=1e-5)


@pytest.mark.parametrize(
    "rule",
    [ZPlusRule(), EpsilonRule(), GammaRule(), AlphaBetaRule(), WSquareRule(), FlatRule()],
    ids=lambda rule: type(rule).__name__,
)
def test_without_bias_the_sum_is_kept(rule: LinearRule) -> None:
    random = np.random.default_rng(3)
    image = Input((8, 8, 4))
    layer = layers.Conv2D(6, 3, padding="same", use_bias=False)
    use = read_layers(Model(image, layer(image)))[1]
    inputs = random.uniform(0.5, 1, (1, 8, 8, 4)).astype(np.float32)
    sums = layer(inputs)
    step = LinearStep(read_linear(use, Norms())[0].weights, tf.constant(inputs), sums, never_negative=True)
    shared = rule.share(step, tf.abs(sums))
    kept = float(tf.reduce_sum(tf.cast(shared.relevance, tf.float64)))
    assert kept == pytest.approx(
        float(tf.reduce_sum(tf.abs(sums))), rel=1e-3 if isinstance(rule, EpsilonRule) else 1e-5
    )


def test_options_change_the_result() -> None:
    random = np.random.default_rng(4)
    image = Input((5, 5, 3))
    layer = layers.Conv2D(4, 3)
    use = read_layers(Model(image, layer(image)))[1]
    inputs = tf.constant(random.uniform(-1, 1, (1, 5, 5, 3)).astype(np.float32))
    step = LinearStep(read_linear(use, Norms())[0].weights, inputs, layer(inputs), never_negative=False)
    pairs = [
        (EpsilonRule(), EpsilonRule(epsilon=0.5)),
        (GammaRule(), GammaRule(gamma=2.0)),
        (AlphaBetaRule(), AlphaBetaRule(alpha=1.0, beta=0.0)),
    ]
    for one, other in pairs:
        found = [rule.share(step, tf.ones_like(step.pre_activations)).relevance.numpy() for rule in (one, other)]
        assert np.abs(found[0] - found[1]).max() > 1e-3


def test_the_gamma_rule_lies_between_epsilon_and_z_plus() -> None:
    random = np.random.default_rng(5)
    image = Input((5, 5, 3))
    layer = layers.Conv2D(4, 3, use_bias=False)
    use = read_layers(Model(image, layer(image)))[1]
    inputs = tf.constant(random.uniform(0, 1, (1, 5, 5, 3)).astype(np.float32))
    step = LinearStep(read_linear(use, Norms())[0].weights, inputs, layer(inputs), never_negative=True)
    relevance = tf.nn.relu(step.pre_activations)
    ends = [EpsilonRule(epsilon=1e-9), ZPlusRule()]
    for rule, end in zip([GammaRule(gamma=0.0), GammaRule(gamma=1e6)], ends, strict=True):
        found, expected = (each.share(step, relevance).relevance.numpy() for each in (rule, end))
        np.testing.assert_allclose(found, expected, rtol=0, atol=2e-4 * np.abs(expected).max())


def test_alpha_and_beta_belong_together() -> None:
    with pytest.raises(InvalidSetting) as refused:
        AlphaBetaRule(alpha=2.0, beta=0.5)
    assert (
        refused.value.message == "alpha is 2.0 and beta 0.5, but alpha must be at least 1 and alpha - beta must be 1."
    )
