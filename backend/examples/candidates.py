"""Which photographs of an index may be the best examples of several channels: the strongest of each, in turn."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

CHANNELS_LOOKED_AT = 8  # of those that respond most inside a part of a photograph


def in_turn(rankings: Sequence[NDArray[np.int32]], most: int) -> list[int]:
    """Take the first of each ranking, then the second of each, and so on, each image once, at most so many."""
    found: dict[int, None] = {}
    for place in range(max((len(ranking) for ranking in rankings), default=0)):
        for ranking in rankings:
            if place < len(ranking):
                found.setdefault(int(ranking[place]))
            if len(found) == most:
                return list(found)
    return list(found)


def outstanding_channels(means: NDArray[np.float64], usual: NDArray[np.float64]) -> list[int]:
    """Choose the channels that respond most, measured by what is usual for each. Both: (channels,)."""
    excess = np.divide(means, usual, out=np.zeros_like(means), where=usual > 0)
    excess[means <= 0] = 0
    order = np.argsort(-excess, kind="stable")[:CHANNELS_LOOKED_AT]
    return [int(channel) for channel in order if excess[channel] > 0]
