"""Trainable images of several sizes, each half the size of the one before; their sum is the image."""

from dataclasses import dataclass

import tensorflow as tf

from backend.graph.parameterization.base import Parameterization, Size, Variables


@dataclass(frozen=True)
class Laplacian(Parameterization):
    """A Laplacian pyramid: one variable per level, (height / 2ⁿ, width / 2ⁿ, 3), rounded up, the finest first.

    levels: how many, ≥ 1; no level is smaller than one pixel. Source: P. Burt and E. Adelson, 1983; thesis, Section
    3.2.2, with bilinear enlargement.
    """

    levels: int = 4

    def shapes(self, size: Size) -> list[tuple[int, ...]]:
        """(height / 2ⁿ, width / 2ⁿ, 3) for n from 0."""
        height, width = size
        return [(-(-height // 2**level), -(-width // 2**level), 3) for level in range(self.levels)]

    def to_planes(self, variables: Variables, size: Size) -> tf.Tensor:
        """Enlarge all levels and add them."""
        return tf.add_n([tf.image.resize(level, size, method="bilinear") for level in variables])

    def from_planes(self, planes: tf.Tensor) -> Variables:
        """Split planes into levels: the coarsest first, then each finer one from the rest."""
        size = (planes.shape[1], planes.shape[2])
        levels: list[tf.Tensor] = []
        rest = planes
        for height, width, _ in reversed(self.shapes(size)):
            level = tf.image.resize(rest, (height, width), method="area")
            levels.insert(0, level)
            rest -= tf.image.resize(level, size, method="bilinear")
        return tuple(levels)
