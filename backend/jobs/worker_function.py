"""A function that workers run, named and not imported: so the web process never imports what only workers need."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pkgutil import resolve_name
from typing import Concatenate, Generic, ParamSpec, TypeVar, cast

from backend.jobs.worker_cache import WorkerCache

Arguments = ParamSpec("Arguments")
Answer = TypeVar("Answer")


@dataclass(frozen=True)
class WorkerFunction(Generic[Arguments, Answer]):
    """A function of a worker, with the types of what it is given and what it answers.

    name: "module:function". The function's first argument is the worker's cache.
    """

    name: str

    @property
    def short_name(self) -> str:
        """The name without its module."""
        return self.name.partition(":")[2]

    def load(self) -> Callable[Concatenate[WorkerCache, Arguments], Answer]:
        """Import the function, on a worker. Raises ImportError or AttributeError if it does not exist."""
        return cast("Callable[Concatenate[WorkerCache, Arguments], Answer]", resolve_name(self.name))
