"""The collections of a server, by id: samples, those of the settings, those in data/collections/, and uploads."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from backend.errors import UnknownCollection
from backend.examples.collections.collection import Collection
from backend.examples.collections.opening import open_collection
from models.errors import near_names

SAMPLES = "samples"
LOOK_AGAIN_S = 10.0  # before a collection is opened anew, to notice a change
KEPT = 8
Origin = Literal["sample", "setting", "folder", "upload"]


@dataclass(frozen=True)
class CollectionEntry:
    """A collection that may be opened. address: where; never told to clients."""

    id: str
    title: str
    origin: Origin
    address: str


@dataclass(frozen=True)
class CollectionFacts:
    """A collection of photographs. address: where workers open it. checksum: of its content. images: how many."""

    id: str
    address: str
    checksum: str
    images: int


@dataclass(frozen=True)
class _Opened:
    address: str
    collection: Collection
    at: float


class CollectionCatalog:
    """All collections, looked up by id.

    samples: folder of the sample photographs. named: {id: address} of the settings. folder: each folder and archive in
    it is a collection. uploads: gives those that were uploaded.
    """

    def __init__(
        self,
        samples: Path,
        named: Mapping[str, str],
        folder: Path,
        uploads: Callable[[], Iterable[CollectionEntry]],
    ) -> None:
        self._samples = samples
        self._named = named
        self._folder = folder
        self._uploads = uploads
        self._opened: dict[str, _Opened] = {}
        self._guard = threading.Lock()

    def __iter__(self) -> Iterator[CollectionEntry]:
        yield CollectionEntry(SAMPLES, "Sample photographs", "sample", str(self._samples))
        for name, address in self._named.items():
            yield CollectionEntry(name, name, "setting", address)
        if self._folder.is_dir():
            for path in sorted(self._folder.iterdir()):
                if path.is_dir() or path.suffix.lower() in {".zip", ".tar"}:
                    yield CollectionEntry(f"folder-{path.name}", path.name, "folder", str(path))
        yield from self._uploads()

    def __getitem__(self, collection_id: str) -> CollectionEntry:
        """Look a collection up. Raises UnknownCollection."""
        entries = {entry.id: entry for entry in self}
        if collection_id not in entries:
            raise UnknownCollection(
                f"There is no collection {collection_id!r}.",
                hint=f"{near_names(collection_id, entries)}The list of collections names them all.",
                field="collection",
            )
        return entries[collection_id]

    def open(self, collection_id: str) -> Collection:
        """Open a collection; one that was opened just now is not opened again. Raises as open_collection."""
        return self._latest(collection_id).collection

    def facts(self, collection_id: str) -> CollectionFacts:
        """Say what a job must know of a collection. Raises UnknownCollection, UnsuitableCollection."""
        latest = self._latest(collection_id)
        return CollectionFacts(collection_id, latest.address, latest.collection.checksum, images=len(latest.collection))

    def forget(self, collection_id: str) -> None:
        """Let go of a collection that is deleted."""
        with self._guard:
            self._opened.pop(collection_id, None)

    def _latest(self, collection_id: str) -> _Opened:
        with self._guard:
            known = self._opened.get(collection_id)
        if known is not None and time.monotonic() - known.at < LOOK_AGAIN_S:
            return known
        address = self[collection_id].address
        opened = _Opened(address, open_collection(address), time.monotonic())
        with self._guard:
            self._opened.pop(collection_id, None)
            self._opened[collection_id] = opened
            while len(self._opened) > KEPT:
                del self._opened[next(iter(self._opened))]
        return opened
