"""Images too large to be shown to a network at once: shown part by part, so that memory stays bounded.

The parts overlap, and where one ends moves from step to step, so that no seams grow. Source: TensorFlow's DeepDream
example, which computes gradients tile by tile over a rolled image.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from backend.graph.program import AllArguments, Memory, Program, Step, Tensors
from models.forward import Call
from models.keras_internals import forget_custom_gradients

LONGEST_PX = 384
OVERLAP_PX = 32


def tile_of(size: tuple[int, int]) -> tuple[int, int] | None:
    """Choose (height, width) of the tiles of an image of that size; None where it is shown at once."""
    if max(size) <= LONGEST_PX:
        return None
    height, width = (
        -(-(side + OVERLAP_PX * (tiles - 1)) // tiles) for side, tiles in zip(size, _counts(size), strict=True)
    )
    return height, width


def places_of(size: tuple[int, int], tile: tuple[int, int], seed: tuple[int, int]) -> list[tuple[int, int]]:
    """Draw the top left corners of tiles that cover an image; those inside move by up to a quarter of the overlap."""
    random = np.random.default_rng(seed)
    tops, lefts = (_starts(side, part, random) for side, part in zip(size, tile, strict=True))
    return list(product(tops, lefts))


class TiledProgram(Program):
    """The same step, for Parts with a tile. What images strive for is the mean of what their tiles do."""

    def _compile(self, call: Call) -> Step:
        def look_at(
            part: tf.Tensor, count: tf.Tensor, seed: tf.Tensor, weights: tf.Tensor, arguments: AllArguments
        ) -> tuple[tf.Tensor, tf.Tensor]:
            with tf.GradientTape(watch_accessed_variables=False) as tape:
                tape.watch(part)
                totals = self._judge(call, part, tf.stack((seed, count)), weights, arguments)
                loss = -tf.reduce_sum(totals)
            gradient = tape.gradient(loss, part, unconnected_gradients=tf.UnconnectedGradients.ZERO)
            forget_custom_gradients()
            return totals, gradient

        paint, look, improve = map(tf.function, (self._paint, look_at, self._improve_images))

        def step(
            variables: Tensors,
            memory: Memory,
            count: tf.Tensor,
            seed: tf.Tensor,
            rate: tf.Tensor,
            weights: tf.Tensor,
            arguments: AllArguments,
        ) -> tuple[Tensors, Memory, tf.Tensor]:
            images = paint(variables)
            gradient = np.zeros(images.shape, np.float32)
            covered = np.zeros((*images.shape[1:3], 1), np.float32)
            totals = []
            for rows, columns in self._tiles(seed, count):
                part_totals, part_gradient = look(images[:, rows, columns], count, seed, weights, arguments)
                gradient[:, rows, columns] += part_gradient.numpy()
                covered[rows, columns] += 1
                totals.append(part_totals)
            mean = tf.constant(gradient / (covered * len(totals)))
            return *improve(variables, memory, mean, count, rate), tf.add_n(totals) / len(totals)

        return step

    def _tiles(self, seed: tf.Tensor, count: tf.Tensor) -> Iterator[tuple[slice, slice]]:
        height, width = self._parts.window
        for top, left in places_of(self._parts.canvas, (height, width), (int(seed), int(count))):
            yield slice(top, top + height), slice(left, left + width)

    def _improve_images(
        self, variables: Tensors, memory: Memory, gradient: tf.Tensor, count: tf.Tensor, rate: tf.Tensor
    ) -> tuple[Tensors, Memory]:
        """Follow a gradient of the images themselves, (batch, height, width, 3)."""
        with tf.GradientTape(watch_accessed_variables=False) as tape:
            tape.watch(variables)
            images = self._paint(variables)
        gradients = tape.gradient(images, variables, output_gradients=gradient)
        return self._improve(variables, memory, gradients, count, rate)


def _counts(size: tuple[int, int]) -> tuple[int, int]:
    height, width = (max(1, -(-(side - OVERLAP_PX) // (LONGEST_PX - OVERLAP_PX))) for side in size)
    return height, width


def _starts(side: int, part: int, random: np.random.Generator) -> list[int]:
    count = 1 if part >= side else -(-(side - OVERLAP_PX) // (part - OVERLAP_PX))
    if count == 1:
        return [0]
    even: NDArray[np.float64] = np.linspace(0, side - part, count)
    moved = even + random.integers(-(OVERLAP_PX // 4), OVERLAP_PX // 4 + 1)
    return [0, *map(int, np.round(moved[1:-1])), side - part]
