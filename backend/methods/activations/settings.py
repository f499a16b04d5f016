"""Activations: what one layer, or every convolution and pooling layer, puts out for a photograph.

Source: thesis, Sections 3.3 and 4.2.
"""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict, Field

from backend.declare import form, shown
from backend.methods.activations.answer import ActivationAnswer
from backend.methods.method import QuickMethod, QuickSettings
from models.description import NetworkDescription
from models.errors import InvalidSetting

MOST_OF_ALL_LAYERS = 50


class ActivationSettings(QuickSettings):
    """What a person can choose. The names are those of a request."""

    model_config = ConfigDict(extra="forbid", json_schema_extra=form("top", "order", elsewhere=("layer",)))

    layer: str | None = Field(
        default=None,
        min_length=1,
        title="Layer",
        description="Name of a layer; null for every convolution and pooling layer.",
    )
    top: int = Field(
        default=10,
        ge=1,
        le=4096,
        title="Channels shown",
        description=f"The strongest channels of a layer; of all layers at once, at most {MOST_OF_ALL_LAYERS}.",
        json_schema_extra=shown(),
    )
    order: Literal["mean", "max"] = Field(
        default="mean",
        title="Order by",
        description="The mean favours channels that respond everywhere, the maximum channels that respond somewhere.",
        json_schema_extra=shown(choices={"mean": "Mean", "max": "Maximum"}),
    )

    def check(self, network: NetworkDescription) -> None:
        """Raise InvalidSetting where the settings do not suit each other."""
        if self.layer is None and self.top > MOST_OF_ALL_LAYERS:
            raise InvalidSetting(
                f"top is {self.top}, for every layer of {network.id}.",
                hint=f"Ask for at most {MOST_OF_ALL_LAYERS} channels of each layer, or name one layer.",
                field="top",
            )


ACTIVATIONS = QuickMethod[ActivationSettings, ActivationAnswer](
    id="activations", answer=ActivationAnswer, work="backend.methods.activations.work:activate"
)
