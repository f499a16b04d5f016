"""What figures show, as the web process hands it to a worker: image files, answers and names.

One class for each figure; work.py draws it.
"""

from __future__ import annotations

from dataclasses import dataclass

from backend.methods.activations.answer import LayerActivations
from backend.methods.figures.captions import Caption
from backend.methods.figures.settings import ColorsName, FormatName, WidthName
from backend.methods.heatmaps.answer import InputHeatmap, LayerHeatmap
from backend.methods.seen_part import SeenPart


@dataclass(frozen=True)
class Order:
    """How a figure is drawn, and what its file says about it; see Facts in backend/figures/drawing.py."""

    format: FormatName
    width: WidthName
    title: str
    network: str
    settings: str
    recipe: str


@dataclass(frozen=True)
class SeenPhotograph:
    """A photograph, an image file, and the part of it that reaches the network."""

    file: bytes
    seen: SeenPart | None


@dataclass(frozen=True)
class PredictionSubject:
    """The most probable classes, as (name, probability)."""

    photograph: SeenPhotograph
    classes: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class ActivationsSubject:
    """The strongest channels, or units, of a layer. colors: of the maps; None for the usual ones."""

    photograph: SeenPhotograph
    layer: LayerActivations
    colors: ColorsName | None


@dataclass(frozen=True)
class HeatmapSubject:
    """Relevance of the pixels or of the positions of a layer.

    percentile: of it at the last colour. colors: None for the usual ones.
    """

    photograph: SeenPhotograph
    heatmap: InputHeatmap | LayerHeatmap
    signed: bool
    percentile: int
    colors: ColorsName | None


@dataclass(frozen=True)
class LayersSubject:
    """Relevance of the positions of some layers, and of the pixels; else like HeatmapSubject."""

    photograph: SeenPhotograph
    layers: tuple[LayerHeatmap, ...]
    pixels: InputHeatmap | None
    signed: bool
    percentile: int
    colors: ColorsName | None


@dataclass(frozen=True)
class RelevanceSubject:
    """Relevance of the filters of some layers."""

    layers: tuple[LayerHeatmap, ...]


@dataclass(frozen=True)
class Captioned:
    """An image file and its caption."""

    file: bytes
    caption: Caption


@dataclass(frozen=True)
class FeaturesSubject:
    """The images of a feature visualization."""

    images: tuple[Captioned, ...]


@dataclass(frozen=True)
class StoryboardSubject:
    """The images of a storyboard, as (name of the layer, images)."""

    photograph: SeenPhotograph
    rows: tuple[tuple[str, tuple[Captioned, ...]], ...]


@dataclass(frozen=True)
class DreamSubject:
    """A photograph and what became of it."""

    photograph: SeenPhotograph
    dream: Captioned


Subject = (
    PredictionSubject
    | ActivationsSubject
    | HeatmapSubject
    | LayersSubject
    | RelevanceSubject
    | FeaturesSubject
    | StoryboardSubject
    | DreamSubject
)
