"""The storyboard: what the filters that mattered most to an answer look for, alone and mixed by their relevance.

For each chosen layer the most relevant filters are visualized one by one, and sums of them weighted by relevance.
Source: thesis, Sections 3.5 and 4.4.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field

from backend.declare import form, shown
from backend.methods.heatmaps.settings import HeatmapSettings
from backend.methods.method import JobMethod
from backend.methods.optimization.settings import (
    MOST_OBJECTIVES,
    RARE,
    NoiseSettings,
    OptimizationSettings,
    Workload,
)
from models.description import NetworkDescription
from models.errors import InvalidSetting

MOST_LAYERS = 20


class Picture(BaseModel):
    """One image of a storyboard. weights: one for each channel; their sum is 1. relevance: of all its channels."""

    layer: str
    channels: list[int]
    weights: list[float]
    relevance: float


class StoryboardSettings(NoiseSettings, OptimizationSettings):
    """What a person can choose. Defaults of the images: thesis, Table 3.1."""

    model_config = ConfigDict(
        json_schema_extra=form(
            *("top", "steps", "size_px"),
            folded=(
                *("parameterization", "learning_rate", "decorrelate", "padding_px"),
                *("jitter_px", "rotation_deg", "scale", *RARE),
            ),
            elsewhere=("layers", "mixes", "heatmap"),
        )
    )

    layers: list[str] = Field(
        min_length=1, max_length=MOST_LAYERS, title="Layers", description="Layers whose filters are shown, each once."
    )
    top: int = Field(
        default=5,
        ge=0,
        le=50,
        title="Filters alone",
        description="This many of the most relevant filters of each layer get an image of their own.",
        json_schema_extra=shown(),
    )
    mixes: list[int] = Field(
        default=[5, 100],
        max_length=5,
        title="Filters mixed",
        description="For each number, one image of that many filters, weighted by relevance; 1 to 100, each once.",
    )
    heatmap: HeatmapSettings = Field(
        default_factory=HeatmapSettings, title="Relevance", description="How relevance is found."
    )

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


def _picture(layer: str, channels: NDArray[np.intp], relevance: NDArray[np.float64]) -> Picture:
    whole = float(relevance.sum())
    return Picture(
        layer=layer,
        channels=[int(channel) for channel in channels],
        weights=[float(one) / whole for one in relevance],
        relevance=whole,
    )


STORYBOARD = JobMethod(
    id="storyboard", check="backend.methods.storyboard.work:check", advance="backend.methods.storyboard.work:advance"
)
