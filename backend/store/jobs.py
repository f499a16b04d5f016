"""Jobs, kept so that neither a reload of the page nor a new start of the server loses any.

What happened in them is in job_events.py, who works on them in job_leases.py. No row of a table leaves this room. What
a run writes is written only while the job is its own, and all that a stretch brought at once.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timezone

from sqlalchemy import delete, exists, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from backend.errors import StoredFileDamaged, UnknownImage, UnknownJob
from backend.jobs.job import OPEN, OVER, Artifact, Job, JobFailure, JobState, Progress, StoredArtifact
from backend.store.blob_users import BlobUsers, blobs_with_job
from backend.store.blobs import BlobStore
from backend.store.database import Database, ImageRow, JobArtifactRow, JobLayerRow, JobRow
from backend.store.image_holders import visible_to
from backend.store.job_events import JobEvents, preview_row, progress_row
from backend.store.job_leases import JobLeases, hold
from backend.store.job_parts import JobParts
from backend.store.recipe import Recipe

LOOKED_THROUGH_AT_ONCE = 100  # jobs of a layer among which those about a channel are sought
ALIKE_LOOKED_AT = 50  # latest jobs among which one like the new one is sought


@dataclass(frozen=True)
class NewJob:
    """What a job is begun with. client: who asked; step_cost: how much work its last step is, in any unit.

    part_size: how many steps are in each of its parts; None where it has none.
    """

    recipe: Recipe
    settings: Mapping[str, object]
    layers: Sequence[str]
    steps: int
    step_cost: float
    client: str
    part_size: int | None = None


@dataclass(frozen=True)
class JobFilter:
    """Which jobs are wanted: about a network, a layer, of a method, with a photograph or in a state; None for any.

    channel: of the layer; only jobs with an objective that is it, of any kind.
    holder: only those without a photograph, or with one that this holder sees.
    """

    network: str | None = None
    layer: str | None = None
    channel: int | None = None
    method: str | None = None
    image: str | None = None
    state: JobState | None = None
    holder: str | None = None


@dataclass(frozen=True)
class WorkTime:
    """How long work takes, in seconds: a unit of it, and what must be prepared where nothing is compiled yet."""

    unit_s: float
    prepared_s: float


class JobStore:
    """Jobs by the name of their recipe."""

    def __init__(self, database: Database, blobs: BlobStore) -> None:
        self._database = database
        self._blobs = blobs
        self._users = BlobUsers(database, blobs)
        self._events = JobEvents(database)
        self._parts = JobParts(database, blobs)
        self._leases = JobLeases(database)

    @property
    def events(self) -> JobEvents:
        """What happened in the jobs."""
        return self._events

    @property
    def parts(self) -> JobParts:
        """What finished parts of jobs brought."""
        return self._parts

    @property
    def leases(self) -> JobLeases:
        """Who works on the jobs."""
        return self._leases

    def __getitem__(self, job_id: str) -> Job:
        """Look a job up. Raises UnknownJob."""
        job = self.find(job_id)
        if job is None:
            raise UnknownJob(
                f"There is no job {job_id!r}.",
                hint="It went with its photograph, or its id is cut off; the list of jobs has them all.",
                field="job",
            )
        return job

    def find(self, job_id: str) -> Job | None:
        """Look a job up; None if no job has this id."""
        with self._database.session() as session:
            row = session.get(JobRow, job_id)
            return None if row is None else _job_of(row)

    def add(self, new: NewJob) -> Job:
        """Keep a new job as queued; one that ended before its end is queued again, an open one stays as it is.

        Raises UnknownImage.
        """
        row = JobRow(
            id=new.recipe.name,
            family=new.recipe.without("steps").name,
            method=new.recipe.method,
            network=new.recipe.network,
            image_id=new.recipe.image,
            settings=json.dumps(new.settings, sort_keys=True),
            recipe=new.recipe.text,
            state=JobState.QUEUED.value,
            step=0,
            of=new.steps,
            step_cost=new.step_cost,
            client=new.client,
            created_at=_now(),
            part_size=new.part_size,
            joined_parts=0,
        )
        try:
            with self._database.session() as session:
                known = session.get(JobRow, row.id)
                if known is None:
                    session.add(row)
                    session.flush()
                    session.add_all(JobLayerRow(job_id=row.id, layer=layer) for layer in dict.fromkeys(new.layers))
                elif JobState(known.state).is_over:
                    known.state, known.failure, known.finished_at = JobState.QUEUED.value, None, None
                    known.owner, known.lease_until, known.is_cancelled = None, None, False
                    known.client, known.created_at = row.client, row.created_at
        except IntegrityError as error:
            raise UnknownImage(
                "The photograph has just been deleted.", hint="Choose another one.", field="image"
            ) from error
        return self[new.recipe.name]

    def latest(self, wanted: JobFilter, *, before: str | None = None, limit: int) -> list[Job]:
        """List jobs, newest first. before: id of the job after which to go on. Raises UnknownJob."""
        if wanted.channel is None:
            return self._page(wanted, before, limit)
        found: list[Job] = []
        while len(found) < limit:
            page = self._page(wanted, before, LOOKED_THROUGH_AT_ONCE)
            found += [job for job in page if _is_about(job, wanted.layer, wanted.channel)]
            if len(page) < LOOKED_THROUGH_AT_ONCE:
                break
            before = page[-1].id
        return found[:limit]

    def _page(self, wanted: JobFilter, before: str | None, limit: int) -> list[Job]:
        query = select(JobRow).order_by(JobRow.created_at.desc(), JobRow.id.desc()).limit(limit)
        state = None if wanted.state is None else wanted.state.value
        columns = {
            JobRow.network: wanted.network,
            JobRow.method: wanted.method,
            JobRow.image_id: wanted.image,
            JobRow.state: state,
        }
        for column, value in columns.items():
            query = query if value is None else query.where(column == value)
        if wanted.layer is not None:
            query = query.where(JobRow.id.in_(select(JobLayerRow.job_id).where(JobLayerRow.layer == wanted.layer)))
        if wanted.holder is not None:
            seen = select(ImageRow.id).where(visible_to(wanted.holder))
            query = query.where(JobRow.image_id.is_(None) | JobRow.image_id.in_(seen))
        if before is not None:
            last = self[before]
            query = query.where(
                (JobRow.created_at < last.created) | ((JobRow.created_at == last.created) & (JobRow.id < last.id))
            )
        with self._database.session() as session:
            return [_job_of(row) for row in session.scalars(query)]

    def open_jobs(self) -> list[Job]:
        """Jobs that are queued or running, oldest first."""
        with self._database.session() as session:
            query = select(JobRow).where(JobRow.state.in_(_values(OPEN))).order_by(JobRow.created_at, JobRow.id)
            return [_job_of(row) for row in session.scalars(query)]

    def has_open(self) -> bool:
        """Whether any job is queued or running."""
        with self._database.session() as session:
            return bool(session.scalar(select(exists().where(JobRow.state.in_(_values(OPEN))))))

    def nearest(self, job: Job) -> Job | None:
        """Find the job from whose end another of the same family can go on: the longest that is not longer."""
        query = (
            select(JobRow)
            .where(
                JobRow.family == job.family,
                JobRow.id != job.id,
                JobRow.part_size.is_(None),
                JobRow.checkpoint_blob.is_not(None),
                JobRow.state.in_(_values(OVER)),
                JobRow.step <= job.total,
                JobRow.step > job.done,
            )
            .order_by(JobRow.step.desc())
            .limit(1)
        )
        with self._database.session() as session:
            row = session.scalar(query)
            return None if row is None else _job_of(row)

    def checkpoint(self, job: Job) -> bytes | None:
        """Read what a job can go on from; None where there is nothing, or where it is damaged."""
        if job.checkpoint is None:
            return None
        try:
            return self._blobs.get(job.checkpoint)
        except StoredFileDamaged:
            return None

    def content(self, artifact: StoredArtifact) -> bytes:
        """Read the bytes of an artifact. Raises StoredFileDamaged."""
        return self._blobs.get(artifact.key)

    def end(self, job_id: str, state: JobState, failure: JobFailure | None = None, run: str | None = None) -> bool:
        """Note how a job ended. run: whose it is; False where it is another's, or gone."""
        values = {
            "state": state.value,
            "finished_at": _now(),
            "failure": None if failure is None else json.dumps(asdict(failure)),
            "owner": None,
            "lease_until": None,
        }
        with self._database.freeing_session() as session:
            ended = session.execute(
                update(JobRow).where(JobRow.id == job_id, JobRow.owner == run).values(**values).returning(JobRow.id)
            )
            return ended.first() is not None

    def size_bytes(self, job_id: str) -> int:
        """Tell how many bytes the files of a job have, those included that other jobs need too."""
        with self._database.session() as session:
            keys = blobs_with_job(session, job_id)
        return sum(self._blobs.size(key) for key in {key for key in keys if key is not None})

    def delete(self, job_id: str) -> bool:
        """Delete a job with its files. False, and it stays, where it is queued, running, or still left by its run."""
        with self._database.freeing_session() as session:
            keys = blobs_with_job(session, job_id)
            is_free = JobRow.state.in_(_values(OVER)) & JobRow.owner.is_(None)
            deleted = session.execute(delete(JobRow).where(JobRow.id == job_id, is_free).returning(JobRow.id)).all()
        if deleted:
            self._users.delete_unused(keys)
        return bool(deleted)

    def note(
        self,
        job_id: str,
        progress: Progress,
        step_s: float | None,
        run: str | None = None,
        *,
        prepared_s: float | None = None,
    ) -> bool:
        """Keep what a worker brought back. step_s: how long a step takes. run: whose the job is.

        prepared_s: how long the run prepared before its first step, with that step.

        A checkpoint that nobody needs any longer goes. False, and nothing is kept, where the job is another's, or gone.
        """
        checkpoint = None if progress.checkpoint is None else self._blobs.put(progress.checkpoint)
        artifacts = self._put(job_id, progress.artifacts)
        with self._database.session() as session:
            is_own = hold(session, job_id, run)
            before = _write(session, job_id, progress, checkpoint) if is_own else checkpoint
            session.add_all(artifacts if is_own else ())
            if is_own:
                _write_times(session, job_id, step_s, prepared_s)
        if is_own and before != checkpoint and checkpoint is not None:
            self._users.delete_unused([before])
        if not is_own:
            self._users.delete_unused([checkpoint, *(artifact.blob for artifact in artifacts)])
        return is_own

    def work_time(self, network: str, method: str, layers: Sequence[str]) -> WorkTime | None:
        """Guess how long work takes from the latest job like it; None where there was none."""
        query = (
            select(JobRow)
            .where(JobRow.network == network, JobRow.method == method, JobRow.step_s.is_not(None))
            .order_by(JobRow.created_at.desc())
            .limit(ALIKE_LOOKED_AT)
        )
        with self._database.session() as session:
            jobs = [_job_of(row) for row in session.scalars(query)]
        if not jobs:
            return None
        alike = [job for job in jobs if set(job.layers) == set(layers)] or jobs
        return WorkTime(
            unit_s=(alike[0].step_s or 0.0) / alike[0].step_cost,
            prepared_s=max(job.prepared_s or 0.0 for job in alike),
        )

    def _put(self, job_id: str, artifacts: Sequence[Artifact]) -> list[JobArtifactRow]:
        return [
            JobArtifactRow(
                job_id=job_id,
                number=number,
                name=artifact.name,
                media_type=artifact.media_type,
                blob=self._blobs.put(artifact.content),
            )
            for number, artifact in enumerate(artifacts)
        ]


def _write_times(session: Session, job_id: str, step_s: float | None, prepared_s: float | None) -> None:
    row = session.get_one(JobRow, job_id)
    row.step_s = row.step_s if step_s is None else step_s
    row.prepared_s = row.prepared_s if prepared_s is None else prepared_s


def _write(session: Session, job_id: str, progress: Progress, checkpoint: str | None) -> str | None:
    """Write what a stretch brought, but for times and artifacts; gives the key of the checkpoint before."""
    row = session.get_one(JobRow, job_id)
    before = row.checkpoint_blob
    row.step = progress.done
    row.checkpoint_blob = before if checkpoint is None else checkpoint
    if progress.artifacts:
        session.execute(delete(JobArtifactRow).where(JobArtifactRow.job_id == job_id))
    if progress.metrics:
        session.add(progress_row(job_id, first=progress.first, done=progress.done, metrics=progress.metrics))
    if progress.previews:
        session.add(preview_row(job_id, done=progress.done, artifacts=progress.previews))
    return before


def _job_of(row: JobRow) -> Job:
    return Job(
        id=row.id,
        family=row.family,
        method=row.method,
        network=row.network,
        image=row.image_id,
        settings=json.loads(row.settings),
        recipe=row.recipe,
        layers=tuple(layer.layer for layer in row.layers),
        state=JobState(row.state),
        done=row.step,
        total=row.of,
        step_cost=row.step_cost,
        step_s=row.step_s,
        prepared_s=row.prepared_s,
        failure=JobFailure(**json.loads(row.failure)) if row.failure else None,
        client=row.client,
        created=row.created_at,
        finished=row.finished_at,
        artifacts=tuple(StoredArtifact(one.name, one.media_type, one.blob) for one in row.artifacts),
        checkpoint=row.checkpoint_blob,
        part_size=row.part_size,
        joined_parts=row.joined_parts,
    )


def _is_about(job: Job, layer: str | None, channel: int) -> bool:
    objectives = job.settings.get("objectives")
    return isinstance(objectives, list) and any(
        one.get("index") == channel and layer in {None, one.get("layer")} for one in objectives
    )


def _values(states: Sequence[JobState]) -> list[str]:
    return [state.value for state in states]


def _now() -> datetime:
    return datetime.now(timezone.utc).replace(tzinfo=None)
