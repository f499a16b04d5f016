"""Image files made in memory, good ones and bad ones."""

import io
import os
import struct
import zlib
from functools import cache
from pathlib import Path

import numpy as np
from PIL import Image

PROJECT = Path(__file__).resolve().parents[2]
SAMPLES = PROJECT / "data" / "images"
# photographs of ImageNet classes, which may not be distributed; file names: CLASSINDEX_WORDNETID.jpg
LABELLED = Path(os.environ.get("PHOTOGRAPHS") or "no folder named by PHOTOGRAPHS")

SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>'
HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(200)
PDF = b"%PDF-1.7\n" + bytes(100)


def gradient(width: int = 60, height: int = 40) -> Image.Image:
    """A picture in which every corner has another colour, so that turning or mirroring it shows."""
    x = np.linspace(0, 255, width)[np.newaxis, :].repeat(height, axis=0)
    y = np.linspace(0, 255, height)[:, np.newaxis].repeat(width, axis=1)
    return Image.fromarray(np.stack([x, y, 255 - x], axis=-1).astype(np.uint8))


def as_file(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    """Encode a picture."""
    buffer = io.BytesIO()
    image.save(buffer, format=kind, **options)
    return buffer.getvalue()


def new_photograph(number: int) -> bytes:
    """A photograph that no test has used before: the cat, with one pixel changed."""
    cat = Image.open(SAMPLES / "cat.jpg")
    cat.putpixel((number % cat.width, number // cat.width), (255, 0, 0))
    return as_file(cat)


@cache
def huge_png(side_px: int = 40_000) -> bytes:
    """A valid PNG of side_px × side_px black pixels in a few kB: one compressed run of zeros."""
    row_bytes = 1 + side_px // 8
    compressor = zlib.compressobj(9)
    rows = bytes(row_bytes * 100)
    packed = b"".join(compressor.compress(rows) for _ in range(side_px // 100)) + compressor.flush()
    header = struct.pack(">IIBBBBB", side_px, side_px, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")


def grey_png(width_px: int, height_px: int) -> bytes:
    """A PNG of black pixels, 8 bits each, written row by row: Pillow itself refuses to write very long ones."""
    compressor = zlib.compressobj(1)
    at_once = max(1, 1_000_000 // (width_px + 1))
    rows = [min(at_once, height_px - row) for row in range(0, height_px, at_once)]
    packed = b"".join(compressor.compress(bytes((width_px + 1) * count)) for count in rows)
    header = struct.pack(">IIBBBBB", width_px, height_px, 8, 0, 0, 0, 0)
    data = _chunk(b"IDAT", packed + compressor.flush())
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + data + _chunk(b"IEND", b"")


def sixteen_bit_png(values: np.ndarray) -> bytes:
    """A grey PNG with 16 bits per pixel. values: uint16, (height, width)."""
    return as_file(Image.fromarray(values.astype(np.uint16)))


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
