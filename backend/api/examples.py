"""/api/examples: photographs of a collection that excite a channel, a mix, or that are alike a part of a photograph."""

from __future__ import annotations

from typing import Literal
from urllib.parse import urlencode

import numpy as np
from flask import url_for
from pydantic import BaseModel, ConfigDict, Field

from backend.api.answers import made_on_device
from backend.api.failures import Failure
from backend.api.found_indexes import FoundIndex, IndexFacts, find_index
from backend.api.nouns import noun_blueprint
from backend.api.services import services
from backend.api.visitors import seen_image
from backend.errors import StaleIndex
from backend.examples.candidates import in_turn, outstanding_channels
from backend.examples.index_files import IndexedLayer
from backend.examples.patch_place import place_of_field, place_of_patch
from backend.jobs.worker_function import WorkerFunction
from backend.methods.example_search.settings import (
    BOX_ACTIVATIONS,
    MOST_CANDIDATES,
    MOST_EXAMPLES,
    SCORE_ALIKE,
    SCORE_MIX,
    AlikeSearch,
    BoxActivations,
    Candidates,
    MixSearch,
    Scored,
    ScoredCandidates,
)
from backend.store.images import Rendition
from backend.store.recipe import Recipe
from models.description import NetworkDescription
from models.errors import InvalidSetting
from models.image_input import Rectangle

blueprint = noun_blueprint("examples", "Photographs of a collection that excite a channel most.")


class ExamplesQuery(BaseModel):
    """Which channel, and how many examples."""

    model_config = ConfigDict(extra="forbid")

    network: str = Field(description="Id of a network.")
    layer: str = Field(description="Name of a layer.")
    channel: int = Field(ge=0, description="Id of a channel.")
    order: Literal["highest", "mean"] = Field(
        default="highest",
        description="highest: by the strongest response anywhere in the photograph; mean: by the mean of its map.",
    )
    top: int = Field(default=10, ge=1, le=MOST_EXAMPLES, description="How many examples.")
    index: str | None = Field(default=None, description="Id of an index; without it, the one with most photographs.")


class Place(BaseModel):
    """A part of a photograph, in pixels of the upright photograph."""

    left: float
    top: float
    width: float
    height: float


class Example(BaseModel):
    """A photograph that excites a channel."""

    image: int = Field(description="Number of the photograph in its collection.")
    name: str = Field(description="Name of its file.")
    label: str | None = Field(description="Its class in the collection, if it has one.")
    value: float = Field(description="How strongly the channel responds.")
    width: int = Field(description="Width of the photograph in pixels.")
    height: int = Field(description="Height of the photograph in pixels.")
    place: Place = Field(description="The patch: the receptive field of the response, or the patch that was shown.")
    photograph: str = Field(description="Address of the photograph.")
    patch: str = Field(description="Address of the patch.")


class Examples(BaseModel):
    """The strongest examples of a channel, strongest first."""

    network: str
    layer: str
    channel: int
    order: Literal["highest", "mean"]
    index: IndexFacts
    examples: list[Example]


class MixRequest(MixSearch):
    """Which mix of channels of which network."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "example": {"network": "vgg16_tiny_imagenet", "terms": [{"layer": "conv5_1", "channel": 178, "weight": 1}]}
        },
    )

    network: str = Field(description="Id of a network.")
    index: str | None = Field(default=None, description="Id of an index; without it, the one with most photographs.")


class AlikeRequest(AlikeSearch):
    """Which part of which photograph, in which layer of which network."""

    network: str = Field(description="Id of a network.")
    image: str = Field(description="Id of an image.")
    index: str | None = Field(default=None, description="Id of an index; without it, the one with most photographs.")


class FoundExamples(BaseModel):
    """The best examples among some candidates, best first."""

    network: str
    index: IndexFacts
    candidates: int = Field(description="How many photographs of the index were scored.")
    examples: list[Example]


@blueprint.get("", responses={200: Examples, 404: Failure, 503: Failure})
def get_examples(query: ExamplesQuery) -> Examples:
    """Look up what excites a channel. 404 unknown_network, unknown_layer, unknown_index; 422 stale_index."""
    network = services().networks[query.network]
    found = find_index(network, query.index, query.layer)
    layer = found.layer(query.layer)
    check_channel(layer, query.channel)
    table = services().index_reader.layer(found.job, layer)
    strongest = zip(
        *(
            table[f"{query.order}_{name}"][query.channel][: query.top]
            for name in ("images", "values", "rows", "columns")
        ),
        strict=True,
    )
    return Examples(
        network=network.id,
        layer=layer.layer,
        channel=query.channel,
        order=query.order,
        index=found.facts(),
        examples=[
            present_example(network, found, layer, int(image), float(value), int(row), int(column))
            for image, value, row, column in strongest
        ],
    )


@blueprint.post("/mix", responses={200: FoundExamples, 404: Failure, 503: Failure})
def post_mix(body: MixRequest) -> FoundExamples:
    """Find what excites a weighted mix of channels most, among the strongest examples of each of them.

    404 unknown_network, unknown_layer, unknown_index; 422 stale_index, invalid_setting.
    """
    network = services().networks[body.network]
    layers = [term.layer for term in body.terms]
    if body.order == "highest" and len(set(layers)) > 1:
        raise InvalidSetting(
            f"The terms are of {len(set(layers))} layers, whose maps cannot be added.",
            hint="Choose channels of one layer, or order by mean.",
            field="order",
        )
    found = find_index(network, body.index, layers[0])
    rankings = []
    for term in body.terms:
        layer = found.layer(term.layer)
        check_channel(layer, term.channel)
        if term.weight > 0:
            table = services().index_reader.layer(found.job, layer)
            rankings.append(table[f"{body.order}_images"][term.channel])
    if not rankings:
        raise InvalidSetting("No weight is above zero.", hint="Give one channel a weight above zero.", field="terms")
    search = MixSearch(terms=body.terms, order=body.order, top=body.top)
    candidates = _candidates(found, in_turn(rankings, MOST_CANDIDATES))
    work = WorkerFunction[[str, Candidates, MixSearch], ScoredCandidates](SCORE_MIX)
    recipe = _recipe(network, found, search, image=None)
    compute = made_on_device(recipe, lambda: services().engine.ask(work, network.id, candidates, search))
    best, _ = services().results.answer(recipe, ScoredCandidates, compute)
    layer = found.layer(layers[0])
    return _found_examples(network, found, layer, best, len(candidates.images), is_whole=body.order == "mean")


@blueprint.post("/alike", responses={200: FoundExamples, 404: Failure, 503: Failure})
def post_alike(body: AlikeRequest) -> FoundExamples:
    """Find the places whose activations in a layer are most alike those of a part of a photograph.

    The candidates are the strongest examples of the channels that stand out in that part. 404 unknown_network,
    unknown_image, unknown_layer, unknown_index; 422 stale_index, unsuitable_layer, invalid_setting.
    """
    network, image = services().networks[body.network], seen_image(body.image)
    found = find_index(network, body.index, body.layer)
    layer = found.layer(body.layer)
    if found.plan.view == "patches":
        raise StaleIndex(
            "The index was made of random patches, which have no places.",
            hint="Make an index of whole photographs.",
            field="index",
        )
    search = AlikeSearch(layer=body.layer, box=body.box, top=body.top)
    photograph, _ = services().images.read(image, Rendition.ORIGINAL)
    describe = WorkerFunction[[str, bytes, AlikeSearch], BoxActivations](BOX_ACTIVATIONS)
    wanted = services().engine.ask(describe, network.id, photograph, search)
    first = found.first_row(layer)
    usual = services().index_reader.channels(found.job)["mean"][first : first + layer.channels]
    table = services().index_reader.layer(found.job, layer)
    rankings = [table["highest_images"][channel] for channel in outstanding_channels(np.array(wanted.means), usual)]
    candidates = _candidates(found, in_turn(rankings, MOST_CANDIDATES))
    work = WorkerFunction[[str, Candidates, AlikeSearch, BoxActivations], ScoredCandidates](SCORE_ALIKE)
    recipe = _recipe(network, found, search, image=image.id)
    compute = made_on_device(recipe, lambda: services().engine.ask(work, network.id, candidates, search, wanted))
    best, _ = services().results.answer(recipe, ScoredCandidates, compute)
    return _found_examples(network, found, layer, best, len(candidates.images), is_whole=False)


def _candidates(found: FoundIndex, images: list[int]) -> Candidates:
    return Candidates(address=found.plan.address, checksum=found.plan.checksum, images=images)


def _recipe(
    network: NetworkDescription, found: FoundIndex, search: MixSearch | AlikeSearch, image: str | None
) -> Recipe:
    settings = search.model_dump() | {"index": found.job.id}
    device = services().engine.recipe_device()
    return Recipe("example_search", network.id, network.fingerprint(), image=image, settings=settings, device=device)


def _found_examples(
    network: NetworkDescription,
    found: FoundIndex,
    layer: IndexedLayer,
    best: ScoredCandidates,
    candidates: int,
    *,
    is_whole: bool,
) -> FoundExamples:
    shown = layer.model_copy(update={"field": None}) if is_whole else layer
    return FoundExamples(
        network=network.id,
        index=found.facts(),
        candidates=candidates,
        examples=[present_position(network, found, shown, one) for one in best.best],
    )


def check_channel(layer: IndexedLayer, channel: int) -> None:
    """Raise InvalidSetting where a layer has no such channel."""
    if channel >= layer.channels:
        raise InvalidSetting(
            f"{layer.layer} has no channel {channel}.", hint=f"It has 0 to {layer.channels - 1}.", field="channel"
        )


def present_example(
    network: NetworkDescription, found: FoundIndex, layer: IndexedLayer, image: int, value: float, row: int, column: int
) -> Example:
    """Present a response of an index. row, column: in its map, or the corner of the patch that was shown."""
    if found.plan.view == "patches":
        place = place_of_patch(network.image_input, _size_of(found, image), found.plan.patch_px, row, column)
        return _present(found, image, value, place)
    return present_position(network, found, layer, Scored(image=image, value=value, row=row, column=column))


def present_position(network: NetworkDescription, found: FoundIndex, layer: IndexedLayer, response: Scored) -> Example:
    """Present a response to a whole photograph, at a position of a layer."""
    size = _size_of(found, response.image)
    place = place_of_field(network.image_input, size, layer.field, response.row, response.column)
    return _present(found, response.image, response.value, place)


def _size_of(found: FoundIndex, image: int) -> tuple[int, int]:
    """Give the height and width of a photograph in pixels."""
    images = services().index_reader.images(found.job)
    at = int(images["image"].searchsorted(image))
    return int(images["height"][at]), int(images["width"][at])


def _present(found: FoundIndex, image: int, value: float, place: Rectangle) -> Example:
    images = services().index_reader.images(found.job)
    at = int(images["image"].searchsorted(image))
    height, width = _size_of(found, image)
    label = int(images["label"][at])
    photograph = url_for("collections.get_collection_picture", collection_id=found.plan.collection, number=image)
    return Example(
        image=image,
        name=str(images["name"][at]),
        label=found.summary.classes[label] if label >= 0 else None,
        value=value,
        width=width,
        height=height,
        place=Place(left=place.left, top=place.top, width=place.width, height=place.height),
        photograph=photograph,
        patch=f"{photograph}?{urlencode(_crop(place, (height, width)))}",
    )


def _crop(place: Rectangle, size: tuple[int, int]) -> dict[str, float]:
    """Round a part of a photograph outwards to whole pixels."""
    left, top = int(place.left), int(place.top)
    right, bottom = min(size[1], -int(-(place.left + place.width))), min(size[0], -int(-(place.top + place.height)))
    return {"left": left, "top": top, "width": max(1, right - left), "height": max(1, bottom - top)}
