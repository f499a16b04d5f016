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
    values = np.asarray(image).astype(np.int16)  # (height, width) or (height, width, channels)
    distance = np.abs(values - MID_GREY).reshape(len(values), -1).max(axis=1)  # (height,)
    kept = np.flatnonzero(distance > ROUNDING)  # rows that were decoded
    return 1 - (int(kept[-1]) + 1 if len(kept) else 0) / len(values)
