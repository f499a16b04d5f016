"""What was asked before is answered from the store; what is stored in another shape is computed anew."""

import logging
from pathlib import Path

import pytest
from pydantic import BaseModel

from backend.jobs.cached_results import CachedResults
from backend.store.blobs import BlobStore
from backend.store.database import Database
from backend.store.recipe import Recipe
from backend.store.results import ResultStore

RECIPE = Recipe("m", "n", "w", image=None, settings={}, versions={})


class Answer(BaseModel):
    numbers: list[float]


@pytest.fixture
def store(tmp_path: Path) -> ResultStore:
    return ResultStore(Database(f"sqlite:///{tmp_path}/a.sqlite"), BlobStore((tmp_path / "blobs").as_uri()))


def test_an_answer_is_computed_once(store: ResultStore) -> None:
    results = CachedResults(store)
    computed: list[int] = []

    def compute() -> Answer:
        computed.append(1)
        return Answer(numbers=[0.1, 1e-30])

    assert results.answer(RECIPE, Answer, compute) == (Answer(numbers=[0.1, 1e-30]), False)
    assert results.answer(RECIPE, Answer, compute) == (Answer(numbers=[0.1, 1e-30]), True)
    assert len(computed) == 1
    assert store.find(RECIPE) == {"numbers": [0.1, 1e-30]}


def test_a_result_of_another_shape_is_computed_anew(store: ResultStore, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    store.keep(RECIPE, {"letters": "ab"})
    assert CachedResults(store).answer(RECIPE, Answer, lambda: Answer(numbers=[2.0])) == (Answer(numbers=[2.0]), False)
    assert store.find(RECIPE) == {"numbers": [2.0]}
    assert "another shape" in caplog.text
