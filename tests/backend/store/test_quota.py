"""The limit of a store: what can be computed again goes, the oldest first; what people brought stays."""

from pathlib import Path

import pytest

from backend.jobs.job import Artifact, JobState
from backend.store.quota import MB, Quota
from backend.store.recipe import Recipe
from models.errors import StorageFull
from tests.support.jobs import new_job, progress
from tests.support.stores import NAMED, NETWORK, Filled, empty_store, filled_store


def limited(filled: Filled, limit_mb: int, networks: tuple[str, ...] = (NETWORK,)) -> Quota:
    quota = Quota(filled.store.database, filled.store.blobs, filled.inventory, limit_mb, lambda: networks)
    filled.store.blobs.limit_by(quota.make_room)
    return quota


def recipe(number: int) -> Recipe:
    return Recipe("prediction", NETWORK, "w", None, {"number": number}, versions={})


def big(number: int) -> dict[str, object]:
    return {"number": number, "text": "x" * MB}


def test_the_oldest_results_and_jobs_go_first(tmp_path: Path) -> None:
    filled = empty_store(tmp_path)
    limited(filled, 4)
    filled.results.keep(recipe(0), big(0))
    job = filled.jobs.add(new_job(network=NETWORK))
    filled.jobs.note(job.id, progress(10, artifacts=(Artifact("a", "text/plain", bytes(MB)),)), None)
    filled.jobs.end(job.id, JobState.DONE)
    filled.results.keep(recipe(1), big(1))
    assert filled.results.find(recipe(0)) is not None
    filled.results.keep(recipe(2), big(2))
    filled.results.keep(recipe(3), big(3))
    assert filled.results.find(recipe(0)) is None
    filled.results.keep(recipe(4), big(4))
    assert filled.jobs.find(job.id) is None
    assert filled.results.find(recipe(4)) == big(4)
    assert sum(size.size_bytes for size in filled.inventory.sizes()) <= 4 * MB
    assert filled.inventory.faults([NETWORK]).count == 0


def test_uploads_names_open_jobs_and_what_cannot_be_computed_again_never_go(tmp_path: Path) -> None:
    filled = filled_store(tmp_path)
    limited(filled, 1, networks=("another",))
    before = filled.inventory.sizes()
    with pytest.raises(StorageFull, match="it may take 1 MB, and what cannot be computed again takes"):
        filled.store.blobs.put(bytes(2 * MB))
    assert filled.inventory.sizes() == before
    limited(filled, 1)
    with pytest.raises(StorageFull):
        filled.store.blobs.put(bytes(2 * MB))
    assert filled.images[filled.image].name == "gradient.png"
    assert filled.dictionary.find(NETWORK) == [NAMED]
    assert [job.state for job in filled.jobs.open_jobs()] == [JobState.RUNNING]
    assert filled.jobs.find(filled.job) is None


def test_without_a_limit_nothing_goes(tmp_path: Path) -> None:
    filled = filled_store(tmp_path)
    quota = Quota(filled.store.database, filled.store.blobs, filled.inventory, None, lambda: (NETWORK,))
    quota.make_room(10**15)
    assert quota.limit_bytes is None
    assert filled.jobs.find(filled.job) is not None
