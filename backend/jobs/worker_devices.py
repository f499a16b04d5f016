"""What each worker computes on, which each is asked once: the bytes of a result depend on it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Literal

from distributed import Future

from backend.errors import EngineUnavailable

Kind = Literal["CPU", "GPU"]

TOLD_WITHIN_S = 60.0  # a worker that starts imports TensorFlow first


@dataclass(frozen=True)
class Device:
    """What a worker computes on. name: of the GPU, as its driver tells it; CPU for the processor."""

    kind: Kind
    name: str


PROCESSOR = Device("CPU", "CPU")


class WorkerDevices:
    """The devices of the workers that are there. ask: asks a worker, by its address, for its GPU's name, or None."""

    def __init__(self, ask: Callable[[str], Future[str | None]]) -> None:
        self._ask = ask
        self._asked: dict[str, Future[str | None]] = {}
        self._known: dict[str, Device] = {}
        self._silent: set[str] = set()
        self._latest: Kind | None = None
        self._expects_one = False
        self._changed = threading.Condition()

    def expect_one(self) -> None:
        """Let whoever asks for the kind wait for the first worker: it may have a GPU."""
        self._expects_one = True

    def look(self, workers: Collection[str]) -> None:
        """Ask those that are new, hear what others answer, and forget those that are gone. workers: addresses."""
        with self._changed:
            for worker in set(workers) - self._known.keys() - self._asked.keys():
                self._asked[worker] = self._ask(worker)
            for worker, future in list(self._asked.items()):
                if worker in workers and future.status == "finished":
                    name = future.result()
                    self._known[worker] = PROCESSOR if name is None else Device("GPU", name)
                if worker not in workers or future.done():  # who failed is asked again
                    del self._asked[worker]
                if future.status == "error":  # it cannot answer anything, and says why when it is asked something else
                    self._silent.add(worker)
            self._known = {worker: device for worker, device in self._known.items() if worker in workers}
            self._silent = (self._silent & set(workers)) - self._known.keys()
            self._changed.notify_all()

    def of(self, workers: Collection[str]) -> list[Device]:
        """Give the devices that are known of some workers."""
        with self._changed:
            return [self._known[worker] for worker in workers if worker in self._known]

    def kind(self, workers: Callable[[], Collection[str]]) -> Kind:
        """Say on what all workers compute; without any, on what the last ones did. workers: gives their addresses.

        Without any worker so far it is the processor, unless one is expected.

        Raises EngineUnavailable where they differ, or none of them answers in time.
        """
        until = time.monotonic() + TOLD_WITHIN_S
        with self._changed:
            while not self._known.keys() & (present := set(workers()) - self._silent):
                if not present and not (self._expects_one and self._latest is None):
                    break
                if not self._changed.wait(until - time.monotonic()):
                    raise EngineUnavailable(
                        "No worker has told yet on what it computes.", hint="Ask again when the workers have started."
                    )
            kinds = {self._known[worker].kind for worker in present if worker in self._known}
            if len(kinds) > 1:
                raise EngineUnavailable(
                    "Some workers compute on a GPU and others on the processor, so that results would differ.",
                    hint="Let all of them compute on the same: CUDA_VISIBLE_DEVICES=-1 hides a GPU from a worker.",
                )
            self._latest = next(iter(kinds), self._latest)
            return self._latest or "CPU"
