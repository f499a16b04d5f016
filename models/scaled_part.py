"""Part of a scaled photograph, without scaling the rest, which for 1 × 6000 pixels would take 1 GB."""

import math

import numpy as np
from PIL import Image

from models.pixels import Pixels

FEW_PIXELS = 2**24  # up to this size the whole photograph is scaled, 48 MB
WIDEST_FILTER = 3  # pixels to either side: Lanczos


def scaled_part(
    photograph: Pixels, scaled: tuple[int, int], corner: tuple[int, int], size: tuple[int, int], resampling: str
) -> Pixels:
    """Scale a photograph and crop a part: uint8, (height, width, 3).

    photograph: uint8, (height, width, 3). scaled: (width, height) of the whole photograph when scaled. corner: (left,
    top) of the part in it. size: (width, height) of the part. resampling: name of a Pillow filter, such as "bicubic".
    At the edges of the part the filter uses the pixels outside, as if the whole were scaled. For a large photograph
    Pillow may scale the two sides in another order than for the whole, so that intermediate rounding differs.
    """
    image, resample = Image.fromarray(photograph), Image.Resampling[resampling.upper()]
    (width, height), (left, top) = scaled, corner
    if width * height <= FEW_PIXELS:
        part = image.resize((width, height), resample=resample)
        return np.asarray(part.crop((left, top, left + size[0], top + size[1])))
    (first_x, last_x), (from_x, to_x) = _stretch(image.width, width, left, size[0])
    (first_y, last_y), (from_y, to_y) = _stretch(image.height, height, top, size[1])
    around = image.crop((first_x, first_y, last_x, last_y))
    return np.asarray(around.resize(size, resample=resample, box=(from_x, from_y, to_x, to_y)))


def _stretch(side: int, scaled: int, start: int, count: int) -> tuple[tuple[int, int], tuple[float, float]]:
    """Find the pixels that the filter uses along one side, (first, last), and the part within them, (from, to).

    The part is given relative to the first pixel, because Pillow reads it in single precision.
    """
    step = side / scaled
    begin, end = max(0.0, start * step), min(float(side), (start + count) * step)
    reach = math.ceil(WIDEST_FILTER * max(1.0, step)) + 1
    first, last = max(0, math.floor(begin) - reach), min(side, math.ceil(end) + reach)
    return (first, last), (begin - first, end - first)
