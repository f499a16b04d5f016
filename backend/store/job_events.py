"""What happened in jobs, in order: how each step did, and previews of what they make."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, func, select
from sqlalchemy.exc import IntegrityError

from backend.jobs.job import Artifact, Metrics
from backend.store.database import Database, JobEventRow

PREVIEWS_KEPT = 60  # of a job that is over, for its animation
PROGRESS, PREVIEW = "progress", "preview"


@dataclass(frozen=True)
class ProgressEvent:
    """Steps were taken. id: grows within a job. first: steps done before; done: after. metrics: of each step."""

    id: int
    first: int
    done: int
    metrics: Metrics


@dataclass(frozen=True)
class PreviewEvent:
    """What there was after some steps. id: grows within a job. done: steps."""

    id: int
    done: int
    artifacts: tuple[Artifact, ...]


Event = ProgressEvent | PreviewEvent


class JobEvents:
    """The events of jobs."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add_progress(self, job_id: str, *, first: int, done: int, metrics: Metrics) -> None:
        """Note steps that were taken; nothing where the job is gone."""
        self._add(progress_row(job_id, first=first, done=done, metrics=metrics))

    def add_preview(self, job_id: str, *, done: int, artifacts: Sequence[Artifact]) -> None:
        """Note what there is after some steps; nothing where the job is gone."""
        self._add(preview_row(job_id, done=done, artifacts=artifacts))

    def after(self, job_id: str, last: int = 0, *, old_previews: bool = True) -> list[Event]:
        """What happened in a job after an event, in order. old_previews: whether also those before the latest."""
        query = select(JobEventRow).where(JobEventRow.job_id == job_id, JobEventRow.id > last)
        if not old_previews:
            of_previews = (JobEventRow.job_id == job_id) & (JobEventRow.kind == PREVIEW)
            latest = select(func.max(JobEventRow.id)).where(of_previews).scalar_subquery()
            query = query.where((JobEventRow.kind != PREVIEW) | (JobEventRow.id == latest))
        with self._database.session() as session:
            return [_event_of(row) for row in session.scalars(query.order_by(JobEventRow.id))]

    def previews(self, job_id: str) -> list[PreviewEvent]:
        """The previews of a job that are kept, in order."""
        return [event for event in self.after(job_id) if isinstance(event, PreviewEvent)]

    def metrics(self, job_id: str) -> Metrics:
        """The metrics of all steps of a job; of a step that was taken twice, the later numbers."""
        steps: dict[str, dict[int, tuple[float, ...]]] = {}
        for event in self.after(job_id, old_previews=False):
            if isinstance(event, ProgressEvent):
                for name, rows in event.metrics.items():
                    steps.setdefault(name, {}).update(enumerate(rows, start=event.first))
        return {name: tuple(row for _, row in sorted(of_name.items())) for name, of_name in steps.items()}

    def thin_previews(self, job_id: str) -> None:
        """Let go of previews of a job that is over, evenly, so that no more than PREVIEWS_KEPT are left."""
        query = select(JobEventRow.id).where(JobEventRow.job_id == job_id, JobEventRow.kind == PREVIEW)
        with self._database.session() as session:
            ids = list(session.scalars(query.order_by(JobEventRow.id)))
            if len(ids) <= PREVIEWS_KEPT:
                return
            last = len(ids) - 1
            kept = {ids[round(place * last / (PREVIEWS_KEPT - 1))] for place in range(PREVIEWS_KEPT)}
            session.execute(delete(JobEventRow).where(JobEventRow.id.in_(set(ids) - kept)))

    def _add(self, row: JobEventRow) -> None:
        try:
            with self._database.session() as session:
                session.add(row)
        except IntegrityError:  # the job went with its photograph meanwhile
            return


def progress_row(job_id: str, *, first: int, done: int, metrics: Metrics) -> JobEventRow:
    """Make the row of steps that were taken."""
    return _row(job_id, PROGRESS, {"first": first, "done": done, "metrics": metrics})


def preview_row(job_id: str, *, done: int, artifacts: Sequence[Artifact]) -> JobEventRow:
    """Make the row of what there is after some steps."""
    contents = [
        {"name": one.name, "media_type": one.media_type, "content": base64.b64encode(one.content).decode()}
        for one in artifacts
    ]
    return _row(job_id, PREVIEW, {"done": done, "artifacts": contents})


def _row(job_id: str, kind: str, payload: Mapping[str, object]) -> JobEventRow:
    return JobEventRow(job_id=job_id, kind=kind, payload=json.dumps(payload))


def _event_of(row: JobEventRow) -> Event:
    payload = json.loads(row.payload)
    if row.kind == PROGRESS:
        metrics = {name: tuple(map(tuple, rows)) for name, rows in payload["metrics"].items()}
        return ProgressEvent(id=row.id, first=payload["first"], done=payload["done"], metrics=metrics)
    artifacts = tuple(
        Artifact(one["name"], one["media_type"], base64.b64decode(one["content"])) for one in payload["artifacts"]
    )
    return PreviewEvent(id=row.id, done=payload["done"], artifacts=artifacts)
