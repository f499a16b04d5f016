"""Layers of an explanation: the photograph, then the heatmaps from the deepest layer to the pixels.

Source: thesis, Figure 4.21.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from matplotlib.figure import Figure

from backend.figures.color_bar import HEIGHT_IN, draw_color_bar
from backend.figures.color_maps import ColorMap
from backend.figures.drawing import Drawing, Image, Map
from backend.figures.heat_range import heat_of
from backend.figures.sheet import MARGIN_IN, Box, Sheet
from backend.figures.tiles import Grid, Tile, columns_for

TILE_IN = 0.72  # width of a heatmap at least
BAR_WIDTH_IN = 1.6
WHOLE = 100  # percentile of the maximum


@dataclass(frozen=True)
class LayersFigure(Drawing):
    """photograph: what the network saw. heatmaps: (name of the layer, relevance (height, width)), in their order.

    colors: diverging where relevance may be below 0. percentile: of the relevance of each layer at the last colour.
    """

    kind: ClassVar[str] = "layers"

    photograph: Image
    heatmaps: Sequence[tuple[str, Map]]
    colors: ColorMap
    percentile: int

    def draw(self, width_in: float) -> Figure:
        """Draw the heatmaps in rows; each has colours of its own range, as sums differ from layer to layer."""
        tiles = [Tile(self.photograph, ("photograph", ""))]
        for name, values in self.heatmaps:
            height, width = values.shape
            heat = heat_of(values, self.colors, self.percentile)
            tiles.append(Tile(heat, (name, f"{width} × {height}")))
        grid = Grid(tiles, columns_for(len(tiles), width_in, TILE_IN), width_in)
        high = MARGIN_IN + grid.height_in
        sheet = Sheet(width_in, high + HEIGHT_IN + MARGIN_IN)
        grid.place(sheet)
        shades = heat_of(np.ones((1, 1)), self.colors)
        most = "max" if self.percentile == WHOLE else f"{self.percentile}th perc."
        ends = (f"−{most}", "0", most) if self.colors.is_diverging else ("0", "", most)
        bar = Box((width_in - BAR_WIDTH_IN) / 2, high, BAR_WIDTH_IN, HEIGHT_IN)
        draw_color_bar(sheet, bar, shades, "relevance, for each layer", ends)
        return sheet.figure
