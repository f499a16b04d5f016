"""Which parts of a photograph the network is shown: the whole as it is cropped for a prediction, or random patches.

Source of the patches: thesis, Section 3.2.9: small squares at random positions of each image.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from models.image_input import ImageInput, Images
from models.pixels import Pixels

Corner = tuple[int, int]


@dataclass(frozen=True)
class Shown:
    """What the network is shown of a photograph. images: (count, height, width, 3), values 0..1.

    corners: (top, left) of each in the crop, in pixels of the network's input; None where it is the whole crop.
    """

    images: Images
    corners: Sequence[Corner] | None


class Showing(ABC):
    """How photographs are shown to a network. side_px: height and width of what is shown; None for the whole crop."""

    side_px: int | None

    @abstractmethod
    def shown(self, photograph: Pixels, number: int, image_input: ImageInput) -> Shown:
        """Choose what is shown. photograph: uint8, (height, width, 3). number: of the image in its collection."""


@dataclass(frozen=True)
class WholeImages(Showing):
    """The whole photograph, cropped as for a prediction."""

    side_px: None = None

    def shown(self, photograph: Pixels, number: int, image_input: ImageInput) -> Shown:  # noqa: ARG002 - no chance
        """Crop it."""
        return Shown(image_input.crop(photograph)[np.newaxis], corners=None)


@dataclass(frozen=True)
class RandomPatches(Showing):
    """Squares at random positions of the crop. count: of each photograph. The seed and its number decide where."""

    side_px: int
    count: int
    seed: int

    def shown(self, photograph: Pixels, number: int, image_input: ImageInput) -> Shown:
        """Crop it, and cut the patches out."""
        crop = image_input.crop(photograph)
        chance = np.random.default_rng((self.seed, number))
        tops, lefts = (chance.integers(side - self.side_px + 1, size=self.count) for side in crop.shape[:2])
        corners = [(int(top), int(left)) for top, left in zip(tops, lefts, strict=True)]
        patches = [crop[top : top + self.side_px, left : left + self.side_px] for top, left in corners]
        return Shown(np.stack(patches), corners)
