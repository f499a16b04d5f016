"""What finished parts of jobs brought, kept until it is joined in the order of the parts."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select, update

from backend.store.blob_users import BlobUsers
from backend.store.blobs import BlobStore
from backend.store.database import Database, JobPartRow, JobRow
from backend.store.job_leases import hold


class JobParts:
    """The parts of jobs that are finished and not yet joined."""

    def __init__(self, database: Database, blobs: BlobStore) -> None:
        self._database = database
        self._blobs = blobs
        self._users = BlobUsers(database, blobs)

    def numbers(self, job_id: str) -> list[int]:
        """Numbers of the parts of a job that are here, in order."""
        query = select(JobPartRow.number).where(JobPartRow.job_id == job_id).order_by(JobPartRow.number)
        with self._database.session() as session:
            return list(session.scalars(query))

    def keep(self, job_id: str, number: int, content: bytes, run: str | None = None) -> None:
        """Keep what a part brought. Nothing where the job is gone, or another's. Raises StorageFull."""
        key = self._blobs.put(content)
        with self._database.session() as session:
            is_own = hold(session, job_id, run)
            if is_own:
                session.merge(JobPartRow(job_id=job_id, number=number, blob=key))
        if not is_own:
            self._users.delete_unused([key])

    def content(self, job_id: str, number: int) -> bytes:
        """Read what a part brought. Raises StoredFileDamaged."""
        with self._database.session() as session:
            row = session.get_one(JobPartRow, (job_id, number))
        return self._blobs.get(row.blob)

    def join(self, job_id: str, number: int, joined: bytes, run: str | None = None) -> None:
        """Replace a part, and what was joined before it, by both of them joined. Raises StorageFull."""
        key = self._blobs.put(joined)
        with self._database.session() as session:
            is_own = hold(session, job_id, run)
            job, part = session.get(JobRow, job_id), session.get(JobPartRow, (job_id, number))
            if not is_own or job is None or part is None or job.joined_parts != number:
                return
            old = [job.checkpoint_blob, part.blob]
            job.checkpoint_blob, job.joined_parts = key, number + 1
            session.delete(part)
        self._users.delete_unused(old)

    def discard(self, job_id: str, number: int) -> None:
        """Let go of a part, so that it is made again."""
        with self._database.session() as session:
            part = session.get(JobPartRow, (job_id, number))
            if part is None:
                return
            session.delete(part)
        self._users.delete_unused([part.blob])

    def start_anew(self, job_id: str, run: str | None = None) -> None:
        """Let go of what was joined, because it is damaged; parts that are not joined stay."""
        self._discard_joined(job_id, run, {"joined_parts": 0, "step": 0})

    def discard_joined(self, job_id: str, run: str | None = None) -> None:
        """Let go of what was joined, because the job is done."""
        self._discard_joined(job_id, run, {})

    def _discard_joined(self, job_id: str, run: str | None, values: Mapping[str, int]) -> None:
        with self._database.session() as session:
            if not hold(session, job_id, run):
                return
            old = session.get_one(JobRow, job_id).checkpoint_blob
            session.execute(update(JobRow).where(JobRow.id == job_id).values(checkpoint_blob=None, **values))
        self._users.delete_unused([old])
