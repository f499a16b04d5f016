"""Photographs in a zip or tar file, read out of the archive one by one; nothing is ever unpacked to a disk.

What may do harm is refused by its name: members outside the archive, links, devices, and bombs.
"""

from __future__ import annotations

import tarfile
import threading
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import BinaryIO

from backend.examples.collections.collection import (
    Collection,
    UnsuitableCollection,
    checksum_of,
    is_image_name,
    labels_of,
)
from backend.images import MAX_BYTES

MOST_MEMBERS = 2_000_000
HIGHEST_RATIO = 100  # of the sizes before and after packing; photographs hardly shrink
UNSUSPECTED_BYTES = 1_000_000
REPACK = "Pack the photographs anew, without it."


@dataclass(frozen=True)
class _Member:
    """A member of an archive, as far as it is checked."""

    name: str
    size: int


class ZipCollection(Collection):
    """Photographs of a zip file, by name. file: open for reading, seekable; closed with the collection."""

    def __init__(self, file: BinaryIO, title: str) -> None:
        try:
            self._archive = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, OSError, ValueError) as error:
            raise _damaged(title, error) from error
        members = self._archive.infolist()
        _refuse_too_many(len(members), title)
        for member in members:
            _refuse_outside(member.filename, title)
            kind = member.external_attr >> 28  # upper half: the mode of Unix, whose upper four bits are the kind
            if kind not in (0, 4, 8):
                raise _refused(title, member.filename, "is a link or a device")
            if member.file_size > UNSUSPECTED_BYTES and member.file_size > HIGHEST_RATIO * max(1, member.compress_size):
                raise _refused(title, member.filename, f"grows to {member.file_size} bytes when it is unpacked")
            if member.flag_bits & 1:
                raise _refused(title, member.filename, "is encrypted")
        chosen = {member.filename: member for member in members if is_image_name(member.filename)}
        _refuse_large((_Member(name, member.file_size) for name, member in chosen.items()), title)
        self._members = chosen
        self._title = title
        self._guard = threading.Lock()
        self.names = sorted(chosen)
        self.labels, self.classes = labels_of(self.names)
        self.checksum = checksum_of((name, chosen[name].file_size, chosen[name].CRC) for name in self.names)

    def read(self, number: int) -> bytes:
        """Read an image file. Raises UnsuitableCollection where it is damaged."""
        try:
            with self._guard, self._archive.open(self._members[self.names[number]]) as file:
                return file.read(MAX_BYTES)
        except (zipfile.BadZipFile, EOFError, NotImplementedError, OSError, ValueError) as error:
            raise _damaged(f"{self.names[number]} in {self._title}", error) from error


class TarCollection(Collection):
    """Photographs of a tar file that is not compressed, by name. file: open for reading, seekable."""

    def __init__(self, file: BinaryIO, title: str) -> None:
        chosen: dict[str, tarfile.TarInfo] = {}
        try:
            with tarfile.open(fileobj=file, mode="r:") as archive:
                for count, member in enumerate(archive, start=1):
                    _refuse_too_many(count, title)
                    _refuse_outside(member.name, title)
                    if not (member.isreg() or member.isdir()):
                        raise _refused(title, member.name, "is a link or a device")
                    if member.isreg() and is_image_name(member.name):
                        chosen[member.name] = member
        except (tarfile.TarError, OSError, ValueError, EOFError) as error:
            raise _damaged(title, error) from error
        _refuse_large((_Member(name, member.size) for name, member in chosen.items()), title)
        self._file = file
        self._places = {name: (member.offset_data, member.size) for name, member in chosen.items()}
        self._guard = threading.Lock()
        self.names = sorted(chosen)
        self.labels, self.classes = labels_of(self.names)
        self.checksum = checksum_of((name, *self._places[name], chosen[name].mtime) for name in self.names)

    def read(self, number: int) -> bytes:
        """Read an image file."""
        offset, size = self._places[self.names[number]]
        with self._guard:
            self._file.seek(offset)
            return self._file.read(size)


def _refuse_outside(name: str, title: str) -> None:
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or (path.parts and ":" in path.parts[0]):
        raise _refused(title, name, "lies outside the archive")


def _refuse_large(members: Iterable[_Member], title: str) -> None:
    for member in members:
        if member.size > MAX_BYTES:
            raise _refused(title, member.name, f"has more than {MAX_BYTES // 1_000_000} MB")


def _refuse_too_many(members: int, title: str) -> None:
    if members > MOST_MEMBERS:
        raise UnsuitableCollection(
            f"{title} has more than {MOST_MEMBERS} members.", hint="Make several collections of it."
        )


def _refused(title: str, name: str, why: str) -> UnsuitableCollection:
    return UnsuitableCollection(f"{title} is refused: {name!r} {why}.", hint=REPACK)


def _damaged(title: str, error: Exception) -> UnsuitableCollection:
    return UnsuitableCollection(f"{title} cannot be read: {error}.", hint="Pack or copy it again.")
