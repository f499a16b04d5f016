"""Where relevance starts: at the logits, as the whole prediction, as one class, or as what sets two classes apart.

Everything behind is linear in the start, so that one compiled walk serves them all.
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


class Worth(str, Enum):
    """How much relevance a class starts with."""

    PROBABILITY = "probability"
    LOGIT = "logit"
    ONE = "one"


@dataclass(frozen=True)
class Start:
    """The relevance of the logits.

    classes: indices, one for all images or one per image; None for all classes at once, each with its probability,
    which sum to 1 (thesis, Section 2.5.6). against: classes whose relevance is taken off, in the same manner: what is
    positive then speaks for the first, what is negative for the second. worth: of what is chosen.
    """

    classes: tuple[int, ...] | None = None
    worth: Worth = Worth.PROBABILITY
    against: tuple[int, ...] | None = None

    @classmethod
    def whole(cls) -> Start:
        """All classes, each with its probability."""
        return cls()

    @classmethod
    def of_class(cls, classes: int | Sequence[int], worth: Worth = Worth.PROBABILITY) -> Start:
        """One class, or one per image."""
        return cls(classes=_tuple(classes), worth=worth)

    @classmethod
    def difference(
        cls, classes: int | Sequence[int], against: int | Sequence[int], worth: Worth = Worth.PROBABILITY
    ) -> Start:
        """What speaks for one class and not for the other."""
        return cls(classes=_tuple(classes), worth=worth, against=_tuple(against))

    def weights(self, network: NetworkDescription, batch: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Say what is started with: weights of the classes, (batch, classes), and of their worths, (3,).

        Raises UnsuitableNetwork where there are no classes, InvalidSetting where a class is out of range.
        """
        if not network.classes:
            raise UnsuitableNetwork(
                f"The output of {network.id} is no row of classes, so there is no prediction to explain.",
                hint="Choose a network with classes, or look at the activations of its layers.",
                field="network",
            )
        worths = np.array([self.worth is worth for worth in Worth], dtype=np.float32)
        if self.classes is None:
            return np.ones((batch, network.classes), np.float32), worths
        chosen = _one_hot(self.classes, network, batch)
        if self.against is not None:
            chosen = chosen - _one_hot(self.against, network, batch)
        return chosen, worths


def started(logits: tf.Tensor, classes: tf.Tensor, worths: tf.Tensor, output_activation: OutputActivation) -> tf.Tensor:
    """Compute the relevance of the logits, all (batch, classes). worths: (3,), in the order of Worth."""
    probabilities = tf.sigmoid(logits) if output_activation == "sigmoid" else tf.nn.softmax(logits)
    return classes * (worths[0] * probabilities + worths[1] * logits + worths[2])


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
