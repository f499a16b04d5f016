"""What the store holds of a network: its results, its jobs, and the names of its channels."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from backend.jobs.job import OPEN
from backend.store.blob_users import BlobUsers
from backend.store.blobs import BlobStore
from backend.store.database import ChannelNameRow, Database, JobArtifactRow, JobPartRow, JobRow, ResultRow


@dataclass(frozen=True)
class Uses:
    """How much there is of a network. results, jobs: {method: number}. open_jobs: how many are queued or running.

    named_channels: how many channels have or had a name in the dictionary.
    """

    results: dict[str, int]
    jobs: dict[str, int]
    open_jobs: int
    named_channels: int


class NetworkUses:
    """Counts and deletes what belongs to networks."""

    def __init__(self, database: Database, blobs: BlobStore) -> None:
        self._database = database
        self._users = BlobUsers(database, blobs)

    def of(self, network: str) -> Uses:
        """Count what belongs to a network. network: its id."""
        with self._database.session() as session:
            results, jobs = (_by_method(session, row, network) for row in (ResultRow, JobRow))
            is_open = JobRow.state.in_([state.value for state in OPEN])
            open_jobs = session.scalar(select(func.count()).where(JobRow.network == network, is_open))
            places = select(ChannelNameRow.layer, ChannelNameRow.channel).distinct()
            named = len(session.execute(places.where(ChannelNameRow.network == network)).all())
        return Uses(results, jobs, open_jobs or 0, named)

    def delete(self, network: str) -> None:
        """Delete the results and jobs of a network with their files; a run of such a job ends. Names are kept."""
        with self._database.freeing_session() as session:
            keys: list[str | None] = list(session.scalars(select(ResultRow.blob).where(ResultRow.network == network)))
            keys += session.scalars(select(JobRow.checkpoint_blob).where(JobRow.network == network))
            for row in (JobPartRow, JobArtifactRow):
                of_job = select(row.blob).join(JobRow, JobRow.id == row.job_id).where(JobRow.network == network)
                keys += session.scalars(of_job)
            session.execute(delete(ResultRow).where(ResultRow.network == network))
            session.execute(delete(JobRow).where(JobRow.network == network))
        self._users.delete_unused(keys)


def _by_method(session: Session, row: type[ResultRow] | type[JobRow], network: str) -> dict[str, int]:
    """Count the rows of a network: {method: number}."""
    counted = select(row.method, func.count().label("number")).where(row.network == network).group_by(row.method)
    return {found.method: found.number for found in session.execute(counted)}
