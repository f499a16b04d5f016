"""A labelled collection that a tiny network can learn: bright shapes on dark noise. And such a network."""

from collections.abc import Callable
from pathlib import Path

import keras
import numpy as np
from keras import layers
from PIL import Image, ImageDraw

SIDE_PX = 24
DRAWN: dict[str, Callable[[ImageDraw.ImageDraw, tuple[int, int, int, int], tuple[int, int, int]], None]] = {
    "circle": lambda pen, box, color: pen.ellipse(box, fill=color),
    "square": lambda pen, box, color: pen.rectangle(box, fill=color),
    "stripes": lambda pen, box, color: [pen.line((box[0], y, box[2], y), fill=color) for y in range(box[1], box[3], 3)],
}


def draw_shape(kind: str, chance: np.random.Generator) -> Image.Image:
    """Draw one shape at a place and in a color of chance."""
    picture = Image.fromarray(chance.integers(0, 60, (SIDE_PX, SIDE_PX, 3)).astype(np.uint8))
    left, top = (int(place) for place in chance.integers(1, 8, 2))
    side = int(chance.integers(11, 15))
    color = tuple(int(value) for value in chance.integers(140, 255, 3))
    DRAWN[kind](ImageDraw.Draw(picture), (left, top, left + side, top + side), color)
    return picture


def write_shapes(folder: Path, per_class: int, seed: int = 0) -> Path:
    """Write a folder with a folder per class."""
    chance = np.random.default_rng(seed)
    for kind in DRAWN:
        (folder / kind).mkdir(parents=True)
        for number in range(per_class):
            draw_shape(kind, chance).save(folder / kind / f"{number:03}.jpg", quality=95)
    return folder


def write_tiny_network(file: Path, *, norm: bool = True, classes: int = 3) -> Path:
    """Save a network of two convolutions for images of SIDE_PX, values 0..1."""
    keras.utils.set_random_seed(3)
    image = keras.Input((SIDE_PX, SIDE_PX, 3), name="image")
    x = image
    for number, filters in enumerate((8, 12)):
        x = layers.Conv2D(filters, 3, padding="same", name=f"conv{number}")(x)
        x = layers.BatchNormalization(name=f"norm{number}")(x) if norm else x
        x = layers.MaxPooling2D(name=f"pool{number}")(layers.ReLU(name=f"relu{number}")(x))
    x = layers.GlobalAveragePooling2D(name="average")(x)
    x = layers.Dropout(0.25, name="dropout")(x)
    x = layers.Dense(classes, name="logits")(x)
    keras.Model(image, layers.Softmax(name="probabilities")(x), name="tiny").save(file)
    return file
