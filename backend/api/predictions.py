"""POST /api/predictions: the classes that a network sees in a photograph."""

from pydantic import ConfigDict, Field

from backend.api.answers import PhotographQuestion, PhotographResult, ask, chosen
from backend.api.failures import Failure
from backend.api.nouns import noun_blueprint
from backend.methods.prediction.answer import PredictedClass, most_probable
from backend.methods.prediction.settings import PREDICTION, PredictionSettings
from backend.methods.seen_part import SeenPart

blueprint = noun_blueprint("predictions", "What a network sees in a photograph.")


class PredictionRequest(PhotographQuestion, PredictionSettings):
    """Which network is asked about which photograph."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"example": {"network": "efficientnet_lite0", "image": "cat", "top": 5}}
    )


class Prediction(PhotographResult):
    """What a network makes of a photograph."""

    classes: list[PredictedClass] = Field(description="The most probable classes, highest first.")
    seen: SeenPart
    forward_ms: float = Field(description="Time of the forward pass when this was computed, in milliseconds.")


@blueprint.post("", responses={200: Prediction, 404: Failure, 503: Failure})
def post_prediction(body: PredictionRequest) -> Prediction:
    """Predict the classes of a photograph.

    404 unknown_network, unknown_image; 422 invalid_request, invalid_setting, unsuitable_network;
    503 engine_unavailable, weights_missing.
    """
    network, image = body.subject()
    answered = ask(PREDICTION, network, image, chosen(PredictionSettings, body))
    return Prediction(
        network=network.id,
        image=image.id,
        classes=most_probable(answered.answer, network, body.top),
        seen=answered.answer.seen,
        forward_ms=answered.answer.forward_ms,
        recipe=answered.recipe,
        stored=answered.stored,
    )
