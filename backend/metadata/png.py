"""PNG: chunks with names. Kept are those that say what the pixels are, and the frames of an animation.

Source: W3C, Portable Network Graphics, third edition, chapter 11.
"""

from __future__ import annotations

import struct
import zlib

from backend.metadata.exif import UPRIGHT, UnreadableFile, only_orientation

SIGNATURE = b"\x89PNG\r\n\x1a\n"
KEPT = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"mDCV", b"cLLI"}
    | {b"sBIT", b"bKGD", b"hIST", b"pHYs", b"sPLT", b"acTL", b"fcTL", b"fdAT"}
)


def without(content: bytes, orientation: int) -> bytes:
    """See backend/metadata/__init__.py."""
    if not content.startswith(SIGNATURE):
        raise UnreadableFile("no signature")
    kept = [SIGNATURE]
    position = len(SIGNATURE)
    while position + 8 <= len(content):
        length, name = struct.unpack_from(">I4s", content, position)
        end = position + 12 + length
        if name in KEPT:
            kept.append(content[position:end])
        if name == b"IHDR" and orientation != UPRIGHT:
            kept.append(_chunk(b"eXIf", only_orientation(orientation)))
        if name == b"IEND":
            return b"".join(kept)
        position = end
    raise UnreadableFile("no end")


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
