"""An index made by three workers over TCP, of which one is killed, then the scheduler, then the server.

Runs on demand: npm test -- faults.
"""

from pathlib import Path

from backend.client import Innsyn
from backend.jobs.job import JobState
from backend.store.blobs import BlobStore
from backend.store.database import Database
from backend.store.jobs import JobStore
from tests.support.clusters import kill, scheduler, worker
from tests.support.photographs import new_photograph
from tests.support.servers import Server, free_port, running_server
from tests.support.waiting import wait_until

PHOTOGRAPHS = 1600  # seven parts
NETWORK, LAYER = "efficientnet_lite0", "block6_add"
WORKERS = 3


def write_photographs(folder: Path) -> str:
    folder.mkdir()
    for number in range(PHOTOGRAPHS):
        (folder / f"{number:04}.png").write_bytes(new_photograph(number))
    return str(folder)


def begin(server: Server) -> str:
    return Innsyn(server.url).index(NETWORK, "many", layers=[LAYER]).id


def step_of(server: Server, job: str) -> int:
    return int(Innsyn(server.url).job(job).description["step"])


def files_of(folder: Path, job: str) -> dict[str, bytes]:
    """The files of a finished index, out of the store."""
    store = JobStore(Database(f"sqlite:///{folder}/innsyn.sqlite"), BlobStore((folder / "blobs").as_uri()))
    found = store[job]
    assert found.state is JobState.DONE
    return {artifact.name: store.content(artifact) for artifact in found.artifacts}


def test_it_equals_an_undisturbed_one_byte_for_byte(tmp_path: Path) -> None:
    collections = f"many={write_photographs(tmp_path / 'many')}"
    undisturbed, disturbed = tmp_path / "undisturbed", tmp_path / "disturbed"
    undisturbed.mkdir()
    disturbed.mkdir()
    with running_server(undisturbed, COLLECTIONS=collections) as server:
        job = begin(server)
        Innsyn(server.url).job(job).wait()
    port = free_port()
    where = {"SCHEDULER": f"tcp://127.0.0.1:{port}", "COLLECTIONS": collections}
    with worker(port) as first, worker(port), worker(port):
        with scheduler(port) as leader, running_server(disturbed, **where) as server:
            wait_until(lambda: server.health()["engine"]["workers"] == WORKERS, timeout_s=120)
            assert begin(server) == job
            wait_until(lambda: step_of(server, job) > 0, timeout_s=120)
            kill(first)
            seen = step_of(server, job)
            wait_until(lambda: step_of(server, job) > seen, timeout_s=120)
            kill(leader)
            server.kill()
        with scheduler(port), worker(port), worker(port), running_server(disturbed, **where) as server:
            Innsyn(server.url).job(job).wait()
    assert files_of(disturbed, job) == files_of(undisturbed, job)
