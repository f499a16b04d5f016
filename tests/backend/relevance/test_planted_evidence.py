"""A network that is trained here to find a known object, and where the relevance falls."""

import keras
import numpy as np
import pytest
from keras import Input, Model, layers

from backend.relevance.composites import DEEP_TAYLOR, LRP_EPSILON_GAMMA_BOX, LRP_EPSILON_PLUS, Composite
from backend.relevance.propagate import Propagator
from backend.relevance.start import Start
from models.network import Network
from tests.support.relevance_networks import network_of

SIDE, OBJECT, MARGIN = 32, 16, 1
PATTERNS = 3
DARK = 0.03


def photographs(count: int, seed: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Dark noise with one square of bright rows, columns or diagonals: images, classes, and upper left corners."""
    random = np.random.default_rng(seed)
    found = random.uniform(0, DARK, (count, SIDE, SIDE, 3)).astype(np.float32)
    classes = random.integers(0, PATTERNS, count)
    corners = random.integers(MARGIN, SIDE - OBJECT - MARGIN, (count, 2))
    rows, columns = np.mgrid[:OBJECT, :OBJECT]
    masks = [rows % 4 < 2, columns % 4 < 2, (rows + columns) % 4 < 2]
    for image, pattern, (top, left) in zip(found, classes, corners, strict=True):
        image[top : top + OBJECT, left : left + OBJECT][masks[pattern]] = random.uniform(0.7, 1, 3)
    return found, classes, corners


@pytest.fixture(scope="module")
def network() -> Network:
    keras.utils.set_random_seed(2)
    image = Input((SIDE, SIDE, 3), name="image")
    x = layers.Conv2D(16, 3, padding="same", activation="relu", use_bias=False, name="conv1")(image)
    x = layers.MaxPooling2D(2, name="pool1")(x)
    x = layers.Conv2D(24, 3, padding="same", activation="relu", use_bias=False, name="conv2")(x)
    x = layers.GlobalMaxPooling2D(name="strongest")(x)
    model = Model(image, layers.Dense(PATTERNS, name="logits")(x), name="planted")
    seen, classes, _ = photographs(768, seed=0)
    model.compile(keras.optimizers.Adam(3e-3), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    model.fit(seen, classes, batch_size=64, epochs=8, verbose=0)
    return network_of(model, "logits")


@pytest.mark.parametrize("composite", [DEEP_TAYLOR, LRP_EPSILON_PLUS, LRP_EPSILON_GAMMA_BOX], ids=lambda one: one.id)
def test_most_of_the_relevance_falls_on_the_object(network: Network, composite: Composite) -> None:
    images, classes, corners = photographs(64, seed=1)
    right = network.logits(images).argmax(axis=-1) == classes
    assert right.mean() > 0.9
    images, classes, corners = images[right], classes[right], corners[right]
    heatmaps = np.abs(Propagator(network, composite).explain(images, Start.of_class(classes.tolist())).heatmap())
    inside = np.zeros_like(heatmaps, bool)
    for mask, (top, left) in zip(inside, corners, strict=True):
        mask[top : top + OBJECT, left : left + OBJECT] = True
    share = float((heatmaps * inside).sum() / heatmaps.sum())
    assert share >= 0.8
