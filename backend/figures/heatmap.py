"""A heatmap: the photograph, the relevance of its pixels or of a layer's positions with a colour bar, both overlaid.

Figure 4.17 of the thesis shows photographs and heatmaps in this way.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from matplotlib.figure import Figure

from backend.figures.color_bar import HEIGHT_IN, draw_color_bar
from backend.figures.color_maps import ColorMap
from backend.figures.drawing import Drawing, Image, Map
from backend.figures.heat_range import heat_of, strength
from backend.figures.sheet import MARGIN_IN, Box, Sheet
from backend.figures.tiles import Grid, Tile

COLUMNS = 3
OPACITY = 0.8  # of the strongest relevance over the photograph
LIGHTNESS = np.array([0.299, 0.587, 0.114])  # of red, green and blue; source: ITU-R BT.601


@dataclass(frozen=True)
class HeatmapFigure(Drawing):
    """Relevance by position.

    photograph: what the network saw. values: relevance, (height, width). where: what a position belongs to, "pixels" or
    the name of a layer. colors: diverging where relevance may be below 0. percentile: of the relevance at the last
    colour.
    """

    kind: ClassVar[str] = "heatmap"

    photograph: Image
    values: Map
    where: str
    colors: ColorMap
    percentile: int

    def draw(self, width_in: float) -> Figure:
        """Draw photograph, heatmap and overlay side by side."""
        heat = heat_of(self.values, self.colors, self.percentile)
        height, width = self.values.shape
        size = f"{width} × {height}"
        tiles = (
            Tile(self.photograph, ("photograph",)),
            Tile(heat, (self.where, size)),
            Tile(grey(self.photograph), ("overlay",)),
        )
        grid = Grid(tiles, COLUMNS, width_in)
        high = MARGIN_IN + grid.height_in
        sheet = Sheet(width_in, high + HEIGHT_IN + MARGIN_IN)
        grid.place(sheet)
        step_in = (width_in - 2 * MARGIN_IN - grid.tile_in) / (COLUMNS - 1)
        overlay = Box(MARGIN_IN + (COLUMNS - 1) * step_in, MARGIN_IN, grid.tile_in, grid.tile_in * tiles[0].proportion)
        opacity = OPACITY * strength(heat)
        sheet.heat(heat.values, overlay, colors=heat.colors, low=heat.low, high=heat.high, opacity=opacity)
        draw_color_bar(sheet, Box(MARGIN_IN + step_in, high, grid.tile_in, HEIGHT_IN), heat, "relevance")
        return sheet.figure


def grey(image: Image) -> Image:
    """Take the colours out of an image, so that those of a heatmap over it can be read."""
    lightness = (image @ LIGHTNESS).round().astype(np.uint8)  # (height, width)
    return np.repeat(lightness[..., np.newaxis], 3, axis=-1)
