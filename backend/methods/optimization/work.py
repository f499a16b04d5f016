"""How the settings of a method that optimizes an image become the parts of the graph, on a worker."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager

from backend.graph.builder import GraphBuilder
from backend.graph.objective import L2, Mix, Surroundings, TotalVariation, Weighted
from backend.graph.optimizer import OPTIMIZERS
from backend.graph.parameterization import PARAMETERIZATIONS
from backend.graph.program import GraphParts
from backend.graph.transformation import Jitter, Pad, Rotate, Scale
from backend.methods.error_fields import fields_within
from backend.methods.optimization.settings import ObjectiveSettings, OptimizationSettings
from models.network import Network


def mixes_of(settings: ObjectiveSettings, network: Network, *, together: bool) -> list[Mix]:
    """Make what each image strives for. together: one image for the weighted sum, not those of each objective.

    Raises InvalidSetting for a class of a network without classes.
    """
    penalties = penalties_of(settings)
    wanted = [mix for of_one in _wanted(settings, network) for mix in of_one]
    sums = [tuple(part for mix in wanted for part in mix.parts)] if together else [mix.parts for mix in wanted]
    return [Mix(parts + penalties) for parts in sums]


def check_objectives(builder: GraphBuilder, parts: Sequence[GraphParts], settings: ObjectiveSettings) -> None:
    """Raise UnknownLayer, UnsuitableLayer or InvalidSetting for the first unsuitable objective, with its field.

    parts: all that will be used; each is checked. Nothing is computed.
    """
    for place, mixes in enumerate(_wanted(settings, builder.network)):
        with _fields_of_objective(place):
            for one in parts:
                builder.check(one, mixes)


def penalties_of(settings: OptimizationSettings) -> tuple[Weighted, ...]:
    """Make what is held against each image, whatever it strives for."""
    weights = ((L2(), settings.l2), (TotalVariation(), settings.total_variation))
    return tuple(Weighted(term, weight) for term, weight in weights if weight)


def _wanted(settings: ObjectiveSettings, network: Network) -> list[list[Mix]]:
    """Build the objectives of the images of each request, with their weights."""
    logits_layer = network.logits_layer if network.description.classes else None
    wanted = []
    for place, objective in enumerate(settings.objectives):
        with _fields_of_objective(place):
            built = objective.build(Surroundings(logits_layer, settings.squares_layers, place))
        wanted.append([one * objective.weight for one in built])
    return wanted


def parts_of(settings: OptimizationSettings, size: tuple[int, int], border_px: int = 0) -> GraphParts:
    """Choose the parts of the graph. size: (height, width) of the image without its border, in pixels."""
    disturbances = (
        Jitter(settings.jitter_px) if settings.jitter_px else None,
        Rotate(settings.rotation_deg) if settings.rotation_deg else None,
        Scale(settings.scale) if settings.scale else None,
    )
    return GraphParts(
        size=size,
        parameterization=PARAMETERIZATIONS[settings.parameterization](decorrelated=settings.decorrelate),
        pad=Pad(border_px),
        transformations=tuple(disturbance for disturbance in disturbances if disturbance is not None),
        optimizer=OPTIMIZERS[settings.optimizer](),
        wakes_silent_relus=settings.wake_silent,
        normalizes_gradient=settings.normalize_gradient,
    )


def _fields_of_objective(place: int) -> AbstractContextManager[None]:
    return fields_within(f"settings.objectives.{place}")
