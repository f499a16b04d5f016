"""A network with weights that are not finite is refused when it is loaded, naming the layers."""

import keras
import numpy as np
import pytest
from keras import layers

from models.errors import UnsupportedNetwork
from models.graph_reader import read_layers
from models.non_finite_weights import refuse_non_finite_weights


def model() -> keras.Model:
    inner = keras.Sequential([keras.Input((8, 8, 3)), layers.Conv2D(2, 3, name="maps")], name="inner")
    norm = layers.BatchNormalization(name="norm")
    return keras.Sequential([keras.Input((8, 8, 3)), inner, norm, layers.Flatten(), layers.Dense(2, name="end")])


def refusal(broken: keras.Model) -> str:
    with pytest.raises(UnsupportedNetwork) as refused:
        refuse_non_finite_weights(read_layers(broken), "net.keras")
    return refused.value.message


def test_finite_weights_pass() -> None:
    refuse_non_finite_weights(read_layers(model()), "net.keras")


def test_each_layer_is_named_with_what_it_holds() -> None:
    broken = model()
    maps = broken.get_layer("inner").get_layer("maps")
    maps.set_weights([maps.get_weights()[0], np.array([np.nan, 0], np.float32)])
    norm = broken.get_layer("norm")
    norm.set_weights([*norm.get_weights()[:3], np.array([np.inf, np.inf], np.float32)])
    message = refusal(broken)
    assert "inner_maps (1 of 2 values of its bias are NaN)" in message
    assert "norm (2 of 2 values of its moving_variance are Infinity)" in message


def test_half_precision_is_looked_at_too() -> None:
    broken = keras.Sequential([keras.Input((4,)), layers.Dense(2, dtype="float16", name="half")])
    kernel, bias = broken.get_layer("half").get_weights()
    broken.get_layer("half").set_weights([kernel, np.full_like(bias, np.inf)])
    assert "half (2 of 2" in refusal(broken)
