"""Excites one channel at one position."""

from dataclasses import dataclass
from typing import ClassVar

import tensorflow as tf

from backend.graph.objective.base import RANK_OF_MAPS, Scene, Term, pick
from backend.graph.objective.checks import check_index

MIDDLE = -1


@dataclass(frozen=True)
class Neuron(Term):
    """One channel at one position of a layer.

    channel, row, column: counted from 0, in the maps the layer puts out for this image; None for the middle, which is
    at half the side, rounded down. A layer of units has one position only.
    """

    layer_name: str
    channel: int
    row: int | None = None
    column: int | None = None

    title: ClassVar[str] = "Neuron"

    @property
    def layer(self) -> str:
        """The layer."""
        return self.layer_name

    def numbers(self) -> tuple[int, ...]:
        """Channel, row, column; −1 for the middle."""
        row, column = (MIDDLE if place is None else place for place in (self.row, self.column))
        return (self.channel, row, column)

    def check(self, shape: tuple[int, ...]) -> None:
        """Raise InvalidSetting where the layer has no such channel or position."""
        check_index(self.channel, shape[-1], what="channel", layer=self.layer_name, field="channels")
        rows, columns = shape[:2] if len(shape) == RANK_OF_MAPS - 1 else (1, 1)
        if self.row is not None:
            check_index(self.row, rows, what="row", layer=self.layer_name, field="row")
        if self.column is not None:
            check_index(self.column, columns, what="column", layer=self.layer_name, field="column")

    def value(self, scene: Scene, numbers: tf.Tensor) -> tf.Tensor:
        """The output of the neuron: (batch,)."""
        output = scene.outputs[self.layer_name]
        if len(output.shape) != RANK_OF_MAPS:
            return pick(output, numbers[:, 0])
        height, width = output.shape[1:3]
        rows, columns = (
            tf.one_hot(tf.where(places == MIDDLE, side // 2, places), side, dtype=output.dtype)
            for places, side in ((numbers[:, 1], height), (numbers[:, 2], width))
        )
        return pick(tf.einsum("bhwc,bh,bw->bc", output, rows, columns), numbers[:, 0])
