"""Takes out of an image file what says where, when and with what a photograph was made, and leaves each pixel as it is.

One file for each format: it copies what is needed to show the image, and nothing else, so metadata of a kind that is
not known here goes too. Nothing is encoded again. What remains of EXIF is the orientation, if the image is not upright
as stored: without it the pixels would be shown otherwise. Whatever stands behind the end of the image goes as well.

    without(content: bytes, orientation: int) -> bytes      raises UnreadableFile

orientation: 1..8 as in EXIF, of an image that is shown after it is applied. Formats are those of backend/images.py.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Callable, Mapping

from PIL import Image

from backend.errors import DamagedImage
from backend.metadata import avif, gif, jpeg, png, tiff, webp
from backend.metadata.exif import UnreadableFile

Without = Callable[[bytes, int], bytes]

# BMP files have no place for metadata.
WITHOUT: Mapping[str, Without] = {
    "JPEG": jpeg.without,
    "PNG": png.without,
    "WEBP": webp.without,
    "GIF": gif.without,
    "TIFF": tiff.without,
    "AVIF": avif.without,
    "BMP": lambda content, _: content,
}


def without_metadata(content: bytes, kind: str, orientation: int) -> bytes:
    """Give an image file that decodes to the same pixels, without metadata.

    kind: its format, of a file that can be decoded. Raises DamagedImage for a file that can be decoded
    although its structure breaks the rules of its format, because metadata might remain in it.
    """
    try:
        kept = WITHOUT[kind](content, orientation)
        _check_size(kept, content)
    except (UnreadableFile, struct.error, IndexError, OSError, SyntaxError, ValueError) as error:
        raise DamagedImage(
            f"The structure of the {kind} file is damaged, so its metadata (place, camera) cannot be removed.",
            hint="Save the photograph again with another program, as JPEG or PNG, and upload that.",
            field="file",
        ) from error
    return kept


def _check_size(kept: bytes, content: bytes) -> None:
    with Image.open(io.BytesIO(kept)) as image, Image.open(io.BytesIO(content)) as original:
        if image.size != original.size:
            raise UnreadableFile("another size")
