"""Networks without values: the same drawing, and filled they are like any other."""

import keras
import numpy as np

from models.catalog import NETWORKS
from models.graph_reader import read_layer_graph
from models.loading import build_unfilled
from models.unfilled import fill, fill_rest, unfilled

MOBILE = NETWORKS["keras_mobilenetv3small"]


def layers() -> keras.Model:
    image = keras.Input((8, 8, 3))
    x = keras.layers.Dropout(0.5)(keras.layers.Conv2D(2, 3)(image))
    return keras.Model(image, keras.layers.BatchNormalization()(x))


def test_the_drawing_of_an_unfilled_network_is_that_of_a_filled_one() -> None:
    drawings = [read_layer_graph(model, "any").to_json() for model in (build_unfilled(MOBILE), MOBILE.build())]
    assert drawings[0] == drawings[1]


def test_an_unfilled_variable_takes_no_memory_and_gets_its_value_once_or_again() -> None:
    with unfilled():
        model = layers()
    assert all(variable._value is None for variable in model.variables)
    for value in (1.0, 2.0):
        fill(model.weights[0], np.full(model.weights[0].shape, value))
        np.testing.assert_array_equal(model.weights[0], value)


def test_what_no_file_has_gets_the_value_it_begins_with() -> None:
    with unfilled():
        model = layers()
    fill_rest(model)
    np.testing.assert_array_equal(model.get_layer(index=3).moving_variance, 1)
    images = np.random.default_rng(9).random((1, 8, 8, 3)).astype(np.float32)
    assert np.isfinite(model(images, training=True)).all()  # dropout draws, so its seed is there too


def test_what_is_built_afterwards_has_values() -> None:
    with unfilled():
        layers()
    assert all(variable._value is not None for variable in layers().variables)
