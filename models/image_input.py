"""How a photograph becomes a network's input: scaled, cut to the central square, mapped to the network's range.

Knows nothing of any particular network. Photographs are uint8, (height, width, 3); images are float32, values 0..1.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from backend.images import Pixels

Images = NDArray[np.float32]


@dataclass(frozen=True)
class Part:
    """A rectangle of a photograph, in pixels of the photograph."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class ImageInput:
    """The evaluation-time preprocessing of a network with a square input.

    short_side_px: the shorter side is scaled to this length, the aspect ratio kept.
    size_px: side of the central square that is cut out then; ≤ short_side_px.
    resampling: name of a Pillow filter, such as "bicubic"; it widens when shrinking, so nothing is skipped.
    low, high: input values of black and of white, for red, green and blue.
    """

    short_side_px: int
    size_px: int
    resampling: str
    low: tuple[float, float, float]
    high: tuple[float, float, float]

    def crop(self, photograph: Pixels) -> Images:
        """Scale a photograph and cut out what the network sees: float32, (size_px, size_px, 3), values 0..1."""
        width, height = self._scaled_size(photograph)
        left, top = self._corner(width, height)
        scaled = Image.fromarray(photograph).resize((width, height), resample=Image.Resampling[self.resampling.upper()])
        square = scaled.crop((left, top, left + self.size_px, top + self.size_px))
        return np.asarray(square, dtype=np.float32) / np.float32(255)

    def seen_part(self, photograph: Pixels) -> Part:
        """Find the part of a photograph that crop keeps."""
        height, width = photograph.shape[:2]
        scaled_width, scaled_height = self._scaled_size(photograph)
        left, top = self._corner(scaled_width, scaled_height)
        across, down = width / scaled_width, height / scaled_height
        return Part(left=left * across, top=top * down, width=self.size_px * across, height=self.size_px * down)

    def to_input_range(self, images: Images) -> Images:
        """Map values 0..1 to the network's own range: low + image · (high − low). Shape (…, 3) is kept."""
        low = np.asarray(self.low, dtype=np.float32)
        high = np.asarray(self.high, dtype=np.float32)
        return low + images * (high - low)

    def _scaled_size(self, photograph: Pixels) -> tuple[int, int]:
        height, width = photograph.shape[:2]
        short = min(width, height)
        return (
            round(width * self.short_side_px / short),
            round(height * self.short_side_px / short),
        )

    def _corner(self, width: int, height: int) -> tuple[int, int]:
        return round((width - self.size_px) / 2), round((height - self.size_px) / 2)
