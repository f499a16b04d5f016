"""Photographs in NumPy shards: NAME.npz files, and classes.tsv with a WordNet id and names in each line.

A shard has the arrays `jpeg` (the files' bytes, one after another), `offsets` and `labels` (index of the line).
"""

from __future__ import annotations

import threading
import zipfile
from collections import OrderedDict
from itertools import pairwise
from pathlib import PurePosixPath

import numpy as np
from fsspec import AbstractFileSystem
from numpy.typing import NDArray

from backend.examples.collections.collection import (
    Collection,
    CollectionClass,
    UnsuitableCollection,
    checksum_of,
)
from backend.images import MAX_BYTES

SHARDS_KEPT = 2  # in memory, of some 40 MB each
ARRAYS = "A shard has the arrays jpeg (uint8), offsets (one more than images) and labels."


class ShardCollection(Collection):
    """Photographs of shards, in the order of the shards' names. split: only shards whose names begin with it."""

    def __init__(self, filesystem: AbstractFileSystem, root: str, split: str) -> None:
        paths = sorted(path for path in filesystem.glob(f"{root.rstrip('/')}/*.npz") if _name(path).startswith(split))
        if not paths:
            raise UnsuitableCollection(f"{root} has no shards {split}*.npz.", hint="Name train or val after #.")
        self._filesystem = filesystem
        self._kept: OrderedDict[str, NDArray[np.uint8]] = OrderedDict()
        self._guard = threading.Lock()
        self._places: list[tuple[str, int, int]] = []
        self.classes = _classes(filesystem, f"{root.rstrip('/')}/classes.tsv")
        names: list[str] = []
        labels: list[NDArray[np.int32]] = []
        for path in paths:
            offsets, of_shard = self._table(path)
            self._places += [(path, int(start), int(end)) for start, end in pairwise(offsets)]
            names += [f"{PurePosixPath(path).stem}/{number}.jpg" for number in range(len(of_shard))]
            labels.append(of_shard)
        self.names = names
        self.labels = np.concatenate(labels)
        sizes = [(path, filesystem.info(path).get("size")) for path in paths]
        self.checksum = checksum_of([*((_name(path), size) for path, size in sizes), *self._places_hashed()])

    def read(self, number: int) -> bytes:
        """Read an image file. Raises UnsuitableCollection, OSError."""
        path, start, end = self._places[number]
        return self._bytes_of(path)[start:end].tobytes()

    def _places_hashed(self) -> list[tuple[int, int]]:
        return [(start, end) for _, start, end in self._places]

    def _bytes_of(self, path: str) -> NDArray[np.uint8]:
        with self._guard:
            if path not in self._kept:
                self._kept[path] = _arrays(self._filesystem, path, "jpeg")[0].astype(np.uint8, copy=False)
                while len(self._kept) > SHARDS_KEPT:
                    self._kept.popitem(last=False)
            self._kept.move_to_end(path)
            return self._kept[path]

    def _table(self, path: str) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
        """Read the offsets and labels of a shard, and check them."""
        offsets, labels = _arrays(self._filesystem, path, "offsets", "labels")
        sizes = np.diff(offsets.astype(np.int64))
        if len(offsets) != len(labels) + 1 or (sizes < 0).any() or (sizes > MAX_BYTES).any():
            raise UnsuitableCollection(f"The shard {_name(path)} has offsets that do not suit.", hint=ARRAYS)
        if len(labels) and not 0 <= labels.min() <= labels.max() < len(self.classes):
            raise UnsuitableCollection(
                f"The shard {_name(path)} has labels up to {labels.max()}, but {len(self.classes)} classes are listed.",
                hint="Every label must be a line of classes.tsv, counted from 0.",
            )
        return offsets.astype(np.int64), labels.astype(np.int32)


def is_shard_folder(filesystem: AbstractFileSystem, root: str) -> bool:
    """Whether a folder holds shards rather than photographs."""
    return filesystem.exists(f"{root.rstrip('/')}/classes.tsv") and bool(filesystem.glob(f"{root.rstrip('/')}/*.npz"))


def _arrays(filesystem: AbstractFileSystem, path: str, *names: str) -> list[NDArray[np.generic]]:
    try:
        with filesystem.open(path, "rb") as file, np.load(file, allow_pickle=False) as shard:
            return [shard[name] for name in names]
    except (KeyError, OSError, ValueError, EOFError, zipfile.BadZipFile) as error:
        raise UnsuitableCollection(f"The shard {_name(path)} cannot be read: {error}.", hint=ARRAYS) from error


def _classes(filesystem: AbstractFileSystem, path: str) -> tuple[CollectionClass, ...]:
    with filesystem.open(path, "rb") as file:
        lines = file.read().decode().splitlines()
    rows = [line.split("\t", 1) for line in lines if line.strip()]
    return tuple(CollectionClass(row[-1], row[0] if len(row) > 1 else None) for row in rows)


def _name(path: str) -> str:
    return PurePosixPath(path).name
