"""The beginnings of a circuit: the channels before and behind a channel to which it is tied by the largest weights.

Source: C. Olah et al., Zoom In: An Introduction to Circuits, 2020.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

MOST_TIES = 50
FIND_CIRCUIT = "backend.methods.circuit.work:circuit"


class CircuitQuestion(BaseModel):
    """Which channel, and how many ties."""

    model_config = ConfigDict(extra="forbid")

    layer: str = Field(min_length=1, description="Name of a layer.")
    channel: int = Field(ge=0, lt=2**31, description="Id of a channel.")
    top: int = Field(default=8, ge=1, le=MOST_TIES, description="Number of ties on each side.")


class TiedChannel(BaseModel):
    """A channel that another one is tied to."""

    layer: str
    channel: int
    weight: float = Field(description="Sum of the weights between both, batch norms folded in.")
    strength: float = Field(description="Sum of their absolute values.")


class CircuitAnswer(BaseModel):
    """The strongest ties of a channel."""

    before: list[TiedChannel] = Field(description="Channels from which it is computed, strongest first.")
    behind: list[TiedChannel] = Field(description="Channels that are computed from it, strongest first.")
    unclear: list[str] = Field(description="Layers through which the channel cannot be followed.")
