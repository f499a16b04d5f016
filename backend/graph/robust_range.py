"""A robust range: an image's values are drawn towards grey just so far that none is lost at black or white.

The values before the sigmoid are divided by one number, found from a quantile, so that their order and their colours'
directions stay. A few extreme pixels do not decide the contrast of all others, hence robust.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from backend.graph.run import Run
from backend.graph.run_group import RunGroup

Images = NDArray[np.float32]

# at most so many values, as a share, may come out as black or as white
MOST_CLIPPED = 0.001
# the quantile is mapped to this distance from black and from white, a step of 8 bits and a half
FROM_ENDS = 1.5 / 255
NEAREST_TO_ENDS = 1e-6  # of a float32 that went through a sigmoid


def in_robust_range(images: Images) -> Images:
    """Reduce the contrast of each image until at most 0.1 % of its values are black or white.

    images: (batch, height, width, 3), values 0..1. Images that have no more already stay as they are.
    """
    bounded = np.clip(images.astype(np.float64), NEAREST_TO_ENDS, 1 - NEAREST_TO_ENDS)
    planes = np.log(bounded) - np.log1p(-bounded)
    reached = np.quantile(np.abs(planes), 1 - MOST_CLIPPED, axis=(1, 2, 3), keepdims=True)  # (batch, 1, 1, 1)
    allowed = np.log1p(-FROM_ENDS) - np.log(FROM_ENDS)
    shares = np.minimum(1.0, allowed / np.maximum(reached, allowed))
    mapped = 1 / (1 + np.exp(-planes * shares))
    return np.where(shares < 1, mapped, images).astype(np.float32)


class RobustRun:
    """A run whose images are shown in a robust range. The optimization itself is not changed by it."""

    def __init__(self, run: Run | RunGroup) -> None:
        self._run = run

    @property
    def steps(self) -> int:
        """Number of steps taken."""
        return self._run.steps

    def step(self) -> NDArray[np.float32]:
        """Take one step; as Run.step."""
        return self._run.step()

    def images(self) -> Images:
        """The present images: (batch, height, width, 3), values 0..1."""
        return in_robust_range(self._run.images())

    def state(self) -> dict[str, NDArray[np.generic]]:
        """Everything needed to continue later; as Run.state."""
        return self._run.state()

    @property
    def is_at_turn(self) -> bool:
        """Whether the next step takes long to prepare; as Run.is_at_turn."""
        return self._run.is_at_turn

    def work(self, steps: int, of: int) -> float:
        """How much work the first steps are, in any unit; as Run.work. of: total number of steps."""
        return self._run.work(steps, of)
