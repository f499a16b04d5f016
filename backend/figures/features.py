"""A feature sheet: the images of a feature visualization, each with what it maximizes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from matplotlib.figure import Figure

from backend.figures.drawing import Drawing, Image
from backend.figures.tiles import Grid, Tile, columns_for

TILE_IN = 1.0  # width of an image at least


@dataclass(frozen=True)
class FeaturesFigure(Drawing):
    """images: (image, lines of its caption), in the order of the sheet."""

    kind: ClassVar[str] = "features"

    images: Sequence[tuple[Image, tuple[str, ...]]]

    def draw(self, width_in: float) -> Figure:
        """Draw the images in rows."""
        tiles = [Tile(image, caption) for image, caption in self.images]
        widest_in = width_in if len(tiles) > 1 else min(width_in, 3 * TILE_IN)
        return Grid(tiles, columns_for(len(tiles), widest_in, TILE_IN), widest_in).alone().figure
