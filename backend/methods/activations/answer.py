"""What activations answer: layers, and their strongest channels."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field

from backend.methods.seen_part import SeenPart


class Position(BaseModel):
    """A position in a map, counted from 0 at the top left."""

    row: int
    column: int


class Channel(BaseModel):
    """One channel of a layer, or one unit of a fully connected layer."""

    channel: int = Field(description="Id of the channel: its index in the layer's output.")
    mean: float = Field(description="Mean over all positions.")
    max: float = Field(description="Highest value.")
    zeros: float = Field(description="Share of positions that are exactly zero, 0..1.")
    peak: Position | None = Field(description="Where the highest value stands; null for a unit without positions.")
    map: str | None = Field(
        description="Data URL of a grey PNG, height × width pixels, 255 · Y / max Y; null for a unit without positions."
    )


class LayerActivations(BaseModel):
    """The strongest channels of a layer."""

    layer: str
    kind: Literal["spatial", "vector"]
    height: int
    width: int
    channel_count: int = Field(description="How many channels the layer has.")
    strongest: list[Channel] = Field(description="Strongest first.")


class ActivationAnswer(BaseModel):
    """What layers put out for a photograph."""

    layers: list[LayerActivations] = Field(description="In the order of the network.")
    seen: SeenPart
