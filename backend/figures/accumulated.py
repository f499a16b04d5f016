"""Accumulated relevance: how many of the most relevant filters of a layer it takes for which share of its relevance.

Source: thesis, Figure 4.23.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from matplotlib.figure import Figure
from matplotlib.ticker import PercentFormatter
from numpy.typing import NDArray

from backend.figures.drawing import Drawing
from backend.figures.sheet import Box, Sheet, fitted, line_in, width_of
from backend.figures.style import COLORS, DASHES, GREY, RULE, SMALL_PT

LEFT_IN, RIGHT_IN, TOP_IN, BOTTOM_IN = 0.5, 0.12, 0.1, 0.38
PROPORTION = 0.62  # height of the data area over its width
HIGHEST_IN = 2.6
HALF = 0.5
MOST_LAYERS = len(COLORS)


@dataclass(frozen=True)
class AccumulatedFigure(Drawing):
    """layers: (name, accumulated shares), the shares 0..1 (filters,), the most relevant filter first."""

    kind: ClassVar[str] = "relevance"

    layers: Sequence[tuple[str, NDArray[np.floating]]]

    def draw(self, width_in: float) -> Figure:
        """Draw a curve for each layer, told apart by colour and dashes, and mark where half of it is reached."""
        wide = width_in - LEFT_IN - RIGHT_IN
        high = min(PROPORTION * wide, HIGHEST_IN)
        sheet = Sheet(width_in, TOP_IN + high + BOTTOM_IN)
        axes = sheet.axes(Box(LEFT_IN, TOP_IN, wide, high))
        longest = max(len(shares) for _, shares in self.layers)
        axes.axhline(HALF, color=RULE, linewidth=0.6, zorder=0)
        for (_, shares), color, dashes in zip(self.layers, COLORS, DASHES, strict=False):
            counts = np.arange(len(shares) + 1)
            curve = np.concatenate(([0.0], shares))
            axes.plot(counts, curve, color=color, linestyle=dashes, linewidth=1.2, clip_on=False)
            if curve.max() >= HALF:
                halfway = int(np.argmax(curve >= HALF))
                axes.plot([halfway], [curve[halfway]], "o", color=color, markersize=3)
        axes.set_xlim(0, longest)
        lowest = min(0.0, *(float(shares.min()) for _, shares in self.layers))
        axes.set_ylim(lowest, 1.0)
        axes.yaxis.set_major_formatter(PercentFormatter(1.0, symbol=" %"))
        axes.set_xlabel("filters, the most relevant first")
        axes.set_ylabel("accumulated relevance", labelpad=2)
        self._legend(sheet, LEFT_IN + wide, TOP_IN + high)
        return sheet.figure

    def _legend(self, sheet: Sheet, right: float, bottom: float) -> None:
        texts = [f"{fitted(name, 1.2, SMALL_PT)}: {_words_of_half(shares)}" for name, shares in self.layers]
        widest = max(width_of(text, SMALL_PT) for text in texts)
        row_in = line_in(SMALL_PT) + 0.02
        top = bottom - row_in * len(texts) - 0.06
        for text, color, dashes in zip(texts, COLORS, DASHES, strict=False):
            axes = sheet.axes(Box(right - widest - 0.3, top, 0.22, line_in(SMALL_PT)))
            axes.set_axis_off()
            axes.plot([0, 1], [0.45, 0.45], color=color, linestyle=dashes, linewidth=1.2)
            axes.set_ylim(0, 1)
            sheet.text(text, right - widest - 0.04, top, size_pt=SMALL_PT, color=GREY)
            top += row_in


def _words_of_half(shares: NDArray[np.floating]) -> str:
    reached = np.flatnonzero(shares >= HALF)
    if not reached.size:
        return f"never 50 %, {len(shares)} filters"
    return f"50 % in {reached[0] + 1} of {len(shares)} filters"
