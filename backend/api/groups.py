"""POST /api/groups: filters of a layer that fire together in a photograph."""

from pydantic import ConfigDict, Field

from backend.api.answers import ask, chosen
from backend.api.failures import Failure
from backend.api.nouns import noun_blueprint
from backend.api.services import services
from backend.methods.groups.answer import GroupAnswer
from backend.methods.groups.settings import GROUPS, GroupSettings

blueprint = noun_blueprint("groups", "Filters of a layer that fire together in a photograph.")


class GroupRequest(GroupSettings):
    """Which layer of which network, for which photograph."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"example": {"network": "efficientnet_lite0", "image": "cat", "layer": "block10_add"}},
    )

    network: str = Field(description="Id of a network.")
    image: str = Field(description="Id of an image.")


class FoundGroups(GroupAnswer):
    """Filters of a layer that fire together in a photograph."""

    network: str
    image: str
    recipe: str = Field(description="Name of the result: the same question always has the same recipe.")
    stored: bool = Field(description="Whether this is the stored answer to a question asked before.")


@blueprint.post("", responses={200: FoundGroups, 404: Failure, 503: Failure})
def post_groups(body: GroupRequest) -> dict[str, object]:
    """Find groups of filters.

    404 unknown_network, unknown_image, unknown_layer; 422 invalid_request, invalid_setting, unsuitable_layer;
    503 engine_unavailable, weights_missing.
    """
    network = services().networks[body.network]
    image = services().images[body.image]
    answered = ask(GROUPS, network, image, chosen(GroupSettings, body))
    return FoundGroups(
        **dict(answered.answer), network=network.id, image=image.id, recipe=answered.recipe, stored=answered.stored
    ).model_dump()
