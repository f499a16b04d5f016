"""DeepDream: a photograph is optimized for an objective, from a small size up to its own.

At each size (octave) the run begins with the photograph at that size plus the changes of the sizes before, so that
patterns appear at every scale while the photograph stays sharp. Source: A. Mordvintsev, C. Olah and M. Tyka:
Inceptionism, 2015; thesis, Sections 3.2.5 and 4.1.5, which begins with the decorrelated photograph.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from backend.graph.builder import GraphBuilder
from backend.graph.objective import Mix
from backend.graph.program import GraphParts
from backend.graph.run import Run
from backend.graph.tiles import tile_of

Images = NDArray[np.float32]
State = Mapping[str, NDArray[np.generic]]


@dataclass(frozen=True)
class DreamPlan:
    """The settings of a DeepDream.

    parts: those around the network; their size is that of the photograph. mix: the objective. sizes: (height, width) of
    each octave in pixels, the smallest first, the photograph's own last. octave_steps: at each size but the last, where
    the number of steps is not limited. blend: share of the photograph in the result, 0..1. rate: learning rate. seed:
    of the transformations.
    """

    parts: GraphParts
    mix: Mix
    sizes: tuple[tuple[int, int], ...]
    octave_steps: int
    blend: float
    rate: float
    seed: int


class Dream:
    """The optimization of a photograph through the octaves, step by step.

    photograph: (height, width, 3), values 0..1, of the last size of the plan. state: from Dream.state, to continue
    there. Raises UnknownLayer, UnsuitableLayer, InvalidSetting before anything is computed.
    """

    def __init__(self, builder: GraphBuilder, plan: DreamPlan, photograph: Images, state: State | None = None) -> None:
        self._builder = builder
        self._plan = plan
        self._photograph = photograph[np.newaxis]  # (1, height, width, 3)
        if state is None:
            self._octave = 0
            self._run = self._begin(self._shrunk())
        else:
            self._octave = int(state["octave"])
            self._run = builder.resume(self._parts(), [plan.mix], state, plan.rate)

    @property
    def steps(self) -> int:
        """Number of steps taken, at all sizes together."""
        return self._octave * self._plan.octave_steps + self._run.steps

    def step(self) -> NDArray[np.float32]:
        """Take one step and give the objective before it, at the present size: (1,). Raises as Run.step."""
        while self.is_at_turn:
            added = self._added()
            self._octave += 1
            self._run = self._begin(self._shrunk() + enlarged(added, self._size))
        return self._run.step()

    def images(self) -> Images:
        """The photograph with the changes so far, at its own size: (1, height, width, 3), values 0..1."""
        added = enlarged(self._added(), self._plan.sizes[-1])
        return np.clip(self._photograph + (1 - self._plan.blend) * added, 0.0, 1.0)

    def state(self) -> dict[str, NDArray[np.generic]]:
        """Everything needed to continue later, besides the photograph."""
        return self._run.state() | {"octave": np.asarray(self._octave)}

    @property
    def is_at_turn(self) -> bool:
        """Whether the next step is the first one at another size, for which a program is compiled."""
        return self._octave < len(self._plan.sizes) - 1 and self._run.steps >= self._plan.octave_steps

    def work(self, steps: int, of: int) -> float:
        """Give the work of the first steps, in pixels that the network is shown. of: total number of steps."""
        *before, last = [height * width for height, width in self._plan.sizes]
        each = [self._plan.octave_steps] * len(before)
        counts = [*each, max(0, of - sum(each))]  # the last size takes what is left
        work, left = 0.0, steps
        for count, pixels in zip(counts, (*before, last), strict=True):
            work += min(left, count) * pixels
            left -= min(left, count)
        return work

    @property
    def _size(self) -> tuple[int, int]:
        return self._plan.sizes[self._octave]

    def _parts(self) -> GraphParts:
        return parts_at(self._plan.parts, self._size)

    def _begin(self, image: Images) -> Run:
        bounded = np.clip(image, 0.0, 1.0)
        return self._builder.begin_with(self._parts(), [self._plan.mix], self._plan.seed, bounded, self._plan.rate)

    def _shrunk(self) -> Images:
        """The photograph at the present size."""
        if self._size == self._plan.sizes[-1]:
            return self._photograph
        shrunk: Images = tf.image.resize(self._photograph, self._size, method="area").numpy()
        return shrunk

    def _added(self) -> Images:
        """The changes to the photograph so far, at the present size."""
        return self._run.images() - self._shrunk()


def parts_at(parts: GraphParts, size: tuple[int, int]) -> GraphParts:
    """The same parts for another size of the photograph, in tiles where it is large. size: (height, width)."""
    return replace(parts, size=size, tile=tile_of(parts.pad.grow(size)))


def enlarged(images: Images, size: tuple[int, int]) -> Images:
    """Enlarge images, (batch, height, width, 3), to (height, width) with bicubic interpolation."""
    if images.shape[1:3] == size:
        return images
    larger: Images = tf.image.resize(images, size, method="bicubic").numpy()
    return larger
