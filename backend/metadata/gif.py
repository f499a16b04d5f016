"""GIF: blocks. Comments go, and extensions of applications but those that say how an animation is repeated.

Source: CompuServe, Graphics Interchange Format, version 89a. The format has no orientation.
"""

from __future__ import annotations

from backend.metadata.exif import UnreadableFile

EXTENSION, IMAGE, TRAILER = 0x21, 0x2C, 0x3B
COMMENT, APPLICATION = 0xFE, 0xFF
REPEATING = (b"NETSCAPE2.0", b"ANIMEXTS1.0")
HEADER_LENGTH = 13
IMAGE_LENGTH = 10


def without(content: bytes, _orientation: int) -> bytes:
    """See backend/metadata/__init__.py."""
    if content[:6] not in {b"GIF87a", b"GIF89a"}:
        raise UnreadableFile("no GIF")
    position = HEADER_LENGTH + _table_length(content[10])
    kept = [content[:position]]
    while position < len(content):
        begin, kind = position, content[position]
        if kind == TRAILER:
            kept.append(content[position : position + 1])
            break
        if kind == EXTENSION:
            label = content[position + 1]
            position = _behind_blocks(content, position + 2)
            is_repeating = content[begin + 3 : begin + 14] in REPEATING
            if label != COMMENT and (label != APPLICATION or is_repeating):
                kept.append(content[begin:position])
        elif kind == IMAGE:
            table = _table_length(content[position + 9])
            position = _behind_blocks(content, position + IMAGE_LENGTH + table + 1)
            kept.append(content[begin:position])
        else:
            raise UnreadableFile(f"a block of the kind {kind}")
    return b"".join(kept)


def _table_length(flags: int) -> int:
    """Bytes of a table of colours. flags: say whether there is one, and how long it is."""
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _behind_blocks(content: bytes, position: int) -> int:
    """Where a series of sub-blocks ends; that of the file, where it is cut off."""
    while position < len(content) and content[position]:
        position += 1 + content[position]
    return min(position + 1, len(content))
