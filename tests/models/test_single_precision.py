"""Networks of other precisions are turned into float32: the same function, no other type left, and a note about it."""

import keras
import numpy as np
import pytest
from keras import layers

from models.keras_internals import every_layer
from models.saved_precisions import precision_note, saved_precisions
from models.single_precision import in_single_precision

# half precision of values near 1; under float64 only the cast in the middle of the network rounds so
TOLERANCE = {"mixed_float16": 4e-3, "mixed_bfloat16": 3e-2, "float64": 1e-4, "float16": 4e-3, "bfloat16": 3e-2}
IMAGES = np.random.default_rng(3).random((2, 8, 8, 3)).astype(np.float32)


def built_under(policy: str) -> keras.Model:
    keras.mixed_precision.set_global_policy(policy)
    try:
        return every_way_of_naming_a_type()
    finally:
        keras.mixed_precision.set_global_policy("float32")


def every_way_of_naming_a_type() -> keras.Model:
    """Policies of layers, of nested models used twice, types of operators, of inputs and of adapted numbers."""
    keras.utils.set_random_seed(6)
    normalization = layers.Normalization(name="normalization")
    normalization.adapt(IMAGES)
    inner = keras.Sequential(
        [keras.Input((8, 8, 3)), layers.Conv2D(3, 3, padding="same", activation="relu"), layers.BatchNormalization()],
        name="inner",
    )
    image = keras.Input((8, 8, 3), name="image")
    x = inner(normalization(image))
    x = inner(keras.ops.cast(x, dtype="float16") * 0.5 + keras.ops.ones_like(x))
    x = layers.GlobalAveragePooling2D()(layers.SeparableConv2D(4, 3, dtype="float32")(x))
    return keras.Model(image, layers.Dense(3, activation="softmax")(x), name="types")


@pytest.mark.parametrize("policy", TOLERANCE)
def test_the_function_stays_the_same_and_every_type_is_float32(policy: str) -> None:
    model = built_under(policy)
    single = in_single_precision(model)
    assert saved_precisions(model.get_config())
    assert saved_precisions(single.get_config()) == ()
    assert {weight.dtype for weight in single.trainable_weights} == {"float32"}
    assert {layer.compute_dtype for layer in every_layer(single)} == {"float32"}
    assert [layer.name for layer in every_layer(single)] == [layer.name for layer in every_layer(model)]
    expected, found = (np.asarray(one(IMAGES, training=False), np.float64) for one in (model, single))
    np.testing.assert_allclose(found, expected, atol=TOLERANCE[policy])


def test_a_network_in_float32_is_left_alone() -> None:
    model = every_way_of_naming_a_type()
    without_cast = keras.Model(model.inputs, model.get_layer("inner")(model.inputs[0]))
    assert in_single_precision(without_cast) is without_cast


def test_whole_numbers_are_no_precision() -> None:
    image = keras.Input((8, 8, 3), dtype="uint8")
    assert saved_precisions(keras.Model(image, layers.Rescaling(1 / 255)(image)).get_config()) == ()


def test_policies_are_named_and_types_of_tensors_where_there_is_none() -> None:
    tensor = {"class_name": "__keras_tensor__", "config": {"shape": [1], "dtype": "float16"}}
    layer = {"dtype": {"class_name": "DTypePolicy", "config": {"name": "mixed_float16"}}}
    assert saved_precisions([tensor]) == ("float16",)
    assert saved_precisions(
        [tensor, layer, {"dtype": {"class_name": "DTypePolicy", "config": {"name": "float64"}}}]
    ) == (
        "float64",
        "mixed_float16",
    )
    assert precision_note(("float64", "mixed_float16")) == "Computed in float32; saved as float64 and mixed_float16."
    assert precision_note(()) == ""
