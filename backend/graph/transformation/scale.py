"""Enlarges and shrinks images."""

from dataclasses import dataclass

import tensorflow as tf

from backend.graph.transformation.base import LinearTransformation


@dataclass(frozen=True)
class Scale(LinearTransformation):
    """Scale around the middle by a factor between 1 − fraction and 1 + fraction. fraction: 0 ≤ fraction < 1."""

    fraction: float

    def draw(self, seed: tf.Tensor) -> tf.Tensor:
        """A factor, every one as likely; above 1 things become larger."""
        return tf.random.stateless_uniform((), seed, minval=1 - self.fraction, maxval=1 + self.fraction)

    def matrix(self, drawn: tf.Tensor) -> tf.Tensor:
        """Go back to where a pixel was; the size of the image stays, what it shows becomes larger or smaller."""
        return tf.linalg.diag(tf.stack((1 / drawn, 1 / drawn)))
