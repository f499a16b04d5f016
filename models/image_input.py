"""How a photograph becomes a network's input: scaled, cut to the central part, mapped to the network's range.

Knows nothing of any particular network. Photographs are uint8, (height, width, 3); images are float32, values 0..1.
"""

from dataclasses import dataclass, field
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from models.pixels import Pixels
from models.scaled_part import scaled_part

Images = NDArray[np.float32]

GREY_WEIGHTS = (0.299, 0.587, 0.114)  # of red, green and blue: luma of ITU-R BT.601
SMALLEST_SIDE_PX = 16  # of an image that is made


@dataclass(frozen=True)
class Part:
    """A rectangle of a photograph, in pixels of the photograph."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class ImageInput:
    """The evaluation-time preprocessing of a network.

    short_side_px: the shorter side is scaled to this length, the aspect ratio kept. Where what is cut out is oblong,
    the photograph is scaled until it covers that shape with this shorter side.
    size_px: height of the central part that is cut out then; its shorter side is ≤ short_side_px.
    resampling: name of a Pillow filter, such as "bicubic"; it widens when shrinking, so nothing is skipped.
    low, high: input values of black and of white, for red, green and blue; of grey images the first counts.
    reversed_channels: whether the network takes blue, green, red.
    channels: 3, or 1 for grey images.
    wide_px: width of the central part; None for a square.
    keeps_aspect: whether circles stay circles.
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
        """Height of what the network sees."""
        return self.size_px

    @property
    def width_px(self) -> int:
        """Width of what the network sees."""
        return self.size_px if self.wide_px is None else self.wide_px

    def crop(self, photograph: Pixels) -> Images:
        """Scale a photograph and cut out what the network sees: float32, (height_px, width_px, 3), values 0..1.

        For a network that takes grey images all three channels are the same.
        """
        scaled = self._scaled_size(photograph)
        size = (self.width_px, self.height_px)
        part = scaled_part(photograph, scaled, self._corner(*scaled), size, self.resampling)
        return self.in_seen_colors(part.astype(np.float32) / np.float32(255))

    def seen_part(self, photograph: Pixels) -> Part:
        """Find the part of a photograph that crop keeps."""
        height, width = photograph.shape[:2]
        scaled_width, scaled_height = self._scaled_size(photograph)
        left, top = self._corner(scaled_width, scaled_height)
        across, down = width / scaled_width, height / scaled_height
        return Part(left=left * across, top=top * down, width=self.width_px * across, height=self.height_px * down)

    def in_seen_colors(self, images: Images) -> Images:
        """Leave of colours what the network sees: grey, in all three channels, where it takes one.

        images: (…, 3), an array or a tensor. Shape is kept.
        """
        if self.channels > 1:
            return images
        grey: Images = to_grey(images) * np.ones(len(GREY_WEIGHTS), np.float32)
        return grey

    def shape_of(self, longer_px: int) -> tuple[int, int]:
        """Height and width of an image in the shape of what the network sees, its longer side so many pixels.

        A side of less than SMALLEST_SIDE_PX would be too thin to be made; it has as many then.
        """
        longer = max(self.height_px, self.width_px)
        height, width = (
            max(SMALLEST_SIDE_PX, round(longer_px * side / longer)) for side in (self.height_px, self.width_px)
        )
        return height, width

    def to_input_range(self, images: Images) -> Images:
        """Map values 0..1 to the network's own range and order: low + image · (high − low).

        images: (…, 3); an array or a tensor. Result: (…, channels).
        """
        if self.channels == 1:
            grey: Images = np.float32(self.low[0]) + to_grey(images) * np.float32(self.high[0] - self.low[0])
            return grey
        low = np.asarray(self.low, dtype=np.float32)
        high = np.asarray(self.high, dtype=np.float32)
        mapped = low + images * (high - low)
        return mapped[..., ::-1] if self.reversed_channels else mapped

    def _scaled_size(self, photograph: Pixels) -> tuple[int, int]:
        """Width and height to which a photograph is scaled: it covers the shape of what is cut out."""
        height, width = photograph.shape[:2]
        if width * self.height_px <= height * self.width_px:  # its sides decide
            scaled, side = self.short_side_px * self.width_px, width * min(self.height_px, self.width_px)
        else:
            scaled, side = self.short_side_px * self.height_px, height * min(self.height_px, self.width_px)
        return round(width * scaled / side), round(height * scaled / side)

    def _corner(self, width: int, height: int) -> tuple[int, int]:
        return round((width - self.width_px) / 2), round((height - self.height_px) / 2)


def to_grey(images: Images) -> Images:
    """Make colours grey. images: (…, 3), an array or a tensor. Result: (…, 1)."""
    red, green, blue = (np.float32(weight) for weight in GREY_WEIGHTS)
    grey: Images = images[..., 0:1] * red + images[..., 1:2] * green + images[..., 2:3] * blue
    return grey


@dataclass(frozen=True)
class LegacyImageInput(ImageInput):
    """The same in TensorFlow 1's manner: its bilinear scaling, which skips pixels, and corners rounded down.

    Source: TF-slim's vgg_preprocessing, preprocess_for_eval.
    """

    resampling: str = field(default="legacy_bilinear", init=False)

    def crop(self, photograph: Pixels) -> Images:
        """Scale a photograph and cut out what the network sees: float32, (size_px, size_px, 3), values 0..1."""
        width, height = self._scaled_size(photograph)
        left, top = self._corner(width, height)
        rows = _Samples.of(photograph.shape[0], scaled=height, start=top, count=self.size_px)
        columns = _Samples.of(photograph.shape[1], scaled=width, start=left, count=self.size_px)
        return _interpolate(photograph, rows, columns)

    def _corner(self, width: int, height: int) -> tuple[int, int]:
        return (width - self.size_px) // 2, (height - self.size_px) // 2


@dataclass(frozen=True)
class StretchedImageInput(LegacyImageInput):
    """The central part of both sides, stretched to the square: what is oblong becomes square.

    The part is size_px / short_side_px of either side. Source: TF-slim's inception_preprocessing, preprocess_for_eval.
    """

    keeps_aspect: ClassVar[bool] = False

    def crop(self, photograph: Pixels) -> Images:
        """Cut out what the network sees and scale it: float32, (size_px, size_px, 3), values 0..1."""
        top, left = (self._margin(side) for side in photograph.shape[:2])
        height, width = photograph.shape[:2]
        part = photograph[top : height - top, left : width - left]
        rows, columns = (_Samples.of(side, scaled=self.size_px, start=0, count=self.size_px) for side in part.shape[:2])
        return _interpolate(part, rows, columns)

    def seen_part(self, photograph: Pixels) -> Part:
        """Find the part of a photograph that crop keeps."""
        height, width = photograph.shape[:2]
        top, left = self._margin(height), self._margin(width)
        return Part(left=left, top=top, width=width - 2 * left, height=height - 2 * top)

    def _margin(self, side: int) -> int:
        """What is cut off at either end of a side, as tf.image.central_crop rounds it."""
        return int((side - side * (self.size_px / self.short_side_px)) / 2)


@dataclass(frozen=True)
class _Samples:
    """Where the new pixels of one axis lie between the old ones, as TensorFlow 1 has it: new i at old i · old/new.

    lower, upper: the old pixels around each; share: of the upper one.
    """

    lower: NDArray[np.intp]
    upper: NDArray[np.intp]
    share: NDArray[np.float32]

    @classmethod
    def of(cls, side: int, scaled: int, start: int, count: int) -> "_Samples":
        """Find the places of some new pixels. side, scaled: number of all old and of all new ones."""
        places = np.arange(start, start + count, dtype=np.float32) * np.float32(side / scaled)
        lower = np.minimum(places.astype(np.intp), side - 1)
        return cls(lower=lower, upper=np.minimum(lower + 1, side - 1), share=places - lower.astype(np.float32))


def _interpolate(photograph: Pixels, rows: _Samples, columns: _Samples) -> Images:
    """Mix the four old pixels around each new one: float32, (rows, columns, 3), values 0..1."""
    across = columns.share[:, np.newaxis]
    lines = {}
    for name, lines_of in (("above", rows.lower), ("below", rows.upper)):
        of_rows = lines_of[:, np.newaxis]
        left, right = (photograph[of_rows, side].astype(np.float32) for side in (columns.lower, columns.upper))
        lines[name] = left + (right - left) * across  # (rows, columns, 3)
    mixed: Images = lines["above"] + (lines["below"] - lines["above"]) * rows.share[:, np.newaxis, np.newaxis]
    return mixed / np.float32(255)
