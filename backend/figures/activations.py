"""Activation maps of the strongest channels of a layer, in a grid; for a layer without positions, bars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from matplotlib.figure import Figure

from backend.figures.color_bar import HEIGHT_IN, draw_color_bar
from backend.figures.color_maps import ColorMap
from backend.figures.drawing import Drawing, Image, Map
from backend.figures.numbers import number
from backend.figures.sheet import MARGIN_IN, Box, Sheet, line_in
from backend.figures.style import COLORS, GREY, SMALL_PT
from backend.figures.tiles import Grid, Heat, Tile, columns_for

TILE_IN = 0.72  # width of a map at least
BAR_WIDTH_IN = 1.6


@dataclass(frozen=True)
class ActivationsFigure(Drawing):
    """The photograph and the maps of channels.

    photograph: what the network saw. layer: its name. channels: (id, map 0..1 of its own maximum, that maximum).
    colors: a diverging map shows the upper half of its colours.
    """

    kind: ClassVar[str] = "activations"

    photograph: Image
    layer: str
    channels: Sequence[tuple[int, Map, float]]
    colors: ColorMap

    def draw(self, width_in: float) -> Figure:
        """Draw the photograph first, then the maps in the order given, and what their shades mean."""
        low = -1.0 if self.colors.is_diverging else 0.0
        tiles = [Tile(self.photograph, ("photograph", self.layer))]
        tiles += [
            Tile(Heat(values, self.colors.name, low, 1.0), (f"channel {channel}", f"max {number(highest)}"))
            for channel, values, highest in self.channels
        ]
        grid = Grid(tiles, columns_for(len(tiles), width_in, TILE_IN), width_in)
        high = MARGIN_IN + grid.height_in
        sheet = Sheet(width_in, high + HEIGHT_IN + MARGIN_IN)
        grid.place(sheet)
        bar = Box((width_in - BAR_WIDTH_IN) / 2, high, BAR_WIDTH_IN, HEIGHT_IN)
        shades = Heat(np.zeros((1, 1)), self.colors.name, low, 1.0)
        ends = ("−max", "0", "max") if self.colors.is_diverging else ("0", "", "max")
        draw_color_bar(sheet, bar, shades, "activation of a position", ends)
        return sheet.figure


@dataclass(frozen=True)
class UnitsFigure(Drawing):
    """The strongest units of a layer without positions. units: (id, activation), in the order in which they stand."""

    kind: ClassVar[str] = "units"

    layer: str
    units: Sequence[tuple[int, float]]

    def draw(self, width_in: float) -> Figure:
        """Draw a bar for each unit."""
        row_in = line_in() + 0.04
        top, bottom = MARGIN_IN, 0.36
        sheet = Sheet(width_in, top + row_in * len(self.units) + bottom)
        left = 0.62
        axes = sheet.axes(Box(left, top, width_in - left - 0.14, row_in * len(self.units)))
        places = range(len(self.units))
        axes.barh(places, [value for _, value in self.units], height=0.66, color=COLORS[0], linewidth=0)
        axes.set_yticks(places, [f"unit {unit}" for unit, _ in self.units])
        axes.tick_params(axis="y", length=0)
        axes.set_ylim(len(self.units) - 0.5, -0.5)
        axes.set_xlabel(f"activation, {self.layer}", fontsize=SMALL_PT, color=GREY)
        return sheet.figure
