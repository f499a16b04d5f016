"""Groups: filters of a layer that fire together in a photograph.

Source: thesis, Section 5.1.3; C. Olah et al., The Building Blocks of Interpretability, 2018.
"""

from __future__ import annotations

from pydantic import ConfigDict, Field

from backend.methods.groups.answer import GroupAnswer
from backend.methods.method import QuickMethod, QuickSettings

MOST_GROUPS = 12


class GroupSettings(QuickSettings):
    """What a person can choose."""

    model_config = ConfigDict(extra="forbid")

    layer: str = Field(min_length=1, description="Name of a layer with positions.")
    groups: int = Field(default=6, ge=1, le=MOST_GROUPS, description="How many groups.")


GROUPS = QuickMethod[GroupSettings, GroupAnswer](
    id="groups", answer=GroupAnswer, work="backend.methods.groups.work:group"
)
