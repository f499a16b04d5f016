"""Part of a scaled photograph, without scaling the rest: of a strip of 1 × 6000 pixels the rest would take 1 GB."""

import math

import numpy as np
from PIL import Image

from models.pixels import Pixels

FEW_PIXELS = 2**24  # up to here the whole is scaled, 48 MB
WIDEST_FILTER = 3  # pixels to either side: Lanczos


def scaled_part(
    photograph: Pixels, scaled: tuple[int, int], corner: tuple[int, int], size: tuple[int, int], resampling: str
) -> Pixels:
    """Scale a photograph and cut out a part: uint8, (height, width, 3).

    photograph: uint8, (height, width, 3). scaled: (width, height) that the whole would get. corner: (left, top) of the
    part in it. size: (width, height) of the part. resampling: name of a Pillow filter, such as "bicubic". Near the
    edges of the part the filter takes in what lies outside, as if the whole were scaled. Where the whole is large,
    Pillow may scale the two sides in another order than it would then, which changes how it rounds in between.
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
    """Find what the filter takes in along one side: whole pixels (first, last), and the part in them (from, to).

    Pillow reads the part in single precision, so it is given from the first of these pixels on.
    """
    step = side / scaled
    begin, end = max(0.0, start * step), min(float(side), (start + count) * step)
    reach = math.ceil(WIDEST_FILTER * max(1.0, step)) + 1
    first, last = max(0, math.floor(begin) - reach), min(side, math.ceil(end) + reach)
    return (first, last), (begin - first, end - first)
