import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from backend.errors import UnknownResult
from backend.store.blobs import BlobStore
from backend.store.database import Database
from backend.store.recipe import Recipe
from backend.store.results import ResultStore, StoredResult

RECIPE = Recipe(method="prediction", network="n", weights="w", image=None, settings={"a": 1}, versions={"innsyn": "1"})


@pytest.fixture
def results(tmp_path: Path) -> ResultStore:
    return ResultStore(Database(f"sqlite:///{tmp_path}/a.sqlite"), BlobStore((tmp_path / "blobs").as_uri()))


def test_a_result_is_found_under_its_recipe_and_no_other(results: ResultStore) -> None:
    results.keep(RECIPE, {"logits": [0.1, 2.0]})
    assert results.find(RECIPE) == {"logits": [0.1, 2.0]}
    assert results.find(replace(RECIPE, settings={"a": 2})) is None


def test_a_result_is_found_by_the_name_of_its_recipe_with_the_recipe(results: ResultStore) -> None:
    results.keep(RECIPE, {"x": 1})
    assert results.named(RECIPE.name) == StoredResult(RECIPE, {"x": 1})
    with pytest.raises(UnknownResult, match="There is no result 'other'"):
        results.named("other")


def test_a_result_of_an_older_version_is_found_but_has_no_recipe_to_draw_from(
    results: ResultStore, tmp_path: Path
) -> None:
    blobs = BlobStore((tmp_path / "blobs").as_uri())
    results.keep(RECIPE, {"x": 1})
    with sqlite3.connect(tmp_path / "a.sqlite") as connection:
        connection.execute("UPDATE results SET blob = ?", (blobs.put(b'{"x": 1}'),))
    assert results.find(RECIPE) == {"x": 1}
    with pytest.raises(UnknownResult):
        results.named(RECIPE.name)


def test_keeping_again_replaces_the_result(results: ResultStore) -> None:
    results.keep(RECIPE, {"x": 1})
    results.keep(RECIPE, {"x": 2})
    assert results.find(RECIPE) == {"x": 2}


def test_a_result_whose_file_is_damaged_is_made_anew(results: ResultStore, tmp_path: Path) -> None:
    results.keep(RECIPE, {"x": 1})
    (file,) = [path for path in (tmp_path / "blobs").rglob("*") if path.is_file()]
    file.write_bytes(b"{")
    assert results.find(RECIPE) is None
    results.keep(RECIPE, {"x": 1})
    assert results.find(RECIPE) == {"x": 1}


def test_a_result_for_an_image_that_is_gone_is_dropped(results: ResultStore, tmp_path: Path) -> None:
    orphan = replace(RECIPE, image="gone")
    results.keep(orphan, {"x": 1})
    assert results.find(orphan) is None
    assert [path for path in (tmp_path / "blobs").rglob("*") if path.is_file()] == []


@pytest.mark.parametrize(
    "change",
    [
        {"method": "m"},
        {"network": "m"},
        {"weights": "v"},
        {"image": "i"},
        {"settings": {"a": 2}},
        {"versions": {"innsyn": "2"}},
    ],
)
def test_whatever_a_result_depends_on_changes_its_name(change: dict[str, object]) -> None:
    assert replace(RECIPE, **change).name != RECIPE.name


def test_the_order_of_settings_does_not_change_the_name() -> None:
    assert replace(RECIPE, settings={"a": 1, "b": 2}).name == replace(RECIPE, settings={"b": 2, "a": 1}).name
