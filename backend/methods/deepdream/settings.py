"""DeepDream: a photograph is changed until a part of a network responds more, and shows what that part sees in it.

Source: thesis, Sections 3.2.5, 3.6.3 and 4.1.5, Figure 3.15.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import floor, log
from typing import Literal

from pydantic import Field

from backend.images import shrunk_size
from backend.methods.job_method import JobMethod, PhotographRequest, Size, Workload
from backend.methods.optimization.settings import (
    LARGEST_PX,
    MOST_OBJECTIVES,
    SMALLEST_PX,
    ObjectiveSettings,
    Target,
)
from models.errors import InvalidSetting

# A photograph is to stay recognizable: Table 3.1's rates, which begin with noise, would dissolve it within ten steps.
LEARNING_RATES = {"fourier": 1.0, "laplacian": 0.02, "naive": 0.05}


class DreamTarget(Target):
    """A part of the network that a photograph is to excite, all over."""

    kind: Literal["layer", "channel", "class"] = Field(
        default="channel",
        description="layer: a whole layer, measured as whole_layer says; channel: mean of a channel; class: what a "
        "class gets before the softmax.",
    )


class DreamSettings(ObjectiveSettings):
    """What a person can choose. All objectives are mixed into one."""

    objectives: list[DreamTarget] = Field(
        min_length=1, max_length=MOST_OBJECTIVES, description="What to strive for, at least one thing."
    )
    whole_layer: Literal["squares", "mean"] = Field(
        default="squares",
        description="How a whole layer is measured: squares, the mean of its squared values, so that it enhances what "
        "it sees already; mean, the mean of its values, for which responses of both signs cancel.",
    )
    size_px: int = Field(
        default=LARGEST_PX,
        ge=SMALLEST_PX,
        le=LARGEST_PX,
        description="Longer side of the result in pixels, at most; a smaller photograph keeps its size.",
    )
    steps: int = Field(default=20, ge=1, le=10_000, description="How many steps the optimizer takes at full size.")
    octaves: int = Field(default=4, ge=1, le=8, description="At how many sizes it is dreamed, the smallest first.")
    octave_ratio: float = Field(
        default=1.4,
        ge=1.1,
        le=2.5,
        description="How many times as long the sides of each size are as of the one before.",
    )
    octave_steps: int = Field(default=20, ge=1, le=1000, description="How many steps it takes at each smaller size.")
    blend: float = Field(default=0.0, ge=0, le=1, description="Share of the photograph in the result.")
    learning_rate: float | None = Field(
        default=None,
        gt=0,
        le=10_000,
        description="Size of a step; null for 1 in Fourier space, 0.02 with the Laplacian pyramid, 0.05 with pixels.",
    )
    rotation_deg: float = Field(default=0.0, ge=0, le=180, description="By how many degrees it is turned at most.")
    scale: float = Field(
        default=0.0, ge=0, le=0.9, description="By which fraction it is made larger or smaller at most."
    )
    wake_silent: bool = Field(
        default=False, description="Let gradients pass silent ReLUs in the first steps of each size."
    )

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
