"""Excites a class."""

from dataclasses import dataclass
from types import ModuleType
from typing import ClassVar, Literal

import numpy as np
from pydantic import ConfigDict, Field

from backend.graph.objective.base import Arrays, Sum, Term, check_index
from backend.graph.objective.request import ObjectiveRequest, Surroundings
from backend.graph.objective.scene import Arguments, Scene, Tensor, means_of_channels, pick
from models.errors import InvalidSetting


@dataclass(frozen=True)
class ClassLogit(Term):
    """The logit of a class; its probability would rise if other logits fall. Source: thesis, Section 4.1.1.

    logits_layer: name of the layer before the softmax. index: of the class, counted from 0.
    """

    logits_layer: str
    index: int

    @property
    def layer(self) -> str:
        """The layer before the softmax."""
        return self.logits_layer

    def arguments(self) -> Arrays:
        """The class."""
        return {"index": np.int32(self.index)}

    def check(self, shape: tuple[int, ...]) -> None:
        """Raise InvalidSetting where the network has no such class."""
        check_index(self.index, shape[-1], what="class", layer=self.logits_layer, field="index")

    def value(self, scene: Scene, arguments: Arguments, tf: ModuleType) -> Tensor:
        """The logit: (batch,)."""
        return pick(means_of_channels(scene.outputs[self.logits_layer], tf), arguments["index"], tf)


class ClassObjective(ObjectiveRequest):
    """The logit of a class, its score before the softmax."""

    title: ClassVar[str] = "Classes"
    help: ClassVar[str] = "The score of each class before the softmax."
    phrase: ClassVar[str] = "{class}"

    model_config = ConfigDict(json_schema_extra={"example": {"kind": "class", "index": 3}})

    kind: Literal["class"]
    layer: None = Field(default=None, description="A class has no layer of its own.")
    index: int = Field(ge=0, description="Which class, counted from 0.")
    row: None = Field(default=None, description="A class has no position.")
    column: None = Field(default=None, description="A class has no position.")

    def build(self, surroundings: Surroundings) -> tuple[Sum, ...]:
        """Make the term. Raises InvalidSetting for a network without classes."""
        if surroundings.logits_layer is None:
            raise InvalidSetting(
                "This network is not a classifier, so it has no classes.",
                hint="Choose a layer and a channel.",
                field="kind",
            )
        return (ClassLogit(surroundings.logits_layer, self.index),)
