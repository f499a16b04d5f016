"""Excites one channel at one position."""

from dataclasses import dataclass
from types import ModuleType
from typing import ClassVar, Literal

import numpy as np
from pydantic import ConfigDict, Field

from backend.graph.objective.base import Arrays, Sum, Term, check_index
from backend.graph.objective.request import ObjectiveRequest, Surroundings
from backend.graph.objective.scene import RANK_OF_MAPS, Arguments, Scene, Tensor, pick

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

    @property
    def layer(self) -> str:
        """The layer."""
        return self.layer_name

    def arguments(self) -> Arrays:
        """Channel, row, column; −1 for the middle."""
        row, column = (MIDDLE if place is None else place for place in (self.row, self.column))
        return {"channel": np.int32(self.channel), "row": np.int32(row), "column": np.int32(column)}

    def check(self, shape: tuple[int, ...]) -> None:
        """Raise InvalidSetting where the layer has no such channel or position."""
        check_index(self.channel, shape[-1], what="channel", layer=self.layer_name, field="index")
        rows, columns = shape[:2] if len(shape) == RANK_OF_MAPS - 1 else (1, 1)
        if self.row is not None:
            check_index(self.row, rows, what="row", layer=self.layer_name, field="row")
        if self.column is not None:
            check_index(self.column, columns, what="column", layer=self.layer_name, field="column")

    def value(self, scene: Scene, arguments: Arguments, tf: ModuleType) -> Tensor:
        """The output of the neuron: (batch,)."""
        output = scene.outputs[self.layer_name]
        if len(output.shape) != RANK_OF_MAPS:
            return pick(output, arguments["channel"], tf)
        height, width = output.shape[1:3]
        rows, columns = (
            tf.one_hot(tf.where(tf.equal(places, MIDDLE), side // 2, places), side, dtype=output.dtype)
            for places, side in ((arguments["row"], height), (arguments["column"], width))
        )
        return pick(tf.einsum("bhwc,bh,bw->bc", output, rows, columns), arguments["channel"], tf)


class NeuronObjective(ObjectiveRequest):
    """A channel at one position."""

    title: ClassVar[str] = "Neurons"
    help: ClassVar[str] = "Each channel at one position of the layer."
    phrase: ClassVar[str] = "neuron {index}"
    suits_photographs: ClassVar[bool] = False

    model_config = ConfigDict(
        json_schema_extra={"example": {"kind": "neuron", "layer": "block6_add", "index": 3, "row": 2}}
    )

    kind: Literal["neuron"]
    layer: str = Field(min_length=1, description="Name of a layer.")
    index: int = Field(ge=0, description="Which channel, counted from 0.")
    row: int | None = Field(default=None, ge=0, description="Row of the neuron; null for the middle.")
    column: int | None = Field(default=None, ge=0, description="Column of the neuron; null for the middle.")

    def build(self, surroundings: Surroundings) -> tuple[Sum, ...]:  # noqa: ARG002 - the same anywhere
        """Make the term."""
        return (Neuron(self.layer, self.index, self.row, self.column),)
