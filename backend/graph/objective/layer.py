"""Excites a whole layer."""

from dataclasses import dataclass
from types import ModuleType
from typing import ClassVar, Literal

from pydantic import ConfigDict, Field

from backend.graph.objective.base import Sum, Term
from backend.graph.objective.layer_squares import LayerSquares
from backend.graph.objective.request import ObjectiveRequest, Surroundings
from backend.graph.objective.scene import Arguments, Scene, Tensor, mean_of_each_image


@dataclass(frozen=True)
class Layer(Term):
    """Mean of all channels at all positions of a layer. Source: thesis, Equation 3.3."""

    layer_name: str

    @property
    def layer(self) -> str:
        """The layer."""
        return self.layer_name

    def value(self, scene: Scene, arguments: Arguments, tf: ModuleType) -> Tensor:  # noqa: ARG002 - it has none
        """Mean of the output: (batch,)."""
        return mean_of_each_image(scene.outputs[self.layer_name], tf)


class LayerObjective(ObjectiveRequest):
    """Mean of a whole layer."""

    title: ClassVar[str] = "Whole layer"
    help: ClassVar[str] = "All channels of a layer at all positions."
    phrase: ClassVar[str] = "the whole layer"

    model_config = ConfigDict(json_schema_extra={"example": {"kind": "layer", "layer": "block6_add"}})

    kind: Literal["layer"]
    layer: str = Field(min_length=1, description="Name of a layer.")
    index: None = Field(default=None, description="A whole layer has no index.")
    row: None = Field(default=None, description="A whole layer has no position.")
    column: None = Field(default=None, description="A whole layer has no position.")

    def build(self, surroundings: Surroundings) -> tuple[Sum, ...]:
        """Measure the layer by its mean, or by its squares."""
        return (LayerSquares(self.layer) if surroundings.squares_layers else Layer(self.layer),)
