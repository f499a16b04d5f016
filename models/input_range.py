"""The input range of a network: what black and white become before they go in, and how that is known.

A person's word comes first (NAME.json). Else it is followed from the layers before the first one with weights: they
were made so that photographs come out of them in a usual range. Where nothing says it, the ranges that networks usually
want are tried on photographs, models/range_trial.py; until then a network is untried.
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
    """What a network's input is made of.

    low, high: input values of black and of white, for red, green and blue; of grey images the first counts.
    reversed_channels: whether the network takes blue, green, red.
    """

    low: Color
    high: Color
    reversed_channels: bool = False


@dataclass(frozen=True)
class KnownRange:
    """An input range, and how it is known.

    origin: stated, by a person or a paper; followed, from the layers; assumed, after trying; untried, not yet known.
    words: a sentence that says so.
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

# those that keras.applications have, in the order of which is taken where they cannot be told apart
USUAL_RANGES: dict[str, InputRange] = {
    "0..1": ZERO_TO_ONE,
    "−1..1": MINUS_ONE_TO_ONE,
    "0..255": ZERO_TO_255,
    "mean and deviation of ImageNet": TORCH,
    "blue, green, red, minus the mean of ImageNet": CAFFE,
}
GREY_RANGES = {name: USUAL_RANGES[name] for name in ("0..1", "−1..1", "0..255")}

# what layers before the first with weights make of photographs: (black, white)
SMALL_ENDS = (
    (0.0, 1.0),
    (-1.0, 1.0),
    (-0.5, 0.5),
    (-1.8, 1.8),  # divided by the deviation of photographs themselves, about 0.28 of the range
    (-2.1, 2.4),  # by ImageNet's
    (-4.4, 5.1),  # by ImageNet's, and once more by its root: EfficientNetB0 to B7 of Keras
)
LARGE_ENDS = (
    (-116.0, 139.0),  # ImageNet's mean taken off
    (-127.5, 127.5),
    (0.0, 255.0),
)
FARTHEST = 0.8  # of the length of the usual range, both ends together
CLEARLY = 0.15  # how much nearer the best has to be than the next
MEAN_TOLERANCE = 0.02  # of 0..1


def usual_ranges(channels: int) -> dict[str, InputRange]:
    """Name the ranges that networks for images of so many channels usually want."""
    return GREY_RANGES if channels == 1 else USUAL_RANGES


def name_of(chosen: InputRange) -> str:
    """Write a range for people: its usual name, or from which value to which."""
    usual = next((name for name, one in USUAL_RANGES.items() if one == chosen), None)
    return usual or ends_in_words(min(chosen.low), max(chosen.high))


def ends_in_words(low: float, high: float) -> str:
    """Write two values as −1..1."""
    return "..".join(f"{value:.3g}".replace("-", "−") for value in (low, high))


def range_of_integers(dtype: str) -> KnownRange | None:
    """Give the range of a network whose input is of whole numbers: that of the pixels of photographs."""
    if "int" not in dtype:
        return None
    return KnownRange(ZERO_TO_255, "followed", f"followed 0..255: its input is {dtype}, whole numbers.")


def range_before(images: Sequence[AffineImage]) -> KnownRange | None:
    """Find the range from which layers make a usual one. images: what comes to each first layer with weights.

    None where nothing changes values before it, or what comes out is usual for no range, or for several.
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
    """Find the range from which layers make one of the usual ones, if one clearly does so for all of them."""
    candidates = (ZERO_TO_255, ZERO_TO_ONE, MINUS_ONE_TO_ONE)
    far = {one: max(_distance(image, one, usual_ends) for image in images) for one in candidates}
    best, second, *_ = sorted(candidates, key=lambda one: far[one])
    return best if far[best] <= FARTHEST and far[second] - far[best] >= CLEARLY else None


def _distance(image: AffineImage, candidate: InputRange, usual_ends: Ends) -> float:
    """How far what comes of black and white is from the nearest usual range, in lengths of that range.

    Of the channels the farthest counts.
    """
    low, high = image.ends(candidate.low[0], candidate.high[0])
    return min(float((abs(low - start) + abs(high - end)).max()) / (end - start) for start, end in usual_ends)


def _takes_off_blue_first(image: AffineImage, candidate: InputRange) -> bool:
    """Whether the mean that is taken off the first channel is ImageNet's of blue, and of the last that of red."""
    if image.factors.shape != (3, 3) or (image.factors != np.diag(np.diag(image.factors))).any():
        return False
    taken_off = -image.shifts / np.diag(image.factors)
    length = candidate.high[0] - candidate.low[0]
    means = (taken_off - candidate.low[0]) / length
    return bool(np.abs(means - MEAN[::-1]).max() < MEAN_TOLERANCE)
