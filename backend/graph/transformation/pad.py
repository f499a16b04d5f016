"""A border around an image, which keeps it away from the network's padding."""

from dataclasses import dataclass

import tensorflow as tf

GREY = 0.5


@dataclass(frozen=True)
class Pad:
    """A border that is optimized with the image, grey at the beginning, and cropped at the end.

    pixels: on each side, ≥ 0. Source: thesis, Sections 3.2.2 and 4.1.2; Table 3.1.
    """

    pixels: int = 0

    def grow(self, size: tuple[int, int]) -> tuple[int, int]:
        """Height and width with the border."""
        return size[0] + 2 * self.pixels, size[1] + 2 * self.pixels

    def apply(self, images: tf.Tensor) -> tf.Tensor:
        """Put grey around images: (batch, height, width, 3) → (batch, height + 2 · pixels, width + 2 · pixels, 3)."""
        border = (self.pixels, self.pixels)
        return tf.pad(images, ((0, 0), border, border, (0, 0)), constant_values=GREY)

    def crop(self, images: tf.Tensor) -> tf.Tensor:
        """Crop the border."""
        height, width = images.shape[1] - 2 * self.pixels, images.shape[2] - 2 * self.pixels
        return images[:, self.pixels : self.pixels + height, self.pixels : self.pixels + width]
