"""The interface of transformations: small random changes of images during the optimization.

Patterns that a network responds to despite small changes are features; others are noise. First a random number is
drawn, then it is applied: the same number gives the same result, and the result is differentiable. Source: thesis,
Section 3.2.3.
"""

from __future__ import annotations

from abc import ABC, abstractmethod

import tensorflow as tf

from backend.graph.transformation.resample import resample


class Transformation(ABC):
    """A random change. images: (batch, height, width, 3); all images of a batch are changed equally."""

    @abstractmethod
    def draw(self, seed: tf.Tensor) -> tf.Tensor:
        """Draw the random number for apply. seed: two integers, such as (seed of the job, step)."""

    @abstractmethod
    def apply(self, images: tf.Tensor, drawn: tf.Tensor) -> tf.Tensor:
        """Transform images. Differentiable. The size of the result does not depend on what was drawn."""


class LinearTransformation(Transformation):
    """A linear map of pixel positions around the centre; successive ones are combined into one resampling."""

    @abstractmethod
    def matrix(self, drawn: tf.Tensor) -> tf.Tensor:
        """Matrix from a position in the result to one in the input, (row, column) from the centre: (2, 2)."""

    def apply(self, images: tf.Tensor, drawn: tf.Tensor) -> tf.Tensor:
        """Resample the image; its size is kept."""
        return resample(images, self.matrix(drawn))
