"""A run: images on their way, step by step. Begun by GraphBuilder, ended by whoever stops asking for steps."""

from __future__ import annotations

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from backend.graph.program import BatchObjective, Memory, Program, StepInputs, Tensors
from models.errors import InvalidSetting


class Run:
    """Images that become better with every step.

    program: the compiled step. seed: of the disturbances. rate: learning rate. objective: of the batch.
    variables: of the parameterization. memory: of the optimizer.
    """

    def __init__(
        self,
        *,
        program: Program,
        seed: int,
        rate: float,
        objective: BatchObjective,
        variables: Tensors,
        memory: Memory,
    ) -> None:
        self._program = program
        self._seed = seed
        self._rate = tf.constant(rate, tf.float32)
        self._objective = objective
        self._steps = 0
        self._variables = self._before = variables
        self._memory = memory

    @property
    def steps(self) -> int:
        """How many steps were taken."""
        return self._steps

    def step(self) -> NDArray[np.float32]:
        """Take one step; how well each image did before it: (batch,), higher is better.

        Raises InvalidSetting, and keeps the last good images, where that is no finite number.
        """
        variables, memory, totals = self._program.step(
            StepInputs(
                variables=self._variables,
                memory=self._memory,
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
                f"After {self._steps} steps the objective was no longer a number.",
                hint="Use a lower learning rate or smaller weights.",
                field="learning_rate",
            )
        self._before, self._variables, self._memory = self._variables, variables, memory
        self._steps += 1
        return values

    def images(self) -> NDArray[np.float32]:
        """The images as they are now: (batch, height, width, 3), values 0..1."""
        images: NDArray[np.float32] = self._program.images(self._variables).numpy()
        return images

    def state(self) -> dict[str, NDArray[np.generic]]:
        """Everything that is needed to go on later with GraphBuilder.resume."""
        arrays: dict[str, NDArray[np.generic]] = {"steps": np.asarray(self._steps), "seed": np.asarray(self._seed)}
        arrays |= {f"variable_{place}": variable.numpy() for place, variable in enumerate(self._variables)}
        for place, remembered in enumerate(self._memory):
            arrays |= {f"memory_{place}_{kind}": memory.numpy() for kind, memory in enumerate(remembered)}
        return arrays

    def ahead(self, of: int) -> float:  # noqa: ARG002 - whatever is still to come
        """How much work an average step still ahead is, in steps of now: all steps are alike."""
        return 1.0

    def restore(self, steps: int, variables: Tensors, memory: Memory) -> None:
        """Go back to what state gave."""
        self._steps, self._variables, self._before, self._memory = steps, variables, variables, memory
