"""The strongest responses of each channel: which image, how strong, and where. Ties go to the earlier image.

Joining is exact: whatever parts a collection is cut into, the result is that of one pass.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.examples.responses import Responses

LOW_HALF = np.int64(0xFFFFFFFF)


@dataclass(frozen=True)
class Strongest:
    """The strongest responses of a layer's channels, strongest first. All arrays are (channels, k).

    values: the responses. images: number of the image in the collection. rows, columns: where it responded most.
    """

    values: NDArray[np.float32]
    images: NDArray[np.int32]
    rows: NDArray[np.uint16]
    columns: NDArray[np.uint16]

    def join(self, other: Strongest, most: int) -> Strongest:
        """Give the strongest of both, at most so many."""
        return _strongest(
            values=np.concatenate([self.values, other.values], axis=1),
            images=np.concatenate([self.images, other.images], axis=1),
            rows=np.concatenate([self.rows, other.rows], axis=1),
            columns=np.concatenate([self.columns, other.columns], axis=1),
            most=most,
        )


def strongest_of(values: NDArray[np.float32], responses: Responses, images: NDArray[np.int32], most: int) -> Strongest:
    """Find the strongest among images. values: by what they are compared, (images, channels). images: their numbers."""
    numbers = np.broadcast_to(images[np.newaxis], values.T.shape)
    rows, columns = (places.T.astype(np.uint16) for places in (responses.row, responses.column))
    return _strongest(values.T, numbers, rows, columns, most)


def _strongest(
    values: NDArray[np.float32],
    images: NDArray[np.int32],
    rows: NDArray[np.uint16],
    columns: NDArray[np.uint16],
    most: int,
) -> Strongest:
    """Choose the strongest of each channel; of equal ones the first. All arrays are (channels, any number)."""
    total = values.shape[1]
    keys = _keys(values)
    rest = total - min(most, total)
    chosen = np.partition(keys, rest, axis=1)[:, rest:] if rest else keys
    strongest_first = np.sort(chosen, axis=1)[:, ::-1]
    places = LOW_HALF - (strongest_first & LOW_HALF)
    return Strongest(
        values=np.take_along_axis(values, places, axis=1),
        images=np.take_along_axis(images, places, axis=1),
        rows=np.take_along_axis(rows, places, axis=1),
        columns=np.take_along_axis(columns, places, axis=1),
    )


def _keys(values: NDArray[np.float32]) -> NDArray[np.int64]:
    """Order responses by their value, then by their place: larger keys are stronger, and no two are equal.

    As whole numbers, positive float32 are ordered as their bits; negative ones the other way round.
    """
    bits = (values + np.float32(0)).view(np.int32)  # minus zero becomes zero
    bits ^= (bits >> 31) & np.int32(0x7FFFFFFF)
    keys = bits.astype(np.int64)
    keys <<= 32
    keys |= LOW_HALF - np.arange(values.shape[1])
    return keys
