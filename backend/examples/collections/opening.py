"""Opens a collection by its address: a path or any fsspec URL of a folder, a zip file, a tar file, or shards."""

from __future__ import annotations

from pathlib import PurePosixPath

from fsspec.core import url_to_fs

from backend.examples.collections.archives import TarCollection, ZipCollection
from backend.examples.collections.collection import Collection, UnsuitableCollection
from backend.examples.collections.folder import FolderCollection
from backend.examples.collections.shards import ShardCollection, is_shard_folder

ALLOWED = "A collection is a folder, a .zip file, a .tar file, or a folder with NumPy shards and classes.tsv."
COMPRESSED = (".gz", ".tgz", ".bz2", ".xz", ".zst", ".7z", ".rar")


def open_collection(address: str, checksum: str | None = None) -> Collection:
    """Open a collection. address: #train or #val behind it chooses shards.

    checksum: what it must be, if given. Raises UnsuitableCollection.
    """
    place, _, split = address.partition("#")
    try:
        collection = _opened(place, split)
    except (OSError, ValueError, ImportError) as error:
        raise UnsuitableCollection(f"The collection at {address} cannot be opened: {error}.", hint=ALLOWED) from error
    if not len(collection):
        raise UnsuitableCollection(f"{_title(place)} has no photographs.", hint=ALLOWED)
    if checksum is not None and collection.checksum != checksum:
        raise UnsuitableCollection(
            f"{_title(place)} has changed since the job was asked for.", hint="Begin a new job.", field=None
        )
    return collection


def _opened(address: str, split: str) -> Collection:
    filesystem, root = url_to_fs(address)
    if not filesystem.exists(root):
        raise UnsuitableCollection(f"There is nothing at {address}.", hint=ALLOWED)
    if filesystem.isdir(root):
        shards = is_shard_folder(filesystem, root)
        return ShardCollection(filesystem, root, split) if shards else FolderCollection(filesystem, root)
    suffix = PurePosixPath(root).suffix.lower()
    if suffix == ".zip":
        return ZipCollection(filesystem.open(root, "rb"), _title(address))
    if suffix == ".tar":
        return TarCollection(filesystem.open(root, "rb"), _title(address))
    hint = "Pack it as .zip, or as .tar without compression." if suffix in COMPRESSED else ALLOWED
    raise UnsuitableCollection(f"{_title(address)} is no collection.", hint=hint)


def _title(address: str) -> str:
    return PurePosixPath(address).name
