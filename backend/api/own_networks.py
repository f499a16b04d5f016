"""POST /api/networks, PATCH, DELETE /api/networks/<id> and its uses: networks that people bring, as files.

They belong to the blueprint of networks.py. Only where the server allows it: NETWORK_UPLOADS. Before a file is listed,
a worker loads it and runs it once.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import BinaryIO, cast

from flask import url_for
from pydantic import BaseModel, ConfigDict, Field

from backend.api.failures import Failure
from backend.api.input_ranges import StatedRange
from backend.api.networks import NetworkDetails, NetworkPath, details_of
from backend.api.networks import blueprint as networks
from backend.api.services import services
from backend.api.uploaded_file import UploadedFile
from backend.api.uploads import network_limit_bytes
from backend.errors import NetworkIsKept
from backend.jobs.worker_function import WorkerFunction
from backend.methods.network_check.settings import CHECK_FILE
from models.class_list import LONGEST_LIST, decode_class_list, read_class_list
from models.errors import InnsynError
from models.input_range import InputRange
from models.user_files import find_user_file
from models.user_folder import Candidate, FactChanges, changed_facts, delete_file, new_file
from models.user_range import range_facts

blueprint = networks  # one for all of /api/networks, because the document has one entry for each address


class NetworkForm(BaseModel):
    """A network to add."""

    file: UploadedFile = Field(description="A .keras or .h5 file with a whole network, as keras.Model.save writes it.")
    # not "| None", because flask-openapi3 then does not look among the files
    classes: UploadedFile = Field(
        default=cast("UploadedFile", None),
        description="A text file with the names of the classes in the order of the output: one a line, or JSON. "
        "Left out where they have no names.",
    )

    def facts(self) -> FactChanges:
        """The entries of NAME.json. Raises InvalidSetting."""
        brought = cast("UploadedFile | None", self.classes)
        return {} if brought is None else {"class_names": decode_class_list(brought.read(LONGEST_LIST + 1))}


class NetworkChanges(BaseModel):
    """What is to be changed; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"example": {"title": "Pets", "classes": "cat\ndog"}})

    title: str | None = Field(
        default=None, min_length=1, max_length=100, description="Displayed name; null for that of the file."
    )
    classes: str | None = Field(
        default=None,
        max_length=LONGEST_LIST,
        description="Names of the classes in the order of the output: one a line, or JSON. null for none.",
    )
    input_range: StatedRange | None = Field(
        default=None, description="Input values of black and white; null to find them automatically."
    )
    size_px: int | None = Field(
        default=None, ge=8, le=2048, description="Side of its images, if it takes any size; null for 224."
    )

    def facts(self) -> FactChanges:
        """The entries of NAME.json that are changed; None takes one out. Raises InvalidSetting."""
        changed: FactChanges = {}
        if "title" in self.model_fields_set:
            changed["title"] = self.title
        if "size_px" in self.model_fields_set:
            changed["size_px"] = self.size_px
        if "classes" in self.model_fields_set:
            changed["class_names"] = None if self.classes is None else read_class_list(self.classes)
        if "input_range" in self.model_fields_set:
            stated = self.input_range
            changed |= range_facts(
                None if stated is None else InputRange(stated.low, stated.high, stated.reversed_channels)
            )
        return changed


class MethodCount(BaseModel):
    """How much there is of a method."""

    method: str
    count: int


class NetworkUses(BaseModel):
    """What belongs to a network."""

    network: str
    results: list[MethodCount] = Field(description="Stored answers; they go with the network.")
    jobs: list[MethodCount] = Field(description="Jobs, with what they made; they go with the network.")
    open_jobs: int = Field(description="How many of the jobs are queued or running; deleting the network ends them.")
    named_channels: int = Field(description="Channels that have a name in the dictionary; names are kept.")


@networks.post(
    "",
    responses={201: NetworkDetails, 403: Failure, 413: Failure, 415: Failure, 503: Failure, 507: Failure},
)
def post_network(form: NetworkForm) -> tuple[NetworkDetails, int, dict[str, str]]:
    """Add a network. A worker loads it and runs it once first; where it cannot be used, nothing is kept.

    403 uploads_off; 413 too_large; 415 unsupported_network; 422 invalid, name_taken, invalid_setting,
    unsuitable_network; 503 engine_unavailable, weights_damaged; 507 storage_full.
    """
    largest_bytes = network_limit_bytes()
    name, folder = form.file.filename or "", services().networks.user_folder
    with (
        closing(cast(BinaryIO, form.file.stream)) as content,
        new_file(content, name, form.facts(), largest_bytes, folder) as candidate,
    ):
        _check(candidate, field="file")
        network_id = candidate.add()
    details = details_of(services().networks[network_id])
    return details, 201, {"Location": url_for("networks.get_network", network_id=network_id)}


@networks.patch(
    "/<string:network_id>", responses={200: NetworkDetails, 403: Failure, 404: Failure, 415: Failure, 503: Failure}
)
def patch_network(path: NetworkPath, body: NetworkChanges) -> NetworkDetails:
    """Change what is known of a network that somebody brought: title, classes, input range, size.

    403 uploads_off, network_is_kept; 404 unknown_network; 415 unsupported_network; 422 invalid_request,
    invalid_setting, unsuitable_network; 503 engine_unavailable.
    """
    network_limit_bytes()
    with changed_facts(_own_file(path.network_id), body.facts()) as candidate:
        _check(candidate)
        candidate.change()
    return details_of(services().networks[path.network_id])


@networks.delete("/<string:network_id>", responses={204: None, 403: Failure, 404: Failure})
def delete_network(path: NetworkPath) -> tuple[str, int]:
    """Delete a network that somebody brought, and its results and jobs. Names of channels are kept.

    403 uploads_off, network_is_kept; 404 unknown_network.
    """
    network_limit_bytes()
    delete_file(_own_file(path.network_id))
    services().network_uses.delete(path.network_id)
    return "", 204


@networks.get("/<string:network_id>/uses", responses={200: NetworkUses, 404: Failure})
def get_network_uses(path: NetworkPath) -> NetworkUses:
    """Count what belongs to a network: what would go with it, and what would stay. 404 unknown_network."""
    if find_user_file(path.network_id, services().networks.user_folder) is None:
        services().networks[path.network_id]  # raises UnknownNetwork
    uses = services().network_uses.of(path.network_id)
    return NetworkUses(
        network=path.network_id,
        results=_counts(uses.results),
        jobs=_counts(uses.jobs),
        open_jobs=uses.open_jobs,
        named_channels=uses.named_channels,
    )


def _own_file(network_id: str) -> Path:
    """Find the file of a network. Raises UnknownNetwork; NetworkIsKept for one that comes with Innsyn."""
    catalog = services().networks
    file = find_user_file(network_id, catalog.user_folder)
    if file is None:
        raise NetworkIsKept(
            f"{catalog[network_id].title} comes with Innsyn.",
            hint="Only networks that somebody brought can be changed or deleted.",
        )
    return file


def _check(candidate: Candidate, field: str | None = None) -> None:
    """See that a network can be used. field: of the request, blamed where nothing else is. Raises InnsynError."""
    try:
        candidate.describe()
        services().engine.ask(WorkerFunction[[str], None](CHECK_FILE), candidate.place)
    except InnsynError as error:
        error.field = error.field if error.field in NetworkForm.model_fields else field
        raise


def _counts(found: Mapping[str, int]) -> list[MethodCount]:
    return [MethodCount(method=method, count=count) for method, count in sorted(found.items())]
