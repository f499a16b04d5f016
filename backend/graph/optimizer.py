"""Optimizers as pure functions: their state is an argument and a result, so that a run can be stored and continued.

Keras' optimizers keep their state in variables that belong to one run; these compute the same updates.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar

import tensorflow as tf


@dataclass(frozen=True)
class Optimizer(ABC):
    """A method of gradient descent.

    state_tensors: number of tensors in its state per variable, each of the variable's shape and 0 at the beginning.
    """

    state_tensors: ClassVar[int]

    @abstractmethod
    def step(
        self, gradient: tf.Tensor, state: tuple[tf.Tensor, ...], count: tf.Tensor, rate: tf.Tensor
    ) -> tuple[tf.Tensor, tuple[tf.Tensor, ...]]:
        """Compute the change of a variable and the new state. count: of steps before this one, integer. rate: > 0."""


@dataclass(frozen=True)
class Adam(Optimizer):
    """Takes steps of about the learning rate, independent of the size of the gradient.

    Source: D. Kingma, J. Ba: Adam, 2015, with the step of the end of Section 2. epsilon: 1e-8 as in the paper and in
    TensorFlow 1; Keras' 1e-7 changes images visibly.
    """

    mean_decay: float = 0.9
    square_decay: float = 0.999
    epsilon: float = 1e-8

    state_tensors: ClassVar[int] = 2

    def step(
        self, gradient: tf.Tensor, state: tuple[tf.Tensor, ...], count: tf.Tensor, rate: tf.Tensor
    ) -> tuple[tf.Tensor, tuple[tf.Tensor, ...]]:
        """Divide the running mean of the gradient by the root of the running mean of its square."""
        mean = state[0] + (1 - self.mean_decay) * (gradient - state[0])
        square = state[1] + (1 - self.square_decay) * (tf.square(gradient) - state[1])
        steps = tf.cast(count + 1, gradient.dtype)
        scaled = rate * tf.sqrt(1 - self.square_decay**steps) / (1 - self.mean_decay**steps)
        return -scaled * mean / (tf.sqrt(square) + self.epsilon), (mean, square)


@dataclass(frozen=True)
class SGD(Optimizer):
    """Takes steps in proportion to the gradient, with momentum. momentum: 0 ≤ momentum < 1."""

    momentum: float = 0.0

    state_tensors: ClassVar[int] = 1

    def step(
        self,
        gradient: tf.Tensor,
        state: tuple[tf.Tensor, ...],
        count: tf.Tensor,  # noqa: ARG002 - the step does not depend on it
        rate: tf.Tensor,
    ) -> tuple[tf.Tensor, tuple[tf.Tensor, ...]]:
        """Add the gradient to the momentum of the steps before."""
        change = self.momentum * state[0] - rate * gradient
        return change, (change,)


@dataclass(frozen=True)
class RMSprop(Optimizer):
    """Divides the gradient by a running mean of its size. Source: G. Hinton, Coursera lecture 6e, 2012."""

    square_decay: float = 0.9
    epsilon: float = 1e-7

    state_tensors: ClassVar[int] = 1

    def step(
        self,
        gradient: tf.Tensor,
        state: tuple[tf.Tensor, ...],
        count: tf.Tensor,  # noqa: ARG002 - the step does not depend on it
        rate: tf.Tensor,
    ) -> tuple[tf.Tensor, tuple[tf.Tensor, ...]]:
        """Divide the gradient by the root of the running mean of its square."""
        square = state[0] + (1 - self.square_decay) * (tf.square(gradient) - state[0])
        return -rate * gradient * tf.math.rsqrt(square + self.epsilon), (square,)


OPTIMIZERS: dict[str, type[Optimizer]] = {"adam": Adam, "sgd": SGD, "rmsprop": RMSprop}
