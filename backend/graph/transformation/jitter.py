"""Moves images by whole pixels."""

from dataclasses import dataclass

import tensorflow as tf

from backend.graph.transformation.base import Transformation


@dataclass(frozen=True)
class Jitter(Transformation):
    """Crop at a random position: height and width become smaller by pixels. pixels: ≥ 0."""

    pixels: int

    def draw(self, seed: tf.Tensor) -> tf.Tensor:
        """Draw the rows and columns that are cut off above and to the left: 0..pixels each."""
        return tf.random.stateless_uniform((2,), seed, minval=0, maxval=self.pixels + 1, dtype=tf.int32)

    def apply(self, images: tf.Tensor, drawn: tf.Tensor) -> tf.Tensor:
        """Crop: (batch, height − pixels, width − pixels, 3)."""
        height, width = images.shape[1] - self.pixels, images.shape[2] - self.pixels
        part = tf.slice(images, (0, drawn[0], drawn[1], 0), (-1, height, width, 3))
        part.set_shape((images.shape[0], height, width, 3))
        return part
