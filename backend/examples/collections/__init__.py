"""Collections of photographs: folders, zip and tar files, and NumPy shards, at any address that fsspec can open."""

from backend.examples.collections.collection import Collection, CollectionClass, UnsuitableCollection
from backend.examples.collections.opening import open_collection

__all__ = ["Collection", "CollectionClass", "UnsuitableCollection", "open_collection"]
