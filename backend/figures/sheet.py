"""A sheet of paper: pictures, text and axes are placed on it in inches from its upper left corner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.image import AxesImage
from matplotlib.textpath import TextToPath
from numpy.typing import NDArray

from backend.figures.style import DPI, GREY, INK, LINE, POINTS_PER_INCH, SMALL_PT, TEXT_PT

Align = Literal["left", "center", "right"]
MARGIN_IN = 0.04
GAP_IN = 0.08  # between two pictures
ELLIPSIS = "…"


@dataclass(frozen=True)
class Box:
    """A rectangle on a sheet, in inches from the upper left corner."""

    left: float
    top: float
    width: float
    height: float


class Sheet:
    """An empty figure. width_in, height_in: its size."""

    def __init__(self, width_in: float, height_in: float) -> None:
        self.figure = Figure(figsize=(width_in, height_in), dpi=DPI, facecolor="white")
        self._width_in = width_in
        self._height_in = height_in

    def axes(self, box: Box) -> Axes:
        """Make axes whose data area is a rectangle."""
        bottom = self._height_in - box.top - box.height
        return self.figure.add_axes(
            (
                box.left / self._width_in,
                bottom / self._height_in,
                box.width / self._width_in,
                box.height / self._height_in,
            )
        )

    def picture(self, pixels: NDArray[np.uint8], box: Box) -> AxesImage:
        """Show an image, (height, width, 3), in a rectangle of its proportions."""
        axes = self.axes(box)
        axes.set_axis_off()
        return axes.imshow(pixels, aspect="auto", interpolation="antialiased")

    def heat(
        self,
        values: NDArray[np.floating],
        box: Box,
        *,
        colors: str,
        low: float,
        high: float,
        opacity: float | NDArray[np.floating] = 1.0,
    ) -> AxesImage:
        """Show a map of values, (height, width), each position a square.

        low, high: values of first and last colour. opacity: 0..1, one for all positions or (height, width).
        """
        axes = self.axes(box)
        axes.set_axis_off()
        axes.patch.set_alpha(0.0)
        return axes.imshow(
            values, aspect="auto", cmap=colors, vmin=low, vmax=high, interpolation="nearest", alpha=opacity
        )

    def text(
        self,
        text: str,
        left: float,
        top: float,
        *,
        align: Align = "left",
        size_pt: float = TEXT_PT,
        color: str = INK,
    ) -> None:
        """Write a line whose upper edge is at top; left is where it is aligned."""
        self.figure.text(
            left / self._width_in,
            1 - (top + size_pt / POINTS_PER_INCH) / self._height_in,
            text,
            ha=align,
            va="baseline",
            fontsize=size_pt,
            color=color,
        )

    def caption(self, lines: Sequence[str], box: Box) -> None:
        """Write lines centred below a rectangle, each cut to its width: the first in ink, others small and grey."""
        top = box.top + box.height + 0.03
        for place, line in enumerate(lines):
            size_pt, color = (TEXT_PT, INK) if place == 0 else (SMALL_PT, GREY)
            self.text(
                fitted(line, box.width, size_pt),
                box.left + box.width / 2,
                top,
                align="center",
                size_pt=size_pt,
                color=color,
            )
            top += line_in(size_pt)


def line_in(size_pt: float = TEXT_PT) -> float:
    """Height of a line of text in inches."""
    return size_pt * LINE / POINTS_PER_INCH


def caption_in(lines: int) -> float:
    """Height of a caption of some lines, in inches, with the space around it."""
    return 0.0 if lines == 0 else 0.03 + line_in() + (lines - 1) * line_in(SMALL_PT) + 0.04


def width_of(text: str, size_pt: float = TEXT_PT) -> float:
    """Width of a line of text in inches."""
    font = FontProperties(family=["sans-serif"], size=size_pt)
    width_pt, _, _ = TextToPath().get_text_width_height_descent(text, font, ismath=False)
    return float(width_pt) / POINTS_PER_INCH


def fitted(text: str, width_in: float, size_pt: float = TEXT_PT) -> str:
    """Cut a text in its middle so that it is at most this wide."""
    if width_of(text, size_pt) <= width_in:
        return text
    for kept in range(len(text) - 1, 0, -1):
        cut = text[: (kept + 1) // 2] + ELLIPSIS + text[len(text) - kept // 2 :]
        if width_of(cut, size_pt) <= width_in:
            return cut
    return ELLIPSIS


def height_for(pixels: NDArray[np.generic], width_in: float) -> float:
    """Height in inches of an image, (height, width, …), that is shown this wide."""
    height, width = pixels.shape[:2]
    return float(width_in * height / width)
