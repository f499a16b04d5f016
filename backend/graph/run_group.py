"""Several runs side by side: images for different layers that grow together, step by step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from backend.graph.run import Run

State = Mapping[str, NDArray[np.generic]]


class RunGroup:
    """Runs that take each step together, so that each runs the network only as far as its own layer.

    Their images are all of one size, and stand one run's after the other's.
    """

    def __init__(self, runs: Sequence[Run]) -> None:
        self._runs = tuple(runs)

    @property
    def steps(self) -> int:
        """How many steps were taken."""
        return self._runs[0].steps

    def step(self) -> NDArray[np.float32]:
        """Take one step with each run; how well each image did before: (batch,). Raises as Run.step."""
        return np.concatenate([run.step() for run in self._runs])

    def images(self) -> NDArray[np.float32]:
        """The images as they are now: (batch, height, width, 3), values 0..1."""
        return np.concatenate([run.images() for run in self._runs])

    def state(self) -> dict[str, NDArray[np.generic]]:
        """Everything that is needed to go on later: see state_of."""
        return {f"{place}.{name}": value for place, run in enumerate(self._runs) for name, value in run.state().items()}

    def ahead(self, of: int) -> float:
        """How much work an average step still ahead is, in steps of now: all steps are alike."""
        return self._runs[0].ahead(of)


def state_of(group: State, place: int) -> dict[str, NDArray[np.generic]]:
    """Take the state of one run out of that of its group, for GraphBuilder.resume."""
    prefix = f"{place}."
    return {name.removeprefix(prefix): value for name, value in group.items() if name.startswith(prefix)}
