"""What every objective is: one number per image that says how well it does. Higher is better.

A term is drawn from the outputs of a layer or, as a penalty, from the image itself. Turning the sign for the optimizer
is the builder's business. Source: thesis, Sections 3.2.1 and 3.2.7.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import ClassVar

import tensorflow as tf

RANK_OF_MAPS = 4  # (batch, height, width, channels)
RANK_OF_UNITS = 2  # (batch, units)


@dataclass(frozen=True)
class Scene:
    """What terms look at.

    images: (batch, height, width, 3), values 0..1, before they are disturbed. outputs: {layer: its output}, (batch,
    height, width, channels) or (batch, units).
    """

    images: tf.Tensor
    outputs: Mapping[str, tf.Tensor]


class Term(ABC):
    """One thing to strive for. Frozen dataclasses; numbers in them may differ between the images of a batch."""

    title: ClassVar[str]

    @property
    def layer(self) -> str | None:
        """Name of the layer whose output it takes; None for a penalty."""
        return None

    def kind(self) -> Hashable:
        """What must be the same for terms to be computed together: everything but the numbers."""
        return (type(self), self.layer)

    def numbers(self) -> tuple[int, ...]:
        """Whole numbers that are handed to value; they can change without anything being compiled anew."""
        return ()

    def check(self, shape: tuple[int, ...]) -> None:  # noqa: B027 - most terms suit any layer
        """Raise where it does not suit its layer. shape: of the output without the batch; () for a penalty."""

    @abstractmethod
    def value(self, scene: Scene, numbers: tf.Tensor) -> tf.Tensor:
        """How well each image does: (batch,). numbers: (batch, count), those of each image's own term."""


def means_of_channels(output: tf.Tensor) -> tf.Tensor:
    """Mean of each channel over all positions; units are their own mean. (batch, …, channels) → (batch, channels)."""
    axes = list(range(1, len(output.shape) - 1))
    return tf.reduce_mean(output, axis=axes) if axes else output


def pick(values: tf.Tensor, indices: tf.Tensor) -> tf.Tensor:
    """Take one value of each row. values: (batch, count); indices: (batch,). Its gradient is dense, hence quick."""
    return tf.reduce_sum(values * tf.one_hot(indices, values.shape[-1], dtype=values.dtype), axis=-1)
