"""An image whose values were only scaled, shifted and put into another order of channels since it came in."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class AffineImage:
    """Channels that are factors · image + shifts, at every position alike.

    factors: (channels, channels of the image). shifts: (channels,). flat: whether the axis of channels is gone, one
    channel being left. through: names of the layers that changed values. layer: name of that which takes it; "" at the
    end of the network.
    """

    factors: Numbers
    shifts: Numbers
    flat: bool = False
    through: tuple[str, ...] = ()
    layer: str = ""

    @classmethod
    def untouched(cls, channels: int) -> AffineImage:
        """The image as it comes in."""
        return cls(np.eye(channels), np.zeros(channels))

    @property
    def channels(self) -> int:
        """How many channels it has."""
        return len(self.shifts)

    @property
    def is_untouched(self) -> bool:
        """Whether all values are those of the image, in whatever channels."""
        return bool(np.isin(self.factors, (0.0, 1.0)).all() and (self.shifts == 0).all())

    def at(self, layer: str) -> AffineImage:
        """The same, taken by a layer."""
        return replace(self, layer=layer)

    def scaled(self, factors: object, shifts: object, layer: str) -> AffineImage:
        """Multiply and add. factors, shifts: numbers, or one per channel with any axes of length 1 before them.

        Raises ValueError where they differ from position to position.
        """
        by, to = self._per_channel(factors), self._per_channel(shifts)
        count = max(len(by), len(to), self.channels)
        own = np.broadcast_to(self.factors, (count, self.factors.shape[1]))
        return replace(
            self,
            factors=own * np.broadcast_to(by, (count,))[:, np.newaxis],
            shifts=np.broadcast_to(self.shifts, (count,)) * by + to,
            through=tuple(dict.fromkeys((*self.through, layer))),
        )

    def chosen(self, places: Numbers | slice) -> AffineImage:
        """Take some channels, in an order."""
        return replace(self, factors=self.factors[places], shifts=self.shifts[places])

    def only(self, place: int) -> AffineImage:
        """Take one channel, whose axis is gone then."""
        return replace(self, factors=self.factors[[place]], shifts=self.shifts[[place]], flat=True)

    def ends(self, low: float, high: float) -> tuple[Numbers, Numbers]:
        """Least and greatest value of each channel for an image of values low..high: two of (channels,)."""
        middle, half = (high + low) / 2, (high - low) / 2
        centre = self.factors.sum(axis=1) * middle + self.shifts
        reach = np.abs(self.factors).sum(axis=1) * half
        return centre - reach, centre + reach

    def _per_channel(self, constant: object) -> Numbers:
        array = np.asarray(constant, dtype=np.float64)
        if array.size == 1:
            return array.reshape(1)
        if array.shape[-1] != array.size or (self.channels not in {1, array.size}) or self.flat:
            raise ValueError(f"a constant of shape {array.shape} for {self.channels} channels")
        return array.reshape(-1)


def joined(images: list[AffineImage]) -> AffineImage:
    """Put the channels of images side by side."""
    return AffineImage(
        np.concatenate([image.factors for image in images]),
        np.concatenate([image.shifts for image in images]),
        through=tuple(dict.fromkeys(name for image in images for name in image.through)),
    )


def added(images: list[AffineImage], signs: list[float], layer: str) -> AffineImage:
    """Add images of as many channels, each times a number. Raises ValueError where channels differ in number."""
    if len({(image.channels, image.flat) for image in images}) != 1:
        raise ValueError("images of different channels")
    through = tuple(dict.fromkeys(name for image in images for name in image.through))
    return replace(
        images[0],
        factors=np.sum([image.factors * sign for image, sign in zip(images, signs, strict=True)], axis=0),
        shifts=np.sum([image.shifts * sign for image, sign in zip(images, signs, strict=True)], axis=0),
        through=(*through, layer),
    )
