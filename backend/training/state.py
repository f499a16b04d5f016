"""The state of a training: weights, their moving average and the optimizer's state; the compiled training step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import keras
import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from backend.errors import StoredFileDamaged
from backend.training.folder import Arrays

MOMENTUM = 0.9
AVERAGE_STEPS = 500  # time constant of the moving average of weights; shorter at the beginning
TOP = 5


@dataclass(frozen=True)
class TrainingBatch:
    """The data of one step.

    inputs: (batch, …), in the network's own range. labels: (batch,). soft: the teacher's probabilities at the
    temperature, (batch, classes), or None without a teacher.
    """

    inputs: tf.Tensor
    labels: tf.Tensor
    soft: tf.Tensor | None = None


@dataclass(frozen=True)
class Loss:
    """Cross-entropy with smoothed labels, and with a teacher's soft labels.

    smoothing: share that is spread over all classes. Source: C. Szegedy et al., Rethinking the Inception Architecture,
    2015, Section 7. teacher_share, temperature: G. Hinton et al., Distilling the Knowledge in a Neural Network, 2015,
    Section 2.
    """

    smoothing: float
    teacher_share: float
    temperature: float

    def of(self, logits: tf.Tensor, examples: TrainingBatch) -> tf.Tensor:
        """Mean over the batch, a scalar."""
        classes = logits.shape[-1]
        targets = tf.one_hot(examples.labels, classes) * (1 - self.smoothing) + self.smoothing / classes
        hard = -tf.reduce_mean(tf.reduce_sum(targets * tf.nn.log_softmax(logits), axis=-1))
        if examples.soft is None:
            return hard
        likely = tf.nn.log_softmax(logits / self.temperature)
        soft = -tf.reduce_mean(tf.reduce_sum(examples.soft * likely, axis=-1)) * self.temperature**2
        return (1 - self.teacher_share) * hard + self.teacher_share * soft


class TrainingState:
    """A network, its optimizer and the moving average of its weights, which change together.

    model: inputs → logits. decay: weight decay of kernels; biases and norms have none. The optimizer is stochastic
    gradient descent with Nesterov's momentum.
    """

    def __init__(self, model: keras.Model, loss: Loss, decay: float) -> None:
        self.model = model
        self._loss = loss
        self._decay = decay
        self._trained = list(model.trainable_variables)
        self._decays = [variable.value.shape.rank > 1 for variable in self._trained]
        self._kept = list(model.weights)
        # of dropout, which draws random numbers in each step
        self._seeds = [each for each in model.non_trainable_variables if "seed_generator" in each.path]
        self._averages = [tf.Variable(variable.value, trainable=False) for variable in self._kept]
        self._momenta = [tf.Variable(tf.zeros_like(variable.value), trainable=False) for variable in self._trained]
        self._steps: dict[tuple[bool, tuple[int | None, ...]], Callable[..., tuple[tf.Tensor, tf.Tensor]]] = {}

    def step(self, examples: TrainingBatch, rate: float, number: int) -> tuple[float, int]:
        """Take one step and give the loss and the number of correct predictions.

        rate: learning rate. number: of the step, counted from 0. Nothing changes where the loss is not finite.
        """
        key = (examples.soft is not None, tuple(examples.inputs.shape[1:]))
        if key not in self._steps:
            self._steps[key] = tf.function(self._learn)
        keep = min(1 - 1 / AVERAGE_STEPS, (1 + number) / (10 + number))
        numbers = tf.constant(rate, tf.float32), tf.constant(keep, tf.float32)
        loss, right = self._steps[key](examples.inputs, examples.labels, examples.soft, *numbers)
        return float(loss), int(right)

    def _learn(
        self, inputs: tf.Tensor, labels: tf.Tensor, soft: tf.Tensor | None, rate: tf.Tensor, keep: tf.Tensor
    ) -> tuple[tf.Tensor, tf.Tensor]:
        examples = TrainingBatch(inputs, labels, soft)
        before = [tf.identity(variable.value) for variable in self.model.non_trainable_variables]
        with tf.GradientTape() as tape:
            logits = self.model(examples.inputs, training=True)  # (batch, classes)
            loss = self._loss.of(logits, examples)
        gradients = tape.gradient(loss, [variable.value for variable in self._trained])
        is_finite = tf.math.is_finite(loss)
        for variable, old in zip(self.model.non_trainable_variables, before, strict=True):
            variable.assign(tf.where(is_finite, variable.value, old))
        share = tf.cast(is_finite, tf.float32)
        for variable, momentum, gradient, decays in zip(
            self._trained, self._momenta, gradients, self._decays, strict=True
        ):
            slope = tf.where(is_finite, gradient + (self._decay * variable.value if decays else 0.0), 0.0)
            moved = MOMENTUM * momentum + slope
            momentum.assign(tf.where(is_finite, moved, momentum))
            variable.assign_sub(share * rate * (slope + MOMENTUM * moved))
        for average, variable in zip(self._averages, self._kept, strict=True):
            if average.dtype.is_floating:
                average.assign_sub(share * (1 - keep) * (average - variable.value))
            else:
                average.assign(variable.value)
        right = tf.reduce_sum(tf.cast(tf.argmax(logits, axis=-1, output_type=tf.int32) == examples.labels, tf.int32))
        return loss, right

    def arrays(self) -> Arrays:
        """Give everything that restore needs."""
        named = {
            "weight": [each.value for each in self._kept],
            "average": self._averages,
            "momentum": self._momenta,
            "seed": [each.value for each in self._seeds],
        }
        return {f"{kind}_{place}": each.numpy() for kind, row in named.items() for place, each in enumerate(row)}

    def restore(self, arrays: Arrays) -> None:
        """Restore the state of arrays(). Raises StoredFileDamaged where it belongs to another network."""
        rows: tuple[tuple[str, Sequence[tf.Variable | keras.Variable]], ...] = (
            ("weight", self._kept),
            ("average", self._averages),
            ("momentum", self._momenta),
            ("seed", self._seeds),
        )
        for kind, row in rows:
            for place, variable in enumerate(row):
                array = arrays.get(f"{kind}_{place}")
                if array is None or array.shape != tuple(variable.shape):
                    raise StoredFileDamaged(
                        f"The checkpoint does not fit {self.model.name}: {kind} {place} is missing or misshapen.",
                        hint="Give the settings with which the training was begun, or another --name.",
                    )
                variable.assign(array)

    def averaged_weights(self) -> list[NDArray[np.generic]]:
        """The moving averages, in the order of the model's weights."""
        return [average.numpy() for average in self._averages]


@dataclass(frozen=True)
class Accuracy:
    """The accuracy of a network. right: correct top-1 predictions; among_five: correct top-5; count: of photographs."""

    right: int
    among_five: int
    count: int

    @property
    def top_1(self) -> float:
        """Top-1 accuracy: share whose label is the most probable class, 0..1."""
        return self.right / self.count

    @property
    def top_5(self) -> float:
        """Top-5 accuracy: share whose label is among the five most probable classes, 0..1."""
        return self.among_five / self.count

    def sentence(self) -> str:
        """Write both accuracies as text."""
        return f"validation accuracy top-1 {self.top_1:.1%}, top-5 {self.top_5:.1%} ({self.count} images)"


def accuracy_of(logits: NDArray[np.floating], labels: NDArray[np.integer]) -> Accuracy:
    """Count correct predictions. logits: (count, classes); labels: (count,)."""
    own = logits[np.arange(len(labels)), labels][:, np.newaxis]
    better = (logits > own).sum(axis=1)  # (count,), classes with larger logits than the correct one
    return Accuracy(right=int((better == 0).sum()), among_five=int((better < TOP).sum()), count=len(labels))
