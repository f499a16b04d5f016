"""Figures in matplotlib, for `plot` in backend/client_figures.py: the only part of the client that needs matplotlib."""

from __future__ import annotations

import io

from matplotlib import pyplot
from matplotlib.axes import Axes

DPI = 300  # of a PNG file

__all__ = ["Axes", "draw_png"]


def draw_png(content: bytes, axes: Axes | None) -> Axes:
    """Draw a PNG file; gives the axes. axes: where; None makes a figure of the size of the file."""
    image = pyplot.imread(io.BytesIO(content), format="png")  # (height, width, 3 or 4)
    if axes is None:
        height_px, width_px = image.shape[:2]
        axes = pyplot.figure(figsize=(width_px / DPI, height_px / DPI)).add_axes((0, 0, 1, 1))
    axes.imshow(image)
    axes.set_axis_off()
    return axes
