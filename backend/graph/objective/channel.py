"""Excites one channel of a layer."""

from dataclasses import dataclass
from types import ModuleType
from typing import ClassVar, Literal

import numpy as np
from pydantic import ConfigDict, Field

from backend.graph.objective.base import Arrays, Sum, Term, check_index
from backend.graph.objective.request import ObjectiveRequest, Surroundings
from backend.graph.objective.scene import Arguments, Scene, Tensor, means_of_channels, pick


@dataclass(frozen=True)
class Channel(Term):
    """Mean of one channel over all positions; of a dense layer, one unit. Source: thesis, Equation 3.2.

    channel: counted from 0.
    """

    layer_name: str
    channel: int

    @property
    def layer(self) -> str:
        """The layer."""
        return self.layer_name

    def arguments(self) -> Arrays:
        """The channel."""
        return {"channel": np.int32(self.channel)}

    def check(self, shape: tuple[int, ...]) -> None:
        """Raise InvalidSetting where the layer has no such channel."""
        check_index(self.channel, shape[-1], what="channel", layer=self.layer_name, field="index")

    def value(self, scene: Scene, arguments: Arguments, tf: ModuleType) -> Tensor:
        """Mean of the channel: (batch,)."""
        return pick(means_of_channels(scene.outputs[self.layer_name], tf), arguments["channel"], tf)


class ChannelObjective(ObjectiveRequest):
    """Mean of a channel. An objective without a kind is one."""

    title: ClassVar[str] = "Channels"
    help: ClassVar[str] = "Each channel over all positions of the layer."
    phrase: ClassVar[str] = "channel {index}"

    model_config = ConfigDict(json_schema_extra={"example": {"kind": "channel", "layer": "block6_add", "index": 3}})

    kind: Literal["channel"] = "channel"
    layer: str = Field(min_length=1, description="Name of a layer.")
    index: int = Field(ge=0, description="Which channel, counted from 0.")
    row: None = Field(default=None, description="A channel has no position.")
    column: None = Field(default=None, description="A channel has no position.")

    def build(self, surroundings: Surroundings) -> tuple[Sum, ...]:  # noqa: ARG002 - the same anywhere
        """Make the term."""
        return (Channel(self.layer, self.index),)
