"""The worker's half of figures: decodes what they show, and draws it."""

from __future__ import annotations

import base64
import io
from functools import singledispatch

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from backend.figures.accumulated import AccumulatedFigure
from backend.figures.activations import ActivationsFigure, UnitsFigure
from backend.figures.color_maps import BLUE_RED, FIRE, GREY, ColorMap, color_map_named
from backend.figures.drawing import Drawing, Facts
from backend.figures.dream import DreamFigure
from backend.figures.features import FeaturesFigure
from backend.figures.heatmap import HeatmapFigure
from backend.figures.layers import LayersFigure
from backend.figures.prediction import PredictionFigure
from backend.figures.saving import Format, save
from backend.figures.storyboard import StoryboardFigure
from backend.figures.style import COLUMN_IN, PAGE_IN
from backend.images import decode, shrink
from backend.jobs.worker_cache import WorkerCache
from backend.methods.figures.answer import FigureFile
from backend.methods.figures.subjects import (
    ActivationsSubject,
    Captioned,
    DreamSubject,
    FeaturesSubject,
    HeatmapSubject,
    LayersSubject,
    Order,
    PredictionSubject,
    RelevanceSubject,
    SeenPhotograph,
    StoryboardSubject,
    Subject,
)
from backend.methods.heatmaps.answer import InputHeatmap, LayerHeatmap
from backend.relevance.ranking import rank_filters
from models.pixels import Pixels

WIDTHS_IN = {"column": COLUMN_IN, "page": PAGE_IN}
LONGEST_PX = 1100  # of a photograph: half a page at 300 dots per inch
WHITE = 255


def draw(_: WorkerCache, subject: Subject, order: Order) -> FigureFile:
    """Draw a figure and give its file."""
    into = Format(order.format)
    facts = Facts(order.title, order.network, order.settings, order.recipe)
    content = save(drawing_of(subject), facts, width_in=WIDTHS_IN[order.width], into=into)
    return FigureFile.of(content, into.media_type)


@singledispatch
def drawing_of(subject: Subject) -> Drawing:
    """Turn a subject into arrays and facts that are drawn."""
    raise TypeError(f"There is no figure of {type(subject).__name__}.")


@drawing_of.register
def _(subject: PredictionSubject) -> Drawing:
    return PredictionFigure(_part_of(subject.photograph), subject.classes)


@drawing_of.register
def _(subject: ActivationsSubject) -> Drawing:
    layer = subject.layer
    if layer.kind == "vector":
        return UnitsFigure(layer.layer, [(one.channel, one.max) for one in layer.strongest])
    maps = [(one.channel, _map_of(one.map), one.max) for one in layer.strongest if one.map is not None]
    colors = color_map_named(subject.colors, GREY)
    return ActivationsFigure(_part_of(subject.photograph), layer.layer, maps, colors)


@drawing_of.register
def _(subject: HeatmapSubject) -> Drawing:
    heatmap = subject.heatmap
    where = heatmap.layer if isinstance(heatmap, LayerHeatmap) else "pixels"
    colors = _heat_colors(subject)
    return HeatmapFigure(_part_of(subject.photograph), _positions_of(heatmap), where, colors, subject.percentile)


@drawing_of.register
def _(subject: LayersSubject) -> Drawing:
    heatmaps = [(layer.layer, _positions_of(layer)) for layer in subject.layers]
    if subject.pixels is not None:
        heatmaps.append(("pixels", _positions_of(subject.pixels)))
    return LayersFigure(_part_of(subject.photograph), heatmaps, _heat_colors(subject), subject.percentile)


@drawing_of.register
def _(subject: RelevanceSubject) -> Drawing:
    rankings = [(layer.layer, rank_filters(_numbers(layer.per_channel))) for layer in subject.layers]
    return AccumulatedFigure([(layer, ranking.accumulated) for layer, ranking in rankings])


@drawing_of.register
def _(subject: FeaturesSubject) -> Drawing:
    return FeaturesFigure([_captioned(image) for image in subject.images])


@drawing_of.register
def _(subject: StoryboardSubject) -> Drawing:
    rows = [(layer, [_captioned(image) for image in images]) for layer, images in subject.rows]
    return StoryboardFigure(_part_of(subject.photograph), rows)


@drawing_of.register
def _(subject: DreamSubject) -> Drawing:
    dream, caption = _captioned(subject.dream)
    return DreamFigure(_part_of(subject.photograph), dream, caption)


def _heat_colors(subject: HeatmapSubject | LayersSubject) -> ColorMap:
    return color_map_named(subject.colors, BLUE_RED if subject.signed else FIRE)


def _part_of(photograph: SeenPhotograph) -> Pixels:
    """Cut out the part that reaches the network, to the nearest pixel: (height, width, 3)."""
    pixels = decode(photograph.file).pixels
    seen = photograph.seen
    if seen is None:
        return shrink(pixels, LONGEST_PX)
    top, left = max(0, round(seen.top)), max(0, round(seen.left))
    bottom, right = round(seen.top + seen.height), round(seen.left + seen.width)
    return shrink(np.ascontiguousarray(pixels[top:bottom, left:right]), LONGEST_PX)


def _captioned(image: Captioned) -> tuple[Pixels, tuple[str, ...]]:
    return shrink(decode(image.file).pixels, LONGEST_PX), image.caption


def _map_of(data_url: str) -> NDArray[np.float64]:
    """Read the map of a channel, 0..1 of its maximum: (height, width)."""
    with Image.open(io.BytesIO(base64.b64decode(data_url.partition(",")[2]))) as image:
        return np.asarray(image.convert("L"), dtype=np.float64) / WHITE


def _positions_of(heatmap: InputHeatmap | LayerHeatmap) -> NDArray[np.float64]:
    """Read relevance by position: (height, width)."""
    return _numbers(heatmap.values or "").reshape(heatmap.height, heatmap.width)


def _numbers(text: str) -> NDArray[np.float64]:
    """Read base64 of little-endian 32-bit floats."""
    return np.frombuffer(base64.b64decode(text), "<f4").astype(np.float64)
