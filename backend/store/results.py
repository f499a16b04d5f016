"""Finished results, with their recipes and under the names of these, so that nothing is computed twice."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from backend.errors import StoredFileDamaged, UnknownResult
from backend.store.blob_users import BlobUsers
from backend.store.blobs import BlobStore
from backend.store.database import Database, ResultRow
from backend.store.recipe import Recipe
from models.errors import UnsuitableNetwork

Result = Mapping[str, object]


class _NotFinite(Exception):
    """A stored result contains NaN or Infinity, which JSON does not allow."""


@dataclass(frozen=True)
class StoredResult:
    """A result, and everything that it depends on."""

    recipe: Recipe
    result: Result


class ResultStore:
    """Results, which are JSON objects, by recipe."""

    def __init__(self, database: Database, blobs: BlobStore) -> None:
        self._database = database
        self._blobs = blobs
        self._users = BlobUsers(database, blobs)

    def find(self, recipe: Recipe) -> Result | None:
        """Look a result up; None where it is not stored, or its file is damaged and it must be computed again."""
        content = self._look_up(recipe.name)
        if content is None:
            return None
        return content["result"] if _has_recipe(content) else content  # a file of an older version is the result itself

    def named(self, name: str) -> StoredResult:
        """Give the result of a recipe by the recipe's name.

        Raises UnknownResult, also where its file is damaged, or is one of an older version, without the recipe.
        """
        content = self._look_up(name)
        if content is None or not _has_recipe(content):
            raise UnknownResult(
                f"There is no result {name!r}.",
                hint="Ask for it again; the answer names its recipe. Results go with their photographs.",
                field="recipe",
            )
        return StoredResult(Recipe(**content["recipe"]), content["result"])

    def _look_up(self, name: str) -> dict[str, Any] | None:
        with self._database.session() as session:
            key = session.scalar(select(ResultRow.blob).where(ResultRow.recipe == name))
        if key is None:
            return None
        try:
            return self._read(key)
        except (StoredFileDamaged, _NotFinite):
            self._blobs.delete(key)
            return None

    def _read(self, key: str) -> dict[str, Any]:
        """Read a file. Raises StoredFileDamaged, _NotFinite."""
        content = json.loads(self._blobs.get(key), parse_constant=_refuse_constant)
        if not isinstance(content, dict):
            raise StoredFileDamaged("The file of the result holds no object.", hint="Ask for it again.")
        return content

    def keep(self, recipe: Recipe, result: Result) -> None:
        """Store a result. Nothing happens where its recipe already has one, or its image has just been deleted.

        Raises UnsuitableNetwork where it contains numbers that are not finite, which JSON does not allow.
        """
        try:
            text = json.dumps({"recipe": recipe.facts, "result": result}, sort_keys=True, allow_nan=False)
        except ValueError as error:
            raise UnsuitableNetwork(
                f"The result of {recipe.network} contains numbers that are not finite: NaN or Infinity.",
                hint="Its values exceed the largest float32. Check its input range and its weights.",
                field="network",
            ) from error
        key = self._blobs.put(text.encode())
        row = ResultRow(
            recipe=recipe.name,
            method=recipe.method,
            network=recipe.network,
            image_id=recipe.image,
            blob=key,
            created_at=datetime.now(timezone.utc).replace(tzinfo=None),
        )
        try:
            with self._database.session() as session:
                session.merge(row)
        except IntegrityError:
            self._users.delete_unused([key])


def _has_recipe(content: Mapping[str, object]) -> bool:
    return set(content) == {"recipe", "result"}


def _refuse_constant(name: str) -> None:
    raise _NotFinite(name)
