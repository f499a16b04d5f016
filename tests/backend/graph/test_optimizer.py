"""Optimizers against plain NumPy, in float64."""

import numpy as np
import pytest
import tensorflow as tf

from backend.graph.builder import usual_rate
from backend.graph.optimizer import OPTIMIZERS, SGD, Adam, Optimizer, RMSprop
from backend.graph.parameterization import PARAMETERIZATIONS, Fourier, Laplacian, Maco, Pixels

RATE = 0.3
STEPS = 12
GRADIENTS = np.random.default_rng(6).normal(size=(STEPS, 3, 2))
# rate and count are float32 and whole numbers as in a run, all else float64
TOLERANCE = 1e-5


def plain_adam(gradients: np.ndarray) -> list[np.ndarray]:
    """D. Kingma, J. Ba, 2015, Algorithm 1 with the efficient order of Section 2."""
    mean = square = np.zeros(gradients.shape[1:])
    changes = []
    for count, gradient in enumerate(gradients, start=1):
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.999 * square + 0.001 * gradient**2
        scaled = RATE * np.sqrt(1 - 0.999**count) / (1 - 0.9**count)
        changes.append(-scaled * mean / (np.sqrt(square) + 1e-8))
    return changes


def plain_momentum(gradients: np.ndarray) -> list[np.ndarray]:
    """Half of the last step, and a new one."""
    change = np.zeros(gradients.shape[1:])
    changes = []
    for gradient in gradients:
        change = 0.5 * change - RATE * gradient
        changes.append(change)
    return changes


def plain_rmsprop(gradients: np.ndarray) -> list[np.ndarray]:
    """G. Hinton's lecture 6e, with ε under the root."""
    square = np.zeros(gradients.shape[1:])
    changes = []
    for gradient in gradients:
        square = 0.9 * square + 0.1 * gradient**2
        changes.append(-RATE * gradient / np.sqrt(square + 1e-7))
    return changes


@pytest.mark.parametrize(
    ("optimizer", "plain"),
    [
        (Adam(), plain_adam),
        (SGD(), lambda gradients: list(-RATE * gradients)),
        (SGD(momentum=0.5), plain_momentum),
        (RMSprop(), plain_rmsprop),
    ],
)
def test_every_change_is_that_of_the_paper(optimizer: Optimizer, plain: object) -> None:
    state = tuple(tf.zeros((3, 2), tf.float64) for _ in range(optimizer.state_tensors))
    for count, expected in enumerate(plain(GRADIENTS)):
        change, state = optimizer.step(
            tf.constant(GRADIENTS[count]), state, tf.constant(count, tf.int64), tf.constant(RATE, tf.float64)
        )
        np.testing.assert_allclose(change.numpy(), expected, rtol=TOLERANCE)
    assert len(state) == optimizer.state_tensors


def test_a_gradient_of_zero_moves_nothing() -> None:
    for kind in OPTIMIZERS.values():
        state = tuple(tf.zeros(2) for _ in range(kind().state_tensors))
        change, _ = kind().step(tf.zeros(2), state, tf.constant(0, tf.int64), tf.constant(RATE))
        np.testing.assert_array_equal(change.numpy(), 0)


def test_learning_rates_are_those_of_the_thesis() -> None:
    rates = {kind: usual_rate(kind()) for kind in PARAMETERIZATIONS.values()}
    beyond_the_thesis = {Maco: 0.2}
    assert rates == {Fourier: 3.0, Laplacian: 0.05, Pixels: 0.2} | beyond_the_thesis  # Table 3.1
