"""Turns images."""

from dataclasses import dataclass
from math import pi

import tensorflow as tf

from backend.graph.transformation.base import LinearTransformation


@dataclass(frozen=True)
class Rotate(LinearTransformation):
    """Turn around the middle by an angle between −degrees and degrees, counterclockwise. degrees: 0..180."""

    degrees: float

    def draw(self, seed: tf.Tensor) -> tf.Tensor:
        """An angle in degrees, every one as likely."""
        return tf.random.stateless_uniform((), seed, minval=-self.degrees, maxval=self.degrees)

    def matrix(self, drawn: tf.Tensor) -> tf.Tensor:
        """Turn back to where a pixel was."""
        angle = drawn * (pi / 180)
        cosine, sine = tf.cos(angle), tf.sin(angle)
        return tf.stack((tf.stack((cosine, sine)), tf.stack((-sine, cosine))))
