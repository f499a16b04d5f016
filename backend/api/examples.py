"""GET /api/examples: the photographs of a collection that excite a channel most, looked up in an index."""

from __future__ import annotations

from typing import Literal
from urllib.parse import urlencode

from flask import url_for
from pydantic import BaseModel, ConfigDict, Field

from backend.api.failures import Failure
from backend.api.indexes import FoundIndex, IndexFacts, find_index
from backend.api.nouns import noun_blueprint
from backend.api.services import services
from backend.examples.index_files import IndexedLayer
from backend.examples.patch_place import place_of_field, place_of_patch
from models.description import NetworkDescription
from models.errors import InvalidSetting
from models.image_input import Rectangle

blueprint = noun_blueprint("examples", "Photographs of a collection that excite a channel most.")

MOST_EXAMPLES = 50


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
    index: str | None = Field(default=None, description="Id of an index; without it, the newest that has the layer.")


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


@blueprint.get("", responses={200: Examples, 404: Failure, 503: Failure})
def get_examples(query: ExamplesQuery) -> dict[str, object]:
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
    ).model_dump()


def check_channel(layer: IndexedLayer, channel: int) -> None:
    """Raise InvalidSetting where a layer has no such channel."""
    if channel >= layer.channels:
        raise InvalidSetting(
            f"{layer.layer} has no channel {channel}.", hint=f"It has 0 to {layer.channels - 1}.", field="channel"
        )


def present_example(
    network: NetworkDescription, found: FoundIndex, layer: IndexedLayer, image: int, value: float, row: int, column: int
) -> Example:
    """Present a response. row, column: of the response in its map, or the corner of the patch that was shown."""
    images = services().index_reader.images(found.job)
    place_in_table = int(images["image"].searchsorted(image))
    size = (int(images["height"][place_in_table]), int(images["width"][place_in_table]))
    label = int(images["label"][place_in_table])
    if found.plan.view == "patches":
        place = place_of_patch(network.image_input, size, found.plan.patch_px, row, column)
    else:
        place = place_of_field(network.image_input, size, layer.field, row, column)
    photograph = url_for("collections.get_collection_picture", collection_id=found.plan.collection, number=image)
    return Example(
        image=image,
        name=str(images["name"][place_in_table]),
        label=found.summary.classes[label] if label >= 0 else None,
        value=value,
        width=size[1],
        height=size[0],
        place=Place(left=place.left, top=place.top, width=place.width, height=place.height),
        photograph=photograph,
        patch=f"{photograph}?{urlencode(_crop(place, size))}",
    )


def _crop(place: Rectangle, size: tuple[int, int]) -> dict[str, float]:
    """Round a part of a photograph outwards to whole pixels."""
    left, top = int(place.left), int(place.top)
    right, bottom = min(size[1], -int(-(place.left + place.width))), min(size[0], -int(-(place.top + place.height)))
    return {"left": left, "top": top, "width": max(1, right - left), "height": max(1, bottom - top)}
