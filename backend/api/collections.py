"""/api/collections: collections of photographs, in which image examples are found: listed, uploaded, shown."""

from __future__ import annotations

from typing import BinaryIO, Literal, cast

from flask import Response, request, url_for
from pydantic import BaseModel, ConfigDict, Field

from backend.api.failures import Failure
from backend.api.nouns import noun_blueprint
from backend.api.services import services
from backend.api.uploaded_file import UploadedFile
from backend.errors import CollectionIsKept, UnknownImage
from backend.examples.collections import Collection, UnsuitableCollection, open_collection
from backend.examples.collections.catalog import CollectionEntry
from backend.images import decode, encode_webp, shrink
from models.errors import InnsynError, InvalidSetting
from models.pixels import Pixels

blueprint = noun_blueprint("collections", "Collections of photographs, in which image examples are found.")

LARGEST_PX = 1280
QUALITY = 85
A_DAY_S = 24 * 60 * 60
ENDINGS = (".zip", ".tar")


class CollectionPath(BaseModel):
    """Names a collection."""

    collection_id: str = Field(description="Id of a collection.")


class PicturePath(CollectionPath):
    """Names a photograph of a collection."""

    number: int = Field(ge=0, description="Number of the photograph, counted from 0.")


class PictureQuery(BaseModel):
    """Which part of a photograph, and how large."""

    model_config = ConfigDict(extra="forbid")

    longest_px: int = Field(default=512, ge=16, le=LARGEST_PX, description="Longest side of the answer, at most.")
    left: int = Field(default=0, ge=0, description="Left edge of the part, in pixels of the upright photograph.")
    top: int = Field(default=0, ge=0, description="Its upper edge.")
    width: int | None = Field(default=None, ge=1, description="Its width; null up to the right edge.")
    height: int | None = Field(default=None, ge=1, description="Its height; null down to the lower edge.")

    def part_of(self, pixels: Pixels) -> Pixels:
        """Cut the part out. Raises InvalidSetting where it is empty."""
        right = None if self.width is None else self.left + self.width
        bottom = None if self.height is None else self.top + self.height
        part = pixels[self.top : bottom, self.left : right]
        if not part.size:
            raise InvalidSetting(
                f"The part begins at {self.left}, {self.top}, but the photograph has "
                f"{pixels.shape[1]} × {pixels.shape[0]} pixels.",
                hint="Begin inside the photograph.",
                field="left",
            )
        return part


class CollectionForm(BaseModel):
    """An archive of photographs."""

    file: UploadedFile = Field(description="A .zip file, or a .tar file without compression.")


class CollectionSummary(BaseModel):
    """A collection."""

    id: str
    title: str
    origin: Literal["sample", "setting", "folder", "upload"]
    images: int | None = Field(description="How many photographs it has; null where it cannot be opened.")
    labelled: int | None = Field(description="How many of them have a class.")
    classes: int | None = Field(description="How many classes it has.")
    checksum: str | None = Field(description="Changes with its content.")
    problem: Failure | None = Field(description="Why it cannot be opened.")


class Collections(BaseModel):
    """All collections: samples, those of the settings, those in data/collections/, uploads."""

    collections: list[CollectionSummary]


@blueprint.get("", responses={200: Collections})
def get_collections() -> Collections:
    """List all collections; one that cannot be opened says why."""
    return Collections(collections=[_present(entry) for entry in services().collections])


@blueprint.post("", responses={200: CollectionSummary, 201: CollectionSummary, 413: Failure, 507: Failure})
def post_collection(form: CollectionForm) -> tuple[CollectionSummary, int, dict[str, str]]:
    """Keep an archive of photographs: 201, or 200 where the very same is kept already.

    413 too_large; 422 unsuitable_collection; 507 storage_full.
    """
    name = form.file.filename or ""
    if not name.lower().endswith(ENDINGS):
        raise UnsuitableCollection(
            f"The file is named {name!r}.", hint="Upload a .zip file, or a .tar file without compression.", field="file"
        )
    store = services().uploaded_collections
    held = store.hold(cast(BinaryIO, form.file.stream), name)
    known = {one.id for one in store.list()}
    try:
        open_collection(held.address)
    except InnsynError as error:
        if held.id not in known:
            store.remove(held)
        error.field = "file"
        raise
    is_new = store.add(held)
    presented = _present(services().collections[held.id])
    address = url_for("collections.get_collection", collection_id=held.id)
    return presented, 201 if is_new else 200, {"Location": address}


@blueprint.get("/<string:collection_id>", responses={200: CollectionSummary, 404: Failure})
def get_collection(path: CollectionPath) -> CollectionSummary:
    """Describe a collection. 404 unknown_collection."""
    return _present(services().collections[path.collection_id])


@blueprint.delete("/<string:collection_id>", responses={204: None, 403: Failure, 404: Failure})
def delete_collection(path: CollectionPath) -> tuple[str, int]:
    """Forget an uploaded collection. 403 collection_is_kept; 404 unknown_collection."""
    entry = services().collections[path.collection_id]
    if entry.origin != "upload":
        raise CollectionIsKept(
            f"{entry.title} was not uploaded, so it cannot be deleted here.",
            hint="Remove it from the server's settings or from data/collections/.",
            field="collection",
        )
    store = services().uploaded_collections
    store.remove(next(one for one in store.list() if one.id == entry.id))
    services().collections.forget(entry.id)
    return "", 204


@blueprint.get(
    "/<string:collection_id>/images/<int:number>",
    responses={
        200: {"description": "A WebP file.", "content": {"image/webp": {}}},
        304: None,
        404: Failure,
    },
)
def get_collection_picture(path: PicturePath, query: PictureQuery) -> Response:
    """Show a photograph, or a part of it. 404 unknown_collection, unknown_image; 422 unsuitable_collection."""
    collection = services().collections.open(path.collection_id)
    if path.number >= len(collection):
        raise UnknownImage(
            f"The collection has no photograph {path.number}.",
            hint=f"It has 0 to {len(collection) - 1}.",
            field="number",
        )
    response = Response(mimetype="image/webp")
    response.set_etag(f"{collection.checksum[:16]}-{path.number}")
    response.cache_control.max_age = A_DAY_S
    response.cache_control.private = True
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.make_conditional(request)
    if response.status_code == 200:  # noqa: PLR2004 - not what the browser has already
        response.set_data(_picture(collection, path.number, query))
    return response


def _picture(collection: Collection, number: int, query: PictureQuery) -> bytes:
    pixels = decode(collection.read(number)).pixels
    return encode_webp(shrink(query.part_of(pixels), query.longest_px), QUALITY)


def _present(entry: CollectionEntry) -> CollectionSummary:
    try:
        collection = services().collections.open(entry.id)
    except InnsynError as error:
        nothing = dict.fromkeys(("images", "labelled", "classes", "checksum"))
        return CollectionSummary(
            id=entry.id, title=entry.title, origin=entry.origin, problem=Failure.of(error), **nothing
        )
    return CollectionSummary(
        id=entry.id,
        title=entry.title,
        origin=entry.origin,
        images=len(collection),
        labelled=int((collection.labels >= 0).sum()),
        classes=len(collection.classes),
        checksum=collection.checksum,
        problem=None,
    )
