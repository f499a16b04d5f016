"""GET /api/atlas and /api/atlas/<id>.webp: all channels of a layer at a glance, bundled or made by a job."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Literal

from flask import Response, request
from pydantic import BaseModel, ConfigDict, Field

from backend.api.failures import Failure
from backend.api.nouns import noun_blueprint
from backend.api.services import services
from backend.errors import StoredFileDamaged, UnknownSheet
from backend.jobs.job import Job, JobState, StoredArtifact
from backend.methods.atlas.answer import FACTS_MEDIA_TYPE, SHEET_MEDIA_TYPE, SheetFacts
from backend.methods.atlas.settings import ATLAS
from backend.store.jobs import JobFilter

LOG = logging.getLogger(__name__)

A_YEAR_S = 31_536_000
MOST_JOBS = 1000  # among which the newest of each layer is sought

blueprint = noun_blueprint("atlas", "All channels of a layer at a glance.")


class AtlasQuery(BaseModel):
    """Which atlases are listed."""

    model_config = ConfigDict(extra="forbid")

    network: str = Field(description="Id of a network.")
    layer: str | None = Field(default=None, description="Only that of this layer.")


class SheetPath(BaseModel):
    """Names a sheet."""

    sheet_id: str = Field(description="Id of a sheet, as its address has it.")


class LayerAtlas(BaseModel):
    """The atlas of a layer: square images of its channels, or of some of them, on one sheet, row by row."""

    layer: str
    tile_px: int = Field(description="Height and width of each image in pixels.")
    columns: int = Field(description="Number of images in each row.")
    channels: int = Field(description="Number of images, one for each channel.")
    only: list[int] | None = Field(
        description="Ids of the channels in the order of their images; null where all channels of the layer have one."
    )
    sheet: str = Field(description="Address of the sheet, a WebP file.")
    origin: Literal["bundled", "job"]
    job: str | None = Field(description="Id of the job that made it; null where it comes with Innsyn.")


class Atlas(BaseModel):
    """The atlases of a network, one for each layer that has any, and sheets with some channels of other layers."""

    layers: list[LayerAtlas]
    pictures: list[LayerAtlas] = Field(description="Sheets of some channels, the newest first.")


@blueprint.get("", responses={200: Atlas, 404: Failure, 503: Failure})
def get_atlas(query: AtlasQuery) -> Atlas:
    """List the atlases of a network, one for each layer: the newest of a job, else the one that comes with Innsyn.

    Beside them, of other layers, the sheets with some of their channels. Those made with other weights are left out.
    404 unknown_network; 503 weights_missing.
    """
    network = services().networks[query.network]
    fingerprint = network.fingerprint()
    found: dict[str, LayerAtlas] = {}
    pictures: list[LayerAtlas] = []
    for facts, atlas in (*_bundled(network.id), *_of_jobs(network.id, query.layer)):
        if facts.fingerprint == fingerprint and query.layer in {None, facts.layer}:
            if facts.only is None:
                found[facts.layer] = atlas
            else:
                pictures.append(atlas)
    others = [atlas for atlas in reversed(pictures) if atlas.layer not in found]
    return Atlas(layers=list(found.values()), pictures=others)


@blueprint.get(
    "/<string:sheet_id>.webp",
    responses={
        200: {"description": "A WebP file.", "content": {SHEET_MEDIA_TYPE: {}}},
        304: {"description": "It is the one that the client has."},
        404: Failure,
        503: Failure,
    },
)
def get_sheet(path: SheetPath) -> Response:
    """Send a sheet. 404 unknown_sheet; 503 stored_file_damaged."""
    response = Response(_content_of(path.sheet_id), mimetype=SHEET_MEDIA_TYPE)
    response.cache_control.max_age = A_YEAR_S
    response.cache_control.private = True
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.add_etag()
    response.make_conditional(request)
    return response


def _bundled(network: str) -> Iterator[tuple[SheetFacts, LayerAtlas]]:
    for sheet in services().bundled_atlas.of(network):
        yield sheet.facts, _presented(sheet.facts, sheet.id, None)


def _of_jobs(network: str, layer: str | None) -> Iterator[tuple[SheetFacts, LayerAtlas]]:
    """The atlases of jobs, newest last."""
    store = services().jobs.store
    wanted = JobFilter(network=network, layer=layer, method=ATLAS.id, state=JobState.DONE)
    for job in reversed(store.latest(wanted, limit=MOST_JOBS)):
        try:
            facts = SheetFacts.model_validate_json(store.content(_artifact(job, FACTS_MEDIA_TYPE)))
        except StoredFileDamaged:
            LOG.warning("atlas left out, its file is damaged job=%s", job.id)
            continue
        yield facts, _presented(facts, job.id, job.id)


def _presented(facts: SheetFacts, sheet_id: str, job: str | None) -> LayerAtlas:
    return LayerAtlas(
        layer=facts.layer,
        tile_px=facts.tile_px,
        columns=facts.columns,
        channels=facts.channels,
        only=facts.only,
        sheet=f"/api/atlas/{sheet_id}.webp",
        origin="bundled" if job is None else "job",
        job=job,
    )


def _content_of(sheet_id: str) -> bytes:
    """Read a sheet. Raises UnknownSheet and StoredFileDamaged."""
    store = services().jobs.store
    job = store.find(sheet_id)
    if job is not None and job.method == ATLAS.id and job.state is JobState.DONE:
        return store.content(_artifact(job, SHEET_MEDIA_TYPE))
    bundled = services().bundled_atlas.find(sheet_id)
    if bundled is None:
        raise UnknownSheet(
            f"There is no sheet {sheet_id!r}.", hint="The atlas of the network has the addresses of all.", field="sheet"
        )
    return bundled.file.read_bytes()


def _artifact(job: Job, media_type: str) -> StoredArtifact:
    return next(artifact for artifact in job.artifacts if artifact.media_type == media_type)
