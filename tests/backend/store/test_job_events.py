"""What happened in jobs: metrics of steps, and previews that are thinned out in the end."""

from itertools import pairwise
from pathlib import Path

import pytest

from backend.jobs.job import Artifact
from backend.store.blobs import BlobStore
from backend.store.database import Database
from backend.store.job_events import PREVIEWS_KEPT, JobEvents, PreviewEvent, ProgressEvent
from backend.store.jobs import JobStore, NewJob
from backend.store.recipe import Recipe

RECIPE = Recipe("m", "n", "w", image=None, settings={}, versions={})


@pytest.fixture
def events(tmp_path: Path) -> JobEvents:
    database = Database(f"sqlite:///{tmp_path}/a.sqlite")
    store = JobStore(database, BlobStore((tmp_path / "blobs").as_uri()))
    store.add(NewJob(RECIPE, {}, layers=[], steps=1000, step_cost=1.0, client="c"))
    return store.events


def preview(number: int) -> tuple[Artifact, ...]:
    return (Artifact("loss.txt", "text/plain", f"{number}".encode()),)


def add_previews(events: JobEvents, count: int) -> None:
    for number in range(count):
        events.add_preview(RECIPE.name, done=number, artifacts=preview(number))


def test_what_was_added_comes_back_in_order(events: JobEvents) -> None:
    events.add_progress(RECIPE.name, first=0, done=2, metrics={"loss": ((3.0,), (2.0,)), "rate": ((0.1,), (0.1,))})
    events.add_preview(RECIPE.name, done=2, artifacts=preview(2))
    first, second = events.after(RECIPE.name)
    assert first == ProgressEvent(1, 0, 2, {"loss": ((3.0,), (2.0,)), "rate": ((0.1,), (0.1,))})
    assert second == PreviewEvent(2, 2, preview(2))
    assert events.after(RECIPE.name, last=1) == [second]


def test_metrics_are_joined_and_a_step_taken_twice_counts_once(events: JobEvents) -> None:
    events.add_progress(RECIPE.name, first=0, done=3, metrics={"objective": ((1.0, 2.0), (3.0, 4.0), (5.0, 6.0))})
    events.add_progress(RECIPE.name, first=2, done=4, metrics={"objective": ((7.0, 8.0), (9.0, 10.0))})
    assert events.metrics(RECIPE.name) == {"objective": ((1.0, 2.0), (3.0, 4.0), (7.0, 8.0), (9.0, 10.0))}
    assert events.metrics("another job") == {}


def test_of_previews_only_the_latest_is_told_to_who_comes_late(events: JobEvents) -> None:
    add_previews(events, 3)
    events.add_progress(RECIPE.name, first=0, done=1, metrics={"loss": ((1.0,),)})
    late = events.after(RECIPE.name, old_previews=False)
    assert [event.id for event in late] == [3, 4]


@pytest.mark.parametrize("count", [PREVIEWS_KEPT + 1, 2 * PREVIEWS_KEPT, 10 * PREVIEWS_KEPT])
def test_previews_are_thinned_evenly_and_keep_the_first_and_the_last(events: JobEvents, count: int) -> None:
    add_previews(events, count)
    events.thin_previews(RECIPE.name)
    kept = [event.done for event in events.previews(RECIPE.name)]
    assert len(kept) == PREVIEWS_KEPT
    assert (kept[0], kept[-1]) == (0, count - 1)
    gaps = {after - before for before, after in pairwise(kept)}
    assert max(gaps) - min(gaps) <= 1


def test_few_previews_are_all_kept(events: JobEvents) -> None:
    add_previews(events, PREVIEWS_KEPT)
    events.thin_previews(RECIPE.name)
    assert len(events.previews(RECIPE.name)) == PREVIEWS_KEPT


def test_nothing_is_noted_of_a_job_that_is_gone(events: JobEvents) -> None:
    events.add_progress("gone", first=0, done=1, metrics={"loss": ((1.0,),)})
    events.add_preview("gone", done=1, artifacts=preview(1))
    assert events.after("gone") == []
