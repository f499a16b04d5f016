"""python -m models.keras_applications_table: reads the facts of every model of keras.applications, and tests each.

The models are listed from the package and built with random weights, one after the other, so that there need only be
memory for the largest. It writes two tables: data/keras_applications.tsv, for the catalog, and
models/keras_applications.md, with what can be done with each.
"""

from __future__ import annotations

import csv
import gc
import importlib
import inspect
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from pathlib import Path

import keras
import numpy as np
import tensorflow as tf

from models.forward import run_layers
from models.graph_reader import read_layer_graph, read_layers
from models.keras_applications import FACTS
from models.keras_internals import downloads_by, fresh_names, producer_of
from models.layer_kinds import SLIDING, kind_of
from models.report import report_on

TABLE = Path(__file__).with_name("keras_applications.md")
HEADING = """# Every model of keras.applications

Written by `python -m models.keras_applications_table`; not to be changed by hand. Built with random weights by Keras
{version}. Folded: how many boxes the drawing has with all modules closed. Field: receptive field of the last layer that
has one, in pixels of the image. Visualized, explained: for how many layers. Activations: of how many convolution and
pooling layers the outputs were computed in one pass and found finite, out of how many there are.

| Model | Layers | Parameters | Modules | Folded | Field | Visualized | Explained | Activations |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
"""
MIDDLE_GREY = 0.5
MD5_DIGITS = 32
DEFAULT_PX = 224  # of models that take any size


@dataclass(frozen=True)
class Facts:
    """The facts about a model that the catalog needs without building it.

    low, high: values of black and of white after preprocess_input, for red, green and blue. channels: rgb or bgr, the
    order in which the model takes them. url, md5, sha256: address and checksums of Keras' weight file.
    """

    name: str
    size_px: int
    parameters: int
    logits_layer: str
    low: str
    high: str
    channels: str
    url: str
    md5: str
    sha256: str


@dataclass(frozen=True)
class Row:
    """What the table says of a model."""

    name: str
    layers: int
    parameters: int
    modules: int
    folded: int
    field_px: int
    visualized: int
    explained: int
    finite: int
    computed: int

    def line(self) -> str:
        """Write it as a line of Markdown."""
        numbers = (self.modules, self.folded, self.field_px, self.visualized, self.explained)
        activations = f"{self.finite} of {self.computed}"
        cells = [self.name, str(self.layers), f"{self.parameters:,}", *map(str, numbers), activations]
        return f"| {' | '.join(cells)} |"


def applications() -> dict[str, Callable[..., keras.Model]]:
    """List what builds a model in keras.applications: {name: function}."""
    functions = inspect.getmembers(keras.applications, inspect.isfunction)
    return {name: function for name, function in functions if "weights" in inspect.signature(function).parameters}


class _Asked(Exception):
    """Keras wants to fetch a file: its address, and the hash that it should have."""

    def __init__(self, url: str, file_hash: str | None) -> None:
        super().__init__(url)
        self.url = url
        self.file_hash = file_hash or ""


def weights_asked_for(function: Callable[..., keras.Model]) -> tuple[str, str]:
    """Find out which file Keras would fetch, without fetching it: (address, hash)."""

    def note(_name: str, origin: str, file_hash: str | None = None, **_options: object) -> str:
        raise _Asked(origin, file_hash)

    with downloads_by(note):
        try:
            function(weights="imagenet")
        except _Asked as asked:
            return asked.url, asked.file_hash
    raise RuntimeError(f"{function.__name__} fetches no weights")


def facts_of(name: str) -> Facts:
    """Read the facts of a model off the package."""
    function = applications()[name]
    url, file_hash = weights_asked_for(function)
    with fresh_names():
        model = function(weights=None, classifier_activation=None)
    preprocess = importlib.import_module(function.__module__).preprocess_input
    black, white, red = (
        preprocess(np.asarray([[color]], dtype=np.float32))[0, 0] for color in ((0, 0, 0), (255, 255, 255), (255, 0, 0))
    )
    is_reversed = bool(red[2] == white[2] and red[0] != white[0])
    low, high = ((color[::-1] if is_reversed else color) for color in (black, white))
    return Facts(
        name=name,
        size_px=model.input_shape[1] or DEFAULT_PX,
        parameters=model.count_params(),
        logits_layer=producer_of(model.output).name,
        low=" ".join(f"{value:.6g}" for value in low),
        high=" ".join(f"{value:.6g}" for value in high),
        channels="bgr" if is_reversed else "rgb",
        url=url,
        md5=file_hash if len(file_hash) == MD5_DIGITS else "",
        sha256=file_hash if len(file_hash) > MD5_DIGITS else "",
    )


def write_facts(file: Path = FACTS) -> None:
    """Read the facts of all models and write their table."""
    rows = []
    for name in applications():
        rows.append(asdict(facts_of(name)))
        _forget()
    with file.open("w", encoding="utf8", newline="") as table:
        writer = csv.DictWriter(table, [field.name for field in fields(Facts)], delimiter="\t", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def measure(name: str) -> Row:
    """Build a model, draw it and report on it."""
    model = applications()[name](weights=None)
    graph = read_layer_graph(model, name)
    counts = report_on(model, name).counts
    nodes, _ = graph.folded([module.name for module in graph.modules])
    finite = finite_layers(model)
    return Row(
        name=name,
        layers=len(graph.layers),
        parameters=sum(layer.parameters for layer in graph.layers),
        modules=len(graph.modules),
        folded=len(nodes),
        field_px=next(layer.receptive_field_px for layer in reversed(graph.layers) if layer.receptive_field_px),
        visualized=counts["visualized"],
        explained=counts["explained"],
        finite=sum(finite.values()),
        computed=len(finite),
    )


def finite_layers(model: keras.Model) -> dict[str, bool]:
    """Compute all convolution and pooling layers for a grey image in one pass: {name: whether all is finite}."""
    uses = read_layers(model)
    wanted = [use.name for use in uses if kind_of(use.keras_class) in SLIDING]
    images = tf.fill((1, *(size or DEFAULT_PX for size in model.input_shape[1:3]), 3), MIDDLE_GREY)
    outputs = run_layers(uses, wanted, images)
    return {name: bool(np.isfinite(output).all()) for name, output in outputs.items()}


def write_table(file: Path = TABLE) -> None:
    """Measure all models and write the table."""
    lines = []
    for name in applications():
        lines.append(measure(name).line())
        _forget()
    file.write_text(HEADING.format(version=keras.__version__) + "\n".join(lines) + "\n", encoding="utf8")


def _forget() -> None:
    keras.backend.clear_session()
    gc.collect()


if __name__ == "__main__":
    write_facts()
    write_table()
