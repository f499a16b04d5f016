"""Finished results under the names of their recipes, so that nothing is computed twice."""

import json
from collections.abc import Mapping
from datetime import datetime, timezone

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from backend.errors import StoredFileDamaged
from backend.store.blob_users import BlobUsers
from backend.store.blobs import BlobStore
from backend.store.database import Database, ResultRow
from backend.store.recipe import Recipe
from models.errors import UnsuitableNetwork

Result = Mapping[str, object]


class _NotFinite(Exception):
    """A stored result contains NaN or Infinity, which JSON does not allow."""


class ResultStore:
    """Results, which are JSON objects, by recipe."""

    def __init__(self, database: Database, blobs: BlobStore) -> None:
        self._database = database
        self._blobs = blobs
        self._users = BlobUsers(database, blobs)

    def find(self, recipe: Recipe) -> Result | None:
        """Look a result up; None where it is not stored, or its file is damaged and it must be computed again."""
        with self._database.session() as session:
            key = session.scalar(select(ResultRow.blob).where(ResultRow.recipe == recipe.name))
        if key is None:
            return None
        try:
            result: Result = json.loads(self._blobs.get(key), parse_constant=_refuse_constant)
        except (StoredFileDamaged, _NotFinite):
            self._blobs.delete(key)
            return None
        return result

    def keep(self, recipe: Recipe, result: Result) -> None:
        """Store a result. Nothing happens where its recipe already has one, or its image has just been deleted.

        Raises UnsuitableNetwork where it contains numbers that are not finite, which JSON does not allow.
        """
        try:
            text = json.dumps(result, sort_keys=True, allow_nan=False)
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


def _refuse_constant(name: str) -> None:
    raise _NotFinite(name)
