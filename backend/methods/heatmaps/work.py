"""The worker's half of heatmaps: one walk forward through a network, and one back.

Source: thesis, Sections 3.4, 3.5, 3.6.4 and 4.3; for channels backend/relevance/unit_start.py.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence, Set
from dataclasses import asdict

import numpy as np
from numpy.typing import NDArray

from backend.activations.extract import convolutions_and_poolings
from backend.images import decode
from backend.jobs.worker_cache import WorkerCache
from backend.methods.error_fields import fields_within
from backend.methods.heatmaps.answer import (
    MOST_RANKED,
    ExcitedUnit,
    HeatmapAnswer,
    InputHeatmap,
    LayerHeatmap,
    RelevantFilter,
)
from backend.methods.heatmaps.settings import HeatmapQuestion, HeatmapSettings
from backend.methods.heatmaps.unit import UnitSettings
from backend.methods.loaded_networks import loaded_network, memory_is_short, network_key
from backend.methods.seen_part import SeenPart
from backend.relevance.composites import find_composite
from backend.relevance.explanation import Explanation
from backend.relevance.gradients import GradientTimesInput, IntegratedGradients
from backend.relevance.propagate import Propagator
from backend.relevance.ranking import rank_filters
from backend.relevance.rules.pooling import PoolingRule
from backend.relevance.start import Start, StartValue
from backend.relevance.starting_point import AnyStart
from backend.relevance.unit_start import Extent, UnitStart
from models.errors import UnsuitableNetwork
from models.layer_kinds import kind_of
from models.network import Network
from models.overflow import refuse_overflow

EXPLAINERS_KEPT = 4  # each is a compiled function and folded weights
MAPS = 3  # dimensions of (batch, height, width)


def explain(cache: WorkerCache, network_id: str, photograph: bytes, settings: HeatmapQuestion) -> HeatmapAnswer:
    """Explain an answer, or a channel, in one walk forward and one back. photograph: an image file.

    Raises UnsuitableNetwork, also where anything is not finite, UnsuitableLayer, UnknownLayer, InvalidSetting.
    """
    network = loaded_network(cache, network_id)
    pixels = decode(photograph).pixels
    image_input = network.description.image_input
    explainer = _explainer(cache, network, settings)
    images = image_input.crop(pixels)[np.newaxis]  # (1, height, width, 3)
    explanation = explainer.explain(images, _start_of(settings))
    refuse_overflow(explanation.outputs, network, images, f"The output of {explanation.begins_at}")
    _check_relevance(explanation)
    named = settings.layers
    shown = _usual_layers(network, explanation) if named is None else _named_layers(explanation, named)
    lost = _losses(explanation, shown)
    return HeatmapAnswer(
        started=float(explanation.ledger.started[0]),
        reached=float(explanation.ledger.reached[0]),
        lost=float(explanation.ledger.lost[0]),
        signed=_is_signed(explainer, settings, explanation),
        input=_input(explanation),
        layers=[_layer(explanation, name, lost[name]) for name in shown],
        seen=SeenPart(**asdict(image_input.seen_part((pixels.shape[0], pixels.shape[1])))),
        unit=_unit(explanation, settings.unit),
    )


def _explainer(cache: WorkerCache, network: Network, settings: HeatmapSettings) -> Propagator | GradientTimesInput:
    def build() -> Propagator | GradientTimesInput:
        if settings.attribution == "gradient_x_input":
            return GradientTimesInput(network, layer=layer)
        if settings.attribution == "integrated_gradients":
            return IntegratedGradients(network, layer=layer)
        return Propagator(network, find_composite(settings.attribution), PoolingRule(settings.pooling), layer=layer)

    layer = None if settings.unit is None else settings.unit.layer
    key = f"explainer {network_key(network.description.id)} {settings.attribution} {settings.pooling} {layer or ''}"
    return cache.keep(key, build, most=1 if memory_is_short() else EXPLAINERS_KEPT)


def _start_of(settings: HeatmapSettings) -> AnyStart:
    if settings.unit is not None:
        return UnitStart.of(settings.unit.layer, settings.unit.channel, Extent(settings.unit.at))
    if settings.class_index is None:
        return Start.whole()
    value = StartValue(settings.start)
    if settings.against is None:
        return Start.of_class(settings.class_index, value)
    return Start.difference(settings.class_index, settings.against, value)


def _check_relevance(explanation: Explanation) -> None:
    """Refuse relevance that holds what is no number. Raises UnsuitableNetwork, naming where it begins."""
    names = [name for name in reversed(explanation.layers) if not np.isfinite(explanation.per_filter(name)).all()]
    if names or not np.isfinite(explanation.image_relevance).all():
        where = f"from the layer {names[0]!r} on" if names else "at the pixels"
        raise UnsuitableNetwork(
            f"Relevance grows beyond what 32-bit numbers hold {where}.",
            hint="Choose another attribution, or a network whose activations stay within bounds.",
            field="attribution",
        )


def _is_signed(explainer: Propagator | GradientTimesInput, settings: HeatmapSettings, explanation: Explanation) -> bool:
    """Tell whether relevance may be below 0: by the rules, or because it begins so."""
    has_signs = not isinstance(explainer, Propagator) or explainer.composite.signed
    begins_below = bool(explanation.ledger.started[0] < 0)
    return has_signs or settings.against is not None or begins_below


def _usual_layers(network: Network, explanation: Explanation) -> list[str]:
    joining = {use.name for use in network.layers if kind_of(use.keras_class) in {"sum", "concatenation"}}
    usual = {*convolutions_and_poolings(network), *joining, explanation.begins_at}
    return _in_order(explanation, usual)


def _named_layers(explanation: Explanation, names: Sequence[str]) -> list[str]:
    """Check the layers that a person names. Raises UnknownLayer."""
    for place, name in enumerate(names):
        with fields_within("layers", {"layer": str(place)}):
            explanation.per_filter(name)
    return _in_order(explanation, set(names))


def _in_order(explanation: Explanation, names: Set[str]) -> list[str]:
    """Put those layers that have relevance into the order of the walk back, the deepest first."""
    return [name for name in reversed(explanation.layers) if name in names]


def _losses(explanation: Explanation, shown: Sequence[str]) -> dict[str, float]:
    """Say how much got lost from each shown layer on, until the walk came to the next one."""
    lost = dict.fromkeys(shown, 0.0)
    present: str | None = None
    for entry in explanation.ledger.entries.values():
        present = next((layer for layer in entry.layers if layer in lost), present)
        if present is not None:
            lost[present] += float(entry.lost[0])
    return lost


def _layer(explanation: Explanation, name: str, lost: float) -> LayerHeatmap:
    per_filter = explanation.per_filter(name)[0]  # (channels,)
    heatmap = explanation.heatmap(name)
    has_positions = heatmap.ndim == MAPS and heatmap.shape[1:] != (1, 1)
    height, width = heatmap.shape[1:] if has_positions else (1, 1)
    return LayerHeatmap(
        layer=name,
        kind="spatial" if has_positions else "vector",
        height=height,
        width=width,
        channel_count=len(per_filter),
        relevance=float(per_filter.sum()),
        lost=lost,
        values=_packed(heatmap[0]) if has_positions else None,
        per_channel=_packed(per_filter),
        filters=_ranked(per_filter),
    )


def _ranked(per_filter: NDArray[np.float64]) -> list[RelevantFilter]:
    """Rank filters by what per_channel tells of them, which is 32-bit. per_filter: (channels,)."""
    told = per_filter.astype(np.float32).astype(np.float64)
    return [RelevantFilter(**asdict(ranked)) for ranked in rank_filters(told).top(MOST_RANKED)]


def _unit(explanation: Explanation, unit: UnitSettings | None) -> ExcitedUnit | None:
    """Say where a channel is excited most, and how much: row and column are None for a layer without positions."""
    if unit is None:
        return None
    activations = explanation.outputs[0, ..., unit.channel]  # (height, width), or any other places
    place = np.unravel_index(int(np.argmax(activations)), activations.shape)
    has_positions = activations.ndim == MAPS - 1
    return ExcitedUnit(
        **unit.model_dump(),
        activation=float(activations[place]),
        row=int(place[0]) if has_positions else None,
        column=int(place[1]) if has_positions else None,
    )


def _input(explanation: Explanation) -> InputHeatmap:
    relevance = explanation.image_relevance[0]  # (height, width, 3)
    return InputHeatmap(
        height=relevance.shape[0],
        width=relevance.shape[1],
        relevance=float(relevance.sum(dtype=np.float64)),
        values=_packed(relevance.sum(axis=-1)),
    )


def _packed(numbers: NDArray[np.floating]) -> str:
    """Write numbers as base64 of little-endian 32-bit floats."""
    return base64.b64encode(numbers.astype("<f4").tobytes()).decode()
