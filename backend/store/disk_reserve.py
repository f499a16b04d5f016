"""Disk space that is kept for a full disk: SQLite needs some even to delete."""

from __future__ import annotations

import shutil
from pathlib import Path

RESERVE_BYTES = 8_000_000
SHORT_BYTES = 2 * RESERVE_BYTES
CHUNK_BYTES = 1_000_000


class DiskReserve:
    """A file that only takes space. Where there is too little for it, it is made later."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def renew(self) -> None:
        """Take the space again, if it was released and there is enough."""
        try:
            if self._path.exists() or shutil.disk_usage(self._path.parent).free < SHORT_BYTES:
                return
            with self._path.open("wb") as file:
                for _ in range(RESERVE_BYTES // CHUNK_BYTES):
                    file.write(bytes(CHUNK_BYTES))
        except OSError:
            self._path.unlink(missing_ok=True)

    def release(self) -> None:
        """Give the space back, if the disk is nearly full."""
        if shutil.disk_usage(self._path.parent).free < RESERVE_BYTES:
            self._path.unlink(missing_ok=True)
