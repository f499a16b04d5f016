"""WebP: a RIFF file of chunks. Kept are image, transparency, animation and colour profile.

Source: Google, WebP container specification.
"""

from __future__ import annotations

import struct

from backend.metadata.exif import UPRIGHT, UnreadableFile, only_orientation

KEPT = frozenset({b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"})
EXIF_FLAG, XMP_FLAG = 0x08, 0x04  # of the first byte of VP8X


def without(content: bytes, orientation: int) -> bytes:
    """See backend/metadata/__init__.py."""
    if content[:4] != b"RIFF" or content[8:12] != b"WEBP":
        raise UnreadableFile("no WebP")
    end = min(len(content), 8 + struct.unpack_from("<I", content, 4)[0])
    kept: list[bytes] = []
    is_extended = False
    position = 12
    while position + 8 <= end:
        name, length = struct.unpack_from("<4sI", content, position)
        body = content[position + 8 : position + 8 + length]
        if name == b"VP8X":
            is_extended = True
            flags = body[0] & ~(EXIF_FLAG | XMP_FLAG) | (0 if orientation == UPRIGHT else EXIF_FLAG)
            body = bytes((flags,)) + body[1:]
        if name in KEPT:
            kept.append(_chunk(name, body))
        position += 8 + length + length % 2
    if orientation != UPRIGHT:
        if not is_extended:
            raise UnreadableFile("an orientation without the chunk that announces it")
        kept.append(_chunk(b"EXIF", only_orientation(orientation)))
    body = b"WEBP" + b"".join(kept)
    return struct.pack("<4sI", b"RIFF", len(body)) + body


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack("<4sI", name, len(body)) + body + bytes(len(body) % 2)
