"""Bytes of a body or an answer: a little in memory, more in a temporary file."""

from __future__ import annotations

import tempfile
from typing import BinaryIO, cast

from backend.serving.limits import HELD_BYTES
from models.errors import StorageFull


def new_held_bytes() -> BinaryIO:
    """Make an empty file that stays in memory while it is small."""
    return cast("BinaryIO", tempfile.SpooledTemporaryFile(max_size=HELD_BYTES))


def no_room(error: OSError) -> StorageFull:
    """Say that the temporary file could not be written."""
    return StorageFull(
        f"The request could not be kept for reading: {error.strerror or error}.",
        hint=f"Make room in the server's folder for temporary files, {tempfile.gettempdir()}.",
    )
