"""The colour maps of heatmaps, the same in figures and on the page: tables of matplotlib."""

from __future__ import annotations

from dataclasses import dataclass

import matplotlib as mpl
import numpy as np
from matplotlib.colors import to_hex

SHADES = 256  # as many as 8 bits can tell apart


@dataclass(frozen=True)
class ColorMap:
    """A colour map.

    id, title: on the page. name: in matplotlib. is_diverging: whether 0 has the middle colour, so that negative values
    have their own colours.
    """

    id: str
    title: str
    name: str
    is_diverging: bool = False


# the colours of the thesis' heatmaps: black, red, yellow, white, ever lighter
FIRE = ColorMap("fire", "Fire", "hot")
# looks the same with red-green colour blindness; source: Nuñez, Anderton and Renslow, 2018, "Optimizing colormaps with
# consideration for color vision deficiency"
CIVIDIS = ColorMap("cividis", "Cividis", "cividis")
GREY = ColorMap("grey", "Grey", "gray")
# blue below 0, red above, equally dark at equal distances; safe for the colour-blind; source: C. Brewer, ColorBrewer 2
BLUE_RED = ColorMap("blue-red", "Blue to red", "RdBu_r", is_diverging=True)

COLOR_MAPS = (FIRE, CIVIDIS, GREY, BLUE_RED)


def color_map_named(name: str | None, usual: ColorMap) -> ColorMap:
    """Find a colour map by its id. usual: the one where none is named."""
    return next((color_map for color_map in COLOR_MAPS if color_map.id == name), usual)


def colors_of(color_map: ColorMap) -> list[str]:
    """Give its colours from the lowest to the highest value, such as #ff0000."""
    return [to_hex(color) for color in mpl.colormaps[color_map.name](np.linspace(0, 1, SHADES))]
