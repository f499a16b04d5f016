"""/api/indexes: all indexes of image examples there are, usable or not, listed and deleted."""

from __future__ import annotations

from datetime import timezone
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from backend.api.failures import Failure
from backend.api.found_indexes import why_stale
from backend.api.nouns import noun_blueprint
from backend.api.services import services
from backend.errors import IndexInProgress, StoredFileDamaged, UnknownIndex
from backend.examples.index_files import IndexSummary
from backend.jobs.job import Job, JobState
from backend.methods.index.settings import INDEX, IndexPlan
from backend.store.jobs import JobFilter

blueprint = noun_blueprint("indexes", "Indexes of image examples: made by a job, looked into at once.")

MOST_LISTED = 1000


class IndexesQuery(BaseModel):
    """Which indexes are listed."""

    model_config = ConfigDict(extra="forbid")

    network: str | None = Field(
        default=None, description="Only those of this network, which need not be there any longer."
    )


class IndexPath(BaseModel):
    """Names an index."""

    index_id: str = Field(description="Id of an index.")


class ListedIndex(BaseModel):
    """An index of image examples, usable or not."""

    id: str = Field(description="Id of the job that makes it.")
    network: str
    collection: str = Field(description="Id of the collection of photographs.")
    state: Literal["queued", "running", "done", "failed", "cancelled"] = Field(description="That of the job.")
    images: int = Field(description="How many photographs it rests on; until it is done, how many were seen.")
    skipped: int | None = Field(description="How many photographs could not be read; null where that is unknown.")
    measure: Literal["activation", "relevance"] = Field(description="By what channels are measured.")
    view: Literal["whole", "patches"] = Field(description="Whether whole photographs were shown, or random patches.")
    layers: list[str] = Field(description="Its layers; none are known before it is done, where all were asked for.")
    size_bytes: int = Field(description="How much its files take.")
    created: str = Field(description="When it was asked for, ISO 8601, UTC.")
    stale: str | None = Field(description="Why it cannot be used; null where it can.")


class Indexes(BaseModel):
    """Indexes, newest first."""

    indexes: list[ListedIndex]


@blueprint.get("", responses={200: Indexes})
def get_indexes(query: IndexesQuery) -> Indexes:
    """List the indexes, newest first: those that can be used, and the others with the reason."""
    wanted = JobFilter(network=query.network, method=INDEX.id)
    jobs = services().jobs.store.latest(wanted, limit=MOST_LISTED)
    return Indexes(indexes=[_present(job) for job in jobs])


@blueprint.delete("/<string:index_id>", responses={204: None, 404: Failure, 409: Failure})
def delete_index(path: IndexPath) -> tuple[str, int]:
    """Delete an index with its files, also one whose network is gone. 404 unknown_index; 409 index_in_progress."""
    store = services().jobs.store
    job = store.find(path.index_id)
    if job is None or job.method != INDEX.id:
        raise UnknownIndex(f"There is no index {path.index_id!r}.", hint="The list of indexes has them all.")
    if not store.delete(job.id):
        raise IndexInProgress(
            f"The index of {job.network} is being made, so it cannot be deleted.",
            hint="Cancel its job first, or wait until it is done.",
        )
    return "", 204


def _present(job: Job) -> ListedIndex:
    plan = IndexPlan.model_validate(job.settings)
    summary, stale = _summary_of(job)
    return ListedIndex(
        id=job.id,
        network=job.network,
        collection=plan.collection,
        state=job.state.value,
        images=job.done if summary is None else summary.images,
        skipped=None if summary is None else len(summary.skipped),
        measure=plan.measure,
        view=plan.view,
        layers=plan.layers or [] if summary is None else [layer.layer for layer in summary.layers],
        size_bytes=services().jobs.store.size_bytes(job.id),
        created=job.created.replace(tzinfo=timezone.utc).isoformat(),
        stale=why_stale(job, plan) if stale is None else stale,
    )


def _summary_of(job: Job) -> tuple[IndexSummary | None, str | None]:
    """Read what a finished index is about; None with the reason where there is nothing to read."""
    if job.state is not JobState.DONE:
        return None, "it is not complete." if job.state.is_over else "it is still being made."
    try:
        return services().index_reader.summary(job), None
    except StoredFileDamaged as error:
        return None, f"one of its files cannot be read: {error}"
