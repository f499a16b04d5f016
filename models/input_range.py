"""The input range of a network: the input values of black and white, and how they are known.

What the user states comes first (NAME.json). Otherwise it is followed from the layers before the first one with
weights: their output for photographs should be a usual range. Where they do not show it, models/range_trial.py tries
the usual ranges on photographs; until then the range is untried.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from models.affine_image import AffineImage

Origin = Literal["stated", "followed", "assumed", "untried"]
Color = tuple[float, float, float]
Ends = tuple[tuple[float, float], ...]

# ImageNet's mean and standard deviation, of values 0..1, and its mean of values 0..255, for red, green and blue
MEAN, DEVIATION = np.array((0.485, 0.456, 0.406)), np.array((0.229, 0.224, 0.225))
MEAN_255 = np.array((123.68, 116.779, 103.939))
WHITE_255 = 255.0


@dataclass(frozen=True)
class InputRange:
    """The input range of a network.

    low, high: input values of black and of white, for red, green and blue; grey images use the first.
    reversed_channels: whether the network takes blue, green, red.
    """

    low: Color
    high: Color
    reversed_channels: bool = False


@dataclass(frozen=True)
class KnownRange:
    """An input range, and how it is known.

    origin: stated, by the user or a paper; followed, from the layers; assumed, after a trial; untried, not yet known.
    words: a sentence about it.
    """

    range: InputRange
    origin: Origin
    words: str


def _same(low: float, high: float) -> InputRange:
    return InputRange((low, low, low), (high, high, high))


def _of(low: NDArray[np.float64], high: NDArray[np.float64], is_reversed: bool = False) -> InputRange:
    lows, highs = (tuple(float(round(value, 6)) for value in ends) for ends in (low, high))
    return InputRange((lows[0], lows[1], lows[2]), (highs[0], highs[1], highs[2]), is_reversed)


ZERO_TO_ONE = _same(0.0, 1.0)
MINUS_ONE_TO_ONE = _same(-1.0, 1.0)
ZERO_TO_255 = _same(0.0, WHITE_255)
TORCH = _of(-MEAN / DEVIATION, (1 - MEAN) / DEVIATION)
CAFFE = _of(-MEAN_255, WHITE_255 - MEAN_255, is_reversed=True)

# those of keras.applications; where several fit equally well, the first is taken
USUAL_RANGES: dict[str, InputRange] = {
    "0..1": ZERO_TO_ONE,
    "−1..1": MINUS_ONE_TO_ONE,
    "0..255": ZERO_TO_255,
    "mean and deviation of ImageNet": TORCH,
    "blue, green, red, minus the mean of ImageNet": CAFFE,
}
GREY_RANGES = {name: USUAL_RANGES[name] for name in ("0..1", "−1..1", "0..255")}

# usual ranges at the first layer with weights: (black, white)
SMALL_ENDS = (
    (0.0, 1.0),
    (-1.0, 1.0),
    (-0.5, 0.5),
    (-1.8, 1.8),  # divided by the deviation of photographs themselves, about 0.28 of the range
    (-2.1, 2.4),  # divided by ImageNet's deviation
    (-4.4, 5.1),  # by ImageNet's deviation, and then by its square root: EfficientNetB0 to B7 of Keras
)
LARGE_ENDS = (
    (-116.0, 139.0),  # ImageNet's mean subtracted
    (-127.5, 127.5),
    (0.0, 255.0),
)
LARGEST_DISTANCE = 0.8  # in lengths of the usual range, both ends together
SMALLEST_LEAD = 0.15  # by which the best has to be nearer than the second
MEAN_TOLERANCE = 0.02  # of 0..1


def usual_ranges(channels: int) -> dict[str, InputRange]:
    """Give the usual input ranges by name. channels: 1 for grey images, else 3."""
    return GREY_RANGES if channels == 1 else USUAL_RANGES


def name_of(chosen: InputRange) -> str:
    """Name a range for display: its usual name, or its smallest and largest value."""
    usual = next((name for name, one in USUAL_RANGES.items() if one == chosen), None)
    return usual or ends_in_words(min(chosen.low), max(chosen.high))


def ends_in_words(low: float, high: float) -> str:
    """Write two values as −1..1."""
    return "..".join(f"{value:.3g}".replace("-", "−") for value in (low, high))


def range_of_integers(dtype: str) -> KnownRange | None:
    """Give the range of a network whose input is integers: 0..255, as pixels are."""
    if "int" not in dtype:
        return None
    return KnownRange(ZERO_TO_255, "followed", f"followed 0..255: its input is {dtype}, whole numbers.")


def range_before(images: Sequence[AffineImage]) -> KnownRange | None:
    """Find the input range that becomes a usual range. images: the input of each first layer with weights.

    None where no layer changes values before it, or where no input range, or several, become a usual one.
    """
    if not images or all(image.is_untouched for image in images):
        return None
    best = _nearest(images, SMALL_ENDS) or _nearest(images, LARGE_ENDS)
    if best is None:
        return None
    changed = next(image for image in images if not image.is_untouched)
    low, high = changed.ends(best.low[0], best.high[0])
    made = ends_in_words(low.min(), high.max())
    before = f", before {changed.layer}" if changed.layer else ""
    found = InputRange(best.low, best.high, reversed_channels=_takes_off_blue_first(changed, best))
    order = ", blue first" if found.reversed_channels else ""
    through = ", ".join(changed.through)
    return KnownRange(found, "followed", f"followed {name_of(best)}{order}: it becomes {made} by {through}{before}.")


def _nearest(images: Sequence[AffineImage], usual_ends: Ends) -> InputRange | None:
    """Find the input range that becomes a usual range for all images, if one is clearly the nearest."""
    candidates = (ZERO_TO_255, ZERO_TO_ONE, MINUS_ONE_TO_ONE)
    far = {one: max(_distance(image, one, usual_ends) for image in images) for one in candidates}
    best, second, *_ = sorted(candidates, key=lambda one: far[one])
    return best if far[best] <= LARGEST_DISTANCE and far[second] - far[best] >= SMALLEST_LEAD else None


def _distance(image: AffineImage, candidate: InputRange, usual_ends: Ends) -> float:
    """Distance of the values of black and white from the nearest usual range, in lengths of that range.

    The channel with the largest distance counts.
    """
    low, high = image.ends(candidate.low[0], candidate.high[0])
    return min(float((abs(low - start) + abs(high - end)).max()) / (end - start) for start, end in usual_ends)


def _takes_off_blue_first(image: AffineImage, candidate: InputRange) -> bool:
    """Whether ImageNet's mean of blue is subtracted from the first channel, and that of red from the last."""
    if image.factors.shape != (3, 3) or (image.factors != np.diag(np.diag(image.factors))).any():
        return False
    taken_off = -image.shifts / np.diag(image.factors)
    length = candidate.high[0] - candidate.low[0]
    means = (taken_off - candidate.low[0]) / length
    return bool(np.abs(means - MEAN[::-1]).max() < MEAN_TOLERANCE)
