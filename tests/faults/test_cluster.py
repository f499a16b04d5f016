"""A cluster: two servers on one store in PostgreSQL and S3, a scheduler and three workers over TCP, some killed.

Every job ends with the bytes that a server alone makes, with SQLite and a folder. Runs on demand:
npm test -- faults tests/faults/test_cluster.py.
"""

import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest
from distributed import Client, Worker
from PIL import Image

from backend.client import Innsyn
from backend.jobs.job import Job, JobState
from backend.store.blobs import BlobStore
from backend.store.database import Database, JobRow
from backend.store.jobs import JobStore
from tests.support import clusters
from tests.support.job_kinds import LAYER, NETWORK
from tests.support.object_store import object_store
from tests.support.photographs import SAMPLES, as_file, new_photograph
from tests.support.postgres import postgres_server
from tests.support.servers import Server, free_port, running_server
from tests.support.stored_jobs import begin, request_of
from tests.support.waiting import wait_until

WORKERS = 3
PHOTOGRAPHS = 1536  # six parts
SIDE_PX = 160
STEPS = 600
BLOBS_URL = "s3://innsyn/store"
STARTED_WITHIN_S = 180
GOES_ON_WITHIN_S = 120
Files = Mapping[str, bytes]


def archive() -> bytes:
    """A zip file of photographs that differ."""
    cat = Image.open(SAMPLES / "cat.jpg").resize((SIDE_PX, SIDE_PX))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        for number in range(PHOTOGRAPHS):
            turned = cat.rotate(number * 360 / PHOTOGRAPHS)
            file.writestr(zipfile.ZipInfo(f"{number:04}.jpg"), as_file(turned, "JPEG"))
    return packed.getvalue()


def upload_archive(server: Server, content: bytes) -> str:
    """Upload a collection; gives its id."""
    form = (
        b'--b\r\nContent-Disposition: form-data; name="file"; filename="many.zip"\r\n\r\n' + content + b"\r\n--b--\r\n"
    )
    status, answer = server.ask("POST", "/api/collections", form, "multipart/form-data; boundary=b")
    assert status == 201, answer
    return str(answer["id"])


def index_request(collection: str, seed: int) -> bytes:
    settings = {"collection": collection, "layers": [LAYER], "seed": seed}
    return json.dumps({"method": "index", "network": NETWORK, "settings": settings}).encode()


def requests_for(collection: str) -> dict[str, bytes]:
    """The jobs of these tests, by a name for each."""
    return {
        "watched": request_of(STEPS, channel=0),
        "spread": index_request(collection, seed=0),
        "disturbed": request_of(STEPS, channel=1),
        "disturbed index": index_request(collection, seed=1),
    }


def executed(dask_worker: Worker) -> int:
    """How many computations a worker has made."""
    return int(dask_worker.state.executed_count)


class Cluster:
    """All processes of it, each of which can be killed and started again."""

    def __init__(self, folder: Path, store: Mapping[str, str], stack: ExitStack) -> None:
        self._folder = folder
        self._variables = store
        self._stack = stack
        self._port = free_port()
        self.address = f"tcp://127.0.0.1:{self._port}"
        self._scheduler = stack.enter_context(clusters.scheduler(self._port))
        self._workers = [self._new_worker() for _ in range(WORKERS)]
        self.servers = [self._new_server(number) for number in range(2)]
        self._database = Database(store["DATABASE_URL"])
        stack.callback(self._database.close)
        self.jobs = JobStore(self._database, BlobStore(store["BLOBS_URL"]))
        wait_until(self.is_whole, STARTED_WITHIN_S)

    def is_whole(self) -> bool:
        """Whether both servers see all workers."""
        health = [server.health() for server in self.servers]
        return all(one is not None and one["engine"]["workers"] == WORKERS for one in health)

    def files(self, job_id: str) -> Files:
        """What a finished job made, out of the store."""
        job = self.jobs[job_id]
        assert (job.state, job.failure) == (JobState.DONE, None)
        return {artifact.name: self.jobs.content(artifact) for artifact in job.artifacts}

    def server_of(self, job_id: str) -> int | None:
        """Which of the two servers runs a job; None while it is neither."""
        with self._database.session() as session:
            owner = session.get_one(JobRow, job_id).owner
        pids = [str(server.web_process().pid) for server in self.servers]
        owner_pid = None if owner is None else owner.split("/")[1]
        return pids.index(owner_pid) if owner_pid in pids else None

    def kill_worker(self) -> None:
        """A worker and its nanny die; another machine takes their place."""
        clusters.kill(self._workers.pop(0))
        self._workers.append(self._new_worker())

    def kill_scheduler(self) -> None:
        """The scheduler dies and is started again; whoever supervises the workers starts them again too."""
        clusters.kill(self._scheduler)
        self._scheduler = self._stack.enter_context(clusters.scheduler(self._port))
        for _ in range(WORKERS):
            self.kill_worker()

    def start_server(self, number: int) -> None:
        """Start a server again that was killed."""
        self.servers[number] = self._new_server(number)

    def _new_worker(self) -> clusters.Process:
        return self._stack.enter_context(clusters.worker(self._port, **self._variables))

    def _new_server(self, number: int) -> Server:
        folder = self._folder / f"server {number}"
        folder.mkdir(exist_ok=True)
        return self._stack.enter_context(
            running_server(folder, Server.is_answering, SCHEDULER=self.address, **self._variables)
        )


@pytest.fixture(scope="module")
def photographs() -> bytes:
    return archive()


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory, photographs: bytes) -> dict[str, Files]:
    """What each job makes in a server alone, by its name."""
    folder = tmp_path_factory.mktemp("undisturbed")
    with running_server(folder) as server:
        requests = requests_for(upload_archive(server, photographs))
        jobs = {name: Innsyn(server.url).job(begin(server, request)) for name, request in requests.items()}
        for job in jobs.values():
            job.wait()
    store = JobStore(Database(f"sqlite:///{folder}/innsyn.sqlite"), BlobStore((folder / "blobs").as_uri()))
    return {
        name: {artifact.name: store.content(artifact) for artifact in store[job.id].artifacts}
        for name, job in jobs.items()
    }


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory, undisturbed: dict[str, Files]) -> Iterator[Cluster]:
    """A cluster, started when the server alone has ended."""
    folder = tmp_path_factory.mktemp("cluster")
    with ExitStack() as stack:
        store = {
            **stack.enter_context(object_store()).variables,
            "DATABASE_URL": stack.enter_context(postgres_server(folder / "postgres")),
            "BLOBS_URL": BLOBS_URL,
        }
        yield Cluster(folder, store, stack)


@pytest.fixture(scope="module")
def requests(cluster: Cluster, photographs: bytes) -> dict[str, bytes]:
    """The jobs of these tests; the collection lies in the store of the cluster, where workers read it."""
    return requests_for(upload_archive(cluster.servers[0], photographs))


def test_each_server_predicts_and_knows_what_the_other_was_brought_and_has_answered(cluster: Cluster) -> None:
    brought = [server.upload(new_photograph(number), "a.png")[1]["id"] for number, server in enumerate(cluster.servers)]
    for server, image in zip(reversed(cluster.servers), brought, strict=True):  # each that which the other was brought
        status, answer = server.predict(image)
        assert status == 200
        assert answer["classes"]
    first, second = cluster.servers
    assert [first.predict(image) for image in brought] == [second.predict(image) for image in brought]


def test_a_job_begun_on_one_server_is_watched_from_the_other_to_its_end(
    cluster: Cluster, requests: dict[str, bytes], undisturbed: dict[str, Files]
) -> None:
    first, second = cluster.servers
    job = begin(first, requests["watched"])
    events = list(Innsyn(second.url).events(f"/api/jobs/{job}/events"))
    assert {"progress", "end"} <= {kind for kind, _ in events}
    assert events[-1][1]["state"] == "done"
    assert cluster.files(job) == undisturbed["watched"]


def test_an_index_is_made_by_all_workers(
    cluster: Cluster, requests: dict[str, bytes], undisturbed: dict[str, Files]
) -> None:
    with Client(cluster.address, set_as_default=False) as client:
        before = client.run(executed)
        job = begin(cluster.servers[1], requests["spread"])
        Innsyn(cluster.servers[0].url).job(job).wait()
        after = client.run(executed)
    assert len(after) == WORKERS
    assert cluster.files(job) == undisturbed["spread"]
    parts = {worker: count - before[worker] for worker, count in after.items()}
    assert min(parts.values()) > 1, parts


def test_jobs_go_on_after_the_death_of_a_worker_the_scheduler_and_a_server(
    cluster: Cluster, requests: dict[str, bytes], undisturbed: dict[str, Files]
) -> None:
    jobs = {name: begin(cluster.servers[0], requests[name]) for name in ("disturbed", "disturbed index")}

    def running() -> list[Job]:
        found = [cluster.jobs[job] for job in jobs.values()]
        assert all(job.state is not JobState.FAILED for job in found), found
        assert not any(job.state is JobState.DONE for job in found), "a job ended before all that is to be killed was"
        return found

    def wait_until_all_go_on() -> None:
        seen = [job.done for job in running()]
        wait_until(
            lambda: all(job.done > before for job, before in zip(running(), seen, strict=True)), GOES_ON_WITHIN_S
        )

    wait_until_all_go_on()
    with Client(cluster.address, set_as_default=False) as client:
        wait_until(lambda: all(client.processing().values()), GOES_ON_WITHIN_S)
    cluster.kill_worker()
    wait_until_all_go_on()
    cluster.kill_scheduler()
    wait_until_all_go_on()
    victim = cluster.server_of(jobs["disturbed"])
    assert victim is not None
    cluster.servers[victim].kill()
    survivor = cluster.servers[1 - victim]
    wait_until_all_go_on()
    for name, job in jobs.items():
        Innsyn(survivor.url).job(job).wait()
        assert cluster.files(job) == undisturbed[name], name
    cluster.start_server(victim)
    wait_until(cluster.is_whole, STARTED_WITHIN_S)
