"""TIFF: directories of tags that point into the file. Other tags than those of the pixels are taken out, in place.

Source: Adobe, TIFF 6.0, and the BigTIFF design of the libtiff project. Positions in the file stay as they are; values
of tags that go are overwritten, and so are the directories to which they point (EXIF, GPS, further images).
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

from backend.metadata.exif import UnreadableFile

BIG_TIFF = 43  # the version of files whose positions have 64 bits
WIDE = 8  # bytes of such a position
SIZE_OF_TYPE = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8}
POINTERS = frozenset({330, 34665, 34853, 40965})  # further images, EXIF, GPS, interoperability
# of the pixels: size, compression, strips, tiles, colours, orientation (274), colour profile (34675), JPEG inside
KEPT = frozenset(
    {254, 255, 256, 257, 258, 259, 262, 263, 266, 273, 274, 277, 278, 279, 280, 281, 282, 283, 284, 290, 291, 292, 293}
    | {296, 297, 301, 317, 318, 319, 320, 321, 322, 323, 324, 325, 332, 334, 336, 338, 339, 340, 341, 347}
    | {512, 513, 514, 515, 517, 518, 519, 520, 521, 529, 530, 531, 532, 32997, 34675}
)


@dataclass(frozen=True)
class _Layout:
    """How numbers are written. order: < or >. big: whether positions have 64 bits."""

    order: str
    big: bool

    @property
    def position(self) -> str:
        return f"{self.order}{'Q' if self.big else 'I'}"

    @property
    def count(self) -> str:
        return f"{self.order}{'Q' if self.big else 'H'}"

    @property
    def entry(self) -> str:
        return f"{self.order}HH{'Q' if self.big else 'I'}"

    @property
    def entry_length(self) -> int:
        return 20 if self.big else 12

    @property
    def position_length(self) -> int:
        return 8 if self.big else 4


def without(content: bytes, _orientation: int) -> bytes:
    """See backend/metadata/__init__.py. The tag of the orientation is kept as it is."""
    order = {b"II": "<", b"MM": ">"}.get(content[:2])
    if order is None:
        raise UnreadableFile("no TIFF")
    layout = _Layout(order, big=struct.unpack_from(f"{order}H", content, 2)[0] == BIG_TIFF)
    kept = bytearray(content)
    seen: set[int] = set()
    directory = struct.unpack_from(layout.position, kept, 8 if layout.big else 4)[0]
    while directory and directory not in seen:
        seen.add(directory)
        directory = _clean(kept, layout, directory)
    return bytes(kept)


def _clean(content: bytearray, layout: _Layout, directory: int) -> int:
    """Take the tags that are not kept out of a directory; gives the position of the next one, 0 for none."""
    first, end = _entries(content, layout, directory)
    following = bytes(content[end : end + layout.position_length])
    kept = []
    for position in range(first, end, layout.entry_length):
        tag = struct.unpack_from(layout.entry, content, position)[0]
        if tag in KEPT:
            kept.append(bytes(content[position : position + layout.entry_length]))
        else:
            _erase_value(content, layout, position, set())
    table = b"".join(kept) + following
    content[first : end + len(following)] = table.ljust(end + len(following) - first, b"\x00")
    struct.pack_into(layout.count, content, directory, len(kept))
    return int(struct.unpack(layout.position, following)[0])


def _entries(content: bytearray, layout: _Layout, directory: int) -> tuple[int, int]:
    """Where the entries of a directory begin and end."""
    count = struct.unpack_from(layout.count, content, directory)[0]
    first = directory + struct.calcsize(layout.count)
    end = first + count * layout.entry_length
    if end + layout.position_length > len(content):
        raise UnreadableFile("a directory beyond the end")
    return first, end


def _erase_value(content: bytearray, layout: _Layout, position: int, erased: set[int]) -> None:
    """Overwrite the value of an entry, and directories to which it points."""
    tag, kind, count = struct.unpack_from(layout.entry, content, position)
    length = SIZE_OF_TYPE.get(kind, 1) * count
    at = position + struct.calcsize(layout.entry)
    if length > layout.position_length:
        at = struct.unpack_from(layout.position, content, at)[0]
    if tag in POINTERS:
        width = SIZE_OF_TYPE.get(kind, 4)
        code = f"{layout.order}{'Q' if width == WIDE else 'I'}"
        for number in range(min(count, len(content) // width)):
            _erase_directory(content, layout, struct.unpack_from(code, content, at + number * width)[0], erased)
    _erase(content, at, length)


def _erase_directory(content: bytearray, layout: _Layout, directory: int, erased: set[int]) -> None:
    if directory in erased:
        return
    erased.add(directory)
    first, end = _entries(content, layout, directory)
    for position in range(first, end, layout.entry_length):
        _erase_value(content, layout, position, erased)
    _erase(content, directory, end - directory)


def _erase(content: bytearray, begin: int, length: int) -> None:
    end = min(begin + length, len(content))
    if begin < end:
        content[begin:end] = bytes(end - begin)
