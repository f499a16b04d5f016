"""Sums, poolings and products against a second, slow, plain version."""

import numpy as np
import pytest
import tensorflow as tf
from hypothesis import given, settings
from hypothesis import strategies as st
from keras import Input, Model, layers

from backend.relevance.pooling_layers import read_pooling
from backend.relevance.rules.pooling import PoolingRule
from backend.relevance.rules.shares import share_among, unbroadcast
from models.graph_reader import read_layers

TOLERANCE = 3e-6  # one division and one product in float32


def windows(size: int, pool: int, stride: int, padding: str) -> list[range]:
    """Which positions of one axis each window covers; borders have none."""
    if padding == "valid":
        return [range(start * stride, start * stride + pool) for start in range((size - pool) // stride + 1)]
    count = -(-size // stride)
    before = max((count - 1) * stride + pool - size, 0) // 2
    starts = [number * stride - before for number in range(count)]
    return [range(max(start, 0), min(start + pool, size)) for start in starts]


def plain_pooling(
    values: np.ndarray, relevance: np.ndarray, rows: list[range], columns: list[range], winner: bool
) -> np.ndarray:
    """Share each window's relevance among its values, (height, width, channels)."""
    found = np.zeros(values.shape)
    for row, column, channel in np.ndindex(*relevance.shape):
        window = np.ix_(rows[row], columns[column], [channel])
        inside = values[window].astype(np.float64)
        if winner:
            shares = (np.arange(inside.size) == inside.argmax()).reshape(inside.shape).astype(float)
        else:
            counted = np.where(np.sign(inside) == (1 if inside.sum() >= 0 else -1), inside, 0)
            shares = counted / counted.sum() if counted.any() else counted
        found[window] += shares * relevance[row, column, channel]
    return found


@settings(max_examples=40, deadline=None, derandomize=True)
@given(
    is_maximum=st.booleans(),
    winner=st.booleans(),
    pool=st.integers(1, 3),
    stride=st.integers(1, 3),
    padding=st.sampled_from(["same", "valid"]),
    lowest=st.sampled_from([-3, 0]),
    seed=st.integers(0, 100),
)
def test_a_pooling_is_shared_window_by_window(
    is_maximum: bool, winner: bool, pool: int, stride: int, padding: str, lowest: int, seed: int
) -> None:
    layer = (layers.MaxPooling2D if is_maximum else layers.AveragePooling2D)(pool, stride, padding)
    image = Input((6, 5, 2))
    pooling = read_pooling(read_layers(Model(image, layer(image)))[1])
    random = np.random.default_rng(seed)
    values = random.integers(lowest, 4, (1, 6, 5, 2)).astype(np.float32)
    relevance = random.integers(0, 5, layer(values).shape).astype(np.float32)
    rule = PoolingRule.WINNER if winner else PoolingRule.AVERAGE
    shared = pooling.share(rule, tf.constant(values), tf.constant(relevance), never_negative=lowest == 0)
    rows, columns = windows(6, pool, stride, padding), windows(5, pool, stride, padding)
    expected = plain_pooling(values[0], relevance[0], rows, columns, winner and is_maximum)
    np.testing.assert_allclose(shared.relevance[0][0], expected, atol=TOLERANCE * max(expected.max(), 1))
    assert float(shared.lost[0]) == pytest.approx(relevance.sum() - expected.sum(), abs=1e-4)


@pytest.mark.parametrize(
    "layer",
    [
        layers.GlobalAveragePooling2D(),
        layers.GlobalMaxPooling2D(keepdims=True),
        layers.AdaptiveAveragePooling2D(2),
        layers.AdaptiveMaxPooling2D(2),
        layers.UpSampling2D(2, interpolation="bilinear"),
        layers.UpSampling2D(2, interpolation="bicubic"),
    ],
    ids=lambda layer: type(layer).__name__,
)
@pytest.mark.parametrize("rule", PoolingRule)
def test_other_poolings_keep_the_sum(layer: layers.Layer, rule: PoolingRule) -> None:
    image = Input((6, 6, 2))
    pooling = read_pooling(read_layers(Model(image, layer(image)))[1])
    values = tf.constant(np.random.default_rng(1).uniform(-1, 1, (2, 6, 6, 2)).astype(np.float32))
    relevance = tf.ones_like(pooling.compute(values))
    shared = pooling.share(rule, values, relevance, never_negative=False)
    assert float(tf.reduce_sum(shared.relevance[0])) == pytest.approx(float(tf.reduce_sum(relevance)), rel=1e-4)
    assert float(tf.reduce_min(shared.relevance[0])) >= 0


@pytest.mark.parametrize("never_negative", [True, False])
def test_a_sum_is_shared_by_contribution(never_negative: bool) -> None:
    one, other = tf.constant([[3.0, 0.0, 1.0]]), tf.constant([[1.0, 0.0, 0.0]])
    shared = share_among([one, other], tf.constant([[8.0, 1.0, 2.0]]), never_negative=never_negative)
    np.testing.assert_allclose(shared.relevance[0], [[6, 0, 2]])
    np.testing.assert_allclose(shared.relevance[1], [[2, 0, 0]])
    np.testing.assert_allclose(shared.lost, [1])


def test_in_a_sum_of_both_signs_those_count_that_won() -> None:
    terms = [tf.constant([[3.0, -3.0, -1.0]]), tf.constant([[-1.0, 1.0, -3.0]])]
    shared = share_among(terms, tf.constant([[2.0, 2.0, 4.0]]), never_negative=False)
    np.testing.assert_allclose(shared.relevance[0], [[2, 2, 1]])
    np.testing.assert_allclose(shared.relevance[1], [[0, 0, 3]])


def test_where_terms_cancel_out_the_positive_ones_get_all() -> None:
    shared = share_among([tf.constant([[1.0]]), tf.constant([[-1.0]])], tf.constant([[2.0]]), never_negative=False)
    assert [float(one[0, 0]) for one in shared.relevance] == [2, 0]


def test_what_was_repeated_gets_the_sum() -> None:
    small = tf.ones((2, 1, 1, 3))
    assert unbroadcast(tf.ones((2, 4, 5, 3)), small).shape == small.shape
    np.testing.assert_array_equal(unbroadcast(tf.ones((2, 4, 5, 3)), small), np.full((2, 1, 1, 3), 20))
