"""Names of layers that TensorFlow does not accept as scopes."""

import keras
import numpy as np
import pytest
import tensorflow as tf
from keras import layers

from models.scope_names import VALID_SCOPE, allow_any_names

NAMES = ["conv 1", "свёртка", "畳み込み", "a?b#c%20&d=e", "_begins_with_underscore", "x" * 200]
SAID_BY_TENSORFLOW = "is not a valid"


def named(*names: str) -> keras.Model:
    image = keras.Input((8, 8, 3))
    inner = keras.Sequential([keras.Input((8, 8, 3)), layers.Conv2D(2, 3, name=names[-1])], name="inner")
    x = inner(image)
    for name in names:
        x = layers.Conv2D(2, 1, name=name)(x)
    return keras.Model(image, x)


def compiled(model: keras.Model) -> object:
    return tf.function(model)(np.ones((1, 8, 8, 3), np.float32))


@pytest.mark.parametrize("name", NAMES)
def test_a_layer_of_any_name_is_called_inside_a_compiled_function(name: str) -> None:
    model = named("first", name)
    expected = model(np.ones((1, 8, 8, 3), np.float32))
    allow_any_names(model)
    np.testing.assert_allclose(compiled(model), expected, atol=1e-6)
    assert model.get_layer(name).name == name


def test_names_that_tensorflow_takes_are_left_alone() -> None:
    model = named("conv-1.a>b", "b_2")
    compiled(model)
    before = {layer.name: layer._open_name_scope for layer in model.layers}
    allow_any_names(model)
    assert {layer.name: layer._open_name_scope for layer in model.layers} == before


def test_keras_still_refuses_such_names_by_itself() -> None:
    """When this fails, models/scope_names.py is no longer needed: delete it."""
    model = named("first", "conv 1")
    assert not VALID_SCOPE.fullmatch("conv 1")
    with pytest.raises(ValueError, match=SAID_BY_TENSORFLOW):
        compiled(model)
