"""A training step against a plain version in NumPy, and the counts of correct predictions."""

import keras
import numpy as np
import pytest
import tensorflow as tf
from keras import layers

from backend.errors import StoredFileDamaged
from backend.training.schedule import learning_rate
from backend.training.state import MOMENTUM, Loss, TrainingBatch, TrainingState, accuracy_of

CLASSES = 4
# float32: sums over 6 features and 5 examples
TOLERANCE = 1e-5


def examples(seed: int, *, soft: bool = False) -> TrainingBatch:
    chance = np.random.default_rng(seed)
    inputs = tf.constant(chance.normal(size=(5, 6)).astype(np.float32))
    labels = tf.constant(chance.integers(0, CLASSES, 5).astype(np.int32))
    shares = chance.dirichlet(np.ones(CLASSES), 5).astype(np.float32)
    return TrainingBatch(inputs, labels, tf.constant(shares) if soft else None)


def linear_state(loss: Loss, decay: float = 0.0) -> TrainingState:
    keras.utils.set_random_seed(1)
    entry = keras.Input((6,))
    return TrainingState(keras.Model(entry, layers.Dense(CLASSES)(entry)), loss, decay)


def softmax(logits: np.ndarray) -> np.ndarray:
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def plain_loss(logits: np.ndarray, each: TrainingBatch, loss: Loss) -> float:
    smoothed = np.eye(CLASSES)[each.labels.numpy()] * (1 - loss.smoothing) + loss.smoothing / CLASSES
    hard = -(smoothed * np.log(softmax(logits))).sum(axis=1).mean()
    if each.soft is None:
        return float(hard)
    soft = -(each.soft.numpy() * np.log(softmax(logits / loss.temperature))).sum(axis=1).mean()
    return float((1 - loss.teacher_share) * hard + loss.teacher_share * loss.temperature**2 * soft)


@pytest.mark.parametrize(
    ("loss", "soft"),
    [
        (Loss(0.0, 0.5, 2.0), False),
        (Loss(0.2, 0.5, 2.0), False),
        (Loss(0.1, 0.3, 3.0), True),
        (Loss(0.0, 1.0, 1.0), True),
    ],
)
def test_the_loss_is_that_of_the_formula(loss: Loss, soft: bool) -> None:
    each = examples(2, soft=soft)
    logits = np.random.default_rng(3).normal(size=(5, CLASSES)).astype(np.float32) * 3
    assert float(loss.of(tf.constant(logits), each)) == pytest.approx(plain_loss(logits, each, loss), rel=TOLERANCE)


def test_steps_are_those_of_nesterov_with_decay_of_kernels_alone() -> None:
    loss, decay, rate = Loss(0.1, 0.5, 2.0), 0.05, 0.3
    state = linear_state(loss, decay)
    kernel, bias = (weight.numpy().astype(np.float64) for weight in state.model.weights)
    speeds = [np.zeros_like(kernel), np.zeros_like(bias)]
    for number in range(3):
        each = examples(number)
        state.step(each, rate, number)
        inputs = each.inputs.numpy().astype(np.float64)
        smoothed = np.eye(CLASSES)[each.labels.numpy()] * 0.9 + 0.1 / CLASSES
        error = (softmax(inputs @ kernel + bias) - smoothed) / len(inputs)
        slopes = [inputs.T @ error + decay * kernel, error.sum(axis=0)]
        speeds = [MOMENTUM * speed + slope for speed, slope in zip(speeds, slopes, strict=True)]
        kernel -= rate * (slopes[0] + MOMENTUM * speeds[0])
        bias -= rate * (slopes[1] + MOMENTUM * speeds[1])
    np.testing.assert_allclose(state.model.weights[0].numpy(), kernel, rtol=TOLERANCE, atol=TOLERANCE)
    np.testing.assert_allclose(state.model.weights[1].numpy(), bias, rtol=TOLERANCE, atol=TOLERANCE)


def test_averaged_weights_lie_between_the_first_and_the_last() -> None:
    state = linear_state(Loss(0.0, 0.5, 2.0))
    first = state.model.get_weights()[0].copy()
    seen = []
    for number in range(4):
        state.step(examples(1), 0.1, number)
        seen.append(state.model.get_weights()[0].copy())
    expected = first
    for number, weights in enumerate(seen):
        keep = (1 + number) / (10 + number)
        expected = keep * expected + (1 - keep) * weights
    np.testing.assert_allclose(state.averaged_weights()[0], expected, rtol=TOLERANCE, atol=TOLERANCE)


def test_a_step_whose_loss_is_no_number_changes_nothing() -> None:
    keras.utils.set_random_seed(1)
    entry = keras.Input((6,))
    model = keras.Model(entry, layers.Dense(CLASSES)(layers.BatchNormalization()(entry)))
    state = TrainingState(model, Loss(0.0, 0.5, 2.0), decay=0.1)
    state.step(examples(1), 0.1, 0)
    before = state.arrays()
    broken = TrainingBatch(tf.constant(np.full((5, 6), np.nan, np.float32)), examples(1).labels)
    loss, _ = state.step(broken, 0.1, 1)
    assert np.isnan(loss)
    for name, array in state.arrays().items():
        np.testing.assert_array_equal(array, before[name])


def test_arrays_of_another_network_are_refused() -> None:
    state = linear_state(Loss(0.0, 0.5, 2.0))
    arrays = state.arrays()
    arrays["weight_0"] = arrays["weight_0"][:3]
    with pytest.raises(StoredFileDamaged, match="weight 0 is missing or misshapen"):
        state.restore(arrays)


def test_right_answers_are_counted_in_first_place_and_among_five() -> None:
    logits = np.tile(np.arange(10.0), (4, 1))
    accuracy = accuracy_of(logits, np.array([9, 5, 4, 0]))
    assert (accuracy.right, accuracy.among_five, accuracy.count) == (1, 2, 4)
    assert (accuracy.top_1, accuracy.top_5) == (0.25, 0.5)


def test_the_rate_rises_to_its_highest_and_falls_to_nothing() -> None:
    rates = [learning_rate(step, 100, highest=0.4, batch=64) for step in range(100)]
    assert rates[0] == pytest.approx(0.02)
    assert max(rates) == rates[15] == pytest.approx(0.2)
    assert rates[:16] == sorted(rates[:16])
    assert rates[15:] == sorted(rates[15:], reverse=True)
    assert rates[-1] < 0.001
