"""Figures for papers, drawn by matplotlib: one file per kind. They take arrays and plain facts, and know no API.

Adding one: its file, and its line here.
"""

from backend.figures.accumulated import AccumulatedFigure
from backend.figures.activations import ActivationsFigure, UnitsFigure
from backend.figures.drawing import Drawing
from backend.figures.dream import DreamFigure
from backend.figures.features import FeaturesFigure
from backend.figures.heatmap import HeatmapFigure
from backend.figures.layers import LayersFigure
from backend.figures.prediction import PredictionFigure
from backend.figures.storyboard import StoryboardFigure

FIGURES: tuple[type[Drawing], ...] = (
    PredictionFigure,
    ActivationsFigure,
    UnitsFigure,
    HeatmapFigure,
    LayersFigure,
    AccumulatedFigure,
    FeaturesFigure,
    StoryboardFigure,
    DreamFigure,
)
