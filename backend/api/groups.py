"""POST /api/groups: filters of a layer that fire together, in a photograph or in a sample of an index."""

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from backend.api.answers import NamedResult, PhotographQuestion, PhotographResult, ask, chosen, made_on_device
from backend.api.examples import Example, present_position
from backend.api.failures import Failure
from backend.api.found_indexes import IndexFacts, find_index
from backend.api.nouns import noun_blueprint
from backend.api.services import services
from backend.jobs.worker_function import WorkerFunction
from backend.methods.example_search.settings import Candidates
from backend.methods.groups.answer import GroupAnswer, GroupChannel, SampleGroupAnswer
from backend.methods.groups.settings import GROUPS, SAMPLE_GROUPS, GroupSettings, SampleGroupSettings
from backend.store.recipe import Recipe

blueprint = noun_blueprint("groups", "Filters of a layer that fire together in a photograph.")


class GroupRequest(PhotographQuestion, GroupSettings):
    """Which layer of which network, for which photograph."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"example": {"network": "efficientnet_lite0", "image": "cat", "layer": "block10_add"}},
    )


class FoundGroups(GroupAnswer, PhotographResult):
    """Filters of a layer that fire together in a photograph."""


class SampleGroupRequest(SampleGroupSettings):
    """Which layer of which network, over a sample of which index."""

    network: str = Field(description="Id of a network.")
    index: str | None = Field(default=None, description="Id of an index; without it, the one with most photographs.")


class FoundSampleGroup(BaseModel):
    """Filters that fire together, and where they do."""

    share: float = Field(description="Share of the activation that all groups explain, 0..1.")
    channels: list[GroupChannel] = Field(description="Strongest first; weights add up to 1 over all channels.")
    examples: list[Example] = Field(
        description="Where the group fires most, valued by the sum of the activations that it explains there."
    )


class FoundSampleGroups(NamedResult):
    """Filters of a layer that fire together in a sample of photographs."""

    network: str
    layer: str
    index: IndexFacts
    images: int = Field(description="How many photographs were shown to the network.")
    pooled: bool = Field(description="Whether neighbouring positions were averaged, because the maps are large.")
    clipped: bool = Field(description="Whether the layer has values below zero, which count as zero.")
    explained: float = Field(description="Share of the squared activations that the groups explain, 0..1.")
    groups: list[FoundSampleGroup] = Field(description="The strongest first.")


@blueprint.post("", responses={200: FoundGroups, 404: Failure, 503: Failure})
def post_groups(body: GroupRequest) -> FoundGroups:
    """Find groups of filters.

    404 unknown_network, unknown_image, unknown_layer; 422 invalid_request, invalid_setting, unsuitable_layer;
    503 engine_unavailable, weights_missing.
    """
    network, image = body.subject()
    answered = ask(GROUPS, network, image, chosen(GroupSettings, body))
    return FoundGroups(
        **dict(answered.answer), network=network.id, image=image.id, recipe=answered.recipe, stored=answered.stored
    )


@blueprint.post("/sample", responses={200: FoundSampleGroups, 404: Failure, 503: Failure})
def post_sample_groups(body: SampleGroupRequest) -> FoundSampleGroups:
    """Find groups of filters over photographs that are evenly chosen from an index.

    404 unknown_network, unknown_layer, unknown_index; 422 stale_index, unsuitable_layer, invalid_setting.
    """
    network = services().networks[body.network]
    found = find_index(network, body.index, body.layer)
    layer = found.layer(body.layer)
    settings = SampleGroupSettings(layer=body.layer, groups=body.groups, photographs=body.photographs)
    known = services().index_reader.images(found.job)["image"]
    places = np.unique(np.linspace(0, len(known) - 1, settings.photographs).round().astype(int))
    candidates = Candidates(
        address=found.plan.address, checksum=found.plan.checksum, images=[int(number) for number in known[places]]
    )
    recipe = Recipe(
        "sample_groups",
        network.id,
        network.fingerprint(),
        image=None,
        settings=settings.model_dump() | {"index": found.job.id},
        device=services().engine.recipe_device(),
    )
    work = WorkerFunction[[str, Candidates, SampleGroupSettings], SampleGroupAnswer](SAMPLE_GROUPS)
    compute = made_on_device(recipe, lambda: services().engine.ask(work, network.id, candidates, settings))
    answer, is_stored = services().results.answer(recipe, SampleGroupAnswer, compute)
    groups = [
        FoundSampleGroup(
            share=group.share,
            channels=group.channels,
            examples=[present_position(network, found, layer, one) for one in group.examples],
        )
        for group in answer.groups
    ]
    return FoundSampleGroups(
        **answer.model_dump(exclude={"groups"}),
        network=network.id,
        layer=layer.layer,
        index=found.facts(),
        groups=groups,
        recipe=recipe.name,
        stored=is_stored,
    )
