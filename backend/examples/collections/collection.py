"""What a collection is: image files with names, in a fixed order, each with a class or none.

Classes are read off the names: photographs in several folders have the names of their folders as classes, and names
like 0012_n01440764.jpg have a WordNet id. A WordNet id that ImageNet knows gets its words.
"""

from __future__ import annotations

import csv
import hashlib
import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

import numpy as np
from numpy.typing import NDArray

from backend.images import KNOWN_IMAGE_ENDINGS
from backend.settings import PROJECT_FOLDER
from models.errors import Invalid

UNLABELLED = -1
WORDNET_ID = re.compile(r"(?:^|[_-])(n\d{8})(?:[_.-]|$)")
IGNORED = {"__MACOSX"}


class UnsuitableCollection(Invalid):
    """A collection that is missing, empty, damaged, or that has changed."""

    code = "unsuitable_collection"


@dataclass(frozen=True)
class CollectionClass:
    """A class of a collection. wordnet_id: None where it is unknown."""

    names: str
    wordnet_id: str | None = None


class Collection(ABC):
    """Photographs in a fixed order.

    names: of the files, as they are displayed. labels: index of the class of each, (count,); UNLABELLED for none.
    checksum: SHA-256 over what is known of the files without reading them, so that a change is noticed.
    """

    names: Sequence[str]
    labels: NDArray[np.int32]
    classes: tuple[CollectionClass, ...]
    checksum: str

    def __len__(self) -> int:
        return len(self.names)

    @abstractmethod
    def read(self, number: int) -> bytes:
        """Read an image file. Raises UnsuitableCollection or OSError where it cannot be read."""


def is_image_name(name: str) -> bool:
    """Whether a file counts as a photograph, by its name."""
    path = PurePosixPath(name)
    hidden = any(part.startswith(".") or part in IGNORED for part in path.parts)
    return not hidden and path.suffix.lower() in KNOWN_IMAGE_ENDINGS


def checksum_of(facts: Iterable[Sequence[object]]) -> str:
    """Hash what is known of the files."""
    digest = hashlib.sha256()
    for fact in facts:
        digest.update(repr(tuple(fact)).encode())
    return digest.hexdigest()


def labels_of(names: Sequence[str]) -> tuple[NDArray[np.int32], tuple[CollectionClass, ...]]:
    """Read the classes off the names of files; none where all are in one folder and have no WordNet ids."""
    keys = [_key_of(name) for name in names]
    folders = {PurePosixPath(name).parent for name in names}
    if len(folders) < 2 and not any(WORDNET_ID.search(PurePosixPath(name).name) for name in names):  # noqa: PLR2004
        return np.full(len(names), UNLABELLED, np.int32), ()
    ordered = sorted({key for key in keys if key})
    places = {key: place for place, key in enumerate(ordered)}
    words = _words()
    classes = tuple(CollectionClass(words.get(key, key), key if WORDNET_ID.fullmatch(key) else None) for key in ordered)
    return np.array([places.get(key, UNLABELLED) for key in keys], np.int32), classes


def _key_of(name: str) -> str:
    """Give the WordNet id of a file's name, or else the name of its folder."""
    path = PurePosixPath(name)
    found = WORDNET_ID.search(path.name)
    return found.group(1) if found else path.parent.name


def _words() -> dict[str, str]:
    """Give the words of ImageNet's WordNet ids."""
    with (PROJECT_FOLDER / "data" / "imagenet_classes.tsv").open(encoding="utf8", newline="") as table:
        return {row["wnid"]: row["names"] for row in csv.DictReader(table, delimiter="\t")}
