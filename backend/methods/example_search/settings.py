"""Search for image examples among candidates: of a weighted mix of channels, or alike a part of a photograph.

The candidates are the strongest examples of the channels that matter, looked up in an index; a worker scores them
exactly. Source of the mix: thesis, Section 3.2.9: images are ranked by the objective of feature visualization.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

MOST_EXAMPLES = 50
MOST_TERMS = 20
MOST_CANDIDATES = 96  # photographs that are shown to the network for one search


class MixTerm(BaseModel):
    """A channel of a mix. weight: how much it counts; below zero it must not respond."""

    model_config = ConfigDict(extra="forbid")

    layer: str = Field(min_length=1, description="Name of a layer.")
    channel: int = Field(ge=0, description="Id of a channel.")
    weight: float = Field(default=1.0, ge=-1000, le=1000, allow_inf_nan=False, description="How much it counts.")


class MixSearch(BaseModel):
    """Examples of a weighted sum of channels."""

    model_config = ConfigDict(extra="forbid")

    terms: list[MixTerm] = Field(min_length=1, max_length=MOST_TERMS)
    order: Literal["highest", "mean"] = Field(
        default="mean",
        description="mean: by the weighted sum of the means of the maps, of any layers; highest: by the strongest "
        "place of the weighted sum of the maps, which must be of one layer.",
    )
    top: int = Field(default=10, ge=1, le=MOST_EXAMPLES, description="How many examples.")


class Box(BaseModel):
    """A part of a photograph, in pixels of the upright photograph."""

    model_config = ConfigDict(extra="forbid")

    left: float = Field(ge=0, allow_inf_nan=False)
    top: float = Field(ge=0, allow_inf_nan=False)
    width: float = Field(gt=0, allow_inf_nan=False)
    height: float = Field(gt=0, allow_inf_nan=False)


class AlikeSearch(BaseModel):
    """Examples whose activations in a layer are most alike those of a part of a photograph."""

    model_config = ConfigDict(extra="forbid")

    layer: str = Field(min_length=1, description="Name of a layer with positions.")
    box: Box = Field(description="The part.")
    top: int = Field(default=10, ge=1, le=MOST_EXAMPLES, description="How many examples.")


class Candidates(BaseModel):
    """Photographs of a collection. address, checksum: of the collection. images: their numbers."""

    address: str
    checksum: str
    images: list[int]


class Scored(BaseModel):
    """A photograph with its score. row, column: where in the map; 0 where the whole map counts."""

    image: int
    value: float
    row: int
    column: int


class ScoredCandidates(BaseModel):
    """The best candidates, best first."""

    best: list[Scored]


class BoxActivations(BaseModel):
    """The mean activations of a layer inside a part of a photograph. positions: over how many."""

    means: list[float]
    positions: int


BOX_ACTIVATIONS = "backend.methods.example_search.work:activations_in_box"
SCORE_MIX = "backend.methods.example_search.work:score_mix"
SCORE_ALIKE = "backend.methods.example_search.work:score_alike"
