"""What finished parts of jobs brought, kept until it is joined in the order of the parts."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import func, select, update
from sqlalchemy.exc import IntegrityError

from backend.store.blobs import BlobStore
from backend.store.database import Database, JobArtifactRow, JobPartRow, JobRow


class JobParts:
    """The parts of jobs that are finished and not yet joined."""

    def __init__(self, database: Database, blobs: BlobStore) -> None:
        self._database = database
        self._blobs = blobs

    def numbers(self, job_id: str) -> list[int]:
        """Numbers of the parts of a job that are here, in order."""
        query = select(JobPartRow.number).where(JobPartRow.job_id == job_id).order_by(JobPartRow.number)
        with self._database.session() as session:
            return list(session.scalars(query))

    def keep(self, job_id: str, number: int, content: bytes) -> None:
        """Keep what a part brought; nothing where the job is gone. Raises StorageFull."""
        key = self._blobs.put(content)
        try:
            with self._database.session() as session:
                session.merge(JobPartRow(job_id=job_id, number=number, blob=key))
        except IntegrityError:
            self._let_go(key)

    def content(self, job_id: str, number: int) -> bytes:
        """Read what a part brought. Raises StoredFileDamaged."""
        with self._database.session() as session:
            row = session.get_one(JobPartRow, (job_id, number))
        return self._blobs.get(row.blob)

    def join(self, job_id: str, number: int, joined: bytes) -> None:
        """Replace a part, and what was joined before it, by both of them joined. Raises StorageFull."""
        key = self._blobs.put(joined)
        with self._database.session() as session:
            job = session.get(JobRow, job_id, with_for_update=True)
            part = session.get(JobPartRow, (job_id, number))
            if job is None or part is None:
                return
            old = [job.checkpoint_blob, part.blob]
            job.checkpoint_blob, job.joined_parts = key, number + 1
            session.delete(part)
        for one in old:
            if one is not None:
                self._let_go(one)

    def discard(self, job_id: str, number: int) -> None:
        """Let go of a part, so that it is made again."""
        with self._database.session() as session:
            part = session.get(JobPartRow, (job_id, number))
            if part is None:
                return
            session.delete(part)
        self._let_go(part.blob)

    def start_anew(self, job_id: str) -> None:
        """Let go of what was joined, because it is damaged; parts that are not joined stay."""
        self._discard_joined(job_id, {"joined_parts": 0, "step": 0})

    def discard_joined(self, job_id: str) -> None:
        """Let go of what was joined, because the job is done."""
        self._discard_joined(job_id, {})

    def _discard_joined(self, job_id: str, values: Mapping[str, int]) -> None:
        with self._database.session() as session:
            old = session.scalar(select(JobRow.checkpoint_blob).where(JobRow.id == job_id))
            session.execute(update(JobRow).where(JobRow.id == job_id).values(checkpoint_blob=None, **values))
        if old is not None:
            self._let_go(old)

    def _let_go(self, key: str) -> None:
        """Delete a blob that no job needs any longer."""
        with self._database.session() as session:
            users = sum(
                session.scalar(select(func.count()).where(column == key)) or 0
                for column in (JobPartRow.blob, JobRow.checkpoint_blob, JobArtifactRow.blob)
            )
        if not users:
            self._blobs.delete(key)
