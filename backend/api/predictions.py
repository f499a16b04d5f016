"""POST /api/predictions: the classes that a network sees in a photograph."""

from dataclasses import asdict

from pydantic import BaseModel, ConfigDict, Field

from backend.api.failures import Failure
from backend.api.nouns import noun_blueprint
from backend.api.services import services
from backend.methods.prediction.settings import PREDICTION, PredictionSettings, rank_classes
from backend.store.recipe import Recipe

blueprint = noun_blueprint("predictions", "What a network sees in a photograph.")


class PredictionRequest(PredictionSettings):
    """Which network is asked about which photograph."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"example": {"network": "efficientnet_lite0", "image": "cat", "top": 5}}
    )

    network: str = Field(description="Id of a network.")
    image: str = Field(description="Id of an image.")


class PredictedClass(BaseModel):
    """One class and how much the network believes in it."""

    rank: int = Field(description="1 for the most probable class.")
    index: int = Field(description="Index of the class in the network's output.")
    wordnet_id: str | None = Field(description="WordNet id of the class, where it has one.")
    name: str = Field(description="First of the names.")
    names: str = Field(description="All names, separated by commas.")
    probability: float = Field(description="Softmax of the logits, 0..1; their sigmoid where classes do not compete.")
    logit: float = Field(description="Output of the last layer before the softmax.")


class SeenPart(BaseModel):
    """The part of the upright photograph that reaches the network, in pixels of the photograph."""

    left: float
    top: float
    width: float
    height: float


class Prediction(BaseModel):
    """What a network makes of a photograph."""

    network: str
    image: str
    classes: list[PredictedClass] = Field(description="The most probable classes, highest first.")
    seen: SeenPart
    forward_ms: float = Field(description="Time of the forward pass when this was computed, in milliseconds.")
    recipe: str = Field(description="Name of the result: the same question always has the same recipe.")
    stored: bool = Field(description="Whether this is the stored answer to a question asked before.")


@blueprint.post("", responses={200: Prediction, 404: Failure, 503: Failure})
def post_prediction(body: PredictionRequest) -> dict[str, object]:
    """Predict the classes of a photograph.

    404 unknown_network, unknown_image; 422 invalid_request, invalid_setting, unsuitable_network;
    503 engine_unavailable, weights_missing.
    """
    network = services().networks[body.network]
    image = services().images[body.image]
    body.check(network)
    recipe = Recipe(
        method=PREDICTION.id, network=network.id, weights=network.fingerprint(), image=image.id, settings={}
    )
    result, stored = services().questions.answer(recipe, lambda: services().compute(PREDICTION, network, image, {}))
    presented = {
        "network": network.id,
        "image": image.id,
        "classes": [asdict(ranked) for ranked in rank_classes(result, network, body.top)],
        "seen": result["seen"],
        "forward_ms": result["forward_ms"],
        "recipe": recipe.name,
        "stored": stored,
    }
    return Prediction.model_validate(presented).model_dump()
