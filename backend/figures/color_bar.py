"""A horizontal colour bar with the values of its first, middle and last colour."""

from __future__ import annotations

import matplotlib as mpl
import numpy as np

from backend.figures.numbers import number
from backend.figures.sheet import Box, Sheet, line_in, width_of
from backend.figures.style import GREY, LINE_PT, SMALL_PT
from backend.figures.tiles import Heat

BAR_IN = 0.07
SPACE_IN = 0.1  # between two values at least
HEIGHT_IN = 0.02 + BAR_IN + 0.02 + 2 * line_in(SMALL_PT)
SHADES = 256


def draw_color_bar(sheet: Sheet, box: Box, heat: Heat, label: str, ends: tuple[str, str, str] | None = None) -> None:
    """Draw a bar at the top of a rectangle, its values below it, and a label below these.

    ends: words for first, middle and last value. The middle one is left out where there is no space for it.
    """
    axes = sheet.axes(Box(box.left, box.top + 0.02, box.width, BAR_IN))
    ramp = np.linspace(0, 1, SHADES)[np.newaxis]  # (1, shades)
    axes.imshow(ramp, aspect="auto", cmap=mpl.colormaps[heat.colors], interpolation="nearest")
    axes.set_xticks([])
    axes.set_yticks([])
    for spine in axes.spines.values():
        spine.set_visible(True)
        spine.set_linewidth(LINE_PT / 2)
    top = box.top + 0.02 + BAR_IN + 0.02
    texts = ends or _values_of(heat)
    sheet.text(texts[0], box.left, top, size_pt=SMALL_PT)
    first, middle, last = (width_of(text, SMALL_PT) for text in texts)
    if middle / 2 + SPACE_IN + max(first, last) <= box.width / 2:
        sheet.text(texts[1], box.left + box.width / 2, top, align="center", size_pt=SMALL_PT)
    sheet.text(texts[2], box.left + box.width, top, align="right", size_pt=SMALL_PT)
    sheet.text(label, box.left + box.width / 2, top + line_in(SMALL_PT), align="center", size_pt=SMALL_PT, color=GREY)


def _values_of(heat: Heat) -> tuple[str, str, str]:
    """Values of the first, middle and last colour; what lies beyond the range has the colours of its ends."""
    low, middle, high = (number(value) for value in (heat.low, (heat.low + heat.high) / 2, heat.high))
    below, above = bool(heat.values.min() < heat.low), bool(heat.values.max() > heat.high)
    return f"≤ {low}" if below else low, middle, f"≥ {high}" if above else high
