"""POST /api/activations: the strongest channels of one layer, or of every convolution and pooling layer."""

from typing import Literal

from pydantic import ConfigDict, Field

from backend.api.answers import ask, chosen
from backend.api.failures import Failure
from backend.api.nouns import noun_blueprint
from backend.api.services import services
from backend.api.visitors import seen_image
from backend.methods.activations.answer import ActivationAnswer
from backend.methods.activations.settings import ACTIVATIONS, ActivationSettings

blueprint = noun_blueprint("activations", "What the layers of a network put out for a photograph.")


class ActivationRequest(ActivationSettings):
    """Which layer of which network is shown for which photograph."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"example": {"network": "efficientnet_lite0", "image": "cat", "layer": "head_relu6"}},
    )

    network: str = Field(description="Id of a network.")
    image: str = Field(description="Id of an image.")


class Activations(ActivationAnswer):
    """What layers put out for a photograph."""

    network: str
    image: str
    order: Literal["mean", "max"]
    recipe: str = Field(description="Name of the result: the same question always has the same recipe.")
    stored: bool = Field(description="Whether this is the stored answer to a question asked before.")


@blueprint.post("", responses={200: Activations, 404: Failure, 503: Failure})
def post_activations(body: ActivationRequest) -> Activations:
    """Show what layers put out.

    404 unknown_network, unknown_image, unknown_layer; 422 invalid_request, invalid_setting, unsuitable_layer;
    503 engine_unavailable, weights_missing.
    """
    network = services().networks[body.network]
    image = seen_image(body.image)
    answered = ask(ACTIVATIONS, network, image, chosen(ActivationSettings, body))
    return Activations(
        **dict(answered.answer),
        network=network.id,
        image=image.id,
        order=body.order,
        recipe=answered.recipe,
        stored=answered.stored,
    )
