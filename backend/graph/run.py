"""A run: the optimization of images, step by step. GraphBuilder begins it; the caller decides how long it goes on."""

from __future__ import annotations

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from backend.graph.program import BatchObjective, OptimizerState, Program, StepInputs, Tensors
from models.errors import InvalidSetting


class Run:
    """Images and the state of their optimization.

    program: the compiled step. seed: of the transformations. rate: learning rate. objective: of the batch.
    variables: of the parameterization. optimizer_state: per variable.
    """

    def __init__(
        self,
        *,
        program: Program,
        seed: int,
        rate: float,
        objective: BatchObjective,
        variables: Tensors,
        optimizer_state: OptimizerState,
    ) -> None:
        self._program = program
        self._seed = seed
        self._rate = tf.constant(rate, tf.float32)
        self._objective = objective
        self._steps = 0
        self._variables = self._before = variables
        self._optimizer_state = optimizer_state

    @property
    def steps(self) -> int:
        """Number of steps taken."""
        return self._steps

    def step(self) -> NDArray[np.float32]:
        """Take one step and give the objective of each image before it: (batch,), higher is better.

        Raises InvalidSetting, and keeps the last good images, where the objective is not finite.
        """
        variables, optimizer_state, totals = self._program.step(
            StepInputs(
                variables=self._variables,
                optimizer_state=self._optimizer_state,
                count=self._steps,
                seed=tf.constant(self._seed, tf.int64),
                rate=self._rate,
                objective=self._objective,
            )
        )
        values: NDArray[np.float32] = totals.numpy()
        if not np.isfinite(values).all():
            self._variables = self._before
            raise InvalidSetting(
                f"After {self._steps} steps the objective was NaN or infinite.",
                hint="Use a lower learning rate or smaller weights.",
                field="learning_rate",
            )
        self._before, self._variables, self._optimizer_state = self._variables, variables, optimizer_state
        self._steps += 1
        return values

    def images(self) -> NDArray[np.float32]:
        """The present images: (batch, height, width, 3), values 0..1."""
        images: NDArray[np.float32] = self._program.images(self._variables).numpy()
        return images

    def state(self) -> dict[str, NDArray[np.generic]]:
        """Everything needed to continue later with GraphBuilder.resume."""
        arrays: dict[str, NDArray[np.generic]] = {"steps": np.asarray(self._steps), "seed": np.asarray(self._seed)}
        arrays |= {f"variable_{place}": variable.numpy() for place, variable in enumerate(self._variables)}
        for place, tensors in enumerate(self._optimizer_state):
            arrays |= {f"memory_{place}_{kind}": tensor.numpy() for kind, tensor in enumerate(tensors)}
        return arrays

    @property
    def is_at_turn(self) -> bool:
        """Whether the next step takes long to prepare: never after the first one."""
        return False

    def work(self, steps: int, of: int) -> float:  # noqa: ARG002 - it does not depend on how many there are
        """Give the work of the first steps, in steps: all cost the same."""
        return float(steps)

    def restore(self, steps: int, variables: Tensors, optimizer_state: OptimizerState) -> None:
        """Set the run to a state of state()."""
        self._steps, self._variables, self._before, self._optimizer_state = steps, variables, variables, optimizer_state
