"""GET, POST /api/images and GET, DELETE /api/images/<id>: sample photographs and those that people bring."""

from datetime import datetime
from typing import Any, Literal

from flask import Response, url_for
from pydantic import BaseModel, ConfigDict, Field

from backend.api.failures import Failure
from backend.api.headers import NEVER_A_PAGE, POLICY
from backend.api.nouns import noun_blueprint
from backend.api.services import services
from backend.api.uploaded_file import UploadedFile
from backend.api.visitors import seen_image, visitor
from backend.images import ALLOWED_FORMATS, MAX_BYTES
from backend.store.image_holders import EVERYONE, Holding
from backend.store.images import Rendition, StoredImage

A_YEAR_S = 31_536_000
SHOWN_BY_DEFAULT = 60
MOST_SHOWN = 500

blueprint = noun_blueprint("images", "Sample photographs and those that people bring.")


class ImagePath(BaseModel):
    """Which image."""

    image_id: str = Field(description="Id of an image, such as cat.")


class RenditionPath(ImagePath):
    """Which image, and in which form."""

    rendition: Rendition = Field(
        description="original: the bytes as they came; display: upright RGB, at most 1280 px; preview: at most 224 px."
    )


class ImagesQuery(BaseModel):
    """How many of the uploaded images."""

    model_config = ConfigDict(extra="forbid")

    uploads: int = Field(
        default=SHOWN_BY_DEFAULT, ge=0, le=MOST_SHOWN, description="List at most so many uploaded images, newest first."
    )


class UploadForm(BaseModel):
    """A photograph to keep."""

    file: UploadedFile = Field(
        description=f"An image file of at most {MAX_BYTES // 1_000_000} MB: {', '.join(ALLOWED_FORMATS)}.",
        json_schema_extra={"maxLength": MAX_BYTES},
    )


class Image(BaseModel):
    """A photograph in the store."""

    id: str
    name: str = Field(description="Title of a sample, file name of an upload.")
    origin: Literal["sample", "upload"]
    format: str = Field(description="Format of the original file.", examples=["JPEG"])
    width: int = Field(description="Width of the upright image in pixels.")
    height: int = Field(description="Height of the upright image in pixels.")
    size_bytes: int = Field(description="Size of the original file.")
    created_at: datetime
    credit: str | None = Field(description="Source and licence of a sample.")
    cut_off: str | None = Field(
        description="What is missing because the file is cut off, a sentence; null where the file is whole."
    )
    holders: Literal["everyone", "owner", "guest"] = Field(
        description="everyone: all who may use the server see it; owner: you uploaded it, and only you and those with "
        "whom you share it see it; guest: it was shared with you."
    )
    original_url: str
    display_url: str
    preview_url: str


class Images(BaseModel):
    """Samples first, then uploaded images, newest first."""

    images: list[Image]
    uploads: int = Field(description="Number of uploaded images in the store.")


@blueprint.get("", responses={200: Images})
def get_images(query: ImagesQuery) -> Images:
    """List the sample photographs and the newest uploaded images. 422 invalid_request."""
    store = services().images
    listed = [*store.samples(), *store.uploads(query.uploads, visitor())]
    return Images(images=[_present(image) for image in listed], uploads=store.count_uploads(visitor()))


@blueprint.post("", responses={200: Image, 201: Image, 413: Failure, 415: Failure, 507: Failure})
def post_image(form: UploadForm) -> tuple[Image, int, dict[str, str]]:
    """Keep a photograph: 201, or 200 where the very same file is kept already. What is missing is in cut_off.

    413 too_large; 415 unsupported_image; 422 damaged_image, too_many_pixels, wrong_extension; 507 storage_full.
    """
    upload = form.file
    image, is_new = services().images.add_upload(upload.read(MAX_BYTES + 1), upload.filename or "", visitor())
    presented = _present(image)
    return presented, 201 if is_new else 200, {"Location": url_for("images.get_image", image_id=image.id)}


@blueprint.get("/<string:image_id>", responses={200: Image, 404: Failure})
def get_image(path: ImagePath) -> Image:
    """Describe one image. 404 unknown_image."""
    return _present(seen_image(path.image_id))


@blueprint.get(
    "/<string:image_id>/<string(minlength=6):rendition>",  # .../share is an address of its own
    responses={
        200: {
            "description": "The image file.",
            "content": {"image/*": {"schema": {"type": "string", "format": "binary"}}},
        },
        404: Failure,
        503: Failure,
    },
)
def get_rendition(path: RenditionPath) -> Response:
    """Send an image file. 404 unknown_image; 503 stored_file_damaged."""
    store = services().images
    image = seen_image(path.image_id)
    content, media_type = store.read(image, path.rendition)
    response = Response(content, mimetype=media_type)
    response.cache_control.max_age = A_YEAR_S
    response.cache_control.private = True
    response.headers[POLICY] = NEVER_A_PAGE
    return response


@blueprint.delete("/<string:image_id>", responses={204: None, 403: Failure, 404: Failure})
def delete_image(path: ImagePath) -> tuple[str, int]:
    """Forget an uploaded image; others who uploaded it keep it. 403 sample_is_kept; 404 unknown_image."""
    services().images.delete(path.image_id, visitor())
    return "", 204


def _present(image: StoredImage) -> Image:
    urls: dict[str, Any] = {
        f"{rendition.value}_url": url_for("images.get_rendition", image_id=image.id, rendition=rendition.value)
        for rendition in Rendition
    }
    return Image(
        id=image.id,
        name=image.name,
        origin=image.origin,
        format=image.format,
        width=image.width,
        height=image.height,
        size_bytes=image.size_bytes,
        created_at=image.created_at,
        credit=image.credit,
        cut_off=image.cut_off,
        holders=_holders_of(image.holding),
        **urls,
    )


def _holders_of(holding: Holding | None) -> Literal["everyone", "owner", "guest"]:
    if holding is None or holding.holder == EVERYONE:
        return "everyone"
    return "owner" if holding.shared_by is None else "guest"
