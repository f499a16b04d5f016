"""DeepDream: the photograph beside what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from matplotlib.figure import Figure

from backend.figures.drawing import Drawing, Image
from backend.figures.tiles import Grid, Tile


@dataclass(frozen=True)
class DreamFigure(Drawing):
    """photograph, dream: images. caption: lines about the dream."""

    kind: ClassVar[str] = "dream"

    photograph: Image
    dream: Image
    caption: tuple[str, ...]

    def draw(self, width_in: float) -> Figure:
        """Draw both side by side."""
        tiles = (Tile(self.photograph, ("photograph",)), Tile(self.dream, self.caption))
        return Grid(tiles, columns=2, width_in=width_in).alone().figure
