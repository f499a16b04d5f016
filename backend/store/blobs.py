"""Content-addressed storage: bytes under the hash of their content, in any folder that fsspec can open.

Nothing here depends on what the bytes mean.
"""

import errno
import hashlib
import re
import uuid
from collections.abc import Callable
from datetime import datetime, timezone
from enum import Enum
from pathlib import PurePosixPath

from fsspec.core import url_to_fs

from backend.errors import StoredFileDamaged, StoreUnavailable
from backend.store.file_service import answering, is_unanswered
from models.errors import InvalidSetting, StorageFull

KEY = re.compile(r"[0-9a-f]{64}")
FOLDER = re.compile(r"/[0-9a-f]{2}/?$")
PART = ".part"
DAMAGED_FOLDER = "damaged"
RESTORE_HINT = "Restore it from a backup, or upload the image again."
NO_ROOM = (errno.ENOSPC, errno.EDQUOT)


class BlobState(str, Enum):
    """How a blob is."""

    WHOLE = "whole"
    DAMAGED = "damaged"
    MISSING = "missing"


class BlobStore:
    """A folder of blobs. A key is the SHA-256 of the content, so a blob is never changed, only written or deleted."""

    def __init__(self, url: str) -> None:
        """Open the folder of an fsspec URL.

        Raises InvalidSetting where its protocol is not available, or the folder may not be written.
        """
        try:
            # other servers on the store write files too, which a listing that is kept would leave out
            self._filesystem, self._root = url_to_fs(url, use_listings_cache=False)
        except (ValueError, ImportError) as error:
            raise InvalidSetting(
                f"BLOBS_URL is {url!r}, which cannot be opened: {error}.",
                hint="Use file:///folder, or install the fsspec package for that protocol.",
                field="BLOBS_URL",
            ) from error
        self._make_room: Callable[[int], None] = lambda _size: None
        self._try_to_write(url)

    @answering()
    def put(self, content: bytes) -> str:
        """Store some bytes and give their key. The blob is written under another name and then renamed.

        One of that name is replaced if it is damaged. Raises StorageFull, and StoreUnavailable as every method does.
        """
        key = hashlib.sha256(content).hexdigest()
        path = self._path(key)
        if self.state(key) is BlobState.WHOLE:
            return key
        self._make_room(len(content))
        unfinished = f"{path}.{uuid.uuid4().hex}{PART}"
        try:
            self._filesystem.makedirs(str(PurePosixPath(path).parent), exist_ok=True)
            self._filesystem.pipe_file(unfinished, content)
            self._filesystem.mv(unfinished, path)
        except OSError as error:
            if self._filesystem.exists(unfinished):
                self._filesystem.rm_file(unfinished)
            if error.errno not in NO_ROOM:
                raise
            raise StorageFull(
                f"There is no space left to store {len(content)} bytes.",
                hint="Free some space where BLOBS_URL points to, or delete images; nothing was stored.",
            ) from error
        return key

    @answering()
    def get(self, key: str) -> bytes:
        """Read a blob. Raises StoredFileDamaged where it is missing or its content does not match its key."""
        try:
            content: bytes = self._filesystem.cat_file(self._path(key))
        except FileNotFoundError as error:
            raise StoredFileDamaged(f"The stored file {key[:12]}… is missing.", hint=RESTORE_HINT) from error
        except OSError as error:
            if is_unanswered(error):
                raise
            reason = error.strerror or error
            raise StoredFileDamaged(
                f"The stored file {key[:12]}… cannot be read: {reason}.", hint=RESTORE_HINT
            ) from error
        if hashlib.sha256(content).hexdigest() != key:
            raise StoredFileDamaged(f"The stored file {key[:12]}… is damaged.", hint=RESTORE_HINT)
        return content

    @answering()
    def state(self, key: str) -> BlobState:
        """Read a blob and tell how it is."""
        try:
            content: bytes = self._filesystem.cat_file(self._path(key))
        except FileNotFoundError:
            return BlobState.MISSING
        except OSError as error:
            if is_unanswered(error):
                raise
            return BlobState.DAMAGED
        return BlobState.WHOLE if hashlib.sha256(content).hexdigest() == key else BlobState.DAMAGED

    @answering()
    def delete(self, key: str) -> None:
        """Delete a blob, if it exists."""
        try:
            self._filesystem.rm_file(self._path(key))
        except FileNotFoundError:
            return

    @answering()
    def size(self, key: str) -> int:
        """Tell how many bytes a blob has; 0 where it is missing."""
        try:
            return int(self._filesystem.size(self._path(key)) or 0)
        except FileNotFoundError:
            return 0

    @answering()
    def sizes(self) -> dict[str, int]:
        """Give {key: bytes} of all blobs, whole or not."""
        return {name: size for name, size in self._files().items() if KEY.fullmatch(name)}

    @answering()
    def unfinished(self, older_than_s: float) -> list[str]:
        """List the names of blobs that were never finished, because the process that wrote them died."""
        return sorted(name for name in self._files() if name.endswith(PART) and self._age_s(name) > older_than_s)

    @answering()
    def discard(self, name: str) -> None:
        """Delete an unfinished blob, by its name."""
        self._filesystem.rm_file(self._path(name))

    @answering()
    def set_aside(self, key: str) -> None:
        """Move a damaged blob out of the way, into the folder damaged."""
        folder = f"{self._root}/{DAMAGED_FOLDER}"
        self._filesystem.makedirs(folder, exist_ok=True)
        self._filesystem.mv(self._path(key), f"{folder}/{key}")

    def limit_by(self, make_room: Callable[[int], None]) -> None:
        """Have something make room for so many bytes before each new blob; it raises StorageFull where it cannot."""
        self._make_room = make_room

    def _files(self) -> dict[str, int]:
        """Give {name: bytes} of the files below the folders of blobs, which have two letters."""
        folders = [path for path in self._filesystem.ls(self._root, detail=False) if FOLDER.search(path)]
        files = [entry for folder in folders for entry in self._filesystem.ls(folder, detail=True)]
        return {PurePosixPath(entry["name"]).name: int(entry["size"] or 0) for entry in files}

    def _age_s(self, name: str) -> float:
        changed: datetime = self._filesystem.modified(self._path(name))
        return (datetime.now(timezone.utc) - changed.astimezone(timezone.utc)).total_seconds()

    @answering()
    def __contains__(self, key: str) -> bool:
        return bool(self._filesystem.exists(self._path(key)))

    def _try_to_write(self, url: str) -> None:
        """Raise InvalidSetting where nothing may be written; a full disk may still be read, and freed."""
        trial = f"{self._root}/{uuid.uuid4().hex}.part"
        try:
            with answering():
                self._filesystem.makedirs(self._root, exist_ok=True)
                self._filesystem.pipe_file(trial, b"x")
                self._filesystem.rm_file(trial)
        except OSError as error:
            if error.errno not in NO_ROOM:
                raise self._unusable(url, error.strerror or str(error)) from error
        except StoreUnavailable as error:
            raise self._unusable(url, str(error.__cause__)) from error

    def _unusable(self, url: str, reason: str) -> InvalidSetting:
        return InvalidSetting(
            f"BLOBS_URL is {url!r}, where nothing can be written: {reason.rstrip('.')}.",
            hint="Allow the server to write there, or name another folder.",
            field="BLOBS_URL",
        )

    def _path(self, key: str) -> str:
        return f"{self._root}/{key[:2]}/{key}"
