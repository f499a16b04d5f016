"""The load report of a network: what can be done with each layer, why not, and what will have been done to it.

Three questions per layer: can it be predicted through, can it be visualized, can it be explained. Whether a model can
be read at all is decided in models/graph_reader.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Literal

import keras

from models.batch_norm import find_folds
from models.graph_reader import LayerUse, edges_of, read_layers, weights_of
from models.layer_graph import LayerKind, neighbours
from models.layer_kinds import LINEAR, ONLY_IN_TRAINING, WITHOUT_GRADIENT, kind_of, relevance_passes

Treatment = Literal["flattened", "folded", "passed"]


@dataclass(frozen=True)
class Verdict:
    """Whether something can be done with a layer. reason: why not, a sentence; None where it can."""

    possible: bool
    reason: str | None = None


@dataclass(frozen=True)
class LayerReport:
    """What can be done with a layer.

    predicted: the signal passes through it. visualized: an image can be made that excites it. explained: relevance
    can be shared out down to its input.
    treatments: flattened, taken out of a nested model; folded, a batch normalization that becomes part of the layer
    beside it; passed, it hands on unchanged what comes, or only shapes it value by value.
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

    def to_json(self) -> dict[str, object]:
        """Turn everything into JSON values, with how many layers there are of each verdict."""
        layers = [asdict(layer) | {"treatments": list(layer.treatments)} for layer in self.layers]
        return {"network": self.network, "notes": list(self.notes), "layers": layers, "counts": self.counts()}

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
    """Walk from the image on: a layer needs a way that gradients can go back, not only through a softmax."""
    verdicts: dict[str, Verdict] = {}
    reached: dict[str, Verdict] = {}  # how the layer hands gradients on to those behind it
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
            reason="Its softmax makes all classes compete, so the others would sink; use the layer before it.",
        )
    return None


def _obstacle_behind(use: LayerUse) -> Verdict | None:
    if _is_softmax(use):
        return Verdict(possible=False, reason=f"Only the softmax of {use.name} leads to it.")
    if _resizes_by_areas(use) or use.keras_class in WITHOUT_GRADIENT or not _is_float(use):
        return Verdict(possible=False, reason=f"No gradient comes back past {use.name}.")
    return None


def _explained(uses: Sequence[LayerUse]) -> dict[str, Verdict]:
    """Walk from the output back: relevance gets to a layer just past layers whose class is known."""
    successors, _ = neighbours(edges_of(uses))
    obstacle: dict[str, LayerUse | None] = {}
    verdicts = {}
    for use in reversed(uses):
        behind = next((obstacle[name] for name in successors[use.name] if obstacle[name]), None)
        is_known = relevance_passes(use.keras_class)
        obstacle[use.name] = behind if is_known else use
        verdicts[use.name] = YES
        if not is_known:
            verdicts[use.name] = Verdict(
                possible=False, reason=f"There is no rule for sharing out relevance over a layer {use.keras_class}."
            )
        elif behind is not None:
            verdicts[use.name] = Verdict(
                possible=False,
                reason=f"Relevance comes to it past {behind.name}, and for {behind.keras_class} there is no rule.",
            )
    return verdicts


def _treatments(use: LayerUse, folded: set[str]) -> tuple[Treatment, ...]:
    found: list[Treatment] = ["flattened"] if use.inside else []
    if use.name in folded:
        found.append("folded")
    elif use.keras_class in ONLY_IN_TRAINING or (kind_of(use.keras_class) == "activation" and not weights_of(use)):
        found.append("passed")
    return tuple(found)


def _resizes_by_areas(use: LayerUse) -> bool:
    """Tell whether a layer resizes in the one way that TensorFlow has no gradient for."""
    return getattr(use.operation, "interpolation", None) == "area"


def _is_softmax(use: LayerUse) -> bool:
    return use.keras_class == "Softmax" or _activation(use) == "softmax"


def _activation(use: LayerUse) -> str:
    activation = getattr(use.operation, "activation", None)
    return "linear" if activation is None else str(getattr(activation, "__name__", type(activation).__name__))


def _is_float(use: LayerUse) -> bool:
    return "float" in str(use.tensor.dtype)
