"""Groups: filters of a layer that fire together in a photograph.

Source: thesis, Section 5.1.3; C. Olah et al., The Building Blocks of Interpretability, 2018.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from backend.methods.groups.answer import GroupAnswer
from backend.methods.method import QuickMethod, QuickSettings

MOST_GROUPS = 12
MOST_PHOTOGRAPHS = 96


class GroupSettings(QuickSettings):
    """What a person can choose."""

    model_config = ConfigDict(extra="forbid")

    layer: str = Field(min_length=1, description="Name of a layer with positions.")
    groups: int = Field(default=6, ge=1, le=MOST_GROUPS, description="How many groups.")


class SampleGroupSettings(BaseModel):
    """Groups over a sample of the photographs of an index."""

    model_config = ConfigDict(extra="forbid")

    layer: str = Field(min_length=1, description="Name of a layer with positions.")
    groups: int = Field(default=6, ge=1, le=MOST_GROUPS, description="How many groups.")
    photographs: int = Field(
        default=64, ge=4, le=MOST_PHOTOGRAPHS, description="How many photographs, evenly chosen from the index."
    )


SAMPLE_GROUPS = "backend.methods.groups.sample_work:group_sample"

GROUPS = QuickMethod[GroupSettings, GroupAnswer](
    id="groups", answer=GroupAnswer, work="backend.methods.groups.work:group"
)
