"""The load report of a network: what can be done with each layer, why not, and how it is treated.

Three questions per layer: can it be computed, can it be visualized, can it be explained. models/graph_reader.py decides
whether a model can be read.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import keras

from models.batch_norm import find_folds
from models.explainable import Obstacle, obstacle_of
from models.forward import ancestors
from models.graph_reader import LayerUse, read_layers, weights_of
from models.layer_graph import LayerKind
from models.layer_kinds import LINEAR, ONLY_IN_TRAINING, WITHOUT_GRADIENT, kind_of

Treatment = Literal["flattened", "folded", "passed"]


@dataclass(frozen=True)
class Verdict:
    """Whether something can be done with a layer. reason: why not, a sentence; None where it can."""

    possible: bool
    reason: str | None = None


@dataclass(frozen=True)
class LayerReport:
    """What can be done with a layer.

    predicted: it is computed in the forward pass. visualized: an image can be optimized for it. explained: relevance
    can be propagated through it to its inputs.
    treatments: flattened, taken out of a nested model; folded, a batch normalization that is folded into a neighbouring
    layer; passed, relevance passes it unchanged, because it does nothing at inference or acts on each value alone.
    """

    name: str
    kind: LayerKind
    keras_class: str
    predicted: Verdict
    visualized: Verdict
    explained: Verdict
    treatments: tuple[Treatment, ...]


@dataclass(frozen=True)
class LoadReport:
    """The report of a network. layers: in topological order. notes: sentences about the network as a whole."""

    network: str
    layers: tuple[LayerReport, ...]
    notes: tuple[str, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """Count the layers, and those for which each thing is possible."""
        return {
            "layers": len(self.layers),
            "predicted": sum(layer.predicted.possible for layer in self.layers),
            "visualized": sum(layer.visualized.possible for layer in self.layers),
            "explained": sum(layer.explained.possible for layer in self.layers),
        }


YES = Verdict(possible=True)


def report_on(model: keras.Model, network: str, notes: Sequence[str] = ()) -> LoadReport:
    """Report on a model. network: its id. notes: those of its description. Raises UnsupportedNetwork."""
    uses = read_layers(model)
    visualized = _visualized(uses)
    explained = _explained(uses)
    folded = set(find_folds(uses))
    return LoadReport(
        network=network,
        layers=tuple(
            LayerReport(
                name=use.name,
                kind=kind_of(use.keras_class),
                keras_class=use.keras_class,
                predicted=YES,  # every layer of a functional graph is computed
                visualized=visualized[use.name],
                explained=explained[use.name],
                treatments=_treatments(use, folded),
            )
            for use in uses
        ),
        notes=tuple(notes),
    )


def _visualized(uses: Sequence[LayerUse]) -> dict[str, Verdict]:
    """Go forward from the image: a layer needs a path for gradients that does not lead through a softmax."""
    verdicts: dict[str, Verdict] = {}
    reached: dict[str, Verdict] = {}  # whether gradients come from behind the layer to the image
    for use in uses:
        before = [reached[name] for name in use.inputs]
        came = next((verdict for verdict in before if verdict.possible), before[0] if before else YES)
        verdicts[use.name] = _own_obstacle(use) or came
        reached[use.name] = YES if kind_of(use.keras_class) == "input" else _obstacle_behind(use) or came
    return verdicts


def _own_obstacle(use: LayerUse) -> Verdict | None:
    if kind_of(use.keras_class) == "input":
        return Verdict(possible=False, reason="It is the image itself.")
    if not _is_float(use):
        return Verdict(possible=False, reason=f"Its output is of type {use.tensor.dtype}, which no gradient reaches.")
    if _resizes_by_areas(use):
        return Verdict(possible=False, reason="Resizing by areas has no gradient; interpolation bilinear has one.")
    if use.keras_class in WITHOUT_GRADIENT:
        return Verdict(possible=False, reason=f"{use.keras_class} has no gradient.")
    if _is_softmax(use) and kind_of(use.keras_class) not in LINEAR:
        return Verdict(
            possible=False,
            reason="Its softmax makes all classes compete, so an image would suppress the other classes; "
            "use the layer before it.",
        )
    return None


def _obstacle_behind(use: LayerUse) -> Verdict | None:
    if _is_softmax(use):
        return Verdict(possible=False, reason=f"Only the softmax of {use.name} leads to it.")
    if _resizes_by_areas(use) or use.keras_class in WITHOUT_GRADIENT or not _is_float(use):
        return Verdict(possible=False, reason=f"No gradient passes through {use.name}.")
    return None


def _explained(uses: Sequence[LayerUse]) -> dict[str, Verdict]:
    """Tell which layers have relevance.

    If relevance cannot be propagated through some layer that leads to the output, the network is not explained at all:
    no layer that leads there has relevance. Layers that do not lead to the output do not matter.
    """
    leading = ancestors(uses, [use.name for use in uses if use.is_output])
    obstacles = {use.name: obstacle for use in uses if use.name in leading if (obstacle := obstacle_of(use))}
    below = {name: ancestors(uses, [name]) for name in obstacles}
    return {use.name: _explained_one(use, leading, obstacles, below) for use in uses}


def _explained_one(
    use: LayerUse, leading: Collection[str], obstacles: Mapping[str, Obstacle], below: Mapping[str, Collection[str]]
) -> Verdict:
    if use.name in obstacles:
        return Verdict(possible=False, reason=f"{obstacles[use.name].reason} {obstacles[use.name].repair}")
    if not obstacles or use.name not in leading:
        return YES
    behind = next((name for name in obstacles if use.name in below[name]), None)
    if behind is not None:
        return Verdict(possible=False, reason=f"Relevance would have to pass {behind}, but cannot; see there.")
    nearest = list(obstacles)[-1]
    return Verdict(
        possible=False, reason=f"The output also depends on {nearest}, which relevance cannot pass; see there."
    )


def _treatments(use: LayerUse, folded: set[str]) -> tuple[Treatment, ...]:
    found: list[Treatment] = ["flattened"] if use.inside else []
    if use.name in folded:
        found.append("folded")
    elif use.keras_class in ONLY_IN_TRAINING or (kind_of(use.keras_class) == "activation" and not weights_of(use)):
        found.append("passed")
    return tuple(found)


def _resizes_by_areas(use: LayerUse) -> bool:
    """Tell whether a layer resizes with interpolation by areas, for which TensorFlow has no gradient."""
    return getattr(use.operation, "interpolation", None) == "area"


def _is_softmax(use: LayerUse) -> bool:
    return use.keras_class == "Softmax" or _activation(use) == "softmax"


def _activation(use: LayerUse) -> str:
    activation = getattr(use.operation, "activation", None)
    return "linear" if activation is None else str(getattr(activation, "__name__", type(activation).__name__))


def _is_float(use: LayerUse) -> bool:
    return "float" in str(use.tensor.dtype)
