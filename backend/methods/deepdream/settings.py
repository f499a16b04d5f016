"""DeepDream: a photograph is changed until a part of a network responds more, and shows what that part sees in it.

Source: thesis, Sections 3.2.5, 3.6.3 and 4.1.5, Figure 3.15.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import floor, log
from typing import Literal

from pydantic import ConfigDict, Field, SerializerFunctionWrapHandler, field_serializer

from backend.declare import form, shown
from backend.graph.objective import ObjectiveRequest, PhotographObjective
from backend.images import shrunk_size
from backend.methods.job_method import JobMethod, PhotographRequest, Size, Workload
from backend.methods.optimization import fields
from backend.methods.optimization.presets import DREAM_DRAFT, DREAM_GOOD, DREAM_POSTER, presets
from backend.methods.optimization.settings import (
    LARGEST_PX,
    MOST_OBJECTIVES,
    RARE,
    SMALLEST_PX,
    ObjectiveSettings,
)
from models.errors import InvalidSetting

# A photograph is to stay recognizable: Table 3.1's rates, which begin with noise, would dissolve it within ten steps.
LEARNING_RATES = {"fourier": 1.0, "laplacian": 0.02, "naive": 0.05}


class DreamSettings(ObjectiveSettings):
    """What a person can choose. All objectives are mixed into one."""

    model_config = ConfigDict(
        json_schema_extra=form(
            *("whole_layer", "size_px", "steps", "octaves", "octave_steps"),
            folded=(
                *("octave_ratio", "blend", "parameterization", "learning_rate", "decorrelate"),
                *("jitter_px", "rotation_deg", "scale", *RARE),
            ),
            elsewhere=("objectives",),
        )
        | presets((DREAM_DRAFT, DREAM_GOOD, DREAM_POSTER), usual=DREAM_GOOD, of_classes=DREAM_GOOD)
    )

    objectives: list[PhotographObjective] = Field(
        min_length=1, max_length=MOST_OBJECTIVES, title="Objectives", description="Objectives, at least one."
    )
    parameterization: Literal["fourier", "laplacian", "naive"] = Field(
        default="fourier",
        title="Parameterization",
        description="What is optimized: Fourier coefficients, a Laplacian pyramid, or the pixels themselves.",
        json_schema_extra=shown(choices={"fourier": "Fourier", "laplacian": "Laplacian", "naive": "Pixels"}),
    )
    whole_layer: Literal["squares", "mean"] = Field(
        default="squares",
        title="Whole layer",
        description="The mean of squares amplifies all responses of the layer; in the mean, positive and negative "
        "responses cancel.",
        json_schema_extra=shown(choices={"squares": "Mean of squares", "mean": "Mean"}),
    )
    size_px: int = Field(
        default=LARGEST_PX,
        ge=SMALLEST_PX,
        le=LARGEST_PX,
        title="Size",
        description="Longer side of the result in pixels, at most; a smaller photograph keeps its size.",
        json_schema_extra=shown(unit="px"),
    )
    steps: int = Field(
        default=20,
        ge=1,
        le=10_000,
        title="Steps at full size",
        description="Steps of the last octave. More steps change the photograph more.",
        json_schema_extra=shown(),
    )
    octaves: int = Field(
        default=4,
        ge=1,
        le=8,
        title="Octaves",
        description="Number of sizes that are optimized, the smallest first.",
        json_schema_extra=shown(),
    )
    octave_ratio: float = Field(
        default=1.4,
        ge=1.1,
        le=2.5,
        title="Octave ratio",
        description="Ratio of each size to the size before it.",
        json_schema_extra=shown(),
    )
    octave_steps: int = Field(
        default=20,
        ge=1,
        le=1000,
        title="Steps per smaller octave",
        description="Steps of each octave before the last, at its own size.",
        json_schema_extra=shown(),
    )
    blend: float = Field(
        default=0.0,
        ge=0,
        le=1,
        title="Blend",
        description="Share of the original photograph in the result.",
        json_schema_extra=shown(),
    )
    learning_rate: float | None = fields.learning_rate(LEARNING_RATES)
    rotation_deg: float = fields.rotation_deg(0.0)
    scale: float = fields.scale(0.0)
    wake_silent: bool = Field(
        default=False,
        title="Redirect ReLU gradients",
        description="Pass gradients through inactive ReLUs in the first steps of each size.",
        json_schema_extra=shown(),
    )

    @field_serializer("objectives", mode="wrap")
    def without_positions(
        self, objectives: list[ObjectiveRequest], serialize: SerializerFunctionWrapHandler
    ) -> list[dict[str, object]]:
        """Leave out row and column, which the recipes of dreams have never had."""
        dumped: list[dict[str, object]] = serialize(objectives)
        return [{name: value for name, value in one.items() if name not in {"row", "column"}} for one in dumped]

    def check(self) -> None:
        """All settings suit each other; sizes are checked with the photograph's."""

    @property
    def squares_layers(self) -> bool:
        """Whether a whole layer strives for the mean of its squared values."""
        return self.whole_layer == "squares"

    @property
    def usual_rates(self) -> Mapping[str, float]:
        """The learning rate of each parameterization."""
        return LEARNING_RATES

    def workload(self, photograph: Size | None) -> Workload:
        """Count the work. photograph: its (height, width) in pixels. Raises InvalidSetting for too many octaves."""
        pixels = [height * width for height, width in self.sizes(photograph or (self.size_px, self.size_px))]
        before = [self.octave_steps] * (self.octaves - 1)
        work = sum(steps * size for steps, size in zip([*before, self.steps], pixels, strict=True))
        return Workload(steps=sum(before) + self.steps, last_step=float(pixels[-1]), total=float(work))

    def sizes(self, photograph: Size) -> tuple[Size, ...]:
        """Find (height, width) of each octave, the smallest first. Raises InvalidSetting where one were too small."""
        height, width = shrunk_size(photograph, self.size_px)
        most = 1 + max(0, floor(log(max(1.0, min(height, width) / SMALLEST_PX)) / log(self.octave_ratio)))
        if self.octaves > most:
            raise InvalidSetting(
                f"{self.octaves} octaves of {width} × {height} pixels would begin with less than {SMALLEST_PX} pixels.",
                hint=f"Choose at most {most} octaves, or a smaller ratio.",
                field="settings.octaves",
            )
        factors = [self.octave_ratio ** -(self.octaves - 1 - octave) for octave in range(self.octaves)]
        return tuple((round(height * factor), round(width * factor)) for factor in factors)


class DreamRequest(PhotographRequest):
    """A photograph in which a part of a network sees more and more."""

    method: Literal["deepdream"]
    settings: DreamSettings


DEEPDREAM = JobMethod(
    id="deepdream",
    request=DreamRequest,
    check="backend.methods.deepdream.work:check",
    advance="backend.methods.deepdream.work:advance",
)
