"""How the settings of a method that optimizes an image become the parts of the graph, on a worker."""

from __future__ import annotations

from contextlib import AbstractContextManager

from backend.graph.builder import GraphBuilder
from backend.graph.objective import (
    L2,
    Channel,
    ClassLogit,
    Layer,
    LayerSquares,
    Mix,
    Neuron,
    Term,
    TotalVariation,
    Weighted,
)
from backend.graph.optimizer import OPTIMIZERS
from backend.graph.parameterization import PARAMETERIZATIONS
from backend.graph.program import Parts
from backend.graph.transformation import Jitter, Pad, Rotate, Scale
from backend.methods.error_fields import fields_within
from backend.methods.optimization.settings import Objective, ObjectiveSettings, OptimizationSettings, Target
from models.errors import InnsynError, InvalidSetting
from models.network import Network

OTHER_NAMES = {"channels": "index", "classes": "index"}  # what terms call the fields of an objective


def check_objectives(settings: ObjectiveSettings, network: Network, builder: GraphBuilder, parts: Parts) -> None:
    """Raise UnknownLayer, UnsuitableLayer or InvalidSetting where no image can be made for an objective, naming it."""
    mixes = mixes_of(settings, network, together=False)
    try:
        builder.check(parts, mixes)
    except InnsynError:
        for place, mix in enumerate(mixes):
            with _fields_of_objective(place):
                builder.check(parts, [mix])
        raise


def mixes_of(settings: ObjectiveSettings, network: Network, *, together: bool) -> list[Mix]:
    """Make what each image strives for. together: one image for the weighted sum, not one for each objective.

    Raises InvalidSetting for a class of a network without classes.
    """
    logits_layer = network.logits_layer if network.description.classes else None
    wanted = []
    for place, objective in enumerate(settings.objectives):
        with _fields_of_objective(place):
            term = _term_of(objective, logits_layer, squares_layers=settings.squares_layers)
        wanted.append(Weighted(term, objective.weight))
    penalties = penalties_of(settings)
    sums = [tuple(wanted)] if together else [(one,) for one in wanted]
    return [Mix(parts + penalties) for parts in sums]


def _fields_of_objective(place: int) -> AbstractContextManager[None]:
    return fields_within(f"settings.objectives.{place}", OTHER_NAMES)


def penalties_of(settings: OptimizationSettings) -> tuple[Weighted, ...]:
    """Make what is held against each image, whatever it strives for."""
    weights = ((L2(), settings.l2), (TotalVariation(), settings.total_variation))
    return tuple(Weighted(term, weight) for term, weight in weights if weight)


def _term_of(objective: Target, logits_layer: str | None, *, squares_layers: bool) -> Term:
    index = 0 if objective.index is None else objective.index
    if objective.kind == "class":
        if logits_layer is None:
            raise InvalidSetting(
                "The output of this network is no row of classes.",
                hint="Choose a layer and a channel.",
                field="kind",
            )
        return ClassLogit(logits_layer, index)
    layer = objective.layer or ""
    if objective.kind == "layer":
        return LayerSquares(layer) if squares_layers else Layer(layer)
    if objective.kind == "channel":
        return Channel(layer, index)
    row, column = (objective.row, objective.column) if isinstance(objective, Objective) else (None, None)
    return Neuron(layer, index, row, column)


def parts_of(settings: OptimizationSettings, size: tuple[int, int], border_px: int = 0) -> Parts:
    """Choose the parts of the graph. size: (height, width) of the image without its border, in pixels."""
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
