"""python -m backend.relevance.applications_table [MODEL …]: explains every model of keras.applications, writes a table.

Weights are random and batch norm is fitted to one image, so that activations do not vanish. Each model runs in its own
process, one after the other, so that there need only be memory for the largest. With names, only those models are
measured and printed, and the table is not written.
"""

from __future__ import annotations

import multiprocessing
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import keras
import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from backend.relevance.explanation import Explanation
from backend.relevance.propagate import Propagator
from models.description import NetworkDescription
from models.image_input import Images
from models.keras_applications import KERAS_APPLICATIONS
from models.network import Network, wrap_model

TABLE = Path(__file__).resolve().parents[2] / "models" / "keras_applications_relevance.md"
HEADING = """# Deep Taylor decomposition of every model of keras.applications

Written by `python -m backend.relevance.applications_table`; not to be changed by hand. Built with random weights by
Keras {version}, batch norm fitted to the image, an image of noise, the whole prediction explained. Explained: how many
layers have relevance, out of all. Plain form: difference of its logits to the network's, relative to the largest.
Rounding: the same difference for the network itself with every pixel one rounding step (1.2e-7) darker. Ledger: the
largest error of any step or of the whole, with a total relevance of 1. Smallest: the smallest relevance anywhere. Not
finite: in how many layers. Lost: relevance of units excited only by biases, and the share of the stabilizer. Time:
processor time of an explanation with all layers, relative to a forward pass. First call: processor time in seconds,
with compilation.

| Model | Explained | Plain form | Rounding | Ledger | Smallest | Not finite | Lost | Time | First call |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
"""
ROUNDS = 3
Logits = NDArray[np.float32]


@dataclass(frozen=True)
class Row:
    """The measurements of one model."""

    name: str
    layers: int
    explained: int
    difference: float
    rounding: float
    ledger: float
    smallest: float
    not_finite: int
    lost: float
    ratio: float
    first_s: float

    def line(self) -> str:
        """Write it as a line of Markdown."""
        cells = [
            self.name,
            f"{self.explained} of {self.layers}",
            f"{self.difference:.1e}",
            f"{self.rounding:.1e}",
            f"{self.ledger:.1e}",
            f"{self.smallest:.1e}" if self.smallest else "0",
            str(self.not_finite),
            f"{self.lost:.1%}",
            f"{self.ratio:.1f} ×",
            f"{self.first_s:.1f}",
        ]
        return f"| {' | '.join(cells)} |"


def measure(network_id: str) -> Row:
    """Build a model and explain an image of noise with it."""
    description = next(network for network in KERAS_APPLICATIONS if network.id == network_id)
    network, images = fitted_network(description)
    logits = network.logits(images)
    forward_s = min(_seconds(lambda: network.logits(images)) for _ in range(ROUNDS))
    propagator = Propagator(network)
    first_s = _seconds(lambda: propagator.explain(images))
    explanation = propagator.explain(images)
    explained_s = min(_seconds(lambda: propagator.explain(images)) for _ in range(ROUNDS))
    smallest, not_finite = _extremes(explanation)
    return Row(
        name=description.title.partition(" ")[0],
        layers=len(network.layers),
        explained=len(explanation.layers),
        difference=_difference(explanation.outputs, logits),
        rounding=_difference(network.logits(np.nextafter(images, np.float32(0))), logits),
        ledger=explanation.ledger.error,
        smallest=smallest,
        not_finite=not_finite,
        lost=float(explanation.ledger.lost[0]),
        ratio=explained_s / forward_s,
        first_s=first_s,
    )


def fitted_network(description: NetworkDescription) -> tuple[Network, Images]:
    """Build a network with random weights, and an image of noise that its batch norm is fitted to."""
    keras.utils.set_random_seed(1)
    model = description.build()
    size_px = description.image_input.size_px
    images: Images = np.random.default_rng(1).random((1, size_px, size_px, 3), dtype=np.float32)
    for layer in model.layers:
        if isinstance(layer, keras.layers.BatchNormalization):
            layer.momentum = 0.0  # so that one pass sets everything
    model(tf.constant(description.image_input.to_input_range(images)), training=True)
    return wrap_model(description, model), images


def write_table(file: Path = TABLE) -> None:
    """Measure all models and write the table."""
    lines = [row.line() for row in _measured([description.id for description in KERAS_APPLICATIONS])]
    file.write_text(HEADING.format(version=keras.__version__) + "\n".join(lines) + "\n", encoding="utf8")


def _measured(network_ids: Sequence[str]) -> list[Row]:
    rows = []
    with multiprocessing.get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
        for row in pool.imap(measure, network_ids):
            rows.append(row)
            sys.stderr.write(f"{row.line()}\n")
    return rows


def _difference(found: Logits, logits: Logits) -> float:
    """Largest difference of logits, relative to the largest logit."""
    return float(np.abs(found - logits).max() / np.abs(logits).max())


def _extremes(explanation: Explanation) -> tuple[float, int]:
    """Find the smallest relevance of all layers, and count the layers where some is not finite."""
    smallest, not_finite = float(explanation.image_relevance.min()), 0
    for layer in explanation.layers:
        relevance = explanation.relevance(layer)
        smallest = min(smallest, float(relevance.min()))
        not_finite += not np.isfinite(relevance).all()
    return smallest, not_finite


def _seconds(work: Callable[[], object]) -> float:
    """Run something once and give its processor time."""
    began = time.process_time()
    work()
    return time.process_time() - began


if __name__ == "__main__":
    if sys.argv[1:]:
        _measured([f"keras_{name.lower()}" for name in sys.argv[1:]])
    else:
        write_table()
