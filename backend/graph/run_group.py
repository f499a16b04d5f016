"""Several runs together: images for different layers, optimized step by step at the same time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from backend.graph.run import Run

State = Mapping[str, NDArray[np.generic]]


class RunGroup:
    """Runs that take each step together; each computes the network only up to its own layer.

    All images have the same size, and are in the order of the runs.
    """

    def __init__(self, runs: Sequence[Run]) -> None:
        self._runs = tuple(runs)

    @property
    def steps(self) -> int:
        """Number of steps taken."""
        return self._runs[0].steps

    def step(self) -> NDArray[np.float32]:
        """Take one step with each run and give the objective of each image before it: (batch,). Raises as Run.step."""
        return np.concatenate([run.step() for run in self._runs])

    def images(self) -> NDArray[np.float32]:
        """The present images: (batch, height, width, 3), values 0..1."""
        return np.concatenate([run.images() for run in self._runs])

    def state(self) -> dict[str, NDArray[np.generic]]:
        """Everything needed to continue later: see state_of."""
        return {f"{place}.{name}": value for place, run in enumerate(self._runs) for name, value in run.state().items()}

    @property
    def is_at_turn(self) -> bool:
        """Whether the next step takes long to prepare: never after the first one."""
        return False

    def work(self, steps: int, of: int) -> float:
        """Give the work of the first steps, in steps: all cost the same."""
        return self._runs[0].work(steps, of)


def state_of(group: State, place: int) -> dict[str, NDArray[np.generic]]:
    """Give the state of one run from that of its group, for GraphBuilder.resume."""
    prefix = f"{place}."
    return {name.removeprefix(prefix): value for name, value in group.items() if name.startswith(prefix)}
