"""The strongest channels of a layer's output: the mean and maximum of each, its peak, and its map as an image.

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
    """The value by which channels are ranked."""

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
    """Whether an output has positions, (height, width, channels), rather than only units."""
    return output.ndim == len(("height", "width", "channels"))


def strongest_channels(output: Maps, top: int, order: Order) -> list[ChannelSummary]:
    """Summarise the strongest channels, strongest first; equal ones in the order of their indices.

    output: (height, width, channels), or (units). top: number of channels; fewer where the layer has fewer.
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
            map=map_picture(maps[..., channel]) if has_positions else None,
        )
        for channel in ranked
    ]


def constrain(values: Maps) -> NDArray[np.uint8]:
    """Scale a map to 0..255 by its maximum; negative values become 0, and a map without positive values is black."""
    highest = values.max()
    if highest <= 0:
        return np.zeros(values.shape, dtype=np.uint8)
    constrained: NDArray[np.uint8] = np.rint(np.clip(values, 0, None) * (255 / highest)).astype(np.uint8)
    return constrained


def map_picture(values: Maps) -> str:
    """Draw a map as a data URL of a grey PNG, scaled by its maximum. values: (height, width)."""
    buffer = io.BytesIO()
    Image.fromarray(constrain(values)).save(buffer, format="PNG")
    return f"data:image/png;base64,{base64.b64encode(buffer.getvalue()).decode()}"


def _peak(values: Maps) -> Peak:
    row, column = np.unravel_index(int(values.argmax()), values.shape)
    return Peak(row=int(row), column=int(column))
