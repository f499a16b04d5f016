"""One figure of each kind, with names that are hard to draw and a text that must be found in the file."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from backend.figures.accumulated import AccumulatedFigure
from backend.figures.activations import ActivationsFigure, UnitsFigure
from backend.figures.color_maps import BLUE_RED, CIVIDIS, FIRE, GREY
from backend.figures.drawing import Drawing, Facts, Image
from backend.figures.dream import DreamFigure
from backend.figures.features import FeaturesFigure
from backend.figures.heatmap import HeatmapFigure
from backend.figures.layers import LayersFigure
from backend.figures.prediction import PredictionFigure
from backend.figures.storyboard import StoryboardFigure
from backend.images import decode, shrink
from tests.support.photographs import SAMPLES

FACTS = Facts(
    title="Prediction of VGG-16 <&> $x$",
    network="VGG-16",
    settings="attribution: deep_taylor; “top”: 5",
    recipe='{"image": "cat", "method": "prediction"}',
)
CLASSES = (
    ("tabby", 0.8213),
    ("Egyptian cat", 0.0951),
    ("tiger cat", 0.0617),
    ("a cost of $5 and $6, and a very long name of a class that fits nowhere", 0.0123),
    ("plastic bag", 0.0002),
)


@dataclass(frozen=True)
class Example:
    """A figure, and texts that stand in it."""

    drawing: Drawing
    texts: tuple[str, ...]


def photograph(side_px: int = 224) -> Image:
    pixels = decode((SAMPLES / "cat.jpg").read_bytes()).pixels
    side = min(pixels.shape[:2])
    return shrink(pixels[:side, :side], side_px)


def blob(height: int, width: int, seed: int = 0) -> np.ndarray:
    """Positive values with a maximum somewhere, (height, width)."""
    random = np.random.default_rng(seed)
    rows, columns = np.mgrid[0 : 1 : height * 1j, 0 : 1 : width * 1j]
    place = random.uniform(0.3, 0.7, size=2)
    return np.exp(-((rows - place[0]) ** 2 + (columns - place[1]) ** 2) / 0.03) * random.uniform(
        0.5, 1, (height, width)
    )


def noise(seed: int) -> Image:
    return (np.random.default_rng(seed).uniform(size=(32, 32, 3)) * 255).astype(np.uint8)


def shares(count: int) -> np.ndarray:
    weights = np.exp(-np.arange(count) / count * 6)
    return np.cumsum(weights / weights.sum())


def examples() -> tuple[Example, ...]:
    seen = photograph()
    images = [(noise(seed), (f"channel {seed}", "mixed_4c_pre_relu_with_a_long_name")) for seed in range(7)]
    layers = [(f"block{number}_conv3", blob(side, side, number)) for number, side in ((5, 7), (4, 14), (3, 28))]
    return (
        Example(PredictionFigure(seen, CLASSES), ("tabby", "82.1 %", "< 0.1 %", "$5")),
        Example(
            ActivationsFigure(seen, "mixed_4c", [(number, blob(14, 14, number), 3.25) for number in range(9)], GREY),
            ("channel 8", "max 3.2", "mixed_4c"),
        ),
        Example(UnitsFigure("fc7", [(17, 3.5), (4, 1.0), (2, -0.5)]), ("unit 17", "activation, fc7")),
        Example(HeatmapFigure(seen, blob(28, 28) * 1e-3, "block3_conv3", FIRE, 100), ("block3_conv3", "28 × 28")),
        Example(HeatmapFigure(seen, blob(28, 28) - 0.3, "pixels", BLUE_RED, 99), ("pixels", "relevance")),
        Example(LayersFigure(seen, layers, CIVIDIS, percentile=95), ("block4_conv3", "14 × 14", "95th perc.")),
        Example(
            AccumulatedFigure([("conv5_2", shares(512)), ("conv4_1", shares(256))]),
            ("accumulated relevance", "conv5_2: 50 % in 59 of 512 filters"),
        ),
        Example(FeaturesFigure(images), ("channel 6",)),
        Example(StoryboardFigure(seen, [("conv5_1", images[:5]), ("conv4_1", images[2:])]), ("conv4_1", "channel 3")),
        Example(DreamFigure(seen, seen[::-1], ("mixed_4c, channel 3",)), ("photograph", "mixed_4c, channel 3")),
    )
