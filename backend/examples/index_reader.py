"""Reads the files of indexes, and keeps those that were read last, so that a look-up takes milliseconds."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import TypeVar, cast

from backend.errors import StoredFileDamaged
from backend.examples.index_files import CHANNELS, IMAGES, SUMMARY, IndexedLayer, IndexSummary, Table, read_table
from backend.jobs.job import Job, StoredArtifact

MOST_KEPT_BYTES = 100_000_000
Content = TypeVar("Content")


class IndexReader:
    """Reads indexes out of the store. content: gives the bytes of an artifact."""

    def __init__(self, content: Callable[[StoredArtifact], bytes]) -> None:
        self._content = content
        self._guard = threading.Lock()
        self._kept: OrderedDict[str, tuple[object, int]] = OrderedDict()

    def summary(self, job: Job) -> IndexSummary:
        """Read what an index is about. Raises StoredFileDamaged."""
        return self._read(job, SUMMARY, IndexSummary.model_validate_json)

    def channels(self, job: Job) -> Table:
        """Read the plain numbers of all channels of all layers. Raises StoredFileDamaged."""
        return self._read(job, CHANNELS, read_table)

    def images(self, job: Job) -> Table:
        """Read number, name, label and size of all images. Raises StoredFileDamaged."""
        return self._read(job, IMAGES, read_table)

    def layer(self, job: Job, layer: IndexedLayer) -> Table:
        """Read what is known of the channels of a layer. Raises StoredFileDamaged."""
        return self._read(job, layer.file, read_table)

    def _read(self, job: Job, name: str, parse: Callable[[bytes], Content]) -> Content:
        artifact = next((artifact for artifact in job.artifacts if artifact.name == name), None)
        if artifact is None:
            raise StoredFileDamaged(f"The index has no file {name}.", hint="Make the index again.")
        with self._guard:
            if artifact.key in self._kept:
                self._kept.move_to_end(artifact.key)
                return cast("Content", self._kept[artifact.key][0])
        content = parse(self._content(artifact))
        with self._guard:
            self._kept[artifact.key] = (content, _bytes_of(content))
            while len(self._kept) > 1 and sum(size for _, size in self._kept.values()) > MOST_KEPT_BYTES:
                self._kept.popitem(last=False)
        return content


def _bytes_of(content: object) -> int:
    return sum(array.nbytes for array in content.values()) if isinstance(content, dict) else 0
