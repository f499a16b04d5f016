"""POST /api/ablations: how far a class falls when filters of a layer are switched off."""

from pydantic import ConfigDict

from backend.api.answers import NamedResult, PhotographQuestion, ask, chosen
from backend.api.failures import Failure
from backend.api.nouns import noun_blueprint
from backend.methods.ablation.answer import AblationAnswer
from backend.methods.ablation.settings import ABLATION, AblationSettings

blueprint = noun_blueprint("ablations", "What a class loses with filters that are switched off.")


class AblationRequest(PhotographQuestion, AblationSettings):
    """Which filters of which network are switched off, for which photograph."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "example": {
                "network": "efficientnet_lite0",
                "image": "cat",
                "layer": "block6_add",
                "filters": [3, 11],
                "class_index": 281,
            }
        },
    )


class Ablation(AblationAnswer, NamedResult):
    """What the class loses."""


@blueprint.post("", responses={200: Ablation, 404: Failure, 503: Failure})
def post_ablation(body: AblationRequest) -> Ablation:
    """Switch filters off, and as many random ones for comparison.

    404 unknown_network, unknown_image, unknown_layer; 422 invalid_request, invalid_setting, unsuitable_layer;
    503 engine_unavailable, weights_missing.
    """
    network, image = body.subject()
    answered = ask(ABLATION, network, image, chosen(AblationSettings, body))
    return Ablation(**dict(answered.answer), recipe=answered.recipe, stored=answered.stored)
