"""Which values have the first and the last colour of a heatmap. The page does the same (components/heatmap/heat.ts)."""

from __future__ import annotations

import math

import numpy as np

from backend.figures.color_maps import ColorMap
from backend.figures.drawing import Map
from backend.figures.tiles import Heat


def heat_of(values: Map, colors: ColorMap, percentile: int = 100) -> Heat:
    """Colour a map: from 0 on, or evenly on both sides of 0 where the colours diverge.

    percentile: 0..100, of the magnitudes that are shown and not 0; values above it have the last colour.
    Source: thesis, Algorithm 3, which scales by the maximum: percentile 100.
    """
    amounts = np.abs(values) if colors.is_diverging else values
    amounts = np.sort(amounts[amounts > 0], axis=None)
    place = math.ceil(percentile / 100 * amounts.size) - 1
    high = float(amounts[place]) if amounts.size else 0.0
    low = 0.0 if not colors.is_diverging or high == 0 else -high
    return Heat(values, colors.name, low, high)


def strength(heat: Heat) -> Map:
    """Say how far each value is from 0, in parts of the value with the last colour: (height, width), 0..1.

    Used as opacity, it leaves a photograph as it is where there is no relevance.
    """
    if heat.high == 0:
        return np.zeros_like(heat.values)
    shown: Map = np.abs(np.clip(heat.values, heat.low, heat.high)) / heat.high
    return shown
