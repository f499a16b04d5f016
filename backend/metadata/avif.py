"""AVIF: boxes. Items with EXIF and XMP are overwritten in place, and so are boxes of a user's own.

Source: ISO/IEC 14496-12 (boxes, the item location box in 8.11.3) and 23008-12, annex A (EXIF). The orientation of an
AVIF image is a property of its own, which stays.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from backend.metadata.exif import EMPTY, UnreadableFile

METADATA_ITEMS = frozenset({b"Exif", b"mime", b"uri "})
UNKNOWN_BOXES = frozenset({b"uuid", b"udta", b"free", b"skip"})
WIDE_ITEMS = 2  # the version of the table of places from which ids have 32 bits
NARROW_ENTRIES = 2  # the version of an item's entry whose id has 16 bits
EMPTY_EXIF = bytes(4) + EMPTY  # the four bytes say how far the structure is away


@dataclass(frozen=True)
class _Box:
    """Its name, and where it and its content begin, and where it ends."""

    name: bytes
    begin: int
    body: int
    end: int


def without(content: bytes, _orientation: int) -> bytes:
    """See backend/metadata/__init__.py."""
    kept = bytearray(content)
    for box in _boxes(content, 0, len(content)):
        if box.name == b"meta":
            _erase_items(kept, content, box)
        elif box.name == b"moov":
            _erase_inside(kept, content, box)
        elif box.name in UNKNOWN_BOXES:
            _erase_box(kept, box)
    return bytes(kept)


def _boxes(content: bytes, begin: int, end: int) -> Iterator[_Box]:
    while begin + 8 <= end:
        size, name = struct.unpack_from(">I4s", content, begin)
        body = begin + 8
        if size == 1:
            size = struct.unpack_from(">Q", content, body)[0]
            body += 8
        until = end if size == 0 else begin + size
        if not body <= until <= end:
            raise UnreadableFile(f"a box {name!r} beyond the end")
        yield _Box(name, begin, body, until)
        begin = until


def _erase_box(kept: bytearray, box: _Box) -> None:
    kept[box.begin + 4 : box.begin + 8] = b"free"
    kept[box.body : box.end] = bytes(box.end - box.body)


def _erase_inside(kept: bytearray, content: bytes, outer: _Box) -> None:
    """Overwrite what a film and its tracks say about themselves."""
    for box in _boxes(content, outer.body, outer.end):
        if box.name == b"trak":
            _erase_inside(kept, content, box)
        elif box.name in UNKNOWN_BOXES or box.name == b"meta":
            _erase_box(kept, box)


def _erase_items(kept: bytearray, content: bytes, meta: _Box) -> None:
    boxes = {box.name: box for box in _boxes(content, meta.body + 4, meta.end)}
    kinds = _kinds(content, boxes[b"iinf"]) if b"iinf" in boxes else {}
    data = boxes.get(b"idat")
    for item, extents in _places(content, boxes[b"iloc"], data.body if data else 0) if b"iloc" in boxes else ():
        if kinds.get(item) not in METADATA_ITEMS:
            continue
        filling = EMPTY_EXIF if kinds[item] == b"Exif" else b""
        for begin, length in extents:
            if begin + length > len(kept):
                raise UnreadableFile("an item beyond the end")
            kept[begin : begin + length] = filling[:length].ljust(length, b"\x00")
            filling = filling[length:]


def _kinds(content: bytes, box: _Box) -> dict[int, bytes]:
    """Give {id: kind} of all items."""
    version = content[box.body]
    first = box.body + 4 + (2 if version == 0 else 4)
    kinds = {}
    for entry in _boxes(content, first, box.end):
        layout = ">HH4s" if content[entry.body] == NARROW_ENTRIES else ">IH4s"
        item, _, kind = struct.unpack_from(layout, content, entry.body + 4)
        kinds[item] = kind
    return kinds


class _Reader:
    """Reads numbers of different widths, one after the other."""

    def __init__(self, content: bytes, position: int) -> None:
        self._content = content
        self._position = position

    def next(self, width: int) -> int:
        """Read a number of so many bytes; 0 for none."""
        begin, self._position = self._position, self._position + width
        return int.from_bytes(self._content[begin : self._position], "big")


def _places(content: bytes, box: _Box, data: int) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """Give (id, [(begin, length)]) of all items. data: where the content of the item data box begins."""
    version = content[box.body]
    read = _Reader(content, box.body + 4)
    widths = read.next(2)
    of_offset, of_length, of_base, of_index = (widths >> shift & 15 for shift in (12, 8, 4, 0))
    for _ in range(read.next(2 if version < WIDE_ITEMS else 4)):
        item = read.next(2 if version < WIDE_ITEMS else 4)
        is_in_data = version > 0 and read.next(2) & 15 == 1
        read.next(2)
        start = read.next(of_base) + (data if is_in_data else 0)
        extents = []
        for _ in range(read.next(2)):
            read.next(of_index if version > 0 else 0)
            offset, length = read.next(of_offset), read.next(of_length)
            extents.append((start + offset, length))
        yield item, extents
