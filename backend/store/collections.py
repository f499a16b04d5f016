"""Collections that were uploaded: archives of photographs, stored as they are beside the blobs."""

from __future__ import annotations

import hashlib
import re
import uuid
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import PurePosixPath
from typing import IO, BinaryIO, cast

from fsspec.core import url_to_fs
from sqlalchemy import select

from backend.store.blobs import NO_ROOM
from backend.store.database import CollectionRow, Database
from backend.store.file_service import answering
from models.errors import StorageFull

ID_LENGTH = 16
ARCHIVE = re.compile(r"[0-9a-f]{16}\.(zip|tar)")
CHUNK_BYTES = 1_000_000
NAME_LENGTH = 120


@dataclass(frozen=True)
class StoredCollection:
    """An uploaded collection. address: fsspec URL of its file."""

    id: str
    name: str
    address: str


class CollectionStore:
    """Archives by the hash of their content. url: of the folder of blobs; archives are in collections/ in it.

    Every method raises StoreUnavailable.
    """

    def __init__(self, database: Database, url: str) -> None:
        self._database = database
        self._filesystem, root = url_to_fs(url, use_listings_cache=False)
        self._root = f"{root}/collections"

    def list(self) -> list[StoredCollection]:
        """List all, newest first."""
        with self._database.session() as session:
            rows = session.scalars(select(CollectionRow).order_by(CollectionRow.created_at.desc(), CollectionRow.id))
            return [self._present(row) for row in rows]

    @answering()
    def hold(self, file: BinaryIO, name: str) -> StoredCollection:
        """Store an archive that is not yet listed. name: of the file; its extension is kept. Raises StorageFull."""
        extension = ".tar" if name.lower().endswith(".tar") else ".zip"
        unfinished = f"{self._root}/{uuid.uuid4().hex}.part"
        digest = hashlib.sha256()
        try:
            self._filesystem.makedirs(self._root, exist_ok=True)
            with self._filesystem.open(unfinished, "wb") as target:
                while chunk := file.read(CHUNK_BYTES):
                    digest.update(chunk)
                    target.write(chunk)
            collection_id = digest.hexdigest()[:ID_LENGTH]
            self._filesystem.mv(unfinished, f"{self._root}/{collection_id}{extension}")
        except OSError as error:
            if self._filesystem.exists(unfinished):
                self._filesystem.rm_file(unfinished)
            if error.errno not in NO_ROOM:
                raise
            raise StorageFull(
                "There is no space left to store the collection.",
                hint="Free some space where BLOBS_URL points to; nothing was stored.",
            ) from error
        return self._present(
            CollectionRow(id=collection_id, name=name[:NAME_LENGTH], file=f"{collection_id}{extension}")
        )

    def add(self, collection: StoredCollection) -> bool:
        """List a stored archive; whether it is new."""
        file = collection.address.rpartition("/")[2]
        with self._database.session() as session:
            is_new = session.get(CollectionRow, collection.id) is None
            created = datetime.now(timezone.utc).replace(tzinfo=None)
            session.merge(CollectionRow(id=collection.id, name=collection.name, file=file, created_at=created))
        return is_new

    @answering()
    def remove(self, collection: StoredCollection) -> None:
        """Delete an archive, and list it no longer."""
        with self._database.freeing_session() as session:
            row = session.get(CollectionRow, collection.id)
            if row is not None:
                session.delete(row)
        path = f"{self._root}/{collection.address.rpartition('/')[2]}"
        if self._filesystem.exists(path):
            self._filesystem.rm_file(path)

    @answering()
    def open(self, file: str) -> IO[bytes]:
        """Open an archive to read it. file: its name."""
        return cast("IO[bytes]", self._filesystem.open(f"{self._root}/{file}", "rb"))

    @answering()
    def restore(self, file: str, content: IO[bytes]) -> bool:
        """Store an archive under its name, unless it is there; False where its content does not fit the name."""
        path, unfinished = f"{self._root}/{file}", f"{self._root}/{uuid.uuid4().hex}.part"
        if self._filesystem.exists(path):
            return True
        digest = hashlib.sha256()
        self._filesystem.makedirs(self._root, exist_ok=True)
        with self._filesystem.open(unfinished, "wb") as target:
            while chunk := content.read(CHUNK_BYTES):
                digest.update(chunk)
                target.write(chunk)
        is_whole = digest.hexdigest()[:ID_LENGTH] == file.partition(".")[0]
        if is_whole:
            self._filesystem.mv(unfinished, path)
        else:
            self._filesystem.rm_file(unfinished)
        return is_whole

    @answering()
    def sizes(self) -> dict[str, int]:
        """Give {name of the file: bytes} of all archives."""
        if not self._filesystem.exists(self._root):
            return {}
        files = self._filesystem.ls(self._root, detail=True)
        return {PurePosixPath(entry["name"]).name: int(entry["size"] or 0) for entry in files}

    def _present(self, row: CollectionRow) -> StoredCollection:
        return StoredCollection(row.id, row.name, self._filesystem.unstrip_protocol(f"{self._root}/{row.file}"))
