"""POST /api/activations: the strongest channels of one layer, or of every convolution and pooling layer."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from backend.api.failures import Failure
from backend.api.nouns import noun_blueprint
from backend.api.predictions import SeenPart
from backend.api.services import services
from backend.methods.activations.settings import ACTIVATIONS, ActivationSettings
from backend.store.recipe import Recipe

blueprint = noun_blueprint("activations", "What the layers of a network put out for a photograph.")


class ActivationRequest(ActivationSettings):
    """Which layer of which network is shown for which photograph."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"example": {"network": "efficientnet_lite0", "image": "cat", "layer": "head_relu6"}},
    )

    network: str = Field(description="Id of a network.")
    image: str = Field(description="Id of an image.")


class Position(BaseModel):
    """A position in a map, counted from 0 at the top left."""

    row: int
    column: int


class Channel(BaseModel):
    """One channel of a layer, or one unit of a fully connected layer."""

    channel: int = Field(description="Id of the channel: its index in the layer's output.")
    mean: float = Field(description="Mean over all positions.")
    max: float = Field(description="Highest value.")
    zeros: float = Field(description="Share of positions that are exactly zero, 0..1.")
    peak: Position | None = Field(description="Where the highest value stands; null for a unit without positions.")
    map: str | None = Field(
        description="Data URL of a grey PNG, height × width pixels, 255 · Y / max Y; null for a unit without positions."
    )


class LayerActivations(BaseModel):
    """The strongest channels of a layer."""

    layer: str
    kind: Literal["spatial", "vector"]
    height: int
    width: int
    channel_count: int = Field(description="How many channels the layer has.")
    strongest: list[Channel] = Field(description="Strongest first.")


class Activations(BaseModel):
    """What layers put out for a photograph."""

    network: str
    image: str
    order: Literal["mean", "max"]
    layers: list[LayerActivations] = Field(description="In the order of the network.")
    seen: SeenPart
    recipe: str = Field(description="Name of the result: the same question always has the same recipe.")
    stored: bool = Field(description="Whether this is the stored answer to a question asked before.")


@blueprint.post("", responses={200: Activations, 404: Failure, 503: Failure})
def post_activations(body: ActivationRequest) -> dict[str, object]:
    """Show what layers put out.

    404 unknown_network, unknown_image, unknown_layer; 422 invalid_request, invalid_setting, unsuitable_layer;
    503 engine_unavailable, weights_missing.
    """
    network = services().networks[body.network]
    image = services().images[body.image]
    body.check()
    settings = body.model_dump(include=set(ActivationSettings.model_fields))
    recipe = Recipe(ACTIVATIONS.id, network.id, weights=network.fingerprint(), image=image.id, settings=settings)
    result, stored = services().questions.answer(
        recipe, lambda: services().compute(ACTIVATIONS, network, image, settings)
    )
    presented = {"network": network.id, "image": image.id, "order": body.order, "layers": result["layers"]}
    presented |= {"seen": result["seen"]}
    return Activations.model_validate({**presented, "recipe": recipe.name, "stored": stored}).model_dump()
