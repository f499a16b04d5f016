"""How a photograph becomes a network's input: scaled, cropped to its centre, mapped to the network's input range.

Nothing here depends on a particular network. Photographs are uint8, (height, width, 3); images are float32, 0..1.
"""

from dataclasses import dataclass, field
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from models.pixels import Pixels
from models.scaled_part import scaled_part

Images = NDArray[np.float32]

GREY_WEIGHTS = (0.299, 0.587, 0.114)  # of red, green and blue: luma of ITU-R BT.601
SMALLEST_SIDE_PX = 16  # of a generated image


@dataclass(frozen=True)
class Rectangle:
    """Part of a photograph, in pixels of the photograph."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class ImageInput:
    """The evaluation-time preprocessing of a network.

    short_side_px: the shorter side is scaled to this length, keeping the aspect ratio. Where the crop is not square,
    the photograph is scaled until it covers a rectangle of that shape with this shorter side.
    size_px: height of the central crop; its shorter side is ≤ short_side_px.
    resampling: name of a Pillow filter, such as "bicubic"; it is antialiased when it shrinks.
    low, high: input values of black and of white, for red, green and blue; grey images use the first.
    reversed_channels: whether the network takes blue, green, red.
    channels: 3, or 1 for grey images.
    wide_px: width of the central crop; None for a square.
    keeps_aspect: whether the aspect ratio is kept.
    """

    short_side_px: int
    size_px: int
    resampling: str
    low: tuple[float, float, float]
    high: tuple[float, float, float]
    reversed_channels: bool = False
    channels: int = field(default=3, kw_only=True)
    wide_px: int | None = field(default=None, kw_only=True)
    keeps_aspect: ClassVar[bool] = True

    @property
    def height_px(self) -> int:
        """Height of the network's input."""
        return self.size_px

    @property
    def width_px(self) -> int:
        """Width of the network's input."""
        return self.size_px if self.wide_px is None else self.wide_px

    def crop(self, photograph: Pixels) -> Images:
        """Scale a photograph and crop its centre: float32, (height_px, width_px, 3), values 0..1.

        For a network that takes grey images all three channels are equal.
        """
        scaled = self._scaled_size(_size_of(photograph))
        size = (self.width_px, self.height_px)
        part = scaled_part(photograph, scaled, self._corner(*scaled), size, self.resampling)
        return self.in_seen_colors(part.astype(np.float32) / np.float32(255))

    def seen_part(self, size: tuple[int, int]) -> Rectangle:
        """Find the part of a photograph that crop keeps. size: its (height, width) in pixels."""
        height, width = size
        scaled_width, scaled_height = self._scaled_size(size)
        left, top = self._corner(scaled_width, scaled_height)
        across, down = width / scaled_width, height / scaled_height
        return Rectangle(left=left * across, top=top * down, width=self.width_px * across, height=self.height_px * down)

    def in_seen_colors(self, images: Images) -> Images:
        """Reduce colours to what the network sees: for grey images, three equal channels of grey.

        images: (…, 3), an array or a tensor. The shape is kept.
        """
        if self.channels > 1:
            return images
        grey: Images = to_grey(images) * np.ones(len(GREY_WEIGHTS), np.float32)
        return grey

    def shape_of(self, longer_px: int) -> tuple[int, int]:
        """Height and width of an image with the aspect ratio of the network's input and this longer side.

        Neither side is shorter than SMALLEST_SIDE_PX.
        """
        longer = max(self.height_px, self.width_px)
        height, width = (
            max(SMALLEST_SIDE_PX, round(longer_px * side / longer)) for side in (self.height_px, self.width_px)
        )
        return height, width

    def to_input_range(self, images: Images) -> Images:
        """Map values 0..1 to the network's input range and order of channels: low + image · (high − low).

        images: (…, 3); an array or a tensor. Result: (…, channels).
        """
        if self.channels == 1:
            grey: Images = np.float32(self.low[0]) + to_grey(images) * np.float32(self.high[0] - self.low[0])
            return grey
        low = np.asarray(self.low, dtype=np.float32)
        high = np.asarray(self.high, dtype=np.float32)
        mapped = low + images * (high - low)
        return mapped[..., ::-1] if self.reversed_channels else mapped

    def _scaled_size(self, size: tuple[int, int]) -> tuple[int, int]:
        """Width and height to which a photograph of (height, width) is scaled, so that it covers the crop."""
        height, width = size
        if width * self.height_px <= height * self.width_px:  # its sides decide
            scaled, side = self.short_side_px * self.width_px, width * min(self.height_px, self.width_px)
        else:
            scaled, side = self.short_side_px * self.height_px, height * min(self.height_px, self.width_px)
        return round(width * scaled / side), round(height * scaled / side)

    def _corner(self, width: int, height: int) -> tuple[int, int]:
        return round((width - self.width_px) / 2), round((height - self.height_px) / 2)


def _size_of(photograph: Pixels) -> tuple[int, int]:
    return photograph.shape[0], photograph.shape[1]


def to_grey(images: Images) -> Images:
    """Turn colours into grey. images: (…, 3), an array or a tensor. Result: (…, 1)."""
    red, green, blue = (np.float32(weight) for weight in GREY_WEIGHTS)
    grey: Images = images[..., 0:1] * red + images[..., 1:2] * green + images[..., 2:3] * blue
    return grey


@dataclass(frozen=True)
class LegacyImageInput(ImageInput):
    """The same with TensorFlow 1's bilinear scaling, which is not antialiased, and with corners rounded down.

    Source: TF-slim's vgg_preprocessing, preprocess_for_eval.
    """

    resampling: str = field(default="legacy_bilinear", init=False)

    def crop(self, photograph: Pixels) -> Images:
        """Scale a photograph and crop its centre: float32, (size_px, size_px, 3), values 0..1."""
        width, height = self._scaled_size(_size_of(photograph))
        left, top = self._corner(width, height)
        rows = _Samples.of(photograph.shape[0], scaled=height, start=top, count=self.size_px)
        columns = _Samples.of(photograph.shape[1], scaled=width, start=left, count=self.size_px)
        return _interpolate(photograph, rows, columns)

    def _corner(self, width: int, height: int) -> tuple[int, int]:
        return (width - self.size_px) // 2, (height - self.size_px) // 2


@dataclass(frozen=True)
class StretchedImageInput(LegacyImageInput):
    """A central crop that is stretched to a square, so that the aspect ratio changes.

    The crop is size_px / short_side_px of each side. Source: TF-slim's inception_preprocessing, preprocess_for_eval.
    """

    keeps_aspect: ClassVar[bool] = False

    def crop(self, photograph: Pixels) -> Images:
        """Crop the centre of a photograph and scale it: float32, (size_px, size_px, 3), values 0..1."""
        top, left = (self._margin(side) for side in photograph.shape[:2])
        height, width = photograph.shape[:2]
        part = photograph[top : height - top, left : width - left]
        rows, columns = (_Samples.of(side, scaled=self.size_px, start=0, count=self.size_px) for side in part.shape[:2])
        return _interpolate(part, rows, columns)

    def seen_part(self, size: tuple[int, int]) -> Rectangle:
        """Find the part of a photograph that crop keeps. size: its (height, width) in pixels."""
        height, width = size
        top, left = self._margin(height), self._margin(width)
        return Rectangle(left=left, top=top, width=width - 2 * left, height=height - 2 * top)

    def _margin(self, side: int) -> int:
        """Pixels that are cut off at each end of a side, rounded as tf.image.central_crop does."""
        return int((side - side * (self.size_px / self.short_side_px)) / 2)


@dataclass(frozen=True)
class _Samples:
    """Where the new pixels of one axis are between the old ones, as in TensorFlow 1: new i at old i · old/new.

    lower, upper: the old pixels on both sides of each; share: weight of the upper one, 0..1.
    """

    lower: NDArray[np.intp]
    upper: NDArray[np.intp]
    share: NDArray[np.float32]

    @classmethod
    def of(cls, side: int, scaled: int, start: int, count: int) -> "_Samples":
        """Find the positions of some new pixels. side, scaled: number of all old and of all new pixels."""
        places = np.arange(start, start + count, dtype=np.float32) * np.float32(side / scaled)
        lower = np.minimum(places.astype(np.intp), side - 1)
        return cls(lower=lower, upper=np.minimum(lower + 1, side - 1), share=places - lower.astype(np.float32))


def _interpolate(photograph: Pixels, rows: _Samples, columns: _Samples) -> Images:
    """Interpolate between the four old pixels around each new one: float32, (rows, columns, 3), values 0..1."""
    across = columns.share[:, np.newaxis]
    lines = {}
    for name, lines_of in (("above", rows.lower), ("below", rows.upper)):
        of_rows = lines_of[:, np.newaxis]
        left, right = (photograph[of_rows, side].astype(np.float32) for side in (columns.lower, columns.upper))
        lines[name] = left + (right - left) * across  # (rows, columns, 3)
    mixed: Images = lines["above"] + (lines["below"] - lines["above"]) * rows.share[:, np.newaxis, np.newaxis]
    return mixed / np.float32(255)
