"""A channel of a layer that relevance may begin at."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class UnitSettings(BaseModel):
    """A channel of a layer that relevance begins at."""

    model_config = ConfigDict(extra="forbid", strict=True)

    layer: str = Field(min_length=1, description="Name of any layer but the image.")
    channel: int = Field(ge=0, description="Which of its channels, counted from 0.")
    at: Literal["strongest", "everywhere"] = Field(
        default="strongest",
        description="Whether it begins at the position where the channel is excited most, or at all positions.",
    )
