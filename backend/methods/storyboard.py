"""The storyboard: what the filters that mattered most to an answer look for, alone and mixed by their relevance.

For each chosen layer the most relevant filters are visualized one by one, and sums of them weighted by relevance.
Source: thesis, Sections 3.5 and 4.4.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, Field

from backend.jobs.job import Begin, Stretch, Work
from backend.methods.heatmap_settings import HeatmapSettings
from backend.methods.networks import Memory, graph_builder, loaded_network
from backend.methods.optimization import (
    LARGEST_PX,
    MOST_OBJECTIVES,
    SMALLEST_PX,
    OptimizationSettings,
    Workload,
    parts_of,
    penalties_of,
)
from backend.methods.stretches import advance
from models.errors import InvalidSetting

if TYPE_CHECKING:
    from backend.graph.objective import Mix
    from backend.graph.program import Parts
    from backend.graph.run_group import RunGroup
    from models.description import NetworkDescription
    from models.network import Network

METHOD = "storyboard"
MOST_LAYERS = 20


class Picture(BaseModel):
    """One image of a storyboard. weights: one for each channel; their sum is 1. relevance: of all its channels."""

    layer: str
    channels: list[int]
    weights: list[float]
    relevance: float


class StoryboardSettings(OptimizationSettings):
    """What a person can choose. Defaults of the images: thesis, Table 3.1."""

    layers: list[str] = Field(
        min_length=1, max_length=MOST_LAYERS, description="Layers whose filters are shown, each once."
    )
    top: int = Field(default=5, ge=0, le=50, description="How many of the most relevant filters are shown alone.")
    mixes: list[int] = Field(
        default=[5, 100],
        max_length=5,
        description="For each, one image of so many filters, weighted by relevance; 1 to 100, each once.",
    )
    size_px: int = Field(
        default=128, ge=SMALLEST_PX, le=LARGEST_PX, description="Height and width of each image in pixels."
    )
    padding_px: int = Field(default=12, ge=0, le=128, description="Grey border while optimizing, cut off at the end.")
    heatmap: HeatmapSettings = Field(default_factory=HeatmapSettings, description="How relevance is found.")

    def check(self) -> None:
        """Raise InvalidSetting where the settings do not suit each other."""
        if len(set(self.layers)) < len(self.layers):
            raise InvalidSetting("A layer is named twice.", hint="Name each layer once.", field="settings.layers")
        if len(set(self.mixes)) < len(self.mixes) or not all(1 <= count <= MOST_OBJECTIVES for count in self.mixes):
            raise InvalidSetting(
                f"mixes is {self.mixes}.",
                hint=f"Give different whole numbers from 1 to {MOST_OBJECTIVES}.",
                field="settings.mixes",
            )
        images = len(self.layers) * (self.top + len(self.mixes))
        if not 0 < images <= MOST_OBJECTIVES:
            raise InvalidSetting(
                f"The storyboard would have {images} images.",
                hint=f"Choose layers, top and mixes so that there are 1 to {MOST_OBJECTIVES}.",
                field="settings.top",
            )

    def layers_about(self, network: NetworkDescription) -> list[str]:  # noqa: ARG002 - they are named
        """The layers whose filters are shown."""
        return self.layers

    def workload(self, photograph: tuple[int, int] | None) -> Workload:  # noqa: ARG002 - its size matters to nobody
        """Count the work: all steps are alike."""
        images = len(self.layers) * (self.top + len(self.mixes))
        step = float(images * (self.size_px + 2 * self.padding_px) ** 2)
        return Workload(steps=self.steps, last_step=step, total=self.steps * step)

    def pictures(self, relevance: Mapping[str, Sequence[float]]) -> list[Picture]:
        """Choose what each image is of. relevance: {layer: that of each filter}. Only filters above 0 count.

        Raises InvalidSetting where no filter of a layer has any.
        """
        return [picture for layer in self.layers for picture in self._pictures_of(layer, np.asarray(relevance[layer]))]

    def _pictures_of(self, layer: str, relevance: NDArray[np.float64]) -> list[Picture]:
        order = np.argsort(-relevance, kind="stable")
        positive = order[relevance[order] > 0]
        if not len(positive):
            raise InvalidSetting(
                f"No filter of {layer} has any relevance.", hint="Choose another layer.", field="settings.layers"
            )
        chosen = [positive[place : place + 1] for place in range(min(self.top, len(positive)))]
        chosen += [positive[:count] for count in self.mixes]
        return [_picture(layer, channels, relevance[channels]) for channels in chosen]


def check_storyboard(
    memory: Memory, network_id: str, settings: Mapping[str, object], _: tuple[int, int] | None
) -> None:
    """Raise, on a worker, what begin_storyboard would raise for the network, without computing anything."""
    chosen, pictures = _read(settings)
    builder = graph_builder(memory, network_id)
    for mixes in _mixes_of(chosen, pictures):
        builder.check(_parts_of(chosen, loaded_network(memory, network_id)), mixes)


def begin_storyboard(
    memory: Memory,
    network_id: str,
    settings: Mapping[str, object],
    _: bytes | None,
    checkpoint: Mapping[str, NDArray[np.generic]] | None,
) -> RunGroup:
    """Begin on a worker, or go on from a checkpoint.

    settings: those of StoryboardSettings, and pictures, which it has chosen. Raises UnknownLayer, UnsuitableLayer,
    InvalidSetting.
    """
    from backend.graph.run_group import RunGroup, state_of  # noqa: PLC0415 - TensorFlow is for worker processes only

    chosen, pictures = _read(settings)
    builder, parts = graph_builder(memory, network_id), _parts_of(chosen, loaded_network(memory, network_id))
    return RunGroup(
        [
            builder.begin(parts, mixes, chosen.seed, chosen.rate)
            if checkpoint is None
            else builder.resume(parts, mixes, state_of(checkpoint, place), chosen.rate)
            for place, mixes in enumerate(_mixes_of(chosen, pictures))
        ]
    )


def advance_storyboard(memory: Memory, work: Work, begin: Begin | None, seconds: float) -> Stretch | None:
    """Go on with a storyboard for a while, on a worker; see backend.methods.stretches.advance."""
    return advance(memory, begin_storyboard, work, begin, seconds)


def _picture(layer: str, channels: NDArray[np.intp], relevance: NDArray[np.float64]) -> Picture:
    whole = float(relevance.sum())
    return Picture(
        layer=layer,
        channels=[int(channel) for channel in channels],
        weights=[float(one) / whole for one in relevance],
        relevance=whole,
    )


def _read(settings: Mapping[str, object]) -> tuple[StoryboardSettings, list[Picture]]:
    chosen = {name: value for name, value in settings.items() if name != "pictures"}
    pictures: list[object] = settings["pictures"]  # type: ignore[assignment]
    return StoryboardSettings.model_validate(chosen), [Picture.model_validate(picture) for picture in pictures]


def _mixes_of(settings: StoryboardSettings, pictures: Sequence[Picture]) -> list[list[Mix]]:
    """Make what each image strives for, layer by layer."""
    from backend.graph.objective import Channel, Mix, Weighted  # noqa: PLC0415 - TensorFlow is for worker processes only

    penalties = penalties_of(settings)
    return [
        [
            Mix(
                tuple(
                    Weighted(Channel(layer, channel), weight)
                    for channel, weight in zip(picture.channels, picture.weights, strict=True)
                )
                + penalties
            )
            for picture in of_layer
        ]
        for layer, of_layer in groupby(pictures, key=lambda picture: picture.layer)
    ]


def _parts_of(settings: StoryboardSettings, network: Network) -> Parts:
    size = network.description.image_input.shape_of(settings.size_px)
    return parts_of(settings, size, border_px=settings.padding_px)
