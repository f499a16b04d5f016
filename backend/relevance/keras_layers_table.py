"""python -m backend.relevance.keras_layers_table: what can be done with each layer class of Keras, written as a table.

Every class that takes one input of rank 4 is tried in a small network: predicted, visualized, explained, or refused
with the reason. tests/contracts/test_layer_classes.py tries the same, and compares the table.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import keras
import numpy as np
import tensorflow as tf

from backend.relevance.propagate import Propagator
from backend.relevance.start import Start, StartValue
from models.description import NetworkDescription, Paper
from models.errors import UnsuitableLayer
from models.folding import FoldedNetwork
from models.forward import run_layers
from models.graph_reader import read_layers
from models.image_input import ImageInput
from models.layer_classes import CLASSES, IMAGES, LOGITS, SIDE, LayerNetwork, build_network, layer_classes
from models.network import Network, wrap_model
from models.report import Verdict, report_on
from models.weights import DownloadedWeights

TABLE = Path(__file__).resolve().parents[2] / "models" / "keras_layers.md"
HEADING = """# Every layer class of Keras that takes one input of rank 4

Written by `python -m backend.relevance.keras_layers_table`; not to be changed by hand. The classes are listed from
Keras {version}; each is tried in a network of an image, a convolution, the layer and a dense layer. Predicted: the
folded network, which is what programs run, puts out what Keras does, to {equal:.0e} of the largest value. Visualized:
an image can be made that excites the layer. Explained: a heatmap of a class gets over the layer; its ledger, where 1
is started with, closes to {closes:.0e} at every step and as a whole. Where one of them is refused, the load report of
a network names its layer and says why.

| Class | Predicted | Visualized | Explained | Why not |
| --- | --- | --- | --- | --- |
"""
LEFT_OUT = """
Left out, because they take other inputs or several, or cannot be made here: {names}.
"""
EQUAL = 1e-4
CLOSES = 1e-5
RANGE = ((0.0, 0.0, 0.0), (1.0, 1.0, 1.0))


@dataclass(frozen=True)
class Finding:
    """What was found about a class.

    error: of the folded network's output beside Keras' own, by the largest. has_gradient: whether the output has one
    of the image that is not 0 everywhere. visualized, explained: what the load report says of the layer. refused: why
    a heatmap was refused, None where it was made. ledger: its largest error, where 1 was started with; None where it
    was refused.
    """

    keras_class: str
    error: float
    has_gradient: bool
    visualized: Verdict
    explained: Verdict
    refused: str | None
    ledger: float | None

    def line(self) -> str:
        """Write it as a line of Markdown."""
        is_explained = self.ledger is not None and self.ledger <= CLOSES
        reasons = dict.fromkeys(verdict.reason for verdict in (self.visualized, self.explained) if verdict.reason)
        verdicts = (self.error <= EQUAL, self.visualized.possible, is_explained)
        cells = [self.keras_class, *("yes" if verdict else "no" for verdict in verdicts), " ".join(reasons)]
        return f"| {' | '.join(cells)} |"


def measure(network: LayerNetwork) -> Finding:
    """Try everything with the network of a class."""
    layers = {layer.name: layer for layer in report_on(network.model, "").layers}
    refused, ledger = _explain(network)
    return Finding(
        keras_class=network.keras_class,
        error=_error_of_folded(network),
        has_gradient=_has_gradient(network),
        visualized=layers[network.layer].visualized,
        explained=layers[network.layer].explained,
        refused=refused,
        ledger=ledger,
    )


def table_of(findings: list[Finding]) -> str:
    """Write what was found as a page of Markdown."""
    found = {finding.keras_class for finding in findings}
    heading = HEADING.format(version=keras.__version__, equal=EQUAL, closes=CLOSES)
    lines = "\n".join(finding.line() for finding in findings)
    left_out = ", ".join(name for name in layer_classes() if name not in found)
    return f"{heading}{lines}\n{LEFT_OUT.format(names=left_out)}"


def find_out() -> list[Finding]:
    """Try every class that a network can be made of, in alphabetical order."""
    networks = (build_network(name) for name in layer_classes())
    return [measure(network) for network in networks if network is not None]


def _error_of_folded(network: LayerNetwork) -> float:
    expected = np.asarray(keras.tree.flatten(network.behind_layer(IMAGES, training=False))[0], np.float64)
    output = np.asarray(_folded_output(network, tf.constant(IMAGES)), np.float64)
    return float(np.abs(output - expected).max() / max(1.0, np.abs(expected).max()))


def _has_gradient(network: LayerNetwork) -> bool:
    images = tf.constant(IMAGES)
    with tf.GradientTape() as tape:
        tape.watch(images)
        output = tf.cast(_folded_output(network, images), tf.float32)
        weights = tf.reshape(tf.cos(tf.range(tf.size(output, tf.int32)) % 97 / 7), tf.shape(output))
        total = tf.reduce_sum(output * tf.cast(weights, tf.float32))
    try:
        gradient = tape.gradient(total, images)
    except LookupError:  # TensorFlow has none for an operation
        return False
    return gradient is not None and bool(np.any(gradient.numpy()))


def _folded_output(network: LayerNetwork, images: tf.Tensor) -> tf.Tensor:
    uses = read_layers(network.model)
    return run_layers(uses, [network.layer], images, FoldedNetwork(uses).call_for([network.layer]))[network.layer]


def _explain(network: LayerNetwork) -> tuple[str | None, float | None]:
    """Explain each class: (why that is refused, None), or (None, largest error of the ledger)."""
    try:
        propagator = Propagator(_as_network(network))
    except UnsuitableLayer as error:
        return error.message, None
    images = np.repeat(IMAGES[:1], CLASSES, axis=0)
    return None, propagator.explain(images, Start.of_class(range(CLASSES), StartValue.ONE)).ledger.error


def _as_network(network: LayerNetwork) -> Network:
    description = NetworkDescription(
        id=network.keras_class,
        title=network.keras_class,
        summary="",
        paper=Paper("", ""),
        licence="",
        parameters=network.model.count_params(),
        classes=CLASSES,
        image_input=ImageInput(SIDE, SIDE, "bicubic", *RANGE),
        class_names_file="",
        weights=DownloadedWeights(file_name="", url=""),
        logits_layer=LOGITS,
        build=lambda: network.model,
        read_weights=lambda _model, _file: None,
    )
    return wrap_model(description, network.model)


if __name__ == "__main__":
    text = table_of(find_out())
    TABLE.write_text(text, encoding="utf8")
    sys.stdout.write(text)
