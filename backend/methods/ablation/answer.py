"""What an ablation answers: scores of a class with all filters, without some, and without random ones."""

from __future__ import annotations

from pydantic import BaseModel, Field


class RandomScores(BaseModel):
    """A score over all random draws."""

    mean: float
    low: float = Field(description="Below which 5 % of the draws lie.")
    high: float = Field(description="Above which 5 % of the draws lie.")


class AblatedScore(BaseModel):
    """A score of the class."""

    all: float = Field(description="With all filters.")
    without: float = Field(description="Without the named ones.")
    random: RandomScores = Field(description="Without as many random ones.")


class AblationAnswer(BaseModel):
    """What the class loses."""

    channel_count: int = Field(description="How many filters the layer has.")
    logit: AblatedScore
    probability: AblatedScore
