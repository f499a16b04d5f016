"""A function that workers run, named and not imported: so the web process never imports what only workers need."""

from __future__ import annotations

from collections.abc import Callable, Mapping
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

    def call(self, *arguments: Arguments.args, **options: Arguments.kwargs) -> WorkerCall[Answer]:
        """Say with what it is called, so that it can travel to a worker."""
        return WorkerCall(self, arguments, options)


@dataclass(frozen=True)
class WorkerCall(Generic[Answer]):
    """A function of a worker with what it is given."""

    function: WorkerFunction[..., Answer]
    arguments: tuple[object, ...]
    options: Mapping[str, object]

    def run(self, cache: WorkerCache) -> Answer:
        """Call it, on a worker. Raises what the function raises."""
        return self.function.load()(cache, *self.arguments, **self.options)
