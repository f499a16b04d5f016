"""Settings of every method that optimizes an image, and how they become the parts of the graph.

Source: thesis, Section 3.6.3, Table 3.1.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict, Field

from models.errors import InvalidSetting

if TYPE_CHECKING:
    from backend.graph.objective import Mix, Term, Weighted
    from backend.graph.program import Parts
    from models.description import NetworkDescription
    from models.network import Network

MOST_OBJECTIVES = 100  # the thesis mixes up to 100 filters
LEARNING_RATES = {"fourier": 3.0, "laplacian": 0.05, "naive": 0.2}  # Source: thesis, Table 3.1
HIGHEST_SEED = 2**31 - 1
SMALLEST_PX, LARGEST_PX = 32, 1024


@dataclass(frozen=True)
class Workload:
    """How much work a job is. Work is counted in pixels that the network is shown.

    steps: how many there are. last_step: work of the last one. total: of all.
    """

    steps: int
    last_step: float
    total: float


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


class OptimizationSettings(BaseModel, ABC):
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
    def workload(self, photograph: tuple[int, int] | None) -> Workload:
        """Count the work. photograph: its (height, width) in pixels, if the method works with one."""


class ObjectiveSettings(OptimizationSettings):
    """The same where a person chooses what to strive for."""

    objectives: list[Objective] = Field(
        min_length=1, max_length=MOST_OBJECTIVES, description="What to strive for, at least one thing."
    )

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


def mixes_of(settings: ObjectiveSettings, network: Network, *, together: bool) -> list[Mix]:
    """Make what each image strives for. together: one image for the weighted sum, not one for each objective.

    Raises InvalidSetting for a class of a network without classes.
    """
    from backend.graph.objective import Mix, Weighted  # noqa: PLC0415 - TensorFlow is for worker processes only

    logits_layer = network.logits_layer if network.description.classes else None
    wanted = [
        Weighted(_term_of(objective, logits_layer, squares_layers=settings.squares_layers), objective.weight)
        for objective in settings.objectives
    ]
    penalties = penalties_of(settings)
    sums = [tuple(wanted)] if together else [(one,) for one in wanted]
    return [Mix(parts + penalties) for parts in sums]


def penalties_of(settings: OptimizationSettings) -> tuple[Weighted, ...]:
    """Make what is held against each image, whatever it strives for."""
    from backend.graph.objective import L2, TotalVariation, Weighted  # noqa: PLC0415 - TensorFlow

    weights = ((L2(), settings.l2), (TotalVariation(), settings.total_variation))
    return tuple(Weighted(term, weight) for term, weight in weights if weight)


def _term_of(objective: Target, logits_layer: str | None, *, squares_layers: bool) -> Term:
    from backend.graph import objective as terms  # noqa: PLC0415 - TensorFlow is for worker processes only

    index = 0 if objective.index is None else objective.index
    if objective.kind == "class":
        if logits_layer is None:
            raise InvalidSetting(
                "The output of this network is no row of classes.",
                hint="Choose a layer and a channel.",
                field="settings.objectives",
            )
        return terms.ClassLogit(logits_layer, index)
    layer = objective.layer or ""
    if objective.kind == "layer":
        return terms.LayerSquares(layer) if squares_layers else terms.Layer(layer)
    if objective.kind == "channel":
        return terms.Channel(layer, index)
    row, column = (objective.row, objective.column) if isinstance(objective, Objective) else (None, None)
    return terms.Neuron(layer, index, row, column)


def parts_of(settings: OptimizationSettings, size: tuple[int, int], border_px: int = 0) -> Parts:
    """Choose the parts of the graph. size: (height, width) of the image without its border, in pixels."""
    from backend.graph.optimizer import OPTIMIZERS  # noqa: PLC0415 - TensorFlow is for worker processes only
    from backend.graph.parameterization import PARAMETERIZATIONS  # noqa: PLC0415
    from backend.graph.program import Parts  # noqa: PLC0415
    from backend.graph.transformation import Jitter, Pad, Rotate, Scale  # noqa: PLC0415

    disturbances = (
        Jitter(settings.jitter_px) if settings.jitter_px else None,
        Rotate(settings.rotation_deg) if settings.rotation_deg else None,
        Scale(settings.scale) if settings.scale else None,
    )
    return Parts(
        size=size,
        parameterization=PARAMETERIZATIONS[settings.parameterization](decorrelated=settings.decorrelate),
        pad=Pad(border_px),
        transformations=tuple(disturbance for disturbance in disturbances if disturbance is not None),
        optimizer=OPTIMIZERS[settings.optimizer](),
        wakes_silent_relus=settings.wake_silent,
        normalizes_gradient=settings.normalize_gradient,
    )
