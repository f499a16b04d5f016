"""Jobs and what happened in them, kept so that neither a reload of the page nor a new start of the server loses any."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone

from sqlalchemy import delete, func, select, update
from sqlalchemy.exc import IntegrityError

from backend.errors import StoredFileDamaged, UnknownImage, UnknownJob
from backend.store.blobs import BlobStore
from backend.store.database import Database, JobEventRow, JobLayerRow, JobRow
from backend.store.recipe import Recipe

OVER = ("done", "failed", "cancelled")
OPEN = ("queued", "running")
FRAMES_KEPT = 60  # of a finished run, for its animation

JobFailure = Mapping[str, str | None]


@dataclass(frozen=True)
class Event:
    """Something that happened. id: grows within a job. payload: JSON text."""

    id: int
    kind: str
    payload: str


@dataclass(frozen=True)
class NewJob:
    """What a job is begun with. client: who asked; step_cost: how much work its last step is, in any unit."""

    recipe: Recipe
    settings: Mapping[str, object]
    layers: Sequence[str]
    steps: int
    step_cost: float
    client: str


@dataclass(frozen=True)
class JobFilter:
    """Which jobs are wanted: those about a network, a layer, of a method, with a photograph; None for any."""

    network: str | None = None
    layer: str | None = None
    method: str | None = None
    image: str | None = None


class JobStore:
    """Jobs by the name of their recipe."""

    def __init__(self, database: Database, blobs: BlobStore) -> None:
        self._database = database
        self._blobs = blobs

    def __getitem__(self, job_id: str) -> JobRow:
        """Look a job up. Raises UnknownJob."""
        row = self.find(job_id)
        if row is None:
            raise UnknownJob(
                f"There is no job {job_id!r}.",
                hint="It went with its photograph, or the address is cut off; GET /api/jobs lists all.",
                field="job",
            )
        return row

    def find(self, job_id: str) -> JobRow | None:
        """Look a job up; None where there is none."""
        with self._database.session() as session:
            return session.get(JobRow, job_id)

    def add(self, new: NewJob) -> JobRow:
        """Keep a new job as queued; one that ended before its end is queued again. Raises UnknownImage."""
        row = JobRow(
            id=new.recipe.name,
            family=new.recipe.without("steps").name,
            method=new.recipe.method,
            network=new.recipe.network,
            image_id=new.recipe.image,
            settings=json.dumps(new.settings, sort_keys=True),
            recipe=new.recipe.text,
            state="queued",
            step=0,
            of=new.steps,
            step_cost=new.step_cost,
            client=new.client,
            created_at=_now(),
            picture_blobs="[]",
        )
        try:
            with self._database.session() as session:
                known = session.get(JobRow, row.id)
                if known is not None:
                    known.state, known.failure, known.finished_at = "queued", None, None
                    known.client, known.created_at = row.client, row.created_at
                    return known
                session.add(row)
                session.flush()
                session.add_all(JobLayerRow(job_id=row.id, layer=layer) for layer in dict.fromkeys(new.layers))
        except IntegrityError as error:
            raise UnknownImage(
                "The photograph has just been deleted.", hint="Choose another one.", field="image"
            ) from error
        return row

    def layers(self, job_ids: Sequence[str]) -> dict[str, list[str]]:
        """The layers that jobs are about."""
        found: dict[str, list[str]] = {job_id: [] for job_id in job_ids}
        with self._database.session() as session:
            rows = session.scalars(select(JobLayerRow).where(JobLayerRow.job_id.in_(job_ids)))
            for row in rows:
                found[row.job_id].append(row.layer)
        return found

    def latest(self, wanted: JobFilter, *, before: str | None = None, limit: int) -> list[JobRow]:
        """List jobs, newest first. before: id of the job after which to go on. Raises UnknownJob."""
        query = select(JobRow).order_by(JobRow.created_at.desc(), JobRow.id.desc()).limit(limit)
        columns = {JobRow.network: wanted.network, JobRow.method: wanted.method, JobRow.image_id: wanted.image}
        for column, value in columns.items():
            query = query if value is None else query.where(column == value)
        if wanted.layer is not None:
            query = query.where(JobRow.id.in_(select(JobLayerRow.job_id).where(JobLayerRow.layer == wanted.layer)))
        if before is not None:
            last = self[before]
            query = query.where(
                (JobRow.created_at < last.created_at) | ((JobRow.created_at == last.created_at) & (JobRow.id < last.id))
            )
        with self._database.session() as session:
            return list(session.scalars(query))

    def open_jobs(self) -> list[JobRow]:
        """Jobs that are queued or running, oldest first."""
        with self._database.session() as session:
            query = select(JobRow).where(JobRow.state.in_(OPEN)).order_by(JobRow.created_at, JobRow.id)
            return list(session.scalars(query))

    def nearest(self, row: JobRow) -> JobRow | None:
        """Find the job from whose end another of the same family can go on: the longest that is not longer."""
        query = (
            select(JobRow)
            .where(
                JobRow.family == row.family,
                JobRow.id != row.id,
                JobRow.checkpoint_blob.is_not(None),
                JobRow.state.in_(OVER),
                JobRow.step <= row.of,
                JobRow.step > row.step,
            )
            .order_by(JobRow.step.desc())
            .limit(1)
        )
        with self._database.session() as session:
            return session.scalar(query)

    def checkpoint(self, row: JobRow) -> bytes | None:
        """Read what a job can go on from; None where there is nothing, or where it is damaged."""
        if row.checkpoint_blob is None:
            return None
        try:
            return self._blobs.get(row.checkpoint_blob)
        except StoredFileDamaged:
            return None

    def picture(self, row: JobRow, number: int) -> bytes:
        """Read a finished image. Raises UnknownImage where the job has none of that number."""
        keys = json.loads(row.picture_blobs)
        if not 0 <= number < len(keys):
            raise UnknownImage(
                f"The job has no picture {number}.",
                hint=f"Choose from 0 to {len(keys) - 1}." if keys else "It has none yet.",
                field="number",
            )
        return self._blobs.get(keys[number])

    def change(
        self,
        job_id: str,
        *,
        state: str | None = None,
        step: int | None = None,
        step_s: float | None = None,
        failure: JobFailure | None = None,
        checkpoint: bytes | None = None,
        pictures: Sequence[bytes] = (),
    ) -> bool:
        """Note how a job has got on; what is not given stays. False where the job is gone, with its photograph."""
        values: dict[str, object] = {}
        if state is not None:
            values["state"] = state
            if state in OVER:
                values["finished_at"] = _now()
        if step is not None:
            values["step"] = step
        if step_s is not None:
            values["step_s"] = step_s
        if failure is not None:
            values["failure"] = json.dumps(failure)
        if pictures:
            values["picture_blobs"] = json.dumps([self._blobs.put(picture) for picture in pictures])
        if checkpoint is not None:
            values["checkpoint_blob"] = self._blobs.put(checkpoint)
        with self._database.session() as session:
            row = session.get(JobRow, job_id)
            if row is None:
                return False
            old = row.checkpoint_blob
            session.execute(update(JobRow).where(JobRow.id == job_id).values(**values))
            session.flush()
            kept = session.scalar(select(func.count()).select_from(JobRow).where(JobRow.checkpoint_blob == old))
        if checkpoint is not None and old is not None and not kept:
            self._blobs.delete(old)
        return True

    def tell(self, job_id: str, events: Iterable[tuple[str, Mapping[str, object]]]) -> None:
        """Note what happened; nothing where the job is gone."""
        try:
            with self._database.session() as session:
                for kind, payload in events:
                    session.add(JobEventRow(job_id=job_id, kind=kind, payload=json.dumps(payload)))
        except IntegrityError:
            return

    def events(self, job_id: str, after: int = 0, *, old_frames: bool = True) -> list[Event]:
        """What happened in a job after an event, in order. old_frames: whether also frames before the latest."""
        query = select(JobEventRow).where(JobEventRow.job_id == job_id, JobEventRow.id > after)
        if not old_frames:
            of_frames = (JobEventRow.job_id == job_id) & (JobEventRow.kind == "frame")
            latest = select(func.max(JobEventRow.id)).where(of_frames).scalar_subquery()
            query = query.where((JobEventRow.kind != "frame") | (JobEventRow.id == latest))
        with self._database.session() as session:
            rows = session.scalars(query.order_by(JobEventRow.id))
            return [Event(row.id, row.kind, row.payload) for row in rows]

    def frames(self, job_id: str) -> list[list[str]]:
        """The frames of a job that are kept, in order: each image's as a data URL."""
        return [json.loads(event.payload)["images"] for event in self.events(job_id) if event.kind == "frame"]

    def thin_frames(self, job_id: str) -> None:
        """Let go of frames of a job that is over, evenly, so that no more than FRAMES_KEPT are left."""
        query = select(JobEventRow.id).where(JobEventRow.job_id == job_id, JobEventRow.kind == "frame")
        with self._database.session() as session:
            ids = list(session.scalars(query.order_by(JobEventRow.id)))
            if len(ids) <= FRAMES_KEPT:
                return
            last = len(ids) - 1
            kept = {ids[round(place * last / (FRAMES_KEPT - 1))] for place in range(FRAMES_KEPT)}
            session.execute(delete(JobEventRow).where(JobEventRow.id.in_(set(ids) - kept)))

    def curve(self, job_id: str) -> list[list[float]]:
        """How well each image did before each step: one row per image."""
        steps: dict[int, list[float]] = {}
        for event in self.events(job_id, old_frames=False):
            if event.kind != "progress":
                continue
            payload = json.loads(event.payload)
            steps |= {payload["first"] + place: values for place, values in enumerate(payload["values"])}
        rows = [steps[step] for step in sorted(steps)]
        return [list(image) for image in zip(*rows, strict=True)]

    def work_time(self, network: str, method: str, layers: Sequence[str]) -> float | None:
        """Guess how long a unit of work takes, in seconds, from the latest job like it; None where there was none."""
        query = (
            select(JobRow)
            .where(JobRow.network == network, JobRow.method == method, JobRow.step_s.is_not(None))
            .order_by(JobRow.created_at.desc())
            .limit(50)
        )
        with self._database.session() as session:
            rows = list(session.scalars(query))
        if not rows:
            return None
        about = self.layers([row.id for row in rows])
        alike = next((row for row in rows if set(about[row.id]) == set(layers)), rows[0])
        return (alike.step_s or 0.0) / alike.step_cost


def _now() -> datetime:
    return datetime.now(timezone.utc).replace(tzinfo=None)
