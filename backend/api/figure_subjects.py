"""What the figures of results show: looks up photographs, names and the answers in the store."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from backend.api.services import services
from backend.api.visitors import seen_image
from backend.methods.activations.answer import ActivationAnswer
from backend.methods.figures.settings import FigureSettings, KindName
from backend.methods.figures.subjects import (
    ActivationsSubject,
    HeatmapSubject,
    LayersSubject,
    PredictionSubject,
    RelevanceSubject,
    SeenPhotograph,
    Subject,
)
from backend.methods.heatmaps.answer import HeatmapAnswer
from backend.methods.prediction.answer import PredictionAnswer, most_probable
from backend.methods.seen_part import SeenPart
from backend.store.images import Rendition
from backend.store.results import StoredResult
from models.description import NetworkDescription
from models.errors import InvalidSetting

USUAL_CLASSES = 5
MAXIMUM = 100  # percentile
MOST_SPREAD = 11  # heatmaps of layers, if none are named: with photograph and pixels they fill whole rows
MOST_CURVES = 6  # as many as there are colours


@dataclass(frozen=True)
class Shown:
    """What a figure shows. names: texts in it that may change although the result does not, such as class names."""

    subject: Subject
    names: tuple[str, ...] = ()


def shown_of_result(
    stored: StoredResult, kind: KindName, settings: FigureSettings, network: NetworkDescription
) -> Shown:
    """Find what a figure of a result shows. Raises InvalidSetting, UnknownImage."""
    return SHOWN_OF_KIND[kind](stored, settings, network)


def photograph_of(image_id: str | None, seen: SeenPart | None) -> SeenPhotograph:
    """Read a photograph. Raises UnknownImage, InvalidSetting where the result is about none."""
    if image_id is None:
        raise InvalidSetting("The result is about no photograph.", hint="Choose one with a photograph.")
    file, _ = services().images.read(seen_image(image_id), Rendition.ORIGINAL)
    return SeenPhotograph(file, seen)


def _prediction(stored: StoredResult, settings: FigureSettings, network: NetworkDescription) -> Shown:
    answer = PredictionAnswer.model_validate(stored.result)
    top = USUAL_CLASSES if settings.top is None else settings.top
    classes = [(found.name, found.probability) for found in most_probable(answer, network, top)]
    subject = PredictionSubject(photograph_of(stored.recipe.image, answer.seen), tuple(classes))
    return Shown(subject, tuple(name for name, _ in classes))


def _activations(stored: StoredResult, settings: FigureSettings, _: NetworkDescription) -> Shown:
    answer = ActivationAnswer.model_validate(stored.result)
    layers = {layer.layer: layer for layer in answer.layers}
    named = settings.one_layer(list(layers))
    if named is None and len(layers) > 1:
        raise InvalidSetting(
            f"The result has {len(layers)} layers; which one?", hint=f"Choose from {', '.join(layers)}.", field="layer"
        )
    layer = layers[next(iter(layers)) if named is None else named]
    if layer.kind == "vector" and settings.colors is not None:
        raise InvalidSetting(
            f"colors means nothing for {layer.layer}, whose figure has bars.", hint="Leave it out.", field="colors"
        )
    return Shown(ActivationsSubject(photograph_of(stored.recipe.image, answer.seen), layer, settings.colors))


def _heatmap(stored: StoredResult, settings: FigureSettings, _: NetworkDescription) -> Shown:
    answer = HeatmapAnswer.model_validate(stored.result)
    layers = {layer.layer: layer for layer in answer.layers if layer.values is not None}
    named = settings.one_layer(list(layers))
    heatmap = answer.input if named is None else layers[named]
    photograph = photograph_of(stored.recipe.image, answer.seen)
    return Shown(HeatmapSubject(photograph, heatmap, answer.signed, _percentile(settings), settings.colors))


def _layers(stored: StoredResult, settings: FigureSettings, _: NetworkDescription) -> Shown:
    """Show the named layers; else some of all, evenly spread from the deepest to the image, and the pixels."""
    answer = HeatmapAnswer.model_validate(stored.result)
    layers = {layer.layer: layer for layer in answer.layers if layer.values is not None}
    names = settings.some_layers(list(layers)) or _spread(list(layers), MOST_SPREAD)
    photograph = photograph_of(stored.recipe.image, answer.seen)
    chosen = tuple(layers[name] for name in names)
    percentile = _percentile(settings)
    return Shown(LayersSubject(photograph, chosen, answer.input, answer.signed, percentile, settings.colors))


def _relevance(stored: StoredResult, settings: FigureSettings, _: NetworkDescription) -> Shown:
    """Show the named layers; else some of all, evenly spread."""
    answer = HeatmapAnswer.model_validate(stored.result)
    layers = {layer.layer: layer for layer in answer.layers}
    if len(settings.layer) > MOST_CURVES:
        raise InvalidSetting(
            f"There are {len(settings.layer)} layers.",
            hint=f"This figure has at most {MOST_CURVES} curves.",
            field="layer",
        )
    names = settings.some_layers(list(layers))
    if not names:
        spatial = [layer.layer for layer in answer.layers if layer.values is not None]
        names = _spread(spatial or list(layers), MOST_CURVES // 2)
    return Shown(RelevanceSubject(tuple(layers[name] for name in names)))


SHOWN_OF_KIND: Mapping[KindName, Callable[[StoredResult, FigureSettings, NetworkDescription], Shown]] = {
    "prediction": _prediction,
    "activations": _activations,
    "heatmap": _heatmap,
    "layers": _layers,
    "relevance": _relevance,
}


def _percentile(settings: FigureSettings) -> int:
    return MAXIMUM if settings.percentile is None else settings.percentile


def _spread(names: list[str], most: int) -> list[str]:
    """Choose names at even distances, the first and the last among them."""
    if len(names) <= most:
        return names
    return [names[round(place * (len(names) - 1) / (most - 1))] for place in range(most)]
