"""Images in rows, each with a caption: the common part of sheets, grids and storyboards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.figures.sheet import GAP_IN, MARGIN_IN, Box, Sheet, caption_in


@dataclass(frozen=True)
class Heat:
    """A map of values, (height, width), and how it is coloured. low, high: values of the first and the last colour."""

    values: NDArray[np.floating]
    colors: str
    low: float
    high: float


@dataclass(frozen=True)
class Tile:
    """An image, (height, width, 3), or a map of values, with the lines of its caption."""

    shown: NDArray[np.uint8] | Heat
    caption: tuple[str, ...] = ()

    @property
    def proportion(self) -> float:
        """Height over width."""
        height, width = (self.shown.values if isinstance(self.shown, Heat) else self.shown).shape[:2]
        return float(height / width)


@dataclass(frozen=True)
class Grid:
    """Tiles in rows of equal tiles. columns: tiles in a row. width_in: of the grid, with its margins.

    Tiles are as high as the highest of them.
    """

    tiles: Sequence[Tile]
    columns: int
    width_in: float

    @property
    def tile_in(self) -> float:
        """Width of a tile."""
        return (self.width_in - 2 * MARGIN_IN - (self.columns - 1) * GAP_IN) / self.columns

    @property
    def row_in(self) -> float:
        """Height of a row, with its captions."""
        picture = self.tile_in * max(tile.proportion for tile in self.tiles)
        return picture + caption_in(max(len(tile.caption) for tile in self.tiles))

    @property
    def height_in(self) -> float:
        """Height of all rows, without a margin."""
        rows = -(-len(self.tiles) // self.columns)
        return rows * self.row_in + (rows - 1) * GAP_IN / 2

    def place(self, sheet: Sheet, *, left: float = 0.0, top: float = MARGIN_IN) -> None:
        """Put all tiles on a sheet."""
        for number, tile in enumerate(self.tiles):
            row, column = divmod(number, self.columns)
            box = Box(
                left + MARGIN_IN + column * (self.tile_in + GAP_IN),
                top + row * (self.row_in + GAP_IN / 2),
                self.tile_in,
                self.tile_in * tile.proportion,
            )
            put(sheet, tile.shown, box)
            sheet.caption(tile.caption, box)

    def alone(self) -> Sheet:
        """Put all tiles on a sheet of their own."""
        sheet = Sheet(self.width_in, MARGIN_IN + self.height_in + MARGIN_IN)
        self.place(sheet)
        return sheet


def put(sheet: Sheet, shown: NDArray[np.uint8] | Heat, box: Box) -> None:
    """Put an image or a map of values on a sheet."""
    if isinstance(shown, Heat):
        sheet.heat(shown.values, box, colors=shown.colors, low=shown.low, high=shown.high)
    else:
        sheet.picture(shown, box)


def columns_for(count: int, width_in: float, smallest_in: float) -> int:
    """How many tiles stand in a row: as many as fit, at least one, in rows of nearly equal length."""
    most = max(1, int((width_in - 2 * MARGIN_IN + GAP_IN) // (smallest_in + GAP_IN)))
    if count <= most:
        return count
    rows = -(-count // most)
    return -(-count // rows)
