"""Feature visualization: images that begin as noise and become what a part of a network responds to.

Source: thesis, Sections 3.2 and 4.1.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from backend.jobs.job import Begin, Stretch, Work
from backend.methods.networks import Memory, graph_builder, loaded_network
from backend.methods.optimization import LARGEST_PX, SMALLEST_PX, OptimizationSettings, mixes_of, parts_of
from backend.methods.stretches import advance

if TYPE_CHECKING:
    from backend.graph.run import Run

METHOD = "feature_visualization"


class VisualizationSettings(OptimizationSettings):
    """What a person can choose. Defaults: thesis, Table 3.1."""

    size_px: int = Field(
        default=128, ge=SMALLEST_PX, le=LARGEST_PX, description="Height and width of each image in pixels."
    )
    mix: bool = Field(
        default=False,
        description="One image from the weighted sum of all objectives; otherwise one image of each, all in one batch.",
    )

    @property
    def image_count(self) -> int:
        """How many images come out."""
        return 1 if self.mix else len(self.objectives)

    @property
    def total_steps(self) -> int:
        """How many steps the whole work has."""
        return self.steps

    @property
    def step_cost(self) -> float:
        """How much work a step is: pixels that the network is shown."""
        return float(self.image_count * (self.size_px + 2 * self.padding_px) ** 2)


def check_visualization(memory: Memory, network_id: str, settings: Mapping[str, object], _: bytes | None) -> None:
    """Raise, on a worker, what begin_visualization would raise for the network, without computing anything."""
    chosen = VisualizationSettings.model_validate(settings)
    mixes = mixes_of(chosen, loaded_network(memory, network_id), together=chosen.mix)
    graph_builder(memory, network_id).check(parts_of(chosen, (chosen.size_px, chosen.size_px)), mixes)


def begin_visualization(
    memory: Memory,
    network_id: str,
    settings: Mapping[str, object],
    _: bytes | None,
    checkpoint: Mapping[str, NDArray[np.generic]] | None,
) -> Run:
    """Begin on a worker, or go on from a checkpoint. Raises UnknownLayer, UnsuitableLayer, InvalidSetting."""
    chosen = VisualizationSettings.model_validate(settings)
    builder = graph_builder(memory, network_id)
    parts = parts_of(chosen, (chosen.size_px, chosen.size_px))
    mixes = mixes_of(chosen, loaded_network(memory, network_id), together=chosen.mix)
    if checkpoint is not None:
        return builder.resume(parts, mixes, checkpoint, chosen.rate)
    return builder.begin(parts, mixes, chosen.seed, chosen.rate)


def advance_visualization(memory: Memory, work: Work, begin: Begin | None, seconds: float) -> Stretch | None:
    """Go on with a visualization for a while, on a worker; see backend.methods.stretches.advance."""
    return advance(memory, begin_visualization, work, begin, seconds)
