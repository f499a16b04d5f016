"""A prediction: the photograph, and beside it a bar for each of the most probable classes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from matplotlib.figure import Figure

from backend.figures.drawing import Drawing, Image
from backend.figures.numbers import percent
from backend.figures.sheet import MARGIN_IN, Box, Sheet, fitted, height_for, line_in, width_of
from backend.figures.style import COLORS, GREY, INK, RULE

PICTURE = 0.37  # its share of the width
GUTTER_IN = 0.14
BAR_IN = 0.07
BETWEEN_IN = 0.08
WIDEST_IN = 2.2  # of the picture


@dataclass(frozen=True)
class PredictionFigure(Drawing):
    """photograph: what the network saw. classes: (name, probability 0..1), the most probable first."""

    kind: ClassVar[str] = "prediction"

    photograph: Image
    classes: Sequence[tuple[str, float]]

    def draw(self, width_in: float) -> Figure:
        """Draw the photograph at the left, bars at the right; the most probable class has a colour."""
        picture_in = min(WIDEST_IN, PICTURE * width_in)
        row_in = line_in() + BAR_IN + BETWEEN_IN
        picture_high = height_for(self.photograph, picture_in)
        bars_high = row_in * len(self.classes) - BETWEEN_IN
        high = max(picture_high, bars_high)
        sheet = Sheet(width_in, high + 2 * MARGIN_IN)
        sheet.picture(self.photograph, Box(MARGIN_IN, MARGIN_IN + (high - picture_high) / 2, picture_in, picture_high))
        left = MARGIN_IN + picture_in + GUTTER_IN
        wide = width_in - left - MARGIN_IN
        top = MARGIN_IN + (high - bars_high) / 2
        for place, (name, probability) in enumerate(self.classes):
            self._row(sheet, Box(left, top + place * row_in, wide, row_in), name, probability, first=place == 0)
        return sheet.figure

    def _row(self, sheet: Sheet, box: Box, name: str, probability: float, *, first: bool) -> None:
        share = percent(probability)
        sheet.text(fitted(name, box.width - width_of(share) - 0.1), box.left, box.top)
        sheet.text(share, box.left + box.width, box.top, align="right", color=INK if first else GREY)
        axes = sheet.axes(Box(box.left, box.top + line_in(), box.width, BAR_IN))
        axes.set_axis_off()
        axes.set_xlim(0, 1)
        axes.set_ylim(0, 1)
        axes.axhline(0, color=RULE, linewidth=0.8)
        axes.barh(0.5, probability, height=1, color=COLORS[0] if first else "#9aa7b1", linewidth=0)
