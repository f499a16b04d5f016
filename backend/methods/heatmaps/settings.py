"""Heatmaps: which pixels, and which filters of each layer, an answer of a network, or one of its channels, rests on.

HeatmapSettings are what can be chosen wherever relevance is computed: how it is shared, and what it begins with.
"""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict, Field

from backend.declare import explained, form, shown
from backend.methods.heatmaps.answer import HeatmapAnswer
from backend.methods.heatmaps.unit import UnitSettings
from backend.methods.method import QuickMethod, QuickSettings
from models.description import NetworkDescription
from models.errors import InvalidSetting, UnsuitableNetwork

# {value: (title, description and paper)}, in the order of the page
ATTRIBUTIONS = {
    "deep_taylor": (
        "Deep Taylor",
        "Distributes relevance by positive contributions, and by the range of pixel values at the input. Montavon et "
        "al., 2017.",
    ),
    "deep_taylor_unbounded": (
        "Deep Taylor, pixels without bounds",
        "The same, but by squared weights at the input. Montavon et al., 2017, Section 4.1.1.",
    ),
    "lrp_epsilon_plus": (
        "LRP: epsilon, z+",
        "Layer-wise relevance propagation; evidence against the class is negative. Kohlbrenner et al., 2020.",
    ),
    "lrp_epsilon_gamma_box": (
        "LRP: epsilon, gamma, box",
        "Layer-wise relevance propagation that favours evidence for the class. Montavon et al., 2019.",
    ),
    "lrp_alpha_beta_flat": (
        "LRP: epsilon, alpha-beta, flat",
        "Distributes evidence for and against the class separately, and evenly at the input. Kohlbrenner et al., 2020.",
    ),
    "gradient_x_input": (
        "Gradient × input",
        "For comparison: the gradient at each pixel times its value. Shrikumar et al., 2016.",
    ),
    "integrated_gradients": (
        "Integrated gradients",
        "For comparison: gradients averaged on the path from a baseline image. Sundararajan et al., 2017.",
    ),
}
STARTS = {
    "softmax": ("Prediction", "All classes, weighted by their probability."),
    "probability": ("Probability", "Relevance adds up to the probability of the class."),
    "logit": ("Logit", "Relevance adds up to the logit, the score of the class before the softmax."),
    "one": ("One", "Relevance adds up to 1 for every class."),
    "unit": ("Channel", "Relevance adds up to the activation of a channel of any layer."),
}


class HeatmapSettings(QuickSettings):
    """What a person can choose. The names are those of a request."""

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        json_schema_extra=form("attribution", "pooling", "start", elsewhere=("class_index", "against", "unit")),
    )

    attribution: Literal[
        "deep_taylor",
        "deep_taylor_unbounded",
        "lrp_epsilon_plus",
        "lrp_epsilon_gamma_box",
        "lrp_alpha_beta_flat",
        "gradient_x_input",
        "integrated_gradients",
    ] = Field(
        default="deep_taylor",
        title="Attribution method",
        description="How relevance is computed: by propagation rules, or from gradients.",
        json_schema_extra=explained(ATTRIBUTIONS),
    )
    pooling: Literal["average", "winner"] = Field(
        default="average",
        title="Pooling",
        description="How max pooling distributes relevance: as average pooling does, as in the thesis, or to the "
        "maximum alone.",
        json_schema_extra=shown(choices={"average": "Average", "winner": "Winner takes all"}),
    )
    start: Literal["softmax", "probability", "logit", "one", "unit"] = Field(
        default="softmax",
        title="Start value",
        description="What is explained: the whole softmax output, which sums to 1; one class, beginning with its "
        "probability, its logit, or one; or a unit, which is a channel of any layer, beginning with its activation.",
        json_schema_extra=explained(STARTS),
    )
    class_index: int | None = Field(
        default=None,
        ge=0,
        title="Class",
        description="Class that is explained, counted from 0; null for the whole softmax output.",
    )
    against: int | None = Field(
        default=None,
        ge=0,
        title="Against",
        description="Class whose relevance is subtracted: above 0 speaks for the first class, below 0 for this one.",
    )
    unit: UnitSettings | None = Field(
        default=None,
        title="Channel",
        description="The channel that is explained, with start unit; null for all other starts.",
    )

    def check(self, network: NetworkDescription) -> None:
        """Raise UnsuitableNetwork, or InvalidSetting where start and class do not suit each other or the network."""
        if self.start == "unit" or self.unit is not None:
            self._check_unit()
            return
        if not network.classes:
            raise UnsuitableNetwork(
                f"{network.id} is not a classifier, so there is no prediction to explain.",
                hint="Choose a network with classes, or explain a channel of a layer: start unit.",
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

    def _check_unit(self) -> None:
        if self.start != "unit":
            raise InvalidSetting(
                f"There is a unit, but relevance begins with start {self.start}.",
                hint="Choose start unit, or leave unit out.",
                field="start",
            )
        if self.unit is None:
            raise InvalidSetting(
                "Which channel of which layer?",
                hint='Give unit, such as {"layer": "mixed_4c", "channel": 111}.',
                field="unit",
            )
        for field, index in (("class_index", self.class_index), ("against", self.against)):
            if index is not None:
                raise InvalidSetting(
                    "A channel of a layer is explained, and no class.",
                    hint=f"Leave {field} out, or choose start probability, logit or one.",
                    field=field,
                )


class HeatmapQuestion(HeatmapSettings):
    """The same with the layers that are shown."""

    layers: list[str] | None = Field(
        default=None,
        min_length=1,
        max_length=100,
        description="Names of layers; null for every convolution, pooling, sum and concatenation.",
    )


HEATMAPS = QuickMethod[HeatmapQuestion, HeatmapAnswer](
    id="heatmaps", answer=HeatmapAnswer, work="backend.methods.heatmaps.work:explain"
)
