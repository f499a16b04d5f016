"""What every transformation is: something that disturbs images at random while they are optimised.

What survives small disturbances is what the network looks for; what does not is noise. First a number is drawn, then it
is applied: the same number gives the same result, and the gradient goes through. Source: thesis, Section 3.2.3.
"""

from __future__ import annotations

from abc import ABC, abstractmethod

import tensorflow as tf

from backend.graph.transformation.resample import resample


class Transformation(ABC):
    """A random disturbance. images: (batch, height, width, 3); all images of a batch are disturbed alike."""

    @abstractmethod
    def draw(self, seed: tf.Tensor) -> tf.Tensor:
        """Draw what apply takes. seed: two whole numbers, such as (seed of the job, step)."""

    @abstractmethod
    def apply(self, images: tf.Tensor, drawn: tf.Tensor) -> tf.Tensor:
        """Disturb images. Differentiable. The size of the result does not depend on what was drawn."""


class LinearTransformation(Transformation):
    """One that reads the image at other places around its middle; several in a row read it only once."""

    @abstractmethod
    def matrix(self, drawn: tf.Tensor) -> tf.Tensor:
        """Say where a pixel comes from, (row, column) from the middle: (2, 2)."""

    def apply(self, images: tf.Tensor, drawn: tf.Tensor) -> tf.Tensor:
        """Read the image anew; its size stays."""
        return resample(images, self.matrix(drawn))
