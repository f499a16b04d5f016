"""python -m models.keras_applications_table: draws and reports on every model there, as a table.

The models are listed from the package and built with random weights, one after the other, so that memory is enough for
the largest alone. The table is models/keras_applications.md.
"""

from __future__ import annotations

import gc
import inspect
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import keras

from models.graph_reader import read_layer_graph
from models.report import report_on

TABLE = Path(__file__).with_name("keras_applications.md")
HEADING = """# Every model of keras.applications

Written by `python -m models.keras_applications_table`; not to be changed by hand. Built with random weights by Keras
{version}. Folded: how many boxes the drawing has with all modules closed. Field: receptive field of the last layer that
has one, in pixels of the image. Visualized, explained: for how many layers.

| Model | Layers | Parameters | Modules | Folded | Field | Visualized | Explained |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
"""


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

    def line(self) -> str:
        """Write it as a line of Markdown."""
        numbers = (self.modules, self.folded, self.field_px, self.visualized, self.explained)
        cells = [self.name, str(self.layers), f"{self.parameters:,}", *map(str, numbers)]
        return f"| {' | '.join(cells)} |"


def applications() -> dict[str, Callable[..., keras.Model]]:
    """List what builds a model in keras.applications: {name: function}."""
    functions = inspect.getmembers(keras.applications, inspect.isfunction)
    return {name: function for name, function in functions if "weights" in inspect.signature(function).parameters}


def measure(name: str) -> Row:
    """Build a model, draw it and report on it."""
    model = applications()[name](weights=None)
    graph = read_layer_graph(model, name)
    counts = report_on(model, name).counts()
    nodes, _ = graph.folded([module.name for module in graph.modules])
    return Row(
        name=name,
        layers=len(graph.layers),
        parameters=sum(layer.parameters for layer in graph.layers),
        modules=len(graph.modules),
        folded=len(nodes),
        field_px=next(layer.receptive_field_px for layer in reversed(graph.layers) if layer.receptive_field_px),
        visualized=counts["visualized"],
        explained=counts["explained"],
    )


def write_table(file: Path = TABLE) -> None:
    """Measure all models and write the table."""
    lines = []
    for name in applications():
        lines.append(measure(name).line())
        keras.backend.clear_session()
        gc.collect()
    file.write_text(HEADING.format(version=keras.__version__) + "\n".join(lines) + "\n", encoding="utf8")


if __name__ == "__main__":
    write_table()
