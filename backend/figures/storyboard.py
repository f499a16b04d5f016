"""A storyboard: for each layer what its most relevant filters look for, alone and mixed.

Source: thesis, Sections 3.5 and 4.4.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from matplotlib.figure import Figure

from backend.figures.drawing import Drawing, Image
from backend.figures.sheet import GAP_IN, MARGIN_IN, Box, Sheet, height_for, line_in
from backend.figures.tiles import Grid, Tile, columns_for

PICTURE = 0.2  # share of the width of the photograph
TILE_IN = 0.55  # width of an image at least


@dataclass(frozen=True)
class StoryboardFigure(Drawing):
    """photograph: what the network saw. rows: (name of a layer, [(image, lines of its caption)])."""

    kind: ClassVar[str] = "storyboard"

    photograph: Image
    rows: Sequence[tuple[str, Sequence[tuple[Image, tuple[str, ...]]]]]

    def draw(self, width_in: float) -> Figure:
        """Draw the photograph at the left and a row of images for each layer beside it."""
        picture_in = PICTURE * width_in
        left = MARGIN_IN + picture_in + GAP_IN
        columns = columns_for(max(len(images) for _, images in self.rows), width_in - left, TILE_IN)
        grids = [
            (layer, Grid([Tile(image, caption) for image, caption in images], columns, width_in - left))
            for layer, images in self.rows
        ]
        heading_in = line_in() + 0.02
        picture_high = height_for(self.photograph, picture_in)
        rows_high = sum(heading_in + grid.height_in for _, grid in grids)
        sheet = Sheet(width_in, 2 * MARGIN_IN + max(heading_in + picture_high, rows_high))
        sheet.text("photograph", MARGIN_IN, MARGIN_IN)
        sheet.picture(self.photograph, Box(MARGIN_IN, MARGIN_IN + heading_in, picture_in, picture_high))
        top = MARGIN_IN
        for layer, grid in grids:
            sheet.text(layer, left + MARGIN_IN, top)
            grid.place(sheet, left=left, top=top + heading_in)
            top += heading_in + grid.height_in
        return sheet.figure
