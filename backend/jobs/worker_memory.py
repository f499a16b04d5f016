"""What a worker process keeps in memory between computations, such as loaded networks. One per worker."""

import logging
import threading
from collections import deque
from collections.abc import Callable
from typing import TypeVar, cast

from distributed import Worker, WorkerPlugin

LOG = logging.getLogger(__name__)
PLUGIN_NAME = "innsyn-memory"
ENDED_RUNS_KEPT = 1000

Thing = TypeVar("Thing")


class WorkerMemory(WorkerPlugin):
    """Keeps things by key. prepare, if given, runs once in the background when a worker has joined, to warm it up."""

    name = PLUGIN_NAME
    idempotent = True

    def __init__(self, prepare: "Callable[[WorkerMemory], None] | None" = None) -> None:
        self._prepare = prepare

    def setup(self, worker: Worker) -> None:
        """Begin with an empty memory; called by Dask on each worker that joins."""
        LOG.info("worker joined name=%s", worker.name)
        self._things: dict[str, object] = {}
        self._locks: dict[str, threading.Lock] = {}
        self._guard = threading.Lock()
        self._address = worker.address
        self._ended: deque[str] = deque(maxlen=ENDED_RUNS_KEPT)
        if self._prepare:
            threading.Thread(target=self._prepare_quietly, name="prepare", daemon=True).start()

    def __getstate__(self) -> dict[str, object]:
        """Travel to a worker with what to prepare only."""
        return {"_prepare": self._prepare}

    def keep(self, key: str, load: Callable[[], Thing], most: int | None = None) -> Thing:
        """Give what is kept under a key; load it first where it is not there. Two callers never load it twice.

        most: how many things are kept whose keys begin with the same word; the one unused for longest goes first.
        """
        with self._guard:
            lock = self._locks.setdefault(key, threading.Lock())
        with lock:
            thing = self._things[key] if key in self._things else load()
            with self._guard:
                self._things.pop(key, None)
                self._things[key] = thing  # the last in the dictionary is the one used last
                self._let_go(key.partition(" ")[0], most)
        return cast(Thing, thing)

    @property
    def address(self) -> str:
        """Where the worker is reached."""
        return self._address

    def drop(self, key: str) -> None:
        """Let go of what is kept under a key, if anything is."""
        with self._guard:
            self._things.pop(key, None)
            self._locks.pop(key, None)

    def end(self, run: str) -> None:
        """Note that nobody wants a run of a job any longer; it ends after its present step."""
        self._ended.append(run)

    def is_ended(self, run: str) -> bool:
        """Whether somebody has said that a run is to end."""
        return run in self._ended

    def _let_go(self, word: str, most: int | None) -> None:
        alike = [key for key in self._things if key.partition(" ")[0] == word]
        for key in alike[: 0 if most is None else max(0, len(alike) - most)]:
            del self._things[key]

    def _prepare_quietly(self) -> None:
        try:
            if self._prepare:
                self._prepare(self)
        except Exception:
            LOG.warning("preparing the worker failed", exc_info=True)


def memory_of(worker: Worker) -> WorkerMemory:
    """Give the memory of a worker. One that joined a scheduler before this server did may have none yet."""
    if PLUGIN_NAME not in worker.plugins:
        memory = WorkerMemory()
        memory.setup(worker)
        worker.plugins.setdefault(PLUGIN_NAME, memory)
    return cast(WorkerMemory, worker.plugins[PLUGIN_NAME])
