"""Optimizers as plain functions: what they remember is handed in and out, so a run can be kept and continued.

Keras' optimizers keep their memory in variables of their own, made for one run; these give the same updates.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar

import tensorflow as tf


@dataclass(frozen=True)
class Optimizer(ABC):
    """A way to follow gradients downhill.

    memories: how many tensors it remembers per variable, each of the variable's shape and 0 at the beginning.
    """

    memories: ClassVar[int]

    @abstractmethod
    def step(
        self, gradient: tf.Tensor, memory: tuple[tf.Tensor, ...], count: tf.Tensor, rate: tf.Tensor
    ) -> tuple[tf.Tensor, tuple[tf.Tensor, ...]]:
        """Find what to add to a variable, and what to remember. count: of steps before this one, whole. rate: > 0."""


@dataclass(frozen=True)
class Adam(Optimizer):
    """Steps of about the learning rate, whatever the size of the gradient.

    Source: D. Kingma, J. Ba: Adam, 2015, with the step of the end of Section 2. epsilon: 1e-8 as in the paper and in
    TensorFlow 1; Keras' 1e-7 is visible.
    """

    mean_decay: float = 0.9
    square_decay: float = 0.999
    epsilon: float = 1e-8

    memories: ClassVar[int] = 2

    def step(
        self, gradient: tf.Tensor, memory: tuple[tf.Tensor, ...], count: tf.Tensor, rate: tf.Tensor
    ) -> tuple[tf.Tensor, tuple[tf.Tensor, ...]]:
        """Divide the running mean of the gradient by the root of that of its square."""
        mean = memory[0] + (1 - self.mean_decay) * (gradient - memory[0])
        square = memory[1] + (1 - self.square_decay) * (tf.square(gradient) - memory[1])
        steps = tf.cast(count + 1, gradient.dtype)
        scaled = rate * tf.sqrt(1 - self.square_decay**steps) / (1 - self.mean_decay**steps)
        return -scaled * mean / (tf.sqrt(square) + self.epsilon), (mean, square)


@dataclass(frozen=True)
class SGD(Optimizer):
    """Steps in proportion to the gradient; with momentum, to what has gathered of it. momentum: 0 ≤ momentum < 1."""

    momentum: float = 0.0

    memories: ClassVar[int] = 1

    def step(
        self,
        gradient: tf.Tensor,
        memory: tuple[tf.Tensor, ...],
        count: tf.Tensor,  # noqa: ARG002 - every step is like the first
        rate: tf.Tensor,
    ) -> tuple[tf.Tensor, tuple[tf.Tensor, ...]]:
        """Add the gradient to what is left of the last step."""
        change = self.momentum * memory[0] - rate * gradient
        return change, (change,)


@dataclass(frozen=True)
class RMSprop(Optimizer):
    """Steps in proportion to the gradient divided by its usual size. Source: G. Hinton, Coursera lecture 6e, 2012."""

    square_decay: float = 0.9
    epsilon: float = 1e-7

    memories: ClassVar[int] = 1

    def step(
        self,
        gradient: tf.Tensor,
        memory: tuple[tf.Tensor, ...],
        count: tf.Tensor,  # noqa: ARG002 - every step is like the first
        rate: tf.Tensor,
    ) -> tuple[tf.Tensor, tuple[tf.Tensor, ...]]:
        """Divide the gradient by the root of the running mean of its square."""
        square = memory[0] + (1 - self.square_decay) * (tf.square(gradient) - memory[0])
        return -rate * gradient * tf.math.rsqrt(square + self.epsilon), (square,)


OPTIMIZERS: dict[str, type[Optimizer]] = {"adam": Adam, "sgd": SGD, "rmsprop": RMSprop}
