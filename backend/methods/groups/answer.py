"""What groups answer: filters that fire together, and at each position the filters that make it up."""

from __future__ import annotations

from pydantic import BaseModel, Field

from backend.methods.example_search.settings import Scored
from backend.methods.seen_part import SeenPart


class GroupChannel(BaseModel):
    """A channel of a group. weight: how much of it the group has; ready for a mix."""

    channel: int
    weight: float


class Group(BaseModel):
    """Filters that fire together."""

    map: str = Field(description="Data URL of a grey PNG, height × width pixels: where the group fires.")
    share: float = Field(description="Share of the activation that all groups explain, 0..1.")
    channels: list[GroupChannel] = Field(description="Strongest first; weights add up to 1 over all channels.")


class PositionChannel(BaseModel):
    """A channel at a position. share: of all activation there."""

    channel: int
    value: float
    share: float


class GroupAnswer(BaseModel):
    """The groups of a layer for a photograph."""

    layer: str
    height: int = Field(description="Rows of positions.")
    width: int = Field(description="Columns of positions.")
    pooled: bool = Field(description="Whether neighbouring positions were averaged, because the maps are large.")
    clipped: bool = Field(description="Whether the layer has values below zero, which count as zero.")
    explained: float = Field(description="Share of the squared activations that the groups explain, 0..1.")
    groups: list[Group] = Field(description="The strongest first.")
    positions: list[list[list[PositionChannel]]] = Field(
        description="For each row and column, the channels with the highest values, highest first."
    )
    seen: SeenPart


class SampleGroup(BaseModel):
    """Filters that fire together in many photographs.

    examples: where the group fires most, strongest first, valued by the activation that it explains there.
    """

    share: float
    channels: list[GroupChannel]
    examples: list[Scored]


class SampleGroupAnswer(BaseModel):
    """The groups of a layer over a sample of photographs. images: how many photographs were shown."""

    images: int
    pooled: bool
    clipped: bool
    explained: float
    groups: list[SampleGroup]
