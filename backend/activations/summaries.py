"""The strongest channels of a layer's output: how much each responds, where most, and its map as a picture.

Source of the scaling: thesis, Section 3.3, Algorithm 3.
"""

import base64
import io
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Maps = NDArray[np.float32]


class Order(str, Enum):
    """By what channels are ranked."""

    MEAN = "mean"
    MAX = "max"


@dataclass(frozen=True)
class Peak:
    """The position of a channel's highest value in its map."""

    row: int
    column: int


@dataclass(frozen=True)
class ChannelSummary:
    """One channel. mean, max: over all positions. zeros: share of positions that are exactly zero, 0..1.

    peak, map: None for a unit without positions. map: data URL of a grey PNG, height × width pixels, 255 · Y / max Y.
    """

    channel: int
    mean: float
    max: float
    zeros: float
    peak: Peak | None
    map: str | None


def is_spatial(output: Maps) -> bool:
    """Whether an output has positions, (height, width, channels), and not only units."""
    return output.ndim == len(("height", "width", "channels"))


def strongest_channels(output: Maps, top: int, order: Order) -> list[ChannelSummary]:
    """Summarise the channels that respond most, strongest first; equal ones in the order of their ids.

    output: (height, width, channels), or (units). top: how many; fewer where the layer has fewer.
    """
    has_positions = is_spatial(output)
    maps = output if has_positions else output.reshape(1, 1, -1)  # (height, width, channels)
    means, maxima = maps.mean(axis=(0, 1)), maps.max(axis=(0, 1))
    ranked = np.argsort(-(means if order is Order.MEAN else maxima), kind="stable")[:top]
    return [
        ChannelSummary(
            channel=int(channel),
            mean=float(means[channel]),
            max=float(maxima[channel]),
            zeros=float((maps[..., channel] == 0).mean()),
            peak=_peak(maps[..., channel]) if has_positions else None,
            map=_as_picture(maps[..., channel]) if has_positions else None,
        )
        for channel in ranked
    ]


def constrain(values: Maps) -> NDArray[np.uint8]:
    """Scale a map to 0..255 by its maximum; what is negative becomes 0, and a map without positive values black."""
    highest = values.max()
    if highest <= 0:
        return np.zeros(values.shape, dtype=np.uint8)
    constrained: NDArray[np.uint8] = np.rint(np.clip(values, 0, None) * (255 / highest)).astype(np.uint8)
    return constrained


def _peak(values: Maps) -> Peak:
    row, column = np.unravel_index(int(values.argmax()), values.shape)
    return Peak(row=int(row), column=int(column))


def _as_picture(values: Maps) -> str:
    buffer = io.BytesIO()
    Image.fromarray(constrain(values)).save(buffer, format="PNG")
    return f"data:image/png;base64,{base64.b64encode(buffer.getvalue()).decode()}"
