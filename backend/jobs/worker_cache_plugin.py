"""The cache of a worker process, one per worker: Dask carries it there and keeps it as long as the process."""

import gc
import logging
import threading
from collections import deque
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TypeVar, cast

from distributed import Worker, WorkerPlugin

from backend.jobs.idle_watch import IdleWatch
from backend.jobs.worker_function import WorkerFunction
from backend.memory import give_back_freed, resident_bytes

LOG = logging.getLogger(__name__)
PLUGIN_NAME = "innsyn-cache"
ENDED_RUNS_KEPT = 1000
IMPORT_TIMEOUT_S = 60.0
IDLE_BYTES = 1_150_000_000  # what an idle worker may take; 0.7 GB of it are TensorFlow

Thing = TypeVar("Thing")


class WorkerCachePlugin(WorkerPlugin):
    """A WorkerCache. prepare, if given, runs once in the background when a worker has joined, to warm it up."""

    name = PLUGIN_NAME
    idempotent = True

    def __init__(self, prepare: WorkerFunction[[], None] | None = None) -> None:
        self._prepare = prepare

    def setup(self, worker: Worker) -> None:
        """Begin empty; called by Dask on each worker that joins."""
        LOG.info("worker joined name=%s", worker.name)
        self._things: dict[str, object] = {}
        self._locks: dict[str, threading.Lock] = {}
        self._needed_next: str | None = None
        self._guard = threading.Lock()
        self._address = worker.address
        self._ended: deque[str] = deque(maxlen=ENDED_RUNS_KEPT)
        self._has_imported = threading.Event()
        self._idle_watch = IdleWatch(self.shrink)
        if self._prepare is None:
            self._has_imported.set()
        else:
            threading.Thread(target=self._prepare_quietly, args=(self._prepare,), name="prepare", daemon=True).start()

    def __getstate__(self) -> dict[str, object]:
        """Travel to a worker with what to prepare only."""
        return {"_prepare": self._prepare}

    def keep(
        self, key: str, load: Callable[[], Thing], most: int | None = None, *, is_needed_next: bool = False
    ) -> Thing:
        """Give what is kept under a key; see WorkerCache."""
        with self._guard:
            lock = self._locks.setdefault(key, threading.Lock())
        with lock:
            thing = self._things[key] if key in self._things else load()
            with self._guard:
                self._things.pop(key, None)
                self._things[key] = thing  # the last in the dictionary is the one used last
                if is_needed_next:
                    self._needed_next = key
                self._let_go(key.partition(" ")[0], most)
        return cast(Thing, thing)

    @property
    def address(self) -> str:
        """Where the worker is reached."""
        return self._address

    def computing(self) -> AbstractContextManager[None]:
        """Count a computation as long as the block lasts: a worker that computes does not shrink."""
        return self._idle_watch.computing()

    def shrink(self) -> None:
        """Let go of things, those unused for longest first, until the process takes no more than IDLE_BYTES."""
        give_back_freed()
        while resident_bytes() > IDLE_BYTES and self._drop_oldest():
            gc.collect()
            give_back_freed()

    def drop(self, key: str) -> None:
        """Let go of what is kept under a key, if anything is."""
        with self._guard:
            self._things.pop(key, None)
            self._locks.pop(key, None)

    def has_any(self, word: str) -> bool:
        """Whether anything is kept, or being loaded, whose key begins with a word."""
        with self._guard:
            return any(key.partition(" ")[0] == word for key in self._locks)

    def end(self, run: str) -> None:
        """Note that a run of a job was cancelled; it ends after its present step."""
        self._ended.append(run)

    def is_ended(self, run: str) -> bool:
        """Whether a run of a job was cancelled."""
        return run in self._ended

    def wait_until_imported(self) -> None:
        """Wait for the modules that the preparation imports: two threads that import the same can meet half of it."""
        self._has_imported.wait(timeout=IMPORT_TIMEOUT_S)

    def _drop_oldest(self) -> bool:
        with self._guard:
            oldest = next((key for key in self._things if key != self._needed_next), None)
            if oldest is not None:
                del self._things[oldest]
                self._locks.pop(oldest, None)
        return oldest is not None

    def _let_go(self, word: str, most: int | None) -> None:
        alike = [key for key in self._things if key.partition(" ")[0] == word]
        for key in alike[: 0 if most is None else max(0, len(alike) - most)]:
            del self._things[key]

    def _prepare_quietly(self, prepare: WorkerFunction[[], None]) -> None:
        try:
            function = prepare.load()
            self._has_imported.set()
            function(self)
        except Exception:
            LOG.warning("preparing the worker failed", exc_info=True)
        finally:
            self._has_imported.set()


def cache_of(worker: Worker) -> WorkerCachePlugin:
    """Give the cache of a worker. One that joined a scheduler before this server did may have none yet."""
    if PLUGIN_NAME not in worker.plugins:
        cache = WorkerCachePlugin()
        cache.setup(worker)
        worker.plugins.setdefault(PLUGIN_NAME, cache)
    return cast(WorkerCachePlugin, worker.plugins[PLUGIN_NAME])
