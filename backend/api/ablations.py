"""POST /api/ablations: how far a class falls when filters of a layer are switched off."""

from pydantic import BaseModel, ConfigDict, Field

from backend.api.failures import Failure
from backend.api.nouns import noun_blueprint
from backend.api.services import services
from backend.methods.ablation.settings import ABLATION, AblationSettings
from backend.store.recipe import Recipe

blueprint = noun_blueprint("ablations", "What a class loses with filters that are switched off.")


class AblationRequest(AblationSettings):
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

    network: str = Field(description="Id of a network.")
    image: str = Field(description="Id of an image.")


class RandomScores(BaseModel):
    """A score over all random draws."""

    mean: float
    low: float = Field(description="Below which 5 % of the draws lie.")
    high: float = Field(description="Above which 5 % of the draws lie.")


class AblatedScore(BaseModel):
    """A score of the class."""

    all: float = Field(description="With all filters.")
    without: float = Field(description="Without the named ones.")
    random: RandomScores = Field(description="Without as many random ones.")


class Ablation(BaseModel):
    """What the class loses."""

    channel_count: int = Field(description="How many filters the layer has.")
    logit: AblatedScore
    probability: AblatedScore
    recipe: str = Field(description="Name of the result: the same question always has the same recipe.")
    stored: bool = Field(description="Whether this is the stored answer to a question asked before.")


@blueprint.post("", responses={200: Ablation, 404: Failure, 503: Failure})
def post_ablation(body: AblationRequest) -> dict[str, object]:
    """Switch filters off, and as many random ones for comparison.

    404 unknown_network, unknown_image, unknown_layer; 422 invalid_request, invalid_setting, unsuitable_layer;
    503 engine_unavailable, weights_missing.
    """
    network = services().networks[body.network]
    image = services().images[body.image]
    body.check(network)
    settings = body.model_dump(include=set(AblationSettings.model_fields))
    recipe = Recipe(ABLATION.id, network.id, weights=network.fingerprint(), image=image.id, settings=settings)
    result, stored = services().questions.answer(recipe, lambda: services().compute(ABLATION, network, image, settings))
    return Ablation.model_validate({**result, "recipe": recipe.name, "stored": stored}).model_dump()
