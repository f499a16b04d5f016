"""python -m models.wrapped_applications_table [NAME …]: wraps every model of keras.applications as users do.

A table that is there is gone on with, so that the command can be stopped at any time; it tells of each model as it
goes. With names only those are tried and printed, and the table stays as it is.

Augmentation, then the model's own preprocessing as operators, then the model without its classes, then a new head; with
random weights and small images. The file is loaded as a user's: its input range must be followed, and its prediction
must be that of the model itself. The table is models/keras_applications_wrapped.md.
"""

from __future__ import annotations

import importlib
import multiprocessing
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import keras
import numpy as np
from keras import layers

from models.keras_applications_table import applications
from models.keras_internals import fresh_names
from models.loading import load_network
from models.sample_photographs import sample_photographs
from models.user_files import RefusedFile, list_user_files

TABLE = Path(__file__).with_name("keras_applications_wrapped.md")
HEADING = """# Every model of keras.applications, wrapped

Written by `python -m models.wrapped_applications_table`; not to be changed by hand. Built by Keras {version}. Each
model has random weights. It follows augmentation and its own `preprocess_input`, and has a new head of {classes}
classes, for images of {size} pixels; it is saved as `NAME.keras` and loaded as a user's file. Difference: between a
sample photograph's probabilities here and those of the saved model itself, whose input is the photograph with values
0..255.

| Model | Range | Difference |
| --- | --- | ---: |
"""
SIZE_PX = 96
CLASSES = 5


@dataclass(frozen=True)
class Row:
    """What came of one model. words: how its input range is known. difference: the largest, of probabilities."""

    name: str
    words: str
    difference: float

    def line(self) -> str:
        """Write it as a line of Markdown."""
        return f"| {self.name} | {self.words} | {self.difference:.1g} |"


Measure = Callable[[str], Row]


def wrapped(name: str) -> keras.Model:
    """Build a model of keras.applications as people wrap it; it takes photographs of 0..255."""
    function = applications()[name]
    preprocess = importlib.import_module(function.__module__).preprocess_input
    with fresh_names():
        augmentation = keras.Sequential(
            [layers.RandomFlip("horizontal"), layers.RandomRotation(0.1)], name="augmentation"
        )
        base = function(weights=None, include_top=False, input_shape=(SIZE_PX, SIZE_PX, 3))
        image = keras.Input((SIZE_PX, SIZE_PX, 3))
        maps = base(preprocess(augmentation(image)))
        pooled = layers.Dropout(0.2)(layers.GlobalAveragePooling2D()(maps))
        return keras.Model(image, layers.Dense(CLASSES, activation="softmax")(pooled), name="wrapped")


def measure(name: str) -> Row:
    """Wrap a model, bring it, and compare its answer with the model's own. Raises the error of a refused file."""
    model = wrapped(name)
    with tempfile.TemporaryDirectory() as folder:
        model.save(Path(folder) / "wrapped.keras")
        (found,) = list_user_files(Path(folder))
        if isinstance(found, RefusedFile):
            raise found.error
        network = load_network(found)
    images = network.description.image_input.crop(next(iter(sample_photographs().values())))[np.newaxis]
    own = np.asarray(model(images * np.float32(255), training=False), np.float64)  # (1, classes)
    exponentials = np.exp(network.logits(images).astype(np.float64))
    difference = float(np.abs(exponentials / exponentials.sum() - own).max())
    return Row(name, network.description.range_words, difference)


def measure_apart(name: str) -> Row:
    """Measure a model in a process of its own, so that memory is enough for the largest alone."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(measure, (name,))


def write_table(names: Sequence[str], file: Path = TABLE, measured: Measure = measure_apart) -> None:
    """Measure models and write the table after each: what is in it already is kept, so that it can be gone on with.

    A table of another version of Keras is begun anew. measured: how a model is measured; in a process of its own.
    """
    lines = read_lines(file)
    missing = [name for name in names if name not in lines]
    for number, name in enumerate(missing, start=1):
        began = time.monotonic()
        lines[name] = measured(name).line()
        rows = "\n".join(lines[known] for known in names if known in lines)
        file.write_text(f"{_heading()}{rows}\n", encoding="utf8")
        took_s = time.monotonic() - began
        sys.stderr.write(f"{number} of {len(missing)}, {took_s:.0f} s: {lines[name]}\n")


def read_lines(file: Path) -> dict[str, str]:
    """Read the lines that a table has already: {name of a model: line}; none of another version's."""
    text = file.read_text(encoding="utf8") if file.is_file() else ""
    if not text.startswith(_heading()):
        return {}
    lines = text.removeprefix(_heading()).splitlines()
    return {line.split("|")[1].strip(): line for line in lines}


def _heading() -> str:
    return HEADING.format(version=keras.__version__, classes=CLASSES, size=SIZE_PX)


if __name__ == "__main__":
    if sys.argv[1:]:
        for chosen in sys.argv[1:]:
            sys.stdout.write(f"{measure_apart(chosen).line()}\n")
    else:
        write_table(list(applications()))
