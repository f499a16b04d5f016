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
from backend.methods.optimization import (
    LARGEST_PX,
    SMALLEST_PX,
    ObjectiveSettings,
    Workload,
    mixes_of,
    parts_of,
)
from backend.methods.stretches import advance

if TYPE_CHECKING:
    from backend.graph.program import Parts
    from backend.graph.run import Run
    from models.network import Network

METHOD = "feature_visualization"


class VisualizationSettings(ObjectiveSettings):
    """What a person can choose. Defaults: thesis, Table 3.1."""

    size_px: int = Field(
        default=128,
        ge=SMALLEST_PX,
        le=LARGEST_PX,
        description="Height and width of each image in pixels; the longer side for networks that take oblong images.",
    )
    padding_px: int = Field(default=12, ge=0, le=128, description="Grey border while optimizing, cut off at the end.")
    mix: bool = Field(
        default=False,
        description="One image from the weighted sum of all objectives; otherwise one image of each, all in one batch.",
    )

    def workload(self, photograph: tuple[int, int] | None) -> Workload:  # noqa: ARG002 - it begins with noise
        """Count the work: all steps are alike."""
        images = 1 if self.mix else len(self.objectives)
        step = float(images * (self.size_px + 2 * self.padding_px) ** 2)
        return Workload(steps=self.steps, last_step=step, total=self.steps * step)


def check_visualization(
    memory: Memory, network_id: str, settings: Mapping[str, object], _: tuple[int, int] | None
) -> None:
    """Raise, on a worker, what begin_visualization would raise for the network, without computing anything."""
    chosen = VisualizationSettings.model_validate(settings)
    network = loaded_network(memory, network_id)
    mixes = mixes_of(chosen, network, together=chosen.mix)
    graph_builder(memory, network_id).check(_parts_of(chosen, network), mixes)


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
    network = loaded_network(memory, network_id)
    parts = _parts_of(chosen, network)
    mixes = mixes_of(chosen, network, together=chosen.mix)
    if checkpoint is not None:
        return builder.resume(parts, mixes, checkpoint, chosen.rate)
    return builder.begin(parts, mixes, chosen.seed, chosen.rate)


def advance_visualization(memory: Memory, work: Work, begin: Begin | None, seconds: float) -> Stretch | None:
    """Go on with a visualization for a while, on a worker; see backend.methods.stretches.advance."""
    return advance(memory, begin_visualization, work, begin, seconds)


def _parts_of(settings: VisualizationSettings, network: Network) -> Parts:
    size = network.description.image_input.shape_of(settings.size_px)
    return parts_of(settings, size, border_px=settings.padding_px)
