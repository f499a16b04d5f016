"""What can be chosen wherever relevance is computed: how it is shared, and what it begins with."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from backend.errors import InvalidSetting, UnsuitableNetwork
from models.description import NetworkDescription


class HeatmapSettings(BaseModel):
    """What a person can choose. The names are those of POST /api/heatmaps."""

    model_config = ConfigDict(extra="forbid", strict=True)

    attribution: Literal[
        "deep_taylor",
        "deep_taylor_unbounded",
        "lrp_epsilon_plus",
        "lrp_epsilon_gamma_box",
        "lrp_alpha_beta_flat",
        "gradient_x_input",
        "integrated_gradients",
    ] = Field(default="deep_taylor", description="How relevance is found: by a table of rules, or from gradients.")
    pooling: Literal["average", "winner"] = Field(
        default="average", description="Whether a pooling shares among all positions, or gives all to the largest."
    )
    start: Literal["softmax", "probability", "logit", "one"] = Field(
        default="softmax",
        description="What is explained: the whole softmax output, which sums to 1, or one class, beginning with its "
        "probability, its logit, or one.",
    )
    class_index: int | None = Field(
        default=None, ge=0, description="Class that is explained, counted from 0; null for the whole softmax output."
    )
    against: int | None = Field(
        default=None,
        ge=0,
        description="Class whose relevance is taken off: above 0 speaks for the first class, below 0 for this one.",
    )

    def check(self, network: NetworkDescription) -> None:
        """Raise UnsuitableNetwork, or InvalidSetting where start and class do not suit each other or the network."""
        if not network.classes:
            raise UnsuitableNetwork(
                f"The output of {network.id} is no row of classes, so there is no answer to explain.",
                hint="Choose a network with classes.",
                field="network",
            )
        if self.start == "softmax" and (self.class_index is not None or self.against is not None):
            raise InvalidSetting(
                "The whole softmax output has no class of its own.",
                hint="Leave class_index and against out, or choose start probability, logit or one.",
                field="class_index" if self.against is None else "against",
            )
        if self.start != "softmax" and self.class_index is None:
            raise InvalidSetting(
                f"The {self.start} of which class?", hint="Give class_index or class_name.", field="class_index"
            )
        if self.against is not None and self.against == self.class_index:
            raise InvalidSetting("A class against itself.", hint="Choose two classes.", field="against")
        for field, index in (("class_index", self.class_index), ("against", self.against)):
            if index is not None and index >= network.classes:
                raise InvalidSetting(
                    f"There is no class {index}.", hint=f"Choose from 0 to {network.classes - 1}.", field=field
                )
