"""Feature visualization: images that begin as noise and become what a part of a network responds to.

Source: thesis, Sections 3.2 and 4.1.
"""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict, Field

from backend.declare import form
from backend.methods.job_method import JobMethod, MethodRequest, Size, Workload
from backend.methods.optimization.presets import CLASS, DRAFT, GOOD, POSTER, THESIS, presets
from backend.methods.optimization.settings import RARE, NoiseSettings, ObjectiveSettings
from models.errors import InvalidSetting


class VisualizationSettings(NoiseSettings, ObjectiveSettings):
    """What a person can choose. Defaults: thesis, Table 3.1."""

    model_config = ConfigDict(
        json_schema_extra=form(
            *("size_px", "steps"),
            folded=(
                *("parameterization", "learning_rate", "decorrelate", "padding_px", "robust_range"),
                *("jitter_px", "rotation_deg", "scale", *RARE),
            ),
            elsewhere=("objectives", "mix"),
        )
        | presets((DRAFT, GOOD, POSTER, CLASS, THESIS), usual=GOOD, of_classes=CLASS)
    )
    mix: bool = Field(
        default=False,
        title="Mix",
        description="One image from the weighted sum of all objectives; otherwise one image of each, all in one batch.",
    )

    def check(self) -> None:
        """Raise InvalidSetting where objectives of several images are to be mixed into one."""
        for place, objective in enumerate(self.objectives):
            if self.mix and objective.images > 1:
                raise InvalidSetting(
                    f"An objective of {objective.images} images cannot be mixed into one image.",
                    hint="Leave mix out, or choose objectives of one image each.",
                    field=f"settings.objectives.{place}",
                )

    def workload(self, photograph: Size | None) -> Workload:  # noqa: ARG002 - it begins with noise
        """Count the work: all steps are alike."""
        images = 1 if self.mix else sum(objective.images for objective in self.objectives)
        step = float(images * (self.side_px + 2 * self.padding_px) ** 2)
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
