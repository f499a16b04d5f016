"""The storyboard: what the filters that mattered most to an answer look for, alone and mixed by their relevance.

For each chosen layer the most relevant filters are visualized one by one, and sums of them weighted by relevance.
Source: thesis, Sections 3.5 and 4.4.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from pydantic import ConfigDict, Field

from backend.declare import form, shown
from backend.methods.error_fields import fields_within
from backend.methods.heatmaps.settings import HEATMAPS, HeatmapQuestion, HeatmapSettings
from backend.methods.job_method import JobMethod, JobSubject, PhotographRequest, PreparedJob, Size, Workload
from backend.methods.optimization.settings import MOST_OBJECTIVES, RARE, NoiseSettings
from backend.methods.storyboard.pictures import Picture, pictures_of
from models.description import NetworkDescription
from models.errors import InvalidSetting

MOST_LAYERS = 20


class StoryboardSettings(NoiseSettings):
    """What a person can choose. Defaults of the images: thesis, Table 3.1."""

    model_config = ConfigDict(
        json_schema_extra=form(
            *("top", "steps", "size_px"),
            folded=(
                *("parameterization", "learning_rate", "decorrelate", "padding_px", "robust_range"),
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
        title="Single filters",
        description="Number of filters per layer that are visualized alone, the most relevant first.",
        json_schema_extra=shown(),
    )
    mixes: list[int] = Field(
        default=[5, 100],
        max_length=5,
        title="Mixed filters",
        description="Filters per mixed image, one image for each number, weighted by relevance; 1 to 100, each once.",
    )
    heatmap: HeatmapSettings = Field(
        default_factory=HeatmapSettings, title="Relevance", description="How relevance is computed."
    )

    def prepare(self, subject: JobSubject) -> PreparedJob:
        """Check the settings, and choose the pictures by what an answer of the network rests on.

        Raises InvalidSetting, and what heatmaps refuse.
        """
        prepared = super().prepare(subject)
        plan = StoryboardPlan.model_construct(**dict(self.fitted(subject.network)), pictures=self._pictures(subject))
        return replace(prepared, settings=plan)

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

    def workload(self, photograph: Size | None) -> Workload:  # noqa: ARG002 - its size matters to nobody
        """Count the work: all steps are alike."""
        images = len(self.layers) * (self.top + len(self.mixes))
        step = float(images * (self.side_px + 2 * self.padding_px) ** 2)
        return Workload(steps=self.steps, last_step=step, total=self.steps * step)

    def _pictures(self, subject: JobSubject) -> list[Picture]:
        question = HeatmapQuestion.model_construct(**dict(self.heatmap), layers=self.layers)
        with fields_within("settings", self._names_of_fields()):
            answer = subject.ask(HEATMAPS, question)
        ranked = {layer.layer: layer.filters for layer in answer.layers}
        return [
            picture
            for layer in self.layers
            for picture in pictures_of(layer, ranked[layer], alone=self.top, mixes=self.mixes)
        ]

    def _names_of_fields(self) -> dict[str, str]:
        """What the fields of heatmaps are called here; layers are called the same."""
        return {name: f"heatmap.{name}" for name in HeatmapSettings.model_fields}


class StoryboardPlan(StoryboardSettings):
    """The same with what each image shows."""

    pictures: list[Picture]


class StoryboardRequest(PhotographRequest):
    """What the filters look for that mattered most to what a network makes of a photograph."""

    method: Literal["storyboard"]
    settings: StoryboardSettings


STORYBOARD = JobMethod(
    id="storyboard",
    request=StoryboardRequest,
    check="backend.methods.storyboard.work:check",
    advance="backend.methods.storyboard.work:advance",
)
