"""Decodes JPEG files whose last bytes are missing as far as possible, as browsers do, with a sentence that says so.

The decoder fills the missing rest of an image with mid-grey. An image of which more than half is missing is refused,
because a prediction for it would be one for grey.
"""

import io

import numpy as np
from PIL import Image

from backend.errors import DamagedImage

END_OF_IMAGE = b"\xff\xd9"
MID_GREY = 128
ROUNDING = 1  # of mid-grey by the conversion from other colour spaces
MOST_MISSING = 0.5
ROWS_AT_ONCE = 64  # are compared, so that a large image takes no more memory


def complete(content: bytes, hint: str) -> tuple[Image.Image, str]:
    """Decode a JPEG file that is cut off: the image, its end grey, and a sentence about what is missing.

    content: the file's bytes. hint: of the error. Raises DamagedImage where more than half is missing, and Pillow's
    errors where nothing can be decoded.
    """
    image = Image.open(io.BytesIO(content + END_OF_IMAGE), formats=("JPEG", "MPO"))
    image.load()
    missing = _missing_share(image)
    if missing > MOST_MISSING:
        raise DamagedImage(
            f"The file is cut off: {missing:.0%} of the image is missing.",
            hint=f"Save or download it again, then upload the new file. {hint}",
            field="file",
        )
    if missing == 0:
        return (
            image,
            "The file is cut off at its end; the image may be less sharp, or its last corner may be missing.",
        )
    return image, f"The file is cut off: the last {max(missing, 0.01):.0%} of the image are missing and shown grey."


def _missing_share(image: Image.Image) -> float:
    """Find the share of rows at the end that are grey."""
    for bottom in range(image.height, 0, -ROWS_AT_ONCE):
        top = max(0, bottom - ROWS_AT_ONCE)
        band = np.asarray(image.crop((0, top, image.width, bottom))).astype(np.int16)  # (rows, width[, channels])
        distance = np.abs(band - MID_GREY).reshape(len(band), -1).max(axis=1)  # (rows,)
        kept = np.flatnonzero(distance > ROUNDING)  # rows that were decoded
        if len(kept):
            return 1 - (top + int(kept[-1]) + 1) / image.height
    return 1.0
