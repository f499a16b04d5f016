"""Rounds of random faults: processes are killed at random moments of random jobs and of an upload.

Every job ends with the bytes of an undisturbed run, and nothing is half written. Runs on demand: npm test -- faults
--rounds 100 --seed 7. The name of a round that fails says how it is run again.
"""

import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from urllib.error import URLError

import psutil
import pytest

from backend.jobs.job import JobState
from backend.methods import JOB_METHODS
from backend.store.blobs import BlobState
from tests.support import clusters
from tests.support.job_kinds import JOBS, request_for
from tests.support.photographs import new_photograph
from tests.support.servers import Server, free_port, running_server
from tests.support.stored_jobs import artifacts_of, begin, blobs_in, store_in, stored_job, stored_jobs
from tests.support.waiting import wait_until

PHOTOGRAPHS = 300  # two parts
DONE_WITHIN_S = 300
LATEST_KILL_S = 8.0
CLUSTERS = 0.4  # share of the rounds with a scheduler and a worker of their own


@pytest.fixture(scope="module")
def collections(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("many")
    for number in range(PHOTOGRAPHS):
        (folder / f"{number:04}.png").write_bytes(new_photograph(number))
    return f"many={folder}"


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory, collections: str) -> dict[str, dict[str, bytes]]:
    """What the job of each method makes in a server that nobody disturbs."""
    folder = tmp_path_factory.mktemp("undisturbed")
    with running_server(folder, COLLECTIONS=collections) as server:
        jobs = {method: begin(server, request_for(method)) for method in JOBS}
        wait_until(lambda: all(job.state is JobState.DONE for job in stored_jobs(folder)), timeout_s=2 * DONE_WITHIN_S)
    return {method: artifacts_of(folder, job) for method, job in jobs.items()}


class House:
    """A server, alone or with a scheduler and a worker of their own, whose processes die and are started again."""

    def __init__(self, folder: Path, collections: str, *, on_a_cluster: bool) -> None:
        self._folder = folder
        self._stack = ExitStack()
        self._changes = {"COLLECTIONS": collections}
        self._port = free_port()
        self._on_a_cluster = on_a_cluster
        if on_a_cluster:
            self._changes["SCHEDULER"] = f"tcp://127.0.0.1:{self._port}"
            self._scheduler = self._stack.enter_context(clusters.scheduler(self._port))
            self._worker = self._stack.enter_context(clusters.worker(self._port))
        self.server = self._start()

    def close(self) -> None:
        self._stack.close()

    @property
    def victims(self) -> dict[str, Callable[[], None]]:
        """Who can be killed: each kills, and starts again what nobody else does."""
        alone = {"worker": lambda: self._whole_server().worker_process().kill()}
        cluster = {
            "worker": lambda: [child.kill() for child in psutil.Process(self._worker.pid).children()],
            "nanny": self._replace_worker,
            "scheduler": self._replace_scheduler,
        }
        return {
            "web server": lambda: self._whole_server().web_process().kill(),
            "all": self._restart,
            **(cluster if self._on_a_cluster else alone),
        }

    def _whole_server(self) -> Server:
        """The server, once what an earlier fault of the round has killed was started again."""
        if not self._on_a_cluster:
            wait_until(self.server.is_whole, DONE_WITHIN_S)
        return self.server

    def _start(self) -> Server:
        return self._stack.enter_context(running_server(self._folder, **self._changes))

    def _restart(self) -> None:
        self.server.process.kill()
        self.server.process.wait()
        self.server = self._start()

    def _replace_worker(self) -> None:
        psutil.Process(self._worker.pid).kill()
        self._worker = self._stack.enter_context(clusters.worker(self._port))

    def _replace_scheduler(self) -> None:
        clusters.kill(self._scheduler)
        self._scheduler = self._stack.enter_context(clusters.scheduler(self._port))
        self._replace_worker()


@pytest.fixture
def house(tmp_path: Path, collections: str, seed: int) -> Iterator[House]:
    house = House(tmp_path, collections, on_a_cluster=random.Random(seed).random() < CLUSTERS)
    yield house
    house.close()


def test_each_method_that_is_a_job_has_one_here() -> None:
    assert JOBS.keys() == JOB_METHODS.keys()


def test_every_job_ends_with_the_bytes_of_an_undisturbed_run(
    house: House, tmp_path: Path, undisturbed: dict[str, dict[str, bytes]], seed: int
) -> None:
    chance = random.Random(seed * 1000)
    methods = chance.sample(sorted(JOBS), 2)
    jobs = {method: begin(house.server, request_for(method)) for method in methods}
    uploading = threading.Thread(target=upload, args=(house.server, seed, chance.uniform(0, LATEST_KILL_S)))
    uploading.start()
    for _ in range(chance.choice((1, 1, 2))):
        time.sleep(chance.uniform(0, LATEST_KILL_S))
        name = chance.choice(sorted(house.victims))
        house.victims[name]()
    uploading.join()
    wait_until(lambda: all(stored_job(tmp_path, job).state.is_over for job in jobs.values()), DONE_WITHIN_S)
    for method, job_id in jobs.items():
        job = stored_job(tmp_path, job_id)
        assert (job.state, job.failure) == (JobState.DONE, None), method
        assert artifacts_of(tmp_path, job_id) == undisturbed[method], method
        metrics = store_in(tmp_path).events.metrics(job_id)
        assert all(len(steps) == job.total for steps in metrics.values()), method
    wait_until(house.server.is_ready, DONE_WITHIN_S)
    status, image = house.server.upload(new_photograph(seed), "cat.png")
    assert status in {200, 201}
    for rendition in ("original", "display", "preview"):
        assert house.server.ask("GET", image[f"{rendition}_url"])[0] == 200
    blobs = blobs_in(tmp_path)
    assert {blobs.state(key) for key in blobs.sizes()} == {BlobState.WHOLE}


def upload(server: Server, seed: int, after_s: float) -> None:
    """Upload a photograph after a while; that it is cut off is what the round is about."""
    time.sleep(after_s)
    with suppress(URLError, OSError):
        server.upload(new_photograph(seed), "cat.png")
