"""The census of filters: which are dead, nearly constant, saturated, or duplicates of another.

Source: thesis, Section 4.2, for dead filters.
"""

from __future__ import annotations

from enum import Enum

import numpy as np
from numpy.typing import NDArray

from backend.examples.index_files import Table

NEARLY_CONSTANT = 0.01  # of the median spread of the layer's channels
SATURATED = 0.5  # share of the positions at the ceiling


class Finding(str, Enum):
    """What may be wrong with a filter."""

    DEAD = "dead"
    CONSTANT = "constant"
    SATURATED = "saturated"
    DUPLICATE = "duplicate"


def findings_of(channels: Table) -> dict[Finding, NDArray[np.bool_]]:
    """Tell which channels of one layer show which finding, (channels,) each.

    channels: columns of channels.parquet for the layer. Dead: never above zero. Constant: the spread is below 1 % of
    the layer's median; dead channels do not count. Saturated: at the ceiling of the activation in more than half of the
    sampled positions. Duplicate: correlated above 0.99 with another channel.
    """
    dead: NDArray[np.bool_] = channels["highest"] <= 0
    spread = channels["spread"].astype(np.float64)
    alive = spread[~dead]
    usual = float(np.median(alive)) if len(alive) else 0.0
    return {
        Finding.DEAD: dead,
        Finding.CONSTANT: ~dead & (spread < NEARLY_CONSTANT * usual),
        Finding.SATURATED: channels["at_ceiling"] > SATURATED,
        Finding.DUPLICATE: ~dead & (channels["twins"] > 0),
    }
