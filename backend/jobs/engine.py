"""The engine: hands functions to worker processes, on this machine or on a cluster, and gives their answers back.

Dask distributed does the work. Without SCHEDULER the server starts its own scheduler and workers (local_cluster.py);
with SCHEDULER the same calls go to a cluster. A thread keeps the connection.
"""

import logging
import threading
import time
import uuid
from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import CancelledError
from dataclasses import dataclass
from typing import Literal, cast

from distributed import Client, Future, LocalCluster, Worker, get_worker
from distributed.comm.core import CommClosedError
from distributed.scheduler import KilledWorker

from backend.errors import ComputationKills, EngineUnavailable
from backend.jobs.gpus import VISIBLE
from backend.jobs.local_cluster import start_local_cluster
from backend.jobs.worker_cache_plugin import PLUGIN_NAME, WorkerCachePlugin, cache_of
from backend.jobs.worker_devices import PROCESSOR, Device, WorkerDevices
from backend.jobs.worker_failures import refusal_of
from backend.jobs.worker_function import Answer, Arguments, WorkerCall, WorkerFunction
from models.errors import InnsynError

LOG = logging.getLogger(__name__)

RECONNECT_AFTER_S = 2.0
CONNECT_TIMEOUT_S = 5.0
ANSWER_TIMEOUT_S = 120.0
NO_WORKER_TIMEOUT_S = 10.0
LOOK_AGAIN_S = 1.0
UNREADABLE = "Error during deserialization"  # how Dask's RuntimeError begins where Innsyn is not to be imported


@dataclass(frozen=True)
class Refusal:
    """An error that a person can repair, brought back as an answer: Dask would log what is raised as a fault."""

    error: InnsynError


class _WorkerGone(Exception):
    """The worker that was asked has left."""


class Engine:
    """A connection to workers that restores itself.

    scheduler: address of a Dask scheduler, or None to start workers here.
    prepare: warms a worker up when it joins. environments: gives what is changed of the environment of each own worker.
    tell_gpu: names the GPU of a worker; without it, and where no own worker has one, all compute on the processor.
    """

    def __init__(
        self,
        scheduler: str | None,
        prepare: WorkerFunction[[], None] | None = None,
        environments: Callable[[], Sequence[Mapping[str, str]]] = lambda: [{}],
        tell_gpu: WorkerFunction[[], str | None] | None = None,
    ) -> None:
        self._scheduler = scheduler
        self._prepare = prepare
        self._environments = environments
        self._tell_gpu = None if tell_gpu is None else tell_gpu.call()
        self._devices = WorkerDevices(self._ask_for_gpu)
        self._client: Client | None = None
        self._cluster: LocalCluster | None = None
        self._equipped_scheduler: str | None = None
        self._was_ready = False
        self._ready = threading.Event()
        self._has_counted_gpus = threading.Event()
        self._closing = threading.Event()
        self._keeper = threading.Thread(target=self._keep_connected, name="engine", daemon=True)

    @property
    def local(self) -> bool:
        """Whether the workers are this server's own."""
        return self._scheduler is None

    @property
    def workers(self) -> int:
        """How many worker processes take computations right now."""
        return len(self._addresses())

    @property
    def state(self) -> Literal["starting", "ready", "unavailable"]:
        """Starting until the first worker has joined; then ready, or unavailable while no worker is connected."""
        if self.workers:
            self._was_ready = True
            return "ready"
        return "unavailable" if self._was_ready or not self.local else "starting"

    def start(self) -> None:
        """Begin to connect, in the background."""
        self._keeper.start()

    def ask(
        self,
        function: WorkerFunction[Arguments, Answer],
        *arguments: Arguments.args,
        **options: Arguments.kwargs,
    ) -> Answer:
        """Run function(cache of the worker, *arguments) on a worker and wait for its answer.

        A worker that dies meanwhile is replaced and the function run again. What the function raises is raised here.
        Raises EngineUnavailable where no worker answers in time or workers die over it again and again.
        """
        return self._ask(None, function.call(*arguments, **options))

    def ask_at(
        self,
        worker: str | None,
        function: WorkerFunction[Arguments, Answer],
        *arguments: Arguments.args,
        **options: Arguments.kwargs,
    ) -> Answer:
        """Ask like ask, at one worker while it is there, else at any. worker: its address; None for any."""
        call = function.call(*arguments, **options)
        try:
            return self._ask(worker if worker in self._addresses() else None, call)
        except _WorkerGone:
            return self._ask(None, call)

    def broadcast(
        self,
        function: WorkerFunction[Arguments, None],
        *arguments: Arguments.args,
        **options: Arguments.kwargs,
    ) -> None:
        """Run function(cache of the worker, *arguments) on every worker, beside what they compute.

        Raises EngineUnavailable.
        """
        try:
            self._connected_client().run(_run_beside, function.call(*arguments, **options), on_error="ignore")
        except (TimeoutError, CommClosedError) as error:
            raise EngineUnavailable(
                "The workers could not be told.", hint="Try again; the server's health says whether workers are there."
            ) from error

    def _ask(self, worker: str | None, call: WorkerCall[Answer]) -> Answer:
        client = self._connected_client()
        key = f"{call.function.short_name}-{uuid.uuid4().hex}"
        # The own worker is started again within seconds; of a cluster nobody knows when its next worker comes.
        timeout_s = ANSWER_TIMEOUT_S if self.local or self.workers else NO_WORKER_TIMEOUT_S
        place = {} if worker is None else {"workers": [worker]}
        future = client.submit(_run_on_worker, call, key=key, pure=False, **place)
        try:
            answer = cast("Answer | Refusal", self._wait(future, timeout_s, worker))
        except KilledWorker as error:
            raise ComputationKills(
                "The worker process died over this computation, several times.",
                hint="It may need more memory than there is; the server's log says more.",
            ) from error
        except RuntimeError as error:
            if UNREADABLE not in str(error):
                raise
            raise EngineUnavailable(
                f"The scheduler at {self._scheduler} cannot read what this server sends.",
                hint="Start scheduler and workers from the same version of Innsyn, inside its folder: "
                "python -m dask scheduler, python -m dask worker ADDRESS.",
            ) from error
        except (TimeoutError, CancelledError, CommClosedError) as error:
            raise self._unanswered(timeout_s, is_late=isinstance(error, TimeoutError)) from error
        finally:
            future.release()
        if isinstance(answer, Refusal):
            raise answer.error
        return answer

    def _wait(self, future: "Future[object]", timeout_s: float, worker: str | None) -> object:
        """Wait for an answer. Raises _WorkerGone where it is to come from a worker that leaves meanwhile.

        Dask's own loose restriction leaves a task waiting for ever where no other worker was there at that moment.
        """
        if worker is None:
            return future.result(timeout=timeout_s)
        until = time.monotonic() + timeout_s
        while True:
            try:
                return future.result(timeout=min(LOOK_AGAIN_S, max(0.0, until - time.monotonic())))
            except TimeoutError:
                if time.monotonic() >= until:
                    raise
                if worker not in self._addresses():
                    raise _WorkerGone from None

    def _unanswered(self, timeout_s: float, *, is_late: bool) -> EngineUnavailable:
        """Say why there is no answer. timeout_s: how long was waited. is_late: whether that time passed."""
        if not self.workers:
            why, hint = "there is no worker", "Ask again; the server's health says whether workers are there."
        elif is_late:
            why = f"no worker finished it in time, which is {timeout_s:g} s"
            hint = (
                "Ask again: the first question about a network of hundreds of layers compiles it, later ones are quick."
            )
        else:
            why, hint = "it was lost with its worker", "Ask again; the server's health says whether workers are there."
        return EngineUnavailable(f"The computation was not made: {why}.", hint=hint)

    def _addresses(self) -> Collection[str]:
        """Addresses of the workers that take computations right now."""
        client = self._client
        if client is None or client.status != "running":
            return ()
        found: Mapping[str, object] = client.scheduler_info(n_workers=-1)["workers"]
        return found.keys()

    def memory_bytes(self) -> Mapping[str, int]:
        """Memory of each worker process by its address, as it was within the last minute."""
        client = self._client
        if client is None or client.status != "running":
            return {}
        workers = client.scheduler_info(n_workers=-1)["workers"]
        return {address: worker["metrics"]["memory"] for address, worker in workers.items()}

    def devices(self) -> list[Device]:
        """Say what each worker computes on, as far as it is known."""
        workers = self._addresses()
        return [PROCESSOR for _ in workers] if self._tell_gpu is None else self._devices.of(workers)

    def recipe_device(self) -> str | None:
        """Name the kind of device for a recipe: GPU, or None for the processor. Raises EngineUnavailable."""
        if self.local and self._keeper.is_alive():
            self._has_counted_gpus.wait(timeout=ANSWER_TIMEOUT_S)
        kind = "CPU" if self._tell_gpu is None else self._devices.kind(self._addresses)
        return None if kind == "CPU" else kind

    def _ask_for_gpu(self, worker: str) -> "Future[str | None]":
        key = f"gpu-{uuid.uuid4().hex}"
        future = self._connected_client().submit(_run_on_worker, self._tell_gpu, key=key, pure=False, workers=[worker])
        return cast("Future[str | None]", future)

    def close(self) -> None:
        """Disconnect, and stop the workers if they are this server's own."""
        self._closing.set()
        self._keeper.join()
        if self._client is not None:
            self._client.close()
        if self._cluster is not None:
            self._cluster.close()

    def _connected_client(self) -> Client:
        self._ready.wait(timeout=CONNECT_TIMEOUT_S * 2)
        client = self._client
        if client is None or client.status != "running":
            where = "on this machine" if self.local else f"at {self._scheduler}"
            raise EngineUnavailable(
                f"The engine {where} does not answer.",
                hint="It is tried again every few seconds; the server's health says when it is back.",
            )
        return client

    def _keep_connected(self) -> None:
        while not self._closing.is_set():
            try:
                self._connect()
            except Exception as error:  # noqa: BLE001 - Dask makes plain Exceptions of what fails in other processes
                LOG.warning("engine not reached scheduler=%s error=%s", self._scheduler or "local", error)
            self._closing.wait(RECONNECT_AFTER_S)

    def _connect(self) -> None:
        """Connect where there is no connection, and equip a scheduler that is new: it may have been started again."""
        if self._client is None or self._client.status == "closed":
            self._ready.clear()
            if self._scheduler is None and self._cluster is None:
                environments = self._environments()
                if any(one.get(VISIBLE, "-1") != "-1" for one in environments):
                    self._devices.expect_one()
                else:
                    self._tell_gpu = None
                self._has_counted_gpus.set()
                self._cluster = start_local_cluster(environments)
            self._client = Client(self._cluster or self._scheduler, timeout=CONNECT_TIMEOUT_S, set_as_default=False)
        if self._client.status != "running":  # it is trying to reconnect by itself
            return
        self._ready.set()
        scheduler = self._client.scheduler_info()["id"]
        if scheduler != self._equipped_scheduler:
            self._client.register_plugin(WorkerCachePlugin(self._prepare), name=PLUGIN_NAME)
            self._equipped_scheduler = scheduler
        if self._tell_gpu is not None:
            self._devices.look(self._addresses())


def _run_on_worker(call: WorkerCall[Answer]) -> Answer | Refusal:
    cache = cache_of(get_worker())
    cache.wait_until_imported()
    try:
        with cache.computing():
            return call.run(cache)
    except InnsynError as error:
        return Refusal(error)
    except Exception as error:
        known = refusal_of(error)
        if known is None:
            raise
        return Refusal(known)


def _run_beside(call: WorkerCall[None], dask_worker: Worker) -> None:
    call.run(cache_of(dask_worker))
