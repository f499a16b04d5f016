"""GET /api/networks and /api/networks/<id>: which networks there are and how each wants its images."""

from pydantic import BaseModel, Field

from backend.api.failures import Failure
from backend.api.known_ranges import known_range
from backend.api.nouns import noun_blueprint
from backend.api.services import services
from backend.api.uploads import network_limit_bytes, takes_networks
from backend.methods.input_range.answer import KnownRange
from models.description import Group, NetworkDescription

blueprint = noun_blueprint("networks", "The networks there are.")


class NetworkPath(BaseModel):
    """Which network."""

    network_id: str = Field(description="Id of a network, such as efficientnet_lite0.")


class Paper(BaseModel):
    """A publication."""

    title: str
    url: str


class NetworkSummary(BaseModel):
    """A network as it stands in the list."""

    id: str
    title: str
    summary: str = Field(description="One or two sentences about the network.")
    paper: Paper = Field(description="Where the network was first described.")
    licence: str = Field(description="Licence of the weights.")
    parameters: int = Field(description="Number of weights.")
    group: Group = Field(
        description="thesis: shipped with Innsyn; keras: of keras.applications; user: a file in models/user/."
    )
    classes: int = Field(description="Number of classes; 0 if it is not a classifier.")
    size_px: int = Field(description="Height of the image it receives, and its width where wide_px does not differ.")
    wide_px: int = Field(description="Width of the image it receives.")
    weights_present: bool = Field(
        description="Whether its trained weights are on the server; GET /api/networks/<id>/weights says more."
    )


class ImageInput(BaseModel):
    """How a photograph becomes the network's input: shortened side, central part, range of values."""

    short_side_px: int = Field(
        description="The photograph's shorter side is scaled to this length; where the part is oblong, the "
        "shorter side of that shape around it."
    )
    size_px: int = Field(description="Then the central part is cut out: this many pixels in height.")
    wide_px: int = Field(description="This many in width.")
    channels: int = Field(description="3 for colours; 1 where photographs become grey first.")
    keeps_aspect: bool = Field(
        description="Whether the aspect ratio is kept; if not, both sides are scaled to short_side_px."
    )
    resampling: str = Field(description="Filter used for scaling.")
    low: list[float] = Field(description="Input value of black, for each of red, green, blue.")
    high: list[float] = Field(description="Input value of white, for each of red, green, blue.")
    reversed_channels: bool = Field(description="Whether the network takes blue, green, red.")


class ChannelStart(BaseModel):
    """Channels whose images are worth a first look."""

    layer: str
    channels: list[int] = Field(description="Their indices, the best first.")


class NetworkDetails(NetworkSummary):
    """A network with all that is known without loading it."""

    image_input: ImageInput
    input_range: KnownRange
    takes_any_size: bool = Field(description="Whether it takes images of any size, so that size_px may be changed.")
    logits_layer: str = Field(description="Layer with one output for each class; empty where there are no classes.")
    start: ChannelStart | None = Field(
        description="Channels that feature visualization and DeepDream open with; null where none were chosen."
    )
    class_names: list[str] = Field(description="Names of the classes by index; synonyms are separated by commas.")


class RefusedFile(BaseModel):
    """A file in models/user/ that cannot be used."""

    network: str = Field(description="Id that the network would have; DELETE /api/networks/<id> deletes the file.")
    file: str = Field(description="Name of the file.")
    failure: Failure = Field(description="Why not, and how to repair it.")


class Uploads(BaseModel):
    """Whether this server lets networks be added, changed and deleted."""

    allowed: bool
    limit_bytes: int = Field(description="How large a file may be; 0 where none is taken.")


class Networks(BaseModel):
    """All networks: those whose weights are present first, each part in the order of the catalog."""

    networks: list[NetworkSummary]
    refused_files: list[RefusedFile]
    uploads: Uploads


@blueprint.get("", responses={200: Networks})
def get_networks() -> Networks:
    """List the networks."""
    catalog = services().networks
    refused = [
        RefusedFile(network=file.network_id, file=file.file_name, failure=Failure.of(file.error))
        for file in catalog.refused()
    ]
    summaries = sorted((_summary(network) for network in catalog), key=lambda summary: not summary.weights_present)
    uploads = Uploads(allowed=takes_networks(), limit_bytes=network_limit_bytes() if takes_networks() else 0)
    return Networks(networks=summaries, refused_files=refused, uploads=uploads)


@blueprint.get("/<string:network_id>", responses={200: NetworkDetails, 404: Failure, 415: Failure, 503: Failure})
def get_network(path: NetworkPath) -> NetworkDetails:
    """Describe one network. Where nothing says which input range it wants, a worker tries the usual ones first.

    404 unknown_network; 415 unsupported_network; 503 engine_unavailable, weights_missing.
    """
    return details_of(services().networks[path.network_id])


def details_of(network: NetworkDescription) -> NetworkDetails:
    """Describe a network. Raises what known_range raises."""
    image_input, known, start = network.image_input, known_range(network), network.start
    return NetworkDetails(
        **_summary(network).model_dump(),
        image_input=ImageInput(
            short_side_px=image_input.short_side_px,
            size_px=image_input.size_px,
            keeps_aspect=image_input.keeps_aspect,
            resampling=image_input.resampling,
            low=known.low,
            high=known.high,
            reversed_channels=known.reversed_channels,
            wide_px=image_input.width_px,
            channels=image_input.channels,
        ),
        input_range=known,
        takes_any_size=network.takes_any_size,
        logits_layer=network.logits_layer,
        start=None if start is None else ChannelStart(layer=start.layer, channels=list(start.channels)),
        class_names=[class_name.names for class_name in network.class_names()],
    )


def _summary(network: NetworkDescription) -> NetworkSummary:
    return NetworkSummary(
        id=network.id,
        title=network.title,
        summary=network.summary,
        paper=Paper(title=network.paper.title, url=network.paper.url),
        licence=network.licence,
        parameters=network.parameters,
        group=network.group,
        classes=network.classes,
        size_px=network.image_input.height_px,
        wide_px=network.image_input.width_px,
        weights_present=network.weights.is_present(),
    )
