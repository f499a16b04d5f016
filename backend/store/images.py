"""The photographs of a server: samples and uploads, each as its original file and in two sizes for display.

The id of an upload is a hash of the file as it came, so the same file is stored once, and its results are found again.
What is kept of it has the same pixels but no metadata: place and camera are removed (backend/metadata), unless the
store keeps them. backend/images.py decodes. Who sees an upload is in image_holders.py.
"""

import hashlib
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from enum import Enum
from pathlib import PurePath
from typing import Literal

from sqlalchemy import func, select, update
from sqlalchemy.exc import IntegrityError

from backend.errors import NotYours, SampleIsKept, UnknownImage, UnknownShare
from backend.images import MAX_PIXELS, ShownPhotograph, decode_shown, encode_webp, shrink
from backend.metadata import without_metadata
from backend.store.blob_users import BlobUsers, blobs_with_image
from backend.store.blobs import BlobState, BlobStore
from backend.store.database import Database, ImageRow
from backend.store.image_holders import (
    EVERYONE,
    Holding,
    hold,
    holdings,
    let_go,
    share,
    shared,
    stop_sharing,
    visible_to,
)
from models.errors import near_names

DISPLAY_PX = 1280
PREVIEW_PX = 224
ID_LENGTH = 16
NAME_LENGTH = 120
DECODED_AT_ONCE = 1
WEBP = "image/webp"


class Rendition(str, Enum):
    """The forms in which an image is stored."""

    ORIGINAL = "original"
    DISPLAY = "display"
    PREVIEW = "preview"


@dataclass(frozen=True)
class StoredImage:
    """A photograph in the store. width, height: of the upright photograph, in pixels. blobs: keys of its files.

    cut_off: a sentence about what is missing at its end; None where the file is complete.
    is_clean: whether metadata was removed from its original file. holding: how who asked holds it; None for a sample.
    """

    id: str
    name: str
    origin: Literal["sample", "upload"]
    format: str
    width: int
    height: int
    size_bytes: int
    credit: str | None
    created_at: datetime
    blobs: dict[Rendition, str]
    cut_off: str | None
    is_clean: bool
    holding: Holding | None = None


@dataclass(frozen=True)
class Sample:
    """A photograph that comes with Innsyn. credit: its source and licence."""

    id: str
    name: str
    credit: str
    content: bytes


class ImageStore:
    """All images, looked up by id.

    most_pixels: how many an uploaded one may have. after_decoding: called after each, such as to return its memory.
    keeps_metadata: whether the metadata of uploads is kept.
    """

    def __init__(
        self,
        database: Database,
        blobs: BlobStore,
        most_pixels: int = MAX_PIXELS,
        after_decoding: Callable[[], None] | None = None,
        *,
        keeps_metadata: bool = False,
    ) -> None:
        self._keeps_metadata = keeps_metadata
        self._after_decoding = after_decoding
        self._database = database
        self._blobs = blobs
        self._most_pixels = most_pixels
        self._users = BlobUsers(database, blobs)
        # A decoded photograph can take 400 MB: many at once would not fit into the web process.
        self._decoding = threading.BoundedSemaphore(DECODED_AT_ONCE)

    def add_upload(self, content: bytes, name: str, holder: str = EVERYONE) -> tuple[StoredImage, bool]:
        """Store an image file; the second value is whether it is new to who brings it.

        name: of the file; its extension must fit. holder: who brings it. Raises the errors of backend.images.decode,
        and StorageFull; then nothing is stored.
        """
        image_id = hashlib.sha256(content).hexdigest()[:ID_LENGTH]
        shown_name = _shown_name(name) or image_id
        self._add(image_id, content, file_name=name, shown_name=shown_name, origin="upload", credit=None)
        try:
            with self._database.session() as session:
                is_new = hold(session, image_id, holder, shown_name)
        except IntegrityError as error:
            raise UnknownImage("The image has just been deleted.", hint="Upload it again.") from error
        return self.seen(image_id, holder), is_new

    def add_sample(self, sample: Sample) -> StoredImage:
        """Store a sample photograph under its own id; a changed one replaces the old one."""
        known = self._find(sample.id)
        if known and known.blobs[Rendition.ORIGINAL] != hashlib.sha256(sample.content).hexdigest():
            self._remove(known)
        image, _ = self._add(
            sample.id, sample.content, file_name="", shown_name=sample.name, origin="sample", credit=sample.credit
        )
        return image

    def __getitem__(self, image_id: str) -> StoredImage:
        """Look an image up. Raises UnknownImage, with similar ids."""
        image = self._find(image_id)
        if image is None:
            with self._database.session() as session:
                ids = session.scalars(select(ImageRow.id)).all()
            raise UnknownImage(
                f"There is no image {image_id!r}.",
                hint=f"{near_names(image_id, ids)}Choose one of the list, or upload one.",
                field="image",
            )
        return image

    def seen(self, image_id: str, holder: str = EVERYONE) -> StoredImage:
        """Look an image up for somebody. Raises UnknownImage, with ids that they see, where they do not."""
        with self._database.session() as session:
            row = session.scalar(select(ImageRow).where(ImageRow.id == image_id, visible_to(holder)))
            if row is not None:
                return _stored(row, holdings(session, [image_id], holder).get(image_id))
            ids = session.scalars(select(ImageRow.id).where(visible_to(holder))).all()
        raise UnknownImage(
            f"There is no image {image_id!r}.",
            hint=f"{near_names(image_id, ids)}What another browser uploaded must be shared first. "
            "Choose one of the list, or upload one.",
            field="image",
        )

    def samples(self) -> list[StoredImage]:
        """List the sample photographs, in the order in which they were added."""
        with self._database.session() as session:
            rows = session.scalars(
                select(ImageRow).where(ImageRow.origin == "sample").order_by(ImageRow.created_at, ImageRow.id)
            )
            return [_stored(row) for row in rows]

    def uploads(self, limit: int, holder: str = EVERYONE) -> list[StoredImage]:
        """List the uploaded images that somebody sees, newest first."""
        with self._database.session() as session:
            rows = session.scalars(
                select(ImageRow)
                .where(ImageRow.origin == "upload", visible_to(holder))
                .order_by(ImageRow.created_at.desc(), ImageRow.id)
                .limit(limit)
            ).all()
            held = holdings(session, [row.id for row in rows], holder)
            return [_stored(row, held.get(row.id)) for row in rows]

    def count_uploads(self, holder: str = EVERYONE) -> int:
        """Count the uploaded images that somebody sees."""
        with self._database.session() as session:
            return session.scalar(select(func.count()).where(ImageRow.origin == "upload", visible_to(holder))) or 0

    def read(self, image: StoredImage, rendition: Rendition) -> tuple[bytes, str]:
        """Read one form of an image: its bytes and their media type. Raises StoredFileDamaged.

        Metadata that an older version kept is removed first; DamagedImage where that cannot be done.
        """
        if rendition is Rendition.ORIGINAL and not image.is_clean and self._is_to_be_clean(image.origin):
            image = self._cleaned(image)
        content = self._blobs.get(image.blobs[rendition])
        return content, f"image/{image.format.lower()}" if rendition is Rendition.ORIGINAL else WEBP

    def delete(self, image_id: str, holder: str = EVERYONE) -> None:
        """Take an uploaded image from who sees it; with its last owner go the image and every result made from it.

        Raises UnknownImage, SampleIsKept.
        """
        image = self.seen(image_id, holder)
        if image.holding is None:
            raise SampleIsKept(
                f"The image {image_id!r} is a sample photograph.", hint="Only uploaded images can be deleted."
            )
        with self._database.freeing_session() as session:
            has_owner = let_go(session, image_id, image.holding.holder)
        if not has_owner:
            self._remove(image)

    def share(self, image_id: str, holder: str = EVERYONE) -> str:
        """Make a link to an uploaded image; gives its token. Raises UnknownImage, NotYours."""
        self._own(image_id, holder)
        with self._database.session() as session:
            return share(session, image_id, holder)

    def stop_sharing(self, image_id: str, holder: str = EVERYONE) -> None:
        """Undo what somebody shared of an image. Raises UnknownImage, NotYours."""
        self._own(image_id, holder)
        with self._database.session() as session:
            stop_sharing(session, image_id, holder)

    def open_share(self, token: str, holder: str) -> StoredImage:
        """Let who opens a link see its image. Raises UnknownShare."""
        with self._database.session() as session:
            found = shared(session, token)
            if found is None:
                raise UnknownShare(
                    "The link leads to no photograph.",
                    hint="It was no longer shared or was deleted, or the link is cut off: ask for a new one.",
                )
            image_id, owner = found
            name = holdings(session, [image_id], owner)[image_id].name
            hold(session, image_id, holder, name, shared_by=owner)
        return self.seen(image_id, holder)

    def _own(self, image_id: str, holder: str) -> None:
        holding = self.seen(image_id, holder).holding
        if holding is None or holding.holder != holder or holding.shared_by is not None or holder == EVERYONE:
            raise NotYours(
                f"You did not upload the image {image_id!r}.",
                hint="A photograph is shared by the browser that uploaded it; samples and common ones are seen by all.",
                field="image",
            )

    def _add(
        self, image_id: str, content: bytes, *, file_name: str, shown_name: str, origin: str, credit: str | None
    ) -> tuple[StoredImage, bool]:
        known = self._find(image_id)
        if known and all(self._blobs.state(key) is BlobState.WHOLE for key in known.blobs.values()):
            return known, False
        is_clean = self._is_to_be_clean(origin)
        with self._decoding_one():
            photograph = decode_shown(content, file_name, DISPLAY_PX, self._most_pixels)
            kept = without_metadata(content, photograph.format, photograph.orientation) if is_clean else content
            contents = _renditions(kept, photograph)
        keys: dict[Rendition, str] = {}
        try:
            for rendition, rendered in contents.items():
                keys[rendition] = self._blobs.put(rendered)
            if known:
                return self._with_blobs(known, keys, len(kept), is_clean=is_clean), False
            row = ImageRow(
                id=image_id,
                name=shown_name,
                origin=origin,
                format=photograph.format,
                width=photograph.width,
                height=photograph.height,
                size_bytes=len(kept),
                credit=credit,
                cut_off=photograph.cut_off,
                is_clean=is_clean,
                created_at=datetime.now(timezone.utc).replace(tzinfo=None),
                **{f"{rendition.value}_blob": key for rendition, key in keys.items()},
            )
            with self._database.session() as session:
                session.add(row)
        except IntegrityError:  # another request has just added the same file
            return self[image_id], False
        except BaseException:
            self._users.delete_unused(keys.values())
            raise
        return _stored(row), True

    def _with_blobs(
        self, image: StoredImage, keys: dict[Rendition, str], size_bytes: int, *, is_clean: bool
    ) -> StoredImage:
        """Give an image new files, because one of its own was damaged or missing, or had metadata."""
        values = {f"{rendition.value}_blob": key for rendition, key in keys.items()}
        changed = {"size_bytes": size_bytes, "is_clean": is_clean, **values}
        with self._database.session() as session:
            session.execute(update(ImageRow).where(ImageRow.id == image.id).values(**changed))
        self._users.delete_unused(image.blobs.values())
        return replace(image, blobs=keys, size_bytes=size_bytes, is_clean=is_clean)

    def _is_to_be_clean(self, origin: str) -> bool:
        return origin == "upload" and not self._keeps_metadata

    def _cleaned(self, image: StoredImage) -> StoredImage:
        content = self._blobs.get(image.blobs[Rendition.ORIGINAL])
        with self._decoding_one():
            orientation = decode_shown(content, "", PREVIEW_PX).orientation
        kept = without_metadata(content, image.format, orientation)
        keys = image.blobs | {Rendition.ORIGINAL: self._blobs.put(kept)}
        return self._with_blobs(image, keys, len(kept), is_clean=True)

    @contextmanager
    def _decoding_one(self) -> Iterator[None]:
        with self._decoding:
            try:
                yield
            finally:
                if self._after_decoding is not None:
                    self._after_decoding()

    def _find(self, image_id: str) -> StoredImage | None:
        with self._database.session() as session:
            row = session.get(ImageRow, image_id)
            return _stored(row) if row else None

    def _remove(self, image: StoredImage) -> None:
        with self._database.freeing_session() as session:
            keys = blobs_with_image(session, image.id)
            session.delete(session.get_one(ImageRow, image.id))
        self._users.delete_unused(keys)


def _renditions(content: bytes, photograph: ShownPhotograph) -> dict[Rendition, bytes]:
    display = photograph.pixels
    return {
        Rendition.ORIGINAL: content,
        Rendition.DISPLAY: encode_webp(display),
        Rendition.PREVIEW: encode_webp(shrink(display, PREVIEW_PX)),
    }


def _shown_name(name: str) -> str:
    """The last part of a file name, without control characters, of bounded length."""
    return re.sub(r"[\x00-\x1f\x7f]", "", PurePath(name.replace("\\", "/")).name)[:NAME_LENGTH].strip()


def _stored(row: ImageRow, holding: Holding | None = None) -> StoredImage:
    return StoredImage(
        id=row.id,
        name=row.name if holding is None else holding.name,
        origin="sample" if row.origin == "sample" else "upload",
        format=row.format,
        width=row.width,
        height=row.height,
        size_bytes=row.size_bytes,
        credit=row.credit,
        created_at=row.created_at.replace(tzinfo=timezone.utc),
        cut_off=row.cut_off,
        is_clean=row.is_clean,
        holding=holding,
        blobs={
            Rendition.ORIGINAL: row.original_blob,
            Rendition.DISPLAY: row.display_blob,
            Rendition.PREVIEW: row.preview_blob,
        },
    )
