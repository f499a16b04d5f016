"""Steps for large images, whose gradients are computed tile by tile, so that memory stays bounded.

Tiles overlap, and their borders move from step to step, so that no seams appear. Source: TensorFlow's DeepDream
example, which computes gradients tile by tile over a rolled image.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import product

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from backend.graph.program import OptimizerState, Program, Step, StepTensors, Tensors
from models.forward import Call
from models.keras_internals import forget_custom_gradients

LONGEST_PX = 384
OVERLAP_PX = 32


def tile_of(size: tuple[int, int]) -> tuple[int, int] | None:
    """Choose (height, width) of the tiles for an image of this size; None where it needs no tiles."""
    if max(size) <= LONGEST_PX:
        return None
    height, width = (
        -(-(side + OVERLAP_PX * (tiles - 1)) // tiles) for side, tiles in zip(size, _counts(size), strict=True)
    )
    return height, width


def places_of(size: tuple[int, int], tile: tuple[int, int], seed: tuple[int, int]) -> list[tuple[int, int]]:
    """Draw the top left corners of tiles that cover an image; inner tiles move by up to a quarter of the overlap."""
    random = np.random.default_rng(seed)
    tops, lefts = (_starts(side, part, random) for side, part in zip(size, tile, strict=True))
    return list(product(tops, lefts))


class TiledProgram(Program):
    """The same step, for GraphParts with a tile. The objective of an image is the mean over its tiles."""

    def _compile(self, call: Call) -> Step:
        def tile_gradient(tile: tf.Tensor, given: StepTensors) -> tuple[tf.Tensor, tf.Tensor]:
            with tf.GradientTape(watch_accessed_variables=False) as tape:
                tape.watch(tile)
                totals = self._objective(call, tile, given)
                loss = -tf.reduce_sum(totals)
            gradient = tape.gradient(loss, tile, unconnected_gradients=tf.UnconnectedGradients.ZERO)
            forget_custom_gradients()
            return totals, gradient

        compiled = partial(tf.function, autograph=False)
        render, compute_tile, apply = map(compiled, (self._render, tile_gradient, self._apply_image_gradient))

        def step(given: StepTensors) -> tuple[Tensors, OptimizerState, tf.Tensor]:
            images = render(given.variables)
            gradient = np.zeros(images.shape, np.float32)
            covered = np.zeros((*images.shape[1:3], 1), np.float32)
            totals = []
            for rows, columns in self._tiles(given):
                tile_totals, gradient_of_tile = compute_tile(images[:, rows, columns], given)
                gradient[:, rows, columns] += gradient_of_tile.numpy()
                covered[rows, columns] += 1
                totals.append(tile_totals)
            mean = tf.constant(gradient / (covered * len(totals)))
            return *apply(mean, given), tf.add_n(totals) / len(totals)

        return step

    def _tiles(self, given: StepTensors) -> Iterator[tuple[slice, slice]]:
        height, width = self._parts.window
        for top, left in places_of(self._parts.canvas, (height, width), (int(given.seed), int(given.number))):
            yield slice(top, top + height), slice(left, left + width)

    def _apply_image_gradient(self, gradient: tf.Tensor, given: StepTensors) -> tuple[Tensors, OptimizerState]:
        """Update the variables by a gradient with respect to the images, (batch, height, width, 3)."""
        with tf.GradientTape(watch_accessed_variables=False) as tape:
            tape.watch(given.variables)
            images = self._render(given.variables)
        gradients = tape.gradient(images, given.variables, output_gradients=gradient)
        return self._apply_gradients(gradients, given)


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
