"""What is told about an input range: which it is, and what the usual ones would make of the sample photographs."""

from __future__ import annotations

from pydantic import BaseModel, Field

from models.description import NetworkDescription
from models.input_range import InputRange, Origin


class KnownRange(BaseModel):
    """The input range of a network."""

    low: list[float] = Field(description="Input value of black, for each of red, green, blue.")
    high: list[float] = Field(description="Input value of white, for each of red, green, blue.")
    reversed_channels: bool = Field(description="Whether the network takes blue, green, red.")
    origin: Origin = Field(
        description="stated: by its authors, or in NAME.json; followed: its layers say it; assumed: chosen after "
        "trying the usual ones on the sample photographs; correct it where it is wrong."
    )
    words: str = Field(description="Which range it is and how that is known.")

    @classmethod
    def of(cls, network: NetworkDescription) -> KnownRange:
        """Tell the range that a description has."""
        image_input = network.image_input
        return cls(
            low=list(image_input.low),
            high=list(image_input.high),
            reversed_channels=image_input.reversed_channels,
            origin=network.range_origin,
            words=network.range_words,
        )


class TrialAnswer(BaseModel):
    """What a network says of a sample photograph. photograph: its name. probability: of the class."""

    photograph: str
    class_index: int
    probability: float


class Trial(BaseModel):
    """A usual range, tried. answers: in the order of the photographs; none for a network without classes."""

    name: str
    range: InputRange
    answers: list[TrialAnswer]


class Trials(BaseModel):
    """All usual ranges, tried."""

    tried: list[Trial]
