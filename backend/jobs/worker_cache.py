"""What a function that runs on a worker may use of it: things kept from one computation to the next, such as networks.

The cache itself is in worker_cache_plugin.py, which needs Dask; this file does not.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

Thing = TypeVar("Thing")


class WorkerCache(Protocol):
    """What a worker keeps between computations."""

    def keep(
        self, key: str, load: Callable[[], Thing], most: int | None = None, *, is_needed_next: bool = False
    ) -> Thing:
        """Give what is kept under a key; load it first where it is not there. Two callers never load it twice.

        most: how many things are kept whose keys begin with the same word; the one unused for longest goes first.
        is_needed_next: whether the next question probably needs it, too; an idle worker keeps the latest such thing.
        """

    def drop(self, key: str) -> None:
        """Let go of what is kept under a key, if anything is."""

    def has_any(self, word: str) -> bool:
        """Whether anything is kept, or being loaded, whose key begins with a word."""

    def end(self, run: str) -> None:
        """Note that a run of a job was cancelled; it ends after its present step."""

    def is_ended(self, run: str) -> bool:
        """Whether a run of a job was cancelled."""

    @property
    def address(self) -> str:
        """Where the worker is reached."""


def end_run(cache: WorkerCache, run: str) -> None:
    """Note on a worker that a run of a job was cancelled."""
    cache.end(run)
