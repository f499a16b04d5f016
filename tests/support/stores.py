"""A store with something of everything in it, for tests of what looks after stores."""

from dataclasses import dataclass
from pathlib import Path

from backend.jobs.job import Artifact, JobState
from backend.store.blobs import BlobStore
from backend.store.collections import CollectionStore
from backend.store.database import Database
from backend.store.dictionary import Dictionary, NamedChannel
from backend.store.images import ImageStore
from backend.store.inventory import Inventory
from backend.store.jobs import JobStore
from backend.store.parcel import Store
from backend.store.recipe import Recipe
from backend.store.results import ResultStore
from tests.support.jobs import CREATED, new_job, progress
from tests.support.photographs import as_file, gradient

NETWORK = "efficientnet_lite0"
PICTURE = b"a picture of a job"
RECIPE = Recipe("prediction", NETWORK, "w", None, {"top": 5}, versions={})
NAMED = NamedChannel(NETWORK, "maps", 3, "curves", "", "w", CREATED)


@dataclass(frozen=True)
class Filled:
    """A store and what was put into it: ids of an image and a job."""

    folder: Path
    store: Store
    images: ImageStore
    jobs: JobStore
    results: ResultStore
    dictionary: Dictionary
    image: str = ""
    job: str = ""

    @property
    def inventory(self) -> Inventory:
        """Counts what is there."""
        return Inventory(self.store.database, self.store.blobs, self.store.collections)

    @property
    def environment(self) -> dict[str, str]:
        """The settings of a server or command that uses it."""
        return {"DATABASE_URL": f"sqlite:///{self.folder}/a.sqlite", "BLOBS_URL": (self.folder / "blobs").as_uri()}

    def path_of(self, key: str) -> Path:
        """The file of a blob."""
        return self.folder / "blobs" / key[:2] / key


def empty_store(folder: Path) -> Filled:
    """A store with nothing in it."""
    folder.mkdir(exist_ok=True)
    url = (folder / "blobs").as_uri()
    database, blobs = Database(f"sqlite:///{folder}/a.sqlite"), BlobStore(url)
    return Filled(
        folder,
        Store(database, blobs, CollectionStore(database, url)),
        ImageStore(database, blobs),
        JobStore(database, blobs),
        ResultStore(database, blobs),
        Dictionary(database),
    )


def filled_store(folder: Path) -> Filled:
    """A store with an upload, a result, a job that is done and one that runs, a name and a collection."""
    empty = empty_store(folder)
    image, _ = empty.images.add_upload(as_file(gradient()), "gradient.png")
    empty.results.keep(RECIPE, {"classes": [1, 2]})
    done = empty.jobs.add(new_job(network=NETWORK, image=image.id))
    picture = Artifact("0.png", "image/png", PICTURE)
    brought = progress(10, metrics={"objective": ((1.0,),) * 10}, artifacts=(picture,), checkpoint=b"at the end")
    empty.jobs.note(done.id, brought, 0.5)
    empty.jobs.end(done.id, JobState.DONE)
    runs = empty.jobs.add(new_job(network=NETWORK, number=2))
    empty.jobs.leases.take(runs.id, "a run")
    empty.jobs.note(runs.id, progress(4, checkpoint=b"at four"), 0.5, "a run")
    empty.dictionary.write([NAMED])
    archive = folder / "birds.zip"
    archive.write_bytes(b"an archive")
    with archive.open("rb") as file:
        empty.store.collections.add(empty.store.collections.hold(file, "birds.zip"))
    return Filled(**{**empty.__dict__, "image": image.id, "job": done.id})
