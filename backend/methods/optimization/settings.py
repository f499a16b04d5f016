"""Settings of every method that optimizes an image. Source: thesis, Section 3.6.3, Table 3.1."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from typing import ClassVar, Literal

from pydantic import ConfigDict, Field, JsonValue

from backend.declare import shown
from backend.graph.learning_rates import LEARNING_RATES
from backend.graph.objective import AnyObjective, Surroundings
from backend.methods.job_method import JobSettings, JobSubject, PreparedJob, Size, Workload
from backend.methods.optimization import fields
from models.description import NetworkDescription
from models.errors import InvalidSetting

MOST_OBJECTIVES = 100  # the thesis mixes up to 100 filters
HIGHEST_SEED = 2**31 - 1
SMALLEST_PX, LARGEST_PX = 32, 1024
PIXELS_PER_MEGAPIXEL = 1_000_000
# Of all images of a step; 106 million took 4.7 GB, because the optimizer keeps several numbers for each.
MOST_STEP_PIXELS = 16_000_000

# Rarely changed settings, which the form folds away
RARE = ("optimizer", "normalize_gradient", "wake_silent", "l2", "total_variation", "seed")


class OptimizationSettings(JobSettings):
    """What can be chosen wherever an image is optimized. Defaults: thesis, Table 3.1."""

    model_config = ConfigDict(extra="forbid", strict=True, allow_inf_nan=False)

    # Settings that are younger than stored results, whose recipes do not have them: left out where they are default
    YOUNGER: ClassVar[Mapping[str, object]] = {"robust_range": False}

    parameterization: Literal["fourier", "laplacian", "naive", "maco"] = Field(
        default="fourier",
        title="Parameterization",
        description="What is optimized: Fourier coefficients, a Laplacian pyramid, the pixels themselves, or, for "
        "MaCo, phases only, so that all frequencies are as strong as in photographs.",
        json_schema_extra=shown(choices=fields.PARAMETERIZATIONS),
    )
    decorrelate: bool = Field(
        default=True,
        title="Decorrelate colours",
        description="Optimize decorrelated colours, whose statistics are those of photographs.",
        json_schema_extra=shown(),
    )
    steps: int = Field(
        default=200,
        ge=1,
        le=10_000,
        title="Steps",
        description="Number of optimization steps. More steps take longer and give clearer images.",
        json_schema_extra=shown(),
    )
    optimizer: Literal["adam", "sgd", "rmsprop"] = Field(
        default="adam",
        title="Optimizer",
        description="The optimization algorithm.",
        json_schema_extra=shown(choices={"adam": "Adam", "sgd": "SGD", "rmsprop": "RMSprop"}),
    )
    learning_rate: float | None = fields.learning_rate(LEARNING_RATES)
    jitter_px: int = fields.jitter_px(8)
    rotation_deg: float = fields.rotation_deg(5.0)
    scale: float = fields.scale(0.1)
    normalize_gradient: bool = Field(
        default=False,
        title="Normalize gradient",
        description="Divide each gradient by its standard deviation, so that all steps have the same scale.",
        json_schema_extra=shown(),
    )
    wake_silent: bool = Field(
        default=True,
        title="Redirect ReLU gradients",
        description="Pass gradients through inactive ReLUs in the first steps; otherwise some images stay grey.",
        json_schema_extra=shown(),
    )
    l2: float = Field(
        default=0.0,
        ge=0,
        le=1000,
        title="L2 penalty",
        description="Penalty against very bright and very dark pixels.",
        json_schema_extra=shown(),
    )
    total_variation: float = Field(
        default=0.0,
        ge=0,
        le=1000,
        title="Total variation",
        description="Penalty against differences between adjacent pixels.",
        json_schema_extra=shown(),
    )
    seed: int = Field(
        default=0,
        ge=0,
        le=HIGHEST_SEED,
        title="Seed",
        description="The same settings and seed give the same image.",
        json_schema_extra=shown(),
    )

    def prepare(self, subject: JobSubject) -> PreparedJob:
        """Check that the settings suit each other, complete them, and count the work. Raises InvalidSetting."""
        settings = self.fitted(subject.network)
        settings.check()
        workload = settings.workload(subject.photograph_px)
        settings._refuse_too_large(workload)
        return PreparedJob(settings, settings.layers_about(subject.network), workload)

    def fitted(self, network: NetworkDescription) -> OptimizationSettings:  # noqa: ARG002 - most settings do not depend on it
        """The settings with what follows from the network."""
        return self

    def _refuse_too_large(self, workload: Workload) -> None:
        """Raise InvalidSetting where the images of a step have more pixels together than fit into a worker's memory."""
        megapixels, most = workload.last_step / PIXELS_PER_MEGAPIXEL, MOST_STEP_PIXELS / PIXELS_PER_MEGAPIXEL
        if workload.last_step > MOST_STEP_PIXELS:
            raise InvalidSetting(
                f"All images together would have {megapixels:.1f} megapixels with their padding.",
                hint=f"At most {most:g} megapixels are made at once: choose a smaller size, or fewer images in each of "
                "several jobs.",
                field="settings.size_px",
            )

    def resolved(self) -> dict[str, JsonValue]:
        """All that the result depends on, as JSON values."""
        settings = self.model_dump() | {"learning_rate": self.rate}
        return {name: value for name, value in settings.items() if (name, value) not in self.YOUNGER.items()}

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


class NoiseSettings(OptimizationSettings):
    """The same of methods that begin with noise."""

    size_px: int | None = Field(
        default=128,
        ge=SMALLEST_PX,
        le=LARGEST_PX,
        title="Size",
        description="Height and width of each image in pixels; the longer side for networks whose images are not "
        "square. Empty: the size that the network takes.",
        json_schema_extra=shown(unit="px", empty_means="the network's own"),
    )
    padding_px: int = fields.padding_px(12, most=128)
    robust_range: bool = Field(
        default=False,
        title="Robust range",
        description="Reduce the contrast of the finished image until no detail is clipped to black or white.",
        json_schema_extra=shown(),
    )

    def fitted(self, network: NetworkDescription) -> OptimizationSettings:
        """The settings with the size of the image where it is that of the network."""
        return self if self.size_px is not None else self.model_copy(update={"size_px": self.fitted_px(network)})

    def fitted_px(self, network: NetworkDescription) -> int:
        """The size in pixels, where none was chosen that of the network."""
        own_px = max(network.image_input.height_px, network.image_input.width_px)
        return min(max(own_px, SMALLEST_PX), LARGEST_PX) if self.size_px is None else self.size_px

    @property
    def side_px(self) -> int:
        """The size in pixels. Raises InvalidSetting where the settings were not fitted to a network."""
        if self.size_px is None:
            raise InvalidSetting(
                "The size of the image is not known.", hint="Give it in pixels.", field="settings.size_px"
            )
        return self.size_px


class ObjectiveSettings(OptimizationSettings):
    """Settings of an optimization whose objectives a person chooses."""

    objectives: list[AnyObjective] = Field(
        min_length=1, max_length=MOST_OBJECTIVES, title="Objectives", description="Objectives, at least one."
    )

    @property
    def squares_layers(self) -> bool:
        """Whether a whole layer strives for the mean of its squared values, not for their mean."""
        return False

    def layers_about(self, network: NetworkDescription) -> list[str]:
        """The layers that the objectives name; for a class, the one before the softmax, where its name is known."""
        surroundings = Surroundings(network.logits_layer or "")
        sums = [one for objective in self.objectives for one in objective.build(surroundings)]
        names = (part.term.layer for one in sums for part in one.parts)
        return list(dict.fromkeys(name for name in names if name))
