"""Repairs what can be repaired in a store, and deletes what nobody needs."""

from __future__ import annotations

import json
from dataclasses import asdict

from sqlalchemy import delete, select, update

from backend.jobs.job import OVER, JobFailure, JobState
from backend.store.blob_users import BlobUsers
from backend.store.blobs import BlobState, BlobStore
from backend.store.database import Database, JobArtifactRow, JobPartRow, JobRow, ResultRow
from backend.store.inventory import Faults

LOST = JobFailure(code="stored_file_damaged", message="What the job had made is damaged.", hint="Start it again.")


def prune(database: Database, blobs: BlobStore, faults: Faults) -> list[str]:
    """Repair and delete; gives what was done, a sentence each. A damaged image is only set aside: upload it again."""
    users = BlobUsers(database, blobs)
    done = []
    for fault in faults.blobs:
        if fault.state is BlobState.DAMAGED:
            blobs.set_aside(fault.key)
            done.append(f"{fault.key} is set aside, in the folder damaged")
        done += _forget(database, fault.key)
    for name in faults.unfinished:
        blobs.discard(name)
    deleted = [key for key in faults.orphans if not users.has_users(key)]  # a server may have begun to need it
    for key in deleted:
        blobs.delete(key)
    with database.freeing_session() as session:
        gone = select(ResultRow.blob).where(ResultRow.network.in_(faults.gone_networks))
        keys: list[str | None] = list(session.scalars(gone))
        session.execute(delete(ResultRow).where(ResultRow.network.in_(faults.gone_networks)))
    users.delete_unused(keys)
    counts = {"files that nobody needed": len(deleted), "unfinished files": len(faults.unfinished)}
    counts["results of networks that are gone"] = len(keys)
    return [*done, *(f"deleted {count} {what}" for what, count in counts.items() if count)]


def _forget(database: Database, key: str) -> list[str]:
    """Forget what is computed again where a blob is gone: results, checkpoints and parts; a job that is over fails."""
    over = [state.value for state in OVER]
    done = []
    with database.freeing_session() as session:
        for recipe in session.scalars(select(ResultRow.recipe).where(ResultRow.blob == key)).all():
            session.execute(delete(ResultRow).where(ResultRow.recipe == recipe))
            done.append(f"result {recipe[:12]} is forgotten, and computed again when it is asked for")
        session.execute(delete(JobPartRow).where(JobPartRow.blob == key))
        anew = {"checkpoint_blob": None, "joined_parts": 0, "step": 0}
        session.execute(update(JobRow).where(JobRow.checkpoint_blob == key, JobRow.state.not_in(over)).values(**anew))
        session.execute(
            update(JobRow).where(JobRow.checkpoint_blob == key).values(checkpoint_blob=None, joined_parts=0)
        )
        for job in session.scalars(select(JobArtifactRow.job_id).where(JobArtifactRow.blob == key)).all():
            failed = {"state": JobState.FAILED.value, "failure": json.dumps(asdict(LOST))}
            session.execute(update(JobRow).where(JobRow.id == job, JobRow.state.in_(over)).values(**failed))
            session.execute(delete(JobArtifactRow).where(JobArtifactRow.job_id == job))
            done.append(f"job {job[:12]} lost what it had made, and can be started again")
    return done
