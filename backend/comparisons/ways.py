"""Makes images with the settings of a preset, as a job does, and keeps them for when a command is run again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import tensorflow as tf

from backend.graph.builder import GraphBuilder
from backend.graph.robust_range import in_robust_range
from backend.methods.feature_visualization.settings import VisualizationSettings
from backend.methods.optimization.work import mixes_of, parts_of
from models.forward import run_layers
from models.network import Network
from models.pixels import Pixels

Report = Callable[[str], None]


@dataclass(frozen=True)
class Way:
    """A way of making images. label: of its column. settings: those that differ from the defaults."""

    label: str
    settings: Mapping[str, object]


class Maker:
    """Makes images of one network. folder: where images are kept. report: called with a line for each batch."""

    def __init__(self, network: Network, folder: Path, report: Report) -> None:
        self.network = network
        self._builder = GraphBuilder(network)
        self._folder = folder
        self._report = report

    def images(self, objectives: Sequence[Mapping[str, object]], way: Way) -> list[Pixels]:
        """Make one image for each objective, or take those that were made before: uint8, (height, width, 3) each.

        Raises UnknownLayer, UnsuitableLayer, InvalidSetting and OSError.
        """
        settings = VisualizationSettings.model_validate({"objectives": list(objectives), **way.settings})
        fitted = settings.model_copy(update={"size_px": settings.fitted_px(self.network.description)})
        recipe = json.dumps([self.network.description.fingerprint(), fitted.resolved()], sort_keys=True)
        file = self._folder / f"{hashlib.sha256(recipe.encode()).hexdigest()[:16]}.npy"
        if not file.is_file():
            self._report(f"{self.network.description.id}, {way.label}: {len(objectives)} images, {fitted.steps} steps")
            self._folder.mkdir(parents=True, exist_ok=True)
            unfinished = file.with_suffix(".unfinished.npy")
            np.save(unfinished, self._make(fitted))
            unfinished.replace(file)
        return list(np.load(file))

    def means(self, image: Pixels, layer: str) -> np.ndarray:
        """Mean of each channel of a layer over all positions, computed by the network as it is: (channels,)."""
        inputs = self.network.description.image_input.to_input_range(
            image[np.newaxis].astype(np.float32) / np.float32(255)
        )
        output = run_layers(self.network.layers, (layer,), tf.constant(inputs))[layer]
        return np.asarray(output.numpy()[0].mean(axis=(0, 1)))

    def _make(self, settings: VisualizationSettings) -> np.ndarray:
        size = self.network.description.image_input.shape_of(settings.side_px)
        parts = parts_of(settings, size, border_px=settings.padding_px)
        mixes = mixes_of(settings, self.network, together=settings.mix)
        run = self._builder.begin(parts, mixes, settings.seed, settings.rate)
        for _ in range(settings.steps):
            run.step()
        images = in_robust_range(run.images()) if settings.robust_range else run.images()
        return np.asarray(np.round(np.clip(images, 0.0, 1.0) * 255).astype(np.uint8))


def clipped_share(image: Pixels) -> float:
    """The share of values that are black or white, 0..1."""
    return float(np.isin(image, (0, 255)).mean())
