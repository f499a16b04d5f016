"""Which images a storyboard has for a layer: its most relevant filters, alone and mixed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from pydantic import BaseModel

from backend.methods.heatmaps.answer import RelevantFilter
from models.errors import InvalidSetting


class Picture(BaseModel):
    """One image of a storyboard. weights: one for each channel; their sum is 1. relevance: of all its channels."""

    layer: str
    channels: list[int]
    weights: list[float]
    relevance: float


def pictures_of(layer: str, ranked: Sequence[RelevantFilter], *, alone: int, mixes: Sequence[int]) -> list[Picture]:
    """Choose what each image of a layer shows. Only filters above 0 count.

    ranked: filters, the most relevant first. alone: how many are shown by themselves. mixes: for each, how many are
    shown in one image. Raises InvalidSetting where no filter has any relevance.
    """
    positive = [one for one in ranked if one.relevance > 0]
    if not positive:
        raise InvalidSetting(
            f"No filter of {layer} has any relevance.", hint="Choose another layer.", field="settings.layers"
        )
    chosen = [positive[place : place + 1] for place in range(min(alone, len(positive)))]
    chosen += [positive[:count] for count in mixes]
    return [_picture(layer, filters) for filters in chosen]


def _picture(layer: str, filters: Sequence[RelevantFilter]) -> Picture:
    # numpy's sum: another order of adding would end in other last digits, and so in another recipe
    whole = float(np.array([one.relevance for one in filters]).sum())
    return Picture(
        layer=layer,
        channels=[one.filter for one in filters],
        weights=[one.relevance / whole for one in filters],
        relevance=whole,
    )
