"""Who needs a blob: every column that holds the key of one. A blob that no row needs any longer is deleted."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import exists, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from backend.store.blobs import BlobStore
from backend.store.database import Database, ImageRow, JobArtifactRow, JobPartRow, JobRow, ResultRow

Column = InstrumentedAttribute[str] | InstrumentedAttribute[str | None]

COLUMNS: tuple[Column, ...] = (
    ImageRow.original_blob,
    ImageRow.display_blob,
    ImageRow.preview_blob,
    ResultRow.blob,
    JobRow.checkpoint_blob,
    JobPartRow.blob,
    JobArtifactRow.blob,
)


class BlobUsers:
    """The rows that need blobs."""

    def __init__(self, database: Database, blobs: BlobStore) -> None:
        self._database = database
        self._blobs = blobs

    def delete_unused(self, keys: Iterable[str | None]) -> None:
        """Delete those of some blobs that no row needs; None is no blob."""
        for key in {key for key in keys if key is not None}:
            if not self.has_users(key):
                self._blobs.delete(key)

    def has_users(self, key: str) -> bool:
        """Whether any row needs a blob."""
        needs = or_(*(exists().where(column == key) for column in COLUMNS))
        with self._database.session() as session:
            return bool(session.scalar(select(needs)))


def blobs_with_image(session: Session, image_id: str) -> list[str | None]:
    """Keys of the blobs of an image, and of the results and jobs that go with it."""
    of_image = select(ImageRow.original_blob, ImageRow.display_blob, ImageRow.preview_blob)
    keys: list[str | None] = list(session.execute(of_image.where(ImageRow.id == image_id)).one())
    keys += session.scalars(select(ResultRow.blob).where(ResultRow.image_id == image_id))
    keys += session.scalars(select(JobRow.checkpoint_blob).where(JobRow.image_id == image_id))
    for row in (JobPartRow, JobArtifactRow):
        keys += session.scalars(
            select(row.blob).join(JobRow, JobRow.id == row.job_id).where(JobRow.image_id == image_id)
        )
    return keys


def blobs_with_job(session: Session, job_id: str) -> list[str | None]:
    """Keys of the blobs of a job: its checkpoint, its parts and what it made."""
    keys: list[str | None] = list(session.scalars(select(JobRow.checkpoint_blob).where(JobRow.id == job_id)))
    for row in (JobPartRow, JobArtifactRow):
        keys += session.scalars(select(row.blob).where(row.job_id == job_id))
    return keys
