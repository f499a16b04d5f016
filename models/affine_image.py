"""An image after layers that only scaled, shifted or reordered its channels."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class AffineImage:
    """Channels that are factors · image + shifts, the same at every position.

    factors: (channels, channels of the image). shifts: (channels,). flat: whether only one channel is left and the
    axis of channels is gone. through: names of the layers that changed values. layer: name of the layer that takes
    this image; "" at the end of the network.
    """

    factors: Numbers
    shifts: Numbers
    flat: bool = False
    through: tuple[str, ...] = ()
    layer: str = ""

    @classmethod
    def untouched(cls, channels: int) -> AffineImage:
        """The image as the network receives it."""
        return cls(np.eye(channels), np.zeros(channels))

    @property
    def channels(self) -> int:
        """Number of channels."""
        return len(self.shifts)

    @property
    def is_untouched(self) -> bool:
        """Whether all values are those of the image; channels may be selected and reordered."""
        return bool(np.isin(self.factors, (0.0, 1.0)).all() and (self.shifts == 0).all())

    def at(self, layer: str) -> AffineImage:
        """The same image, as the input of a layer."""
        return replace(self, layer=layer)

    def scaled(self, factors: object, shifts: object, layer: str) -> AffineImage:
        """Multiply by factors, then add shifts: numbers, or one per channel behind any axes of length 1.

        Raises ValueError where they differ between positions.
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
        """Select and reorder channels."""
        return replace(self, factors=self.factors[places], shifts=self.shifts[places])

    def only(self, place: int) -> AffineImage:
        """Select one channel and drop the axis of channels."""
        return replace(self, factors=self.factors[[place]], shifts=self.shifts[[place]], flat=True)

    def ends(self, low: float, high: float) -> tuple[Numbers, Numbers]:
        """Smallest and largest value of each channel for an image with values low..high: two arrays of (channels,)."""
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
    """Concatenate the channels of images."""
    return AffineImage(
        np.concatenate([image.factors for image in images]),
        np.concatenate([image.shifts for image in images]),
        through=tuple(dict.fromkeys(name for image in images for name in image.through)),
    )


def added(images: list[AffineImage], signs: list[float], layer: str) -> AffineImage:
    """Add images, each times its sign. Raises ValueError where their numbers of channels differ."""
    if len({(image.channels, image.flat) for image in images}) != 1:
        raise ValueError("images of different channels")
    through = tuple(dict.fromkeys(name for image in images for name in image.through))
    return replace(
        images[0],
        factors=np.sum([image.factors * sign for image, sign in zip(images, signs, strict=True)], axis=0),
        shifts=np.sum([image.shifts * sign for image, sign in zip(images, signs, strict=True)], axis=0),
        through=(*through, layer),
    )
