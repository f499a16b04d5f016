"""Settings of every method that optimizes an image. Source: thesis, Section 3.6.3, Table 3.1."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from backend.methods.job_method import JobSettings, JobSubject, PreparedJob, Size, Workload
from models.description import NetworkDescription
from models.errors import InvalidSetting

MOST_OBJECTIVES = 100  # the thesis mixes up to 100 filters
LEARNING_RATES = {"fourier": 3.0, "laplacian": 0.05, "naive": 0.2}  # Source: thesis, Table 3.1
HIGHEST_SEED = 2**31 - 1
SMALLEST_PX, LARGEST_PX = 32, 1024


class Target(BaseModel):
    """A part of the network that an image is to excite."""

    model_config = ConfigDict(extra="forbid", strict=True, allow_inf_nan=False)

    kind: Literal["layer", "channel", "neuron", "class"] = Field(
        default="channel",
        description="layer: mean of a whole layer; channel: mean of a channel; neuron: a channel at one position; "
        "class: what a class gets before the softmax.",
    )
    layer: str | None = Field(default=None, min_length=1, description="Name of a layer; null for a class.")
    index: int | None = Field(
        default=None, ge=0, description="Channel or class, counted from 0; null for a whole layer."
    )
    weight: float = Field(
        default=1.0, ge=-1000, le=1000, description="How much it counts; below 0 it is to become small."
    )

    def check(self, place: str) -> None:
        """Raise InvalidSetting where the fields do not suit the kind. place: where it stands in the request."""
        if self.kind != "class" and self.layer is None:
            raise InvalidSetting(
                f"The {self.kind} has no layer.", hint="Name a layer of the network.", field=f"{place}.layer"
            )
        if self.kind == "class" and self.layer is not None:
            raise InvalidSetting("A class has no layer of its own.", hint="Leave layer out.", field=f"{place}.layer")
        if self.kind == "layer" and self.index is not None:
            raise InvalidSetting(
                "A whole layer has no index.", hint="Leave index out, or choose kind channel.", field=f"{place}.index"
            )
        if self.kind != "layer" and self.index is None:
            raise InvalidSetting(f"The {self.kind} has no index.", hint="Give its index.", field=f"{place}.index")


class Objective(Target):
    """One thing to strive for."""

    row: int | None = Field(default=None, ge=0, description="Row of a neuron; null for the middle.")
    column: int | None = Field(default=None, ge=0, description="Column of a neuron; null for the middle.")

    def check(self, place: str) -> None:
        """Raise InvalidSetting where the fields do not suit the kind. place: where it stands in the request."""
        super().check(place)
        if self.kind != "neuron" and (self.row is not None or self.column is not None):
            raise InvalidSetting(
                f"A {self.kind} has no position.",
                hint="Leave row and column out, or choose kind neuron.",
                field=f"{place}.row",
            )


class OptimizationSettings(JobSettings):
    """What can be chosen wherever an image is optimized. Defaults: thesis, Table 3.1."""

    model_config = ConfigDict(extra="forbid", strict=True, allow_inf_nan=False)

    parameterization: Literal["fourier", "laplacian", "naive"] = Field(
        default="fourier", description="What is optimized: waves, a pyramid of images, or the pixels themselves."
    )
    decorrelate: bool = Field(default=True, description="Optimize along the axes in which colours of photographs vary.")
    steps: int = Field(default=200, ge=1, le=10_000, description="How many steps the optimizer takes.")
    optimizer: Literal["adam", "sgd", "rmsprop"] = Field(default="adam", description="How gradients are followed.")
    learning_rate: float | None = Field(
        default=None,
        gt=0,
        le=10_000,
        description="Size of a step; null for 3 in Fourier space, 0.05 with the Laplacian pyramid, 0.2 with pixels.",
    )
    jitter_px: int = Field(default=8, ge=0, le=64, description="By how many pixels the image is moved at most.")
    rotation_deg: float = Field(default=5.0, ge=0, le=180, description="By how many degrees it is turned at most.")
    scale: float = Field(
        default=0.1, ge=0, le=0.9, description="By which fraction it is made larger or smaller at most."
    )
    normalize_gradient: bool = Field(
        default=False,
        description="Divide each gradient by its standard deviation, so that all steps weigh the same.",
    )
    wake_silent: bool = Field(
        default=True,
        description="Let gradients pass silent ReLUs in the first steps; some channels stay grey else.",
    )
    l2: float = Field(default=0.0, ge=0, le=1000, description="Weight of a penalty on very bright and dark pixels.")
    total_variation: float = Field(
        default=0.0, ge=0, le=1000, description="Weight of a penalty on differences between neighbouring pixels."
    )
    seed: int = Field(default=0, ge=0, le=HIGHEST_SEED, description="The same settings and seed give the same image.")

    def prepare(self, subject: JobSubject) -> PreparedJob:
        """Check that the settings suit each other, and count the work. Raises InvalidSetting."""
        self.check()
        return PreparedJob(self, self.layers_about(subject.network), self.workload(subject.photograph_px))

    def resolved(self) -> dict[str, object]:
        """All that the result depends on, as JSON values."""
        return self.model_dump() | {"learning_rate": self.rate}

    @property
    def rate(self) -> float:
        """The learning rate, chosen or usual."""
        return self.usual_rates[self.parameterization] if self.learning_rate is None else self.learning_rate

    @property
    def usual_rates(self) -> Mapping[str, float]:
        """The learning rate of each parameterization."""
        return LEARNING_RATES

    @abstractmethod
    def check(self) -> None:
        """Raise InvalidSetting where the settings do not suit each other."""

    @abstractmethod
    def layers_about(self, network: NetworkDescription) -> list[str]:
        """The layers that the images are about."""

    @abstractmethod
    def workload(self, photograph: Size | None) -> Workload:
        """Count the work, in pixels that the network is shown. photograph: its (height, width) in pixels, if any."""


class ObjectiveSettings(OptimizationSettings):
    """The same where a person chooses what to strive for."""

    objectives: Sequence[Target]

    @property
    def squares_layers(self) -> bool:
        """Whether a whole layer strives for the mean of its squared values, not for their mean."""
        return False

    def check(self) -> None:
        """Raise InvalidSetting where the settings do not suit each other."""
        for place, objective in enumerate(self.objectives):
            objective.check(f"settings.objectives.{place}")

    def layers_about(self, network: NetworkDescription) -> list[str]:
        """The layers that the objectives name; for a class, the one before the softmax, where its name is known."""
        names = (objective.layer or network.logits_layer for objective in self.objectives)
        return list(dict.fromkeys(name for name in names if name))
