"""POST /api/heatmaps: which parts of a photograph, and which filters of each layer, an answer rests on."""

from __future__ import annotations

from pydantic import ConfigDict, Field

from backend.api.answers import PhotographQuestion, PhotographResult, ask, chosen, look_up
from backend.api.failures import Failure
from backend.api.nouns import noun_blueprint
from backend.methods.heatmaps.answer import MOST_RANKED, HeatmapAnswer
from backend.methods.heatmaps.settings import HEATMAPS, HeatmapQuestion
from models.description import NetworkDescription
from models.errors import InvalidSetting

blueprint = noun_blueprint("heatmaps", "What an answer of a network rests on, layer by layer.")


class HeatmapRequest(PhotographQuestion, HeatmapQuestion):
    """Which answer of which network is explained, for which photograph."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"example": {"network": "efficientnet_lite0", "image": "cat", "top": 5}}
    )

    class_name: str | None = Field(
        default=None, min_length=1, description="One of the names of the class, in place of class_index."
    )
    against_name: str | None = Field(
        default=None, min_length=1, description="One of the names of the other class, in place of against."
    )
    top: int = Field(
        default=10, ge=1, le=MOST_RANKED, description="How many of the most relevant filters are told of each layer."
    )
    only_stored: bool = Field(
        default=False, description="Whether nothing is computed: without a stored answer, there is no content."
    )

    def question(self, network: NetworkDescription) -> HeatmapQuestion:
        """Give what is computed, with names looked up. Raises UnknownClass, InvalidSetting."""
        index = _index(network, ("class_index", self.class_index), ("class_name", self.class_name))
        against = _index(network, ("against", self.against), ("against_name", self.against_name))
        return chosen(HeatmapQuestion, self).model_copy(update={"class_index": index, "against": against})


def _index(
    network: NetworkDescription, by_index: tuple[str, int | None], by_name: tuple[str, str | None]
) -> int | None:
    """Find a class by its index or by its name, each given as (field of the request, value)."""
    (field, index), (name_field, name) = by_index, by_name
    if name is None:
        return index
    if index is not None:
        raise InvalidSetting(f"There is {field} and {name_field}.", hint="Give one of them.", field=name_field)
    return network.find_class(name, name_field)


class Heatmaps(HeatmapAnswer, PhotographResult):
    """What an answer, or a channel of a layer, rests on."""


@blueprint.post("", responses={200: Heatmaps, 204: None, 404: Failure, 503: Failure})
def post_heatmaps(body: HeatmapRequest) -> Heatmaps | tuple[str, int]:
    """Explain an answer of a network, or what excites a channel of one of its layers.

    204 where only_stored is set and nothing is stored;
    404 unknown_network, unknown_image, unknown_layer, unknown_class; 422 invalid_request, invalid_setting,
    unsuitable_layer, unsuitable_network; 503 engine_unavailable, weights_missing.
    """
    network, image = body.subject()
    answer = look_up if body.only_stored else ask
    answered = answer(HEATMAPS, network, image, body.question(network))
    if answered is None:
        return "", 204
    layers = [layer.model_copy(update={"filters": layer.filters[: body.top]}) for layer in answered.answer.layers]
    return Heatmaps(
        **dict(answered.answer) | {"layers": layers},
        network=network.id,
        image=image.id,
        recipe=answered.recipe,
        stored=answered.stored,
    )
