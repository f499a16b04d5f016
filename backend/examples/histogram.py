"""Histograms of activations, with bins that suit any range: four per doubling, for positive and negative values.

A bin is read off the bits of a float32, so that counting is quick and no range must be known beforehand.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

PER_DOUBLING = 4
LOWEST_EXPONENT = -10  # smaller values count as zero
HIGHEST_EXPONENT = 14  # larger values count as of the last bin
SIDE = (HIGHEST_EXPONENT - LOWEST_EXPONENT) * PER_DOUBLING
BINS = 2 * SIDE + 1
EXPONENT_BIAS = 127
MANTISSA_BITS = 21  # of 23, those below the two that tell four bins of a doubling apart


def edges() -> NDArray[np.float64]:
    """The edges of all bins, ascending: (BINS + 1,). The middle bin is around zero."""
    steps = np.arange(SIDE + 1)
    doublings, quarters = np.divmod(steps, PER_DOUBLING)
    upper = 2.0 ** (LOWEST_EXPONENT + doublings) * (1 + quarters / PER_DOUBLING)
    return np.concatenate([-upper[::-1], upper])


def counts(values: NDArray[np.float32]) -> NDArray[np.int32]:
    """Count the values of each channel in each bin: (samples, channels) → (channels, BINS)."""
    channels = values.shape[1]
    places = bins_of(values) + np.arange(channels, dtype=np.int32) * BINS
    return np.bincount(places.ravel(), minlength=channels * BINS).reshape(channels, BINS).astype(np.int32)


def bins_of(values: NDArray[np.float32]) -> NDArray[np.int32]:
    """Give the bin of each value."""
    bits = np.ascontiguousarray(values).view(np.int32)
    steps = ((bits & 0x7FFFFFFF) >> MANTISSA_BITS) - (EXPONENT_BIAS + LOWEST_EXPONENT) * PER_DOUBLING
    distance = np.clip(steps + 1, 0, SIDE)
    found: NDArray[np.int32] = np.where(bits < 0, SIDE - distance, SIDE + distance).astype(np.int32)
    return found
