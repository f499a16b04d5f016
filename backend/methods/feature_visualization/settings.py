"""Feature visualization: images that begin as noise and become what a part of a network responds to.

Source: thesis, Sections 3.2 and 4.1.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from backend.methods.job_method import JobMethod, MethodRequest, Size, Workload
from backend.methods.optimization.settings import (
    LARGEST_PX,
    MOST_OBJECTIVES,
    SMALLEST_PX,
    Objective,
    ObjectiveSettings,
)


class VisualizationSettings(ObjectiveSettings):
    """What a person can choose. Defaults: thesis, Table 3.1."""

    objectives: list[Objective] = Field(
        min_length=1, max_length=MOST_OBJECTIVES, description="What to strive for, at least one thing."
    )
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

    def workload(self, photograph: Size | None) -> Workload:  # noqa: ARG002 - it begins with noise
        """Count the work: all steps are alike."""
        images = 1 if self.mix else len(self.objectives)
        step = float(images * (self.size_px + 2 * self.padding_px) ** 2)
        return Workload(steps=self.steps, last_step=step, total=self.steps * step)


class VisualizationRequest(MethodRequest):
    """Images that a part of a network responds to."""

    method: Literal["feature_visualization"]
    settings: VisualizationSettings


FEATURE_VISUALIZATION = JobMethod(
    id="feature_visualization",
    request=VisualizationRequest,
    check="backend.methods.feature_visualization.work:check",
    advance="backend.methods.feature_visualization.work:advance",
)
