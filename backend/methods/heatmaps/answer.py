"""What heatmaps answer: relevance of the pixels, and of every shown layer its positions and its filters.

Arrays are written as base64 of little-endian 32-bit floats.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from backend.methods.heatmaps.unit import UnitSettings
from backend.methods.seen_part import SeenPart

NUMBERS = "Base64 of little-endian 32-bit floats"
MOST_RANKED = 100  # filters of a layer that an answer ranks


class RelevantFilter(BaseModel):
    """A filter of a layer, and how much of an answer rests on it."""

    rank: int = Field(description="1 for the most relevant.")
    filter: int = Field(description="Its id: the index of the channel in the layer's output.")
    relevance: float = Field(description="Summed over all positions.")
    share: float = Field(description="Of the layer's relevance, magnitudes counted, -1..1.")
    accumulated: float = Field(description="Share of this filter and of all before it.")


class InputHeatmap(BaseModel):
    """Relevance of the pixels that the network sees."""

    height: int
    width: int
    relevance: float = Field(description="Sum over all pixels.")
    values: str = Field(description=f"{NUMBERS}: relevance of each pixel, summed over colours, row by row.")


class LayerHeatmap(BaseModel):
    """Relevance at the output of a layer."""

    layer: str
    kind: Literal["spatial", "vector"]
    height: int
    width: int
    channel_count: int
    relevance: float = Field(description="Sum over the whole layer.")
    lost: float = Field(description="What no input got, from here to the next layer of this list.")
    values: str | None = Field(
        description=f"{NUMBERS}: relevance of each position, summed over channels, row by row; null for a vector."
    )
    per_channel: str = Field(description=f"{NUMBERS}: relevance of each channel, summed over positions.")
    filters: list[RelevantFilter] = Field(description="The most relevant channels, highest first.")


class ExcitedUnit(UnitSettings):
    """The channel that was explained, and what it made of the photograph."""

    model_config = ConfigDict(extra="forbid", strict=False)

    activation: float = Field(
        description="Where it is excited most; 0 or less where the photograph excites it nowhere."
    )
    row: int | None = Field(description="Where that is in the layer's output; null for a layer without positions.")
    column: int | None


class HeatmapAnswer(BaseModel):
    """What an answer of a network, or a channel of a layer, rests on."""

    started: float = Field(description="How much relevance there was at the layer where it begins.")
    signed: bool = Field(description="Whether relevance may be below 0.")
    reached: float = Field(description="How much of it arrived at the pixels.")
    lost: float = Field(description="How much no input got on the way; reached + lost = started.")
    input: InputHeatmap
    layers: list[LayerHeatmap] = Field(description="Deepest first.")
    seen: SeenPart
    unit: ExcitedUnit | None = Field(description="The channel that was explained; null where it was an answer.")
