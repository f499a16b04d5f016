"""GET /api/networks and /api/networks/<id>: which networks there are and how each wants its images."""

from pydantic import BaseModel, Field

from backend.api.failures import Failure
from backend.api.nouns import noun_blueprint
from backend.api.services import services
from models.description import NetworkDescription

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
    classes: int = Field(description="Number of classes it tells apart.")
    size_px: int = Field(description="Width and height of the square image it receives.")
    weights_present: bool = Field(
        description="Whether its trained weights are on the server; GET /api/networks/<id>/weights says more."
    )


class ImageInput(BaseModel):
    """How a photograph becomes the network's input: shortened side, central square, range of values."""

    short_side_px: int = Field(description="The photograph's shorter side is scaled to this length.")
    size_px: int = Field(description="Then the central part is cut out: this many pixels in width and height.")
    keeps_aspect: bool = Field(
        description="Whether the aspect ratio is kept; if not, both sides are scaled to short_side_px."
    )
    resampling: str = Field(description="Filter used for scaling.")
    low: list[float] = Field(description="Input value of black, for each of red, green, blue.")
    high: list[float] = Field(description="Input value of white, for each of red, green, blue.")


class NetworkDetails(NetworkSummary):
    """A network with all that is known without loading it."""

    image_input: ImageInput
    class_names: list[str] = Field(description="Names of the classes by index; synonyms are separated by commas.")


class Networks(BaseModel):
    """All networks, in the order of the catalog."""

    networks: list[NetworkSummary]


@blueprint.get("", responses={200: Networks})
def get_networks() -> dict[str, object]:
    """List the networks."""
    return Networks(networks=[_summary(network) for network in services().networks]).model_dump()


@blueprint.get("/<string:network_id>", responses={200: NetworkDetails, 404: Failure})
def get_network(path: NetworkPath) -> dict[str, object]:
    """Describe one network. 404 unknown_network."""
    network = services().networks[path.network_id]
    image_input = network.image_input
    return NetworkDetails(
        **_summary(network).model_dump(),
        image_input=ImageInput(
            short_side_px=image_input.short_side_px,
            size_px=image_input.size_px,
            keeps_aspect=image_input.keeps_aspect,
            resampling=image_input.resampling,
            low=list(image_input.low),
            high=list(image_input.high),
        ),
        class_names=[class_name.names for class_name in network.class_names()],
    ).model_dump()


def _summary(network: NetworkDescription) -> NetworkSummary:
    return NetworkSummary(
        id=network.id,
        title=network.title,
        summary=network.summary,
        paper=Paper(title=network.paper.title, url=network.paper.url),
        licence=network.licence,
        parameters=network.parameters,
        classes=network.classes,
        size_px=network.image_input.size_px,
        weights_present=network.weights.is_present(),
    )
