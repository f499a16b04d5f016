"""Enlarges and shrinks images."""

from dataclasses import dataclass

import tensorflow as tf

from backend.graph.transformation.base import Transformation
from backend.graph.transformation.resample import resample


@dataclass(frozen=True)
class Scale(Transformation):
    """Scale around the middle by a factor between 1 − fraction and 1 + fraction. fraction: 0 ≤ fraction < 1."""

    fraction: float

    def draw(self, seed: tf.Tensor) -> tf.Tensor:
        """A factor, every one as likely; above 1 things become larger."""
        return tf.random.stateless_uniform((), seed, minval=1 - self.fraction, maxval=1 + self.fraction)

    def apply(self, images: tf.Tensor, drawn: tf.Tensor) -> tf.Tensor:
        """Scale; the size of the image stays, what it shows becomes larger or smaller."""
        return resample(images, tf.linalg.diag(tf.stack((1 / drawn, 1 / drawn))))
