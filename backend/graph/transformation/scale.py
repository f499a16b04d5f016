"""Enlarges and shrinks images."""

from dataclasses import dataclass

import tensorflow as tf

from backend.graph.transformation.base import LinearTransformation


@dataclass(frozen=True)
class Scale(LinearTransformation):
    """Scale around the centre by a factor between 1 − fraction and 1 + fraction. fraction: 0 ≤ fraction < 1."""

    fraction: float

    def draw(self, seed: tf.Tensor) -> tf.Tensor:
        """Draw a factor, uniformly; above 1 it enlarges."""
        return tf.random.stateless_uniform((), seed, minval=1 - self.fraction, maxval=1 + self.fraction)

    def matrix(self, drawn: tf.Tensor) -> tf.Tensor:
        """Scale a position back to where it comes from; the size of the image is kept."""
        return tf.linalg.diag(tf.stack((1 / drawn, 1 / drawn)))
