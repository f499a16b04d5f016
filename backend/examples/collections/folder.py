"""A folder of photographs, with folders in it, anywhere that fsspec can open."""

from __future__ import annotations

from collections.abc import Mapping

from fsspec import AbstractFileSystem

from backend.examples.collections.collection import (
    Collection,
    UnsuitableCollection,
    checksum_of,
    is_image_name,
    labels_of,
)
from backend.images import MAX_BYTES


class FolderCollection(Collection):
    """Photographs of a folder, by name. A change of a name, a size or a time of change is noticed."""

    def __init__(self, filesystem: AbstractFileSystem, root: str) -> None:
        found: Mapping[str, Mapping[str, object]] = filesystem.find(root, detail=True)
        length = len(root.rstrip("/")) + 1
        facts = {path[length:]: facts for path, facts in found.items() if is_image_name(path[length:])}
        self._filesystem = filesystem
        self._root = root.rstrip("/")
        self.names = sorted(facts)
        self.labels, self.classes = labels_of(self.names)
        self.checksum = checksum_of((name, facts[name].get("size"), _changed(facts[name])) for name in self.names)

    def read(self, number: int) -> bytes:
        """Read an image file. Raises UnsuitableCollection, OSError."""
        path = f"{self._root}/{self.names[number]}"
        with self._filesystem.open(path, "rb") as file:
            content: bytes = file.read(MAX_BYTES + 1)
        if len(content) > MAX_BYTES:
            raise UnsuitableCollection(
                f"{self.names[number]} has more than {MAX_BYTES // 1_000_000} MB.", hint="Leave it out.", field=None
            )
        return content


def _changed(facts: Mapping[str, object]) -> object:
    """When a file was changed, or what stands for it at its address."""
    return next((facts[key] for key in ("mtime", "LastModified", "updated", "ETag") if key in facts), None)
