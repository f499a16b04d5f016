"""Rotates images."""

from dataclasses import dataclass
from math import pi

import tensorflow as tf

from backend.graph.transformation.base import LinearTransformation


@dataclass(frozen=True)
class Rotate(LinearTransformation):
    """Rotate around the centre by an angle between −degrees and degrees, counterclockwise. degrees: 0..180."""

    degrees: float

    def draw(self, seed: tf.Tensor) -> tf.Tensor:
        """Draw an angle in degrees, uniformly."""
        return tf.random.stateless_uniform((), seed, minval=-self.degrees, maxval=self.degrees)

    def matrix(self, drawn: tf.Tensor) -> tf.Tensor:
        """Rotate a position back to where it comes from."""
        angle = drawn * (pi / 180)
        cosine, sine = tf.cos(angle), tf.sin(angle)
        return tf.stack((tf.stack((cosine, sine)), tf.stack((-sine, cosine))))
