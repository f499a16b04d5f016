"""POST /api/heatmaps: which parts of a photograph, and which filters of each layer, an answer rests on."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from backend.api.failures import Failure
from backend.api.heatmap_answers import answer_heatmaps
from backend.api.nouns import noun_blueprint
from backend.api.predictions import SeenPart
from backend.api.services import services
from backend.methods.heatmaps.answer import most_relevant, unpacked
from backend.methods.heatmaps.settings import HeatmapSettings, UnitSettings
from models.description import NetworkDescription
from models.errors import InvalidSetting

blueprint = noun_blueprint("heatmaps", "What an answer of a network rests on, layer by layer.")

NUMBERS = "Base64 of little-endian 32-bit floats"


class HeatmapRequest(HeatmapSettings):
    """Which answer of which network is explained, for which photograph."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"example": {"network": "efficientnet_lite0", "image": "cat", "top": 5}}
    )

    network: str = Field(description="Id of a network.")
    image: str = Field(description="Id of an image.")
    class_name: str | None = Field(
        default=None, min_length=1, description="One of the names of the class, in place of class_index."
    )
    against_name: str | None = Field(
        default=None, min_length=1, description="One of the names of the other class, in place of against."
    )
    layers: list[str] | None = Field(
        default=None,
        min_length=1,
        max_length=100,
        description="Names of layers; null for every convolution, pooling, sum and concatenation.",
    )
    top: int = Field(
        default=10, ge=1, le=100, description="How many of the most relevant filters are told of each layer."
    )

    def settings(self, network: NetworkDescription) -> HeatmapSettings:
        """Give what is computed, with names looked up. Raises UnknownClass, InvalidSetting."""
        chosen = self.model_dump(include=set(HeatmapSettings.model_fields))
        names = (("class_index", "class_name", self.class_name), ("against", "against_name", self.against_name))
        for field, name_field, name in names:
            if name is None:
                continue
            if chosen[field] is not None:
                raise InvalidSetting(f"There is {field} and {name_field}.", hint="Give one of them.", field=name_field)
            chosen[field] = network.find_class(name, name_field)
        return HeatmapSettings.model_validate(chosen)


class RelevantFilter(BaseModel):
    """A filter of a layer, and how much of an answer rests on it."""

    rank: int = Field(description="1 for the most relevant.")
    filter: int = Field(description="Its id: the index of the channel in the layer's output.")
    relevance: float = Field(description="Summed over all positions.")
    share: float = Field(description="Of the layer's relevance, magnitudes counted, -1..1.")
    accumulated: float = Field(description="Share of this filter and of all before it.")


class InputHeatmap(BaseModel):
    """Relevance of the pixels that the network sees."""

    height: int
    width: int
    relevance: float = Field(description="Sum over all pixels.")
    values: str = Field(description=f"{NUMBERS}: relevance of each pixel, summed over colours, row by row.")


class LayerHeatmap(BaseModel):
    """Relevance at the output of a layer."""

    layer: str
    kind: Literal["spatial", "vector"]
    height: int
    width: int
    channel_count: int
    relevance: float = Field(description="Sum over the whole layer.")
    lost: float = Field(description="What no input got, from here to the next layer of this list.")
    values: str | None = Field(
        description=f"{NUMBERS}: relevance of each position, summed over channels, row by row; null for a vector."
    )
    per_channel: str = Field(description=f"{NUMBERS}: relevance of each channel, summed over positions.")
    filters: list[RelevantFilter] = Field(description="The most relevant channels, highest first.")


class ExcitedUnit(UnitSettings):
    """The channel that was explained, and what it made of the photograph."""

    model_config = ConfigDict(extra="forbid", strict=False)

    activation: float = Field(
        description="Where it is excited most; 0 or less where the photograph excites it nowhere."
    )
    row: int | None = Field(description="Where that is in the layer's output; null for a layer without positions.")
    column: int | None


class Heatmaps(BaseModel):
    """What an answer, or a channel of a layer, rests on."""

    network: str
    image: str
    started: float = Field(description="How much relevance there was at the layer where it begins.")
    signed: bool = Field(description="Whether relevance may be below 0.")
    reached: float = Field(description="How much of it arrived at the pixels.")
    lost: float = Field(description="How much no input got on the way; reached + lost = started.")
    input: InputHeatmap
    layers: list[LayerHeatmap] = Field(description="Deepest first.")
    seen: SeenPart
    unit: ExcitedUnit | None = Field(description="The channel that was explained; null where it was an answer.")
    recipe: str = Field(description="Name of the result: the same question always has the same recipe.")
    stored: bool = Field(description="Whether this is the stored answer to a question asked before.")


@blueprint.post("", responses={200: Heatmaps, 404: Failure, 503: Failure})
def post_heatmaps(body: HeatmapRequest) -> dict[str, object]:
    """Explain an answer of a network, or what excites a channel of one of its layers.

    404 unknown_network, unknown_image, unknown_layer, unknown_class; 422 invalid_request, invalid_setting,
    unsuitable_layer, unsuitable_network; 503 engine_unavailable, weights_missing.
    """
    network = services().networks[body.network]
    image = services().images[body.image]
    result, recipe, stored = answer_heatmaps(network, image, body.settings(network), body.layers)
    found: list[dict[str, str]] = result["layers"]  # type: ignore[assignment]
    layers = [{**layer, "filters": most_relevant(unpacked(layer["per_channel"]), body.top)} for layer in found]
    presented = {**result, "layers": layers, "network": network.id, "image": image.id}
    return Heatmaps.model_validate({**presented, "recipe": recipe.name, "stored": stored}).model_dump()
