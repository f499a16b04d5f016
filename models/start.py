"""Where images of a network begin: a layer, and channels of it whose images are worth a first look."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ChannelStart:
    """Channels that feature visualization and DeepDream open with, found by looking at their images.

    layer: its name. channels: different indices, the best first.
    """

    layer: str
    channels: tuple[int, ...]
