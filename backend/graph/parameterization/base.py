"""The interface of parameterizations: an image as a function of variables that an optimizer changes.

The variables become an image in three steps: a linear map of the parameterization, a map from decorrelated colours to
red, green and blue, and a sigmoid to 0..1. Each step has an inverse, so that a run can begin with a photograph.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from backend.graph.parameterization.color import from_decorrelated, to_decorrelated

Variables = tuple[tf.Tensor, ...]
Size = tuple[int, int]

INITIAL_DEVIATION = 0.01
# pure black and white would need infinite variables; a difference of half a step of 8 bits is invisible
NEAREST_TO_ENDS = 0.5 / 255


@dataclass(frozen=True)
class Parameterization(ABC):
    """Images as functions of trainable variables.

    decorrelated: whether the three planes are the principal axes of the colours of photographs instead of red, green
    and blue. size: (height, width) in pixels, any. images: (batch, height, width, 3), values 0..1.
    Source: thesis, Section 3.2.2; C. Olah, A. Mordvintsev and L. Schubert, 2017, preconditioning.
    """

    decorrelated: bool = True

    @abstractmethod
    def shapes(self, size: Size) -> list[tuple[int, ...]]:
        """Shape of each variable for one image."""

    @abstractmethod
    def to_planes(self, variables: Variables, size: Size) -> tf.Tensor:
        """Map variables, each with the batch in front, to planes (batch, height, width, 3) of any values."""

    @abstractmethod
    def from_planes(self, planes: tf.Tensor) -> Variables:
        """Find the variables that to_planes maps to these planes."""

    def draw(self, size: Size, seeds: Sequence[int]) -> Variables:
        """Draw the variables of a nearly grey image for each seed; the other seeds do not affect it."""
        images = [self._draw_one(size, seed) for seed in seeds]
        return tuple(tf.constant(np.stack(arrays)) for arrays in zip(*images, strict=True))

    def to_images(self, variables: Variables, size: Size) -> tf.Tensor:
        """Turn variables into images. Differentiable."""
        planes = self.to_planes(variables, size)
        return tf.sigmoid(from_decorrelated(planes) if self.decorrelated else planes)

    def from_images(self, images: tf.Tensor) -> Variables:
        """Find the variables of images; values within half a step of 8 bits of black and white are clipped."""
        bounded = tf.clip_by_value(images, NEAREST_TO_ENDS, 1 - NEAREST_TO_ENDS)
        planes = tf.math.log(bounded) - tf.math.log1p(-bounded)
        return self.from_planes(to_decorrelated(planes) if self.decorrelated else planes)

    def _draw_one(self, size: Size, seed: int) -> list[NDArray[np.float32]]:
        random = np.random.default_rng(seed)
        return [INITIAL_DEVIATION * random.standard_normal(shape, dtype=np.float32) for shape in self.shapes(size)]
