"""A store as a first start leaves it, made once for all tests of a process: its ten samples take half a second."""

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from backend.store.blobs import BlobStore
from backend.store.database import Database
from backend.store.images import ImageStore
from backend.store.samples import read_samples


def settle(folder: Path) -> dict[str, str]:
    """Put such a store into a folder, unless one is there, and give its places as settings."""
    if not (folder / "innsyn.sqlite").exists():
        shutil.copytree(_first_start(), folder, dirs_exist_ok=True)
    return places_in(folder)


@cache
def _first_start() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="innsyn-new-store-"))
    atexit.register(shutil.rmtree, folder)
    places = places_in(folder)
    database = Database(places["database_url"], keeps_reserve=False)
    images = ImageStore(database, BlobStore(places["blobs_url"]))
    for sample in read_samples():
        images.add_sample(sample)
    database.close()
    return folder


def places_in(folder: Path) -> dict[str, str]:
    """Give the places of a store in a folder, as settings."""
    return {"database_url": f"sqlite:///{folder}/innsyn.sqlite", "blobs_url": (folder / "blobs").as_uri()}
