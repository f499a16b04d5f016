"""POST /api/activations: the strongest channels of one layer, or of every convolution and pooling layer."""

from typing import Literal

from pydantic import ConfigDict

from backend.api.answers import PhotographQuestion, PhotographResult, ask, chosen
from backend.api.failures import Failure
from backend.api.nouns import noun_blueprint
from backend.methods.activations.answer import ActivationAnswer
from backend.methods.activations.settings import ACTIVATIONS, ActivationSettings

blueprint = noun_blueprint("activations", "What the layers of a network put out for a photograph.")


class ActivationRequest(PhotographQuestion, ActivationSettings):
    """Which layer of which network is shown for which photograph."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"example": {"network": "efficientnet_lite0", "image": "cat", "layer": "head_relu6"}},
    )


class Activations(ActivationAnswer, PhotographResult):
    """What layers put out for a photograph."""

    order: Literal["mean", "max"]


@blueprint.post("", responses={200: Activations, 404: Failure, 503: Failure})
def post_activations(body: ActivationRequest) -> Activations:
    """Show what layers put out.

    404 unknown_network, unknown_image, unknown_layer; 422 invalid_request, invalid_setting, unsuitable_layer;
    503 engine_unavailable, weights_missing.
    """
    network, image = body.subject()
    answered = ask(ACTIVATIONS, network, image, chosen(ActivationSettings, body))
    return Activations(
        **dict(answered.answer),
        network=network.id,
        image=image.id,
        order=body.order,
        recipe=answered.recipe,
        stored=answered.stored,
    )
