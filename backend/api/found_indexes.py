"""The index of image examples that a view looks into: found by its id, or the one that rests on most photographs."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timezone
from typing import Literal

from pydantic import BaseModel, Field

from backend.api.services import services
from backend.errors import StaleIndex, UnknownIndex
from backend.examples.index_files import IndexedLayer, IndexSummary
from backend.jobs.job import Job, JobState
from backend.methods.index.settings import INDEX, IndexPlan
from backend.store.jobs import JobFilter
from models.description import NetworkDescription
from models.errors import InnsynError, UnknownLayer, near_names

MOST_LOOKED_AT = 100


class IndexFacts(BaseModel):
    """An index of image examples."""

    id: str = Field(description="Id of the job that made it.")
    network: str
    collection: str = Field(description="Id of the collection of photographs.")
    images: int = Field(description="How many photographs it rests on.")
    skipped: int = Field(description="How many photographs could not be read.")
    measure: Literal["activation", "relevance"] = Field(description="By what channels are measured.")
    view: Literal["whole", "patches"] = Field(description="Whether whole photographs were shown, or random patches.")
    patch_px: int | None = Field(description="Side of the patches, in pixels of the network's input.")
    layers: list[str]
    created: str = Field(description="When it was asked for, ISO 8601, UTC.")
    stale: str | None = Field(description="Why it can no longer be used; null where it can.")


@dataclass(frozen=True)
class FoundIndex:
    """An index that can be looked into."""

    job: Job
    plan: IndexPlan
    summary: IndexSummary

    def layer(self, name: str) -> IndexedLayer:
        """Find a layer. Raises UnknownLayer."""
        layer = self.summary.layer(name)
        if layer is None:
            raise UnknownLayer(
                f"The index of {self.job.network} has no layer {name!r}.",
                hint=f"{near_names(name, [one.layer for one in self.summary.layers])}Make an index with this layer.",
                field="layer",
            )
        return layer

    def first_row(self, layer: IndexedLayer) -> int:
        """Tell where the rows of a layer begin among those of all channels."""
        names = [one.layer for one in self.summary.layers]
        return sum(one.channels for one in self.summary.layers[: names.index(layer.layer)])

    def facts(self) -> IndexFacts:
        """Present it."""
        return _present(self.job, self.plan, self.summary)


def find_index(network: NetworkDescription, index_id: str | None, layer: str | None = None) -> FoundIndex:
    """Find an index by its id, or that of activations on the most photographs that has a layer and can be used.

    Raises UnknownIndex, StaleIndex.
    """
    if index_id is not None:
        job = services().jobs.store.find(index_id)
        if job is None or job.method != INDEX.id or job.state is not JobState.DONE or job.network != network.id:
            raise UnknownIndex(
                f"{network.id} has no index {index_id!r}.", hint="The list of indexes names them.", field="index"
            )
        found = _opened(job)
        reason = why_stale(job, found.plan)
        if reason is not None:
            raise StaleIndex(f"The index cannot be used: {reason}", hint="Make the index again.", field="index")
        return found
    for job in sorted(_finished(network.id), key=lambda one: -one.total):  # of equal ones, the newest
        found = _opened(job)
        if (
            found.plan.measure == "activation"
            and (layer is None or found.summary.layer(layer) is not None)
            and why_stale(job, found.plan) is None
        ):
            return found
    where = "" if layer is None else f" with the layer {layer}"
    raise UnknownIndex(
        f"{network.id} has no index of image examples{where}.",
        hint="Make one: a job of the method index with this network and a collection of photographs.",
        field="index",
    )


def why_stale(job: Job, plan: IndexPlan) -> str | None:
    """Say what has changed since an index was made; None where nothing has."""
    try:
        weights = services().networks[job.network].fingerprint()
    except InnsynError as error:
        return f"its network {job.network} cannot be opened: {error}"
    if json.loads(job.recipe)["weights"] != weights:
        return f"the weights of {job.network} have changed."
    try:
        checksum = services().collections.facts(plan.collection).checksum
    except InnsynError as error:
        return f"its collection {plan.collection} cannot be opened: {error}"
    return None if checksum == plan.checksum else f"its collection {plan.collection} has changed."


def _finished(network: str) -> list[Job]:
    wanted = JobFilter(network=network, method=INDEX.id, state=JobState.DONE)
    return services().jobs.store.latest(wanted, limit=MOST_LOOKED_AT)


def _opened(job: Job) -> FoundIndex:
    return FoundIndex(job, IndexPlan.model_validate(job.settings), services().index_reader.summary(job))


def _present(job: Job, plan: IndexPlan, summary: IndexSummary) -> IndexFacts:
    return IndexFacts(
        id=job.id,
        network=job.network,
        collection=plan.collection,
        images=summary.images,
        skipped=len(summary.skipped),
        measure=plan.measure,
        view=plan.view,
        patch_px=plan.patch_px if plan.view == "patches" else None,
        layers=[layer.layer for layer in summary.layers],
        created=job.created.replace(tzinfo=timezone.utc).isoformat(),
        stale=why_stale(job, plan),
    )
