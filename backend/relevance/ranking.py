"""Ranks the filters of a layer by relevance, with their shares and the cumulative sum of the shares.

Source: thesis, Section 3.5, Figures 3.7 and 4.23.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class RankedFilter:
    """One filter. rank: 1 for the most relevant. relevance: summed over all positions.

    share: of the layer's relevance, -1..1; 0 where the layer has none. accumulated: sum of the shares of this filter
    and all before it.
    """

    rank: int
    filter: int
    relevance: float
    share: float
    accumulated: float


@dataclass(frozen=True)
class Ranking:
    """All filters of a layer, the most relevant first; equal ones in the order of their indices.

    filters, relevance, shares, accumulated: (channels,) each. total: relevance of the layer. Shares are relative to the
    sum of absolute values, which is the total where no relevance is negative.
    """

    filters: NDArray[np.intp]
    relevance: NDArray[np.float64]
    shares: NDArray[np.float64]
    accumulated: NDArray[np.float64]
    total: float

    def top(self, count: int) -> list[RankedFilter]:
        """Give the most relevant filters; fewer where the layer has fewer."""
        return [
            RankedFilter(
                rank=place + 1,
                filter=int(self.filters[place]),
                relevance=float(self.relevance[place]),
                share=float(self.shares[place]),
                accumulated=float(self.accumulated[place]),
            )
            for place in range(min(count, len(self.filters)))
        ]


def rank_filters(per_filter: NDArray[np.float64]) -> Ranking:
    """Rank the filters of one layer for one image. per_filter: (channels,), as Explanation.per_filter has it."""
    order = np.argsort(-per_filter, kind="stable")
    ranked = per_filter[order]
    magnitude = float(np.abs(per_filter).sum())
    shares = ranked / magnitude if magnitude > 0 else np.zeros_like(ranked)
    return Ranking(
        filters=order,
        relevance=ranked,
        shares=shares,
        accumulated=np.cumsum(shares),
        total=float(per_filter.sum()),
    )
