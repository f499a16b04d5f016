"""Leases of jobs: which run works on a job, and until when, so that no job has two.

Several servers may use one store. A run is a server's work on one job, from when it takes the job to when it lets go
of it. It renews its lease while it works; what it brings is written only while the job is its own (see jobs.py). The
job of a run that renews no longer is free again: after its lease, or at once where its process is known to have ended.
We chose the clock of the database over those of the servers because they may differ.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import datetime, timezone

from sqlalchemy import ColumnElement, case, or_, select, text, update
from sqlalchemy.orm import Session

from backend.jobs.job import OPEN, JobState
from backend.store.database import Database, JobRow
from backend.store.run_names import has_surely_ended

LEASE_S = 10.0


@dataclass(frozen=True)
class Lease:
    """What a run learns of its job. is_kept: whether it is the run's. is_cancelled: whether it was asked to end."""

    is_kept: bool
    is_cancelled: bool


class JobLeases:
    """Who works on which job."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def take(self, job_id: str, run: str) -> Lease:
        """Take a job that is open and free. How long its steps take is then not known yet."""
        with self._database.session() as session:
            now = _now(session)
            is_free = or_(JobRow.owner.is_(None), JobRow.lease_until < now)
            taken = session.execute(
                update(JobRow)
                .where(JobRow.id == job_id, JobRow.state.in_([state.value for state in OPEN]), is_free)
                .values(
                    owner=run, lease_until=now + LEASE_S, state=JobState.RUNNING.value, step_s=None, prepared_s=None
                )
                .returning(JobRow.is_cancelled)
            ).all()
        return Lease(is_kept=bool(taken), is_cancelled=any(row.is_cancelled for row in taken))

    def renew(self, job_id: str, run: str) -> Lease:
        """Keep a job for another while."""
        with self._database.session() as session:
            kept = session.execute(
                update(JobRow)
                .where(JobRow.id == job_id, JobRow.owner == run)
                .values(lease_until=_now(session) + LEASE_S)
                .returning(JobRow.is_cancelled)
            ).all()
        return Lease(is_kept=bool(kept), is_cancelled=any(row.is_cancelled for row in kept))

    def release(self, job_id: str, run: str) -> None:
        """Put a job back into the queue, or end it where that was asked for; not if it is over, or another's."""
        with self._database.session() as session:
            _let_go(session, JobRow.id == job_id, JobRow.owner == run, JobRow.state == JobState.RUNNING.value)

    def free_abandoned(self) -> None:
        """Release the jobs whose runs have ended without a word."""
        query = select(JobRow.id, JobRow.owner, JobRow.lease_until).where(JobRow.state == JobState.RUNNING.value)
        with self._database.session() as session:
            running = session.execute(query).all()
            now = _now(session) if running else 0.0
        for job_id, run, until in running:
            if run is None or until is None or until < now or has_surely_ended(run):
                with self._database.session() as session:
                    is_running = JobRow.state == JobState.RUNNING.value
                    _let_go(session, JobRow.id == job_id, JobRow.owner == run, JobRow.lease_until == until, is_running)

    def cancel(self, job_id: str) -> None:
        """End a job that nobody works on; ask the run that works on it to end it."""
        is_open = JobRow.state.in_([state.value for state in OPEN])
        with self._database.session() as session:
            session.execute(update(JobRow).where(JobRow.id == job_id, is_open).values(is_cancelled=True))
            is_free = or_(JobRow.owner.is_(None), JobRow.lease_until < _now(session))
            _let_go(session, JobRow.id == job_id, is_open, is_free)


def _let_go(session: Session, *which: ColumnElement[bool]) -> None:
    """Write of some jobs that no run has them any longer: they are queued, or cancelled where that was asked for."""
    now = datetime.now(timezone.utc).replace(tzinfo=None)
    session.execute(
        update(JobRow)
        .where(*which)
        .values(
            owner=None,
            lease_until=None,
            state=case((JobRow.is_cancelled, JobState.CANCELLED.value), else_=JobState.QUEUED.value),
            finished_at=case((JobRow.is_cancelled, now), else_=None),
        )
    )


def hold(session: Session, job_id: str, run: str | None) -> bool:
    """Lock the row of a job for the rest of a transaction; False where the job is not the run's, or gone.

    An update does so in every database: SQLite begins a transaction with the first statement that writes.
    """
    query = update(JobRow).where(JobRow.id == job_id, JobRow.owner == run).values(owner=JobRow.owner)
    return bool(session.execute(query.returning(JobRow.id)).all())


def _now(session: Session) -> float:
    """Seconds by the clock of the database; one of SQLite is on the machines of its servers, which is one."""
    if session.get_bind().dialect.name != "postgresql":
        return time.time()
    return float(session.execute(text("SELECT extract(epoch FROM clock_timestamp())")).scalar_one())
