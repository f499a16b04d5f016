"""The initial relevance of the logits: the whole prediction, one class, or the difference of two classes.

The backward pass is linear in it, so that one compiled program computes them all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from models.classes import OutputActivation
from models.description import NetworkDescription
from models.errors import InvalidSetting, UnsuitableNetwork


class StartValue(str, Enum):
    """The initial relevance of a chosen class."""

    PROBABILITY = "probability"
    LOGIT = "logit"
    ONE = "one"


@dataclass(frozen=True)
class Start:
    """The initial relevance of the logits.

    classes: indices, one for all images or one per image; None for all classes at once, each with its probability,
    which sum to 1 (thesis, Section 2.5.6). value: initial relevance of a chosen class. against: classes whose relevance
    is subtracted, of the same form: positive relevance is then evidence for the first, negative for the second.
    """

    classes: tuple[int, ...] | None = None
    value: StartValue = StartValue.PROBABILITY
    against: tuple[int, ...] | None = None

    @classmethod
    def whole(cls) -> Start:
        """All classes, each with its probability."""
        return cls()

    @classmethod
    def of_class(cls, classes: int | Sequence[int], value: StartValue = StartValue.PROBABILITY) -> Start:
        """One class, or one per image."""
        return cls(classes=_tuple(classes), value=value)

    @classmethod
    def difference(
        cls, classes: int | Sequence[int], against: int | Sequence[int], value: StartValue = StartValue.PROBABILITY
    ) -> Start:
        """Evidence for one class rather than the other."""
        return cls(classes=_tuple(classes), value=value, against=_tuple(against))

    def weights(self, network: NetworkDescription, batch: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Give the weights of the classes, (batch, classes), and the start value as one-hot, (3,).

        Raises UnsuitableNetwork where the network is not a classifier, InvalidSetting where a class is out of range.
        """
        if not network.classes:
            raise UnsuitableNetwork(
                f"{network.id} is not a classifier, so there is no prediction to explain.",
                hint="Choose a network with classes, or look at the activations of its layers.",
                field="network",
            )
        value_choice = np.array([self.value is value for value in StartValue], dtype=np.float32)
        if self.classes is None:
            return np.ones((batch, network.classes), np.float32), value_choice
        chosen = _one_hot(self.classes, network, batch)
        if self.against is not None:
            chosen = chosen - _one_hot(self.against, network, batch)
        return chosen, value_choice


def initial_relevance(
    logits: tf.Tensor, classes: tf.Tensor, value_choice: tf.Tensor, output_activation: OutputActivation
) -> tf.Tensor:
    """Compute the initial relevance of the logits: (batch, classes).

    classes: weights of the classes, (batch, classes). value_choice: (3,), one-hot, in the order of StartValue.
    """
    probabilities = tf.sigmoid(logits) if output_activation == "sigmoid" else tf.nn.softmax(logits)
    return classes * (value_choice[0] * probabilities + value_choice[1] * logits + value_choice[2])


def _tuple(classes: int | Sequence[int]) -> tuple[int, ...]:
    return (classes,) if isinstance(classes, int) else tuple(classes)


def _one_hot(classes: tuple[int, ...], network: NetworkDescription, batch: int) -> NDArray[np.float32]:
    if len(classes) not in {1, batch}:
        raise InvalidSetting(
            f"There are {len(classes)} classes for {batch} images.",
            hint="Name one class for all images, or one for each.",
            field="class",
        )
    for index in classes:
        if not 0 <= index < network.classes:
            raise InvalidSetting(
                f"{network.id} has no class {index}.",
                hint=f"Its classes are numbered 0 to {network.classes - 1}.",
                field="class",
            )
    chosen = np.zeros((batch, network.classes), np.float32)
    chosen[np.arange(batch), list(classes) * (batch if len(classes) == 1 else 1)] = 1
    return chosen
