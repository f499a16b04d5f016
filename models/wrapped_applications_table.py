"""python -m models.wrapped_applications_table [NAME …]: wraps every model of keras.applications as users do.

Augmentation, then the model's own preprocessing as operators, then the model without its classes, then a new head; with
random weights and small images. The file is loaded as a user's: its input range must be followed, and its prediction
must be that of the model itself. The table is models/keras_applications_wrapped.md.
"""

from __future__ import annotations

import gc
import importlib
import sys
import tempfile
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

Written by `python -m models.wrapped_applications_table`; not to be changed by hand. Each model has random weights. It
follows augmentation and its own `preprocess_input`, and has a new head of {classes} classes, for images of {size}
pixels; it is saved as `NAME.keras` and loaded as a user's file. Difference: between a sample photograph's probabilities
here and those of the saved model itself, whose input is the photograph with values 0..255.

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


def write_table(file: Path = TABLE) -> None:
    """Measure all models and write the table."""
    lines = []
    for name in applications():
        lines.append(measure(name).line())
        keras.backend.clear_session()
        gc.collect()
    file.write_text(HEADING.format(classes=CLASSES, size=SIZE_PX) + "\n".join(lines) + "\n", encoding="utf8")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        sys.stdout.write("\n".join(measure(name).line() for name in sys.argv[1:]) + "\n")
    else:
        write_table()
