"""JPEG: segments, then compressed scans. Kept are tables, frames, scans, the colour profile and what tells the colours.

Source: ITU-T T.81, annex B. The scans of a file that is cut off are kept as far as they go.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

from backend.metadata.exif import UPRIGHT, UnreadableFile, only_orientation

START, END, SCAN, COMMENT = 0xD8, 0xD9, 0xDA, 0xFE
ALONE = frozenset({0x01, *range(0xD0, 0xD8)})  # markers without a length
APPLICATION = range(0xE0, 0xF0)
JFIF, PROFILE, ADOBE = b"JFIF\x00", b"ICC_PROFILE\x00", b"Adobe"
JFIF_LENGTH = 14  # without the small image that may follow
MARKER = re.compile(rb"\xff(?![\x00\xff\xd0-\xd7])")  # not what stands for a byte of 255, nor a restart


def without(content: bytes, orientation: int) -> bytes:
    """See backend/metadata/__init__.py. Of several images in one file (MPO) the first remains."""
    if content[:2] != bytes((0xFF, START)):
        raise UnreadableFile("no start of an image")
    kept = [content[:2]]
    exif = b"" if orientation == UPRIGHT else _segment(0xE1, b"Exif\x00\x00" + only_orientation(orientation))
    for marker, piece in _pieces(content):
        if marker != APPLICATION[0] and exif:  # behind JFIF, which comes first
            kept.append(exif)
            exif = b""
        kept.append(piece)
    return b"".join(kept)


def _pieces(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Give (marker, bytes) of what is kept, up to the end of the first image or of the file."""
    position = 2
    while found := MARKER.search(content, position):
        position = found.start()
        if position + 1 == len(content):
            return
        marker = content[position + 1]
        if marker == END:
            yield marker, content[position : position + 2]
            return
        if marker in ALONE or marker == START:
            position += 2
            continue
        if position + 4 > len(content):
            return
        end = position + 2 + struct.unpack_from(">H", content, position + 2)[0]
        body = content[position + 4 : end]
        if marker == SCAN:
            following = MARKER.search(content, end)
            end = len(content) if following is None else following.start()
            yield marker, content[position:end]
        elif marker == APPLICATION[0] and body.startswith(JFIF):
            yield marker, _segment(marker, body[: JFIF_LENGTH - 2] + b"\x00\x00")
        elif (marker not in APPLICATION and marker != COMMENT) or body.startswith(_kept_of(marker)):
            yield marker, content[position:end]
        position = end


def _kept_of(marker: int) -> tuple[bytes, ...]:
    return {0xE2: (PROFILE,), 0xEE: (ADOBE,)}.get(marker, ())


def _segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body
