"""Keeps a store below its limit: the oldest of what can be computed again goes first, never an upload or a name."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from backend.jobs.job import OVER
from backend.store.blob_users import BlobUsers, blobs_with_job
from backend.store.blobs import BlobStore
from backend.store.database import Database, JobRow, ResultRow
from backend.store.inventory import Inventory
from models.errors import StorageFull

COUNTED_AGAIN_S = 60.0  # other servers use the store too
MB = 1_000_000


@dataclass(frozen=True)
class _Reproducible:
    """A result or a job that is over. id: of its row."""

    is_job: bool
    id: str
    since: datetime


class Quota:
    """The limit of a store. limit_mb: None for no limit. networks: gives the ids of those in the catalog."""

    def __init__(
        self,
        database: Database,
        blobs: BlobStore,
        inventory: Inventory,
        limit_mb: int | None,
        networks: Callable[[], Collection[str]],
    ) -> None:
        self._database = database
        self._users = BlobUsers(database, blobs)
        self._inventory = inventory
        self._networks = networks
        self._limit = None if limit_mb is None else limit_mb * MB
        self._used = 0
        self._counted_at: float | None = None
        self._guard = threading.Lock()

    @property
    def limit_bytes(self) -> int | None:
        """The limit; None without a limit."""
        return self._limit

    def make_room(self, needed: int) -> None:
        """See that so many bytes fit. Raises StorageFull where even without anything reproducible they do not."""
        if self._limit is None:
            return
        with self._guard:
            if self._counted_at is None or time.monotonic() - self._counted_at > COUNTED_AGAIN_S:
                self._count()
            if self._used + needed > self._limit:
                self._shrink_to(self._limit - needed)
            if self._used + needed > self._limit:
                raise StorageFull(
                    f"The store is full: it may take {self._limit // MB} MB, and what cannot be computed again takes "
                    f"{self._used / MB:.1f} MB.",
                    hint="Delete images or collections, or set a larger STORE_LIMIT; nothing was stored.",
                )
            self._used += needed

    def _count(self) -> None:
        self._used = sum(size.size_bytes for size in self._inventory.sizes())
        self._counted_at = time.monotonic()

    def _shrink_to(self, size: int) -> None:
        self._count()
        for one in self._oldest_first():
            if self._used <= size:
                return
            self._delete(one)
            self._count()

    def _oldest_first(self) -> list[_Reproducible]:
        over, known = [state.value for state in OVER], self._networks()
        with self._database.session() as session:
            results = session.execute(select(ResultRow.recipe, ResultRow.network, ResultRow.created_at)).all()
            query = select(JobRow.id, JobRow.network, JobRow.finished_at, JobRow.created_at)
            jobs = session.execute(query.where(JobRow.state.in_(over))).all()
        found = [_Reproducible(False, recipe, since) for recipe, network, since in results if network in known]
        found += [
            _Reproducible(True, job, finished or created)
            for job, network, finished, created in jobs
            if network in known
        ]
        return sorted(found, key=lambda one: (one.since, one.id))

    def _delete(self, one: _Reproducible) -> None:
        keys: list[str | None]
        with self._database.freeing_session() as session:
            if one.is_job:
                row = session.get(JobRow, one.id)
                if row is None or row.owner is not None:
                    return
                keys = blobs_with_job(session, one.id)
                session.delete(row)
            else:
                result = session.get(ResultRow, one.id)
                keys = [] if result is None else [result.blob]
                if result is not None:
                    session.delete(result)
        self._users.delete_unused(keys)
