"""What terms look at, and the arithmetic that several of them share.

TensorFlow is handed to every function here as `tf`: the web process reads the objectives' files for their requests, and
must not import it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Protocol

RANK_OF_MAPS = 4  # (batch, height, width, channels)


class Tensor(Protocol):
    """What is used of TensorFlow's tensors, besides the functions of `tf`."""

    @property
    def shape(self) -> tuple[int, ...]:
        """Length of each axis, as far as it is known."""

    @property
    def dtype(self) -> object:
        """Type of its values."""

    def __getitem__(self, place: object) -> Tensor: ...
    def __add__(self, other: Tensor | float) -> Tensor: ...
    def __radd__(self, other: Tensor | float) -> Tensor: ...
    def __sub__(self, other: Tensor | float) -> Tensor: ...
    def __mul__(self, other: Tensor | float) -> Tensor: ...
    def __rmul__(self, other: Tensor | float) -> Tensor: ...
    def __truediv__(self, other: Tensor | float) -> Tensor: ...
    def __neg__(self) -> Tensor: ...


Arguments = Mapping[str, Tensor]


@dataclass(frozen=True)
class Scene:
    """Images and what the network makes of them.

    images: (batch, height, width, 3), values 0..1, before they are disturbed. outputs: {layer: its output}, (batch,
    height, width, channels) or (batch, units).
    """

    images: Tensor
    outputs: Mapping[str, Tensor]


def means_of_channels(output: Tensor, tf: ModuleType) -> Tensor:
    """Average each channel over all positions; units are their own mean. (batch, …, channels) → (batch, channels)."""
    axes = list(range(1, len(output.shape) - 1))
    means: Tensor = tf.reduce_mean(output, axis=axes) if axes else output
    return means


def mean_of_each_image(values: Tensor, tf: ModuleType) -> Tensor:
    """Average over everything but the images. (batch, …) → (batch,)."""
    axes = list(range(1, len(values.shape)))
    means: Tensor = tf.reduce_mean(values, axis=axes) if axes else values
    return means


def pick(values: Tensor, indices: Tensor, tf: ModuleType) -> Tensor:
    """Take one value of each row. values: (batch, count); indices: (batch,). Its gradient is dense, hence quick."""
    picked: Tensor = tf.reduce_sum(values * tf.one_hot(indices, values.shape[-1], dtype=values.dtype), axis=-1)
    return picked
