"""Canaries: private API of Keras and TensorFlow still does what models/keras_internals.py needs of it.

One that fails names the function to mend there, and where in the library the old name was. What takes its place is
found in the library's own code; then the upper bound in pyproject.toml can be raised.
"""

import gc
import weakref
from pathlib import Path

import keras
import numpy as np
import pytest
import tensorflow as tf
from keras import layers

from models.catalog import NETWORKS
from models.graph_reader import read_layer_graph
from models.keras_internals import (
    calls_of,
    downloads_by,
    every_layer,
    fill,
    fill_rest,
    forget_custom_gradients,
    fresh_names,
    graph_of,
    model_of_legacy_config,
    producer_of,
    rename_scope,
    takes_training,
    unfilled,
)
from models.loading import build_unfilled

VERSIONS = f"Keras {keras.__version__} and TensorFlow {tf.__version__}"
MOBILE = NETWORKS["keras_mobilenetv3small"]


def mend(function: str, place: str) -> str:
    """Say what to do when a canary fails. place: of the private API in the library."""
    return f"{VERSIONS} work otherwise: mend {function} in models/keras_internals.py, which takes {place}."


def nested() -> keras.Model:
    """A model with a nested one, a layer in a wrapper, a dropout and a normalization."""
    inner = keras.Sequential([keras.Input((8, 8, 3)), layers.Conv2D(2, 3, name="convolution")], name="inner")
    image = keras.Input((8, 8, 3), name="image")
    x = layers.Dropout(0.5, name="dropout")(inner(image))
    x = layers.SpectralNormalization(layers.Conv2D(2, 1, name="wrapped"), name="wrapper")(x)
    return keras.Model(image, layers.BatchNormalization(name="norm")(x), name="whole")


class Subclassed(keras.Model):
    """A model whose layers are called by Python code."""

    def call(self, inputs: keras.KerasTensor) -> keras.KerasTensor:
        return inputs


class Doubling(layers.Layer):
    """A layer that does not tell the shape of its output: Keras has to try its call."""

    def call(self, inputs: keras.KerasTensor) -> keras.KerasTensor:
        return 2.0 * inputs


def test_functional_models_have_a_graph_and_others_none() -> None:
    functional, unbuilt = nested(), keras.Sequential([layers.Dense(2)])
    found = (graph_of(functional) is functional, graph_of(unbuilt), graph_of(Subclassed()))
    assert found == (True, None, None), mend("graph_of", "keras.src.ops.function.Function and Sequential._functional")


def test_a_sequential_model_has_its_graph_inside() -> None:
    graph = graph_of(functional_inner := nested().get_layer("inner"))
    assert graph is not None, mend("graph_of", "Sequential._functional")
    assert [call.operation.name for call in calls_of(graph)][1:] == ["convolution"]
    assert graph is not functional_inner


def test_the_calls_of_a_graph_come_in_order_with_what_went_in_and_out() -> None:
    model = nested()
    calls = list(calls_of(model))
    words = mend("calls_of", "Function._nodes_by_depth and keras.src.ops.node.Node")
    assert [call.operation.name for call in calls] == ["image", "inner", "dropout", "wrapper", "norm"], words
    assert [len(call.input_tensors) for call in calls] == [0, 1, 1, 1, 1], words
    assert calls[2].input_tensors[0] is calls[1].outputs[0], words
    assert calls[2].arguments.args == (calls[1].outputs[0],), words
    assert calls[-1].outputs[0] is model.outputs[0], words


def test_a_tensor_knows_the_layer_it_comes_out_of() -> None:
    model = nested()
    assert producer_of(model.output) is model.get_layer("norm"), mend("producer_of", "KerasTensor._keras_history")


def test_layers_in_nested_models_and_wrappers_are_listed() -> None:
    names = [layer.name for layer in every_layer(nested())]
    words = mend("every_layer", "Layer._flatten_layers")
    assert {"whole", "inner", "convolution", "dropout", "wrapper", "wrapped", "norm"} <= set(names), words
    assert len(set(names)) == len(names), words


def test_only_layers_that_act_otherwise_in_training_take_a_word_about_it() -> None:
    model = nested()
    told = [call.operation.name for call in calls_of(model) if takes_training(call.operation)]
    words = mend("takes_training", "Layer._call_has_training_arg")
    assert {"dropout", "norm"} <= set(told), words
    assert not takes_training(model.get_layer("inner").get_layer("convolution")), words
    assert not takes_training(producer_of(keras.ops.abs(model.input))), words


def test_a_renamed_scope_lets_a_name_pass_that_tensorflow_refuses() -> None:
    image = keras.Input((8,))
    model = keras.Model(image, layers.Dense(2, name="conv 1")(image))
    with pytest.raises(ValueError, match="is not a valid"):
        tf.function(model)(np.ones((1, 8), np.float32))
    rename_scope(model.get_layer("conv 1"), "layer_conv_1")
    answer = tf.function(model)(np.ones((1, 8), np.float32))
    words = mend("rename_scope", "Operation._open_name_scope")
    assert answer.shape == (1, 2), words
    assert model.get_layer("conv 1").name == "conv 1", words


def test_each_block_counts_unnamed_layers_from_the_beginning() -> None:
    names = []
    for _ in range(2):
        with fresh_names():
            names.append((layers.Dense(1).name, layers.Dense(1).name))
    assert names == [("dense", "dense_1")] * 2, mend("fresh_names", "the global attribute object_name_uids")


def test_counting_goes_on_behind_the_block() -> None:
    before = int(layers.Dense(1).name.removeprefix("dense").removeprefix("_") or 0)
    with fresh_names():
        layers.Dense(1)
    after = int(layers.Dense(1).name.removeprefix("dense_"))
    assert after == before + 1, mend("fresh_names", "the global attribute object_name_uids")


def test_the_drawing_of_an_unfilled_network_is_that_of_a_filled_one() -> None:
    drawings = [read_layer_graph(model, "any") for model in (build_unfilled(MOBILE), MOBILE.build())]
    assert drawings[0] == drawings[1]


def test_an_unfilled_variable_takes_no_memory_and_gets_its_value_once_or_again() -> None:
    with unfilled():
        model = nested()
    words = mend("unfilled and fill", "StatelessScope, Variable._value and Variable._initialize")
    assert all(variable._value is None for variable in model.variables), words
    for value in (1.0, 2.0):
        fill(model.weights[0], np.full(model.weights[0].shape, value))
        np.testing.assert_array_equal(model.weights[0], value, err_msg=words)


def test_what_no_file_has_gets_the_value_it_begins_with() -> None:
    with unfilled():
        model = nested()
    fill_rest(model)
    words = mend("fill_rest", "Variable._deferred_initialize")
    np.testing.assert_array_equal(model.get_layer("norm").moving_variance, 1, err_msg=words)
    images = np.random.default_rng(9).random((1, 8, 8, 3)).astype(np.float32)
    assert np.isfinite(model(images, training=True)).all(), words  # dropout draws, so its seed is there too


def test_what_is_built_after_an_unfilled_network_has_values_and_leaves_that_one_alone() -> None:
    with unfilled():
        first = nested()
    second = nested()
    Doubling()(second.output)  # Keras fills all that wait for a value behind a call it has to try
    words = mend("unfilled", "the global attribute uninitialized_variables")
    assert all(variable._value is not None for variable in second.variables), words
    assert all(variable._value is None for variable in first.variables), words


def test_a_network_of_the_older_format_is_built_of_its_config(tmp_path: Path) -> None:
    config = {
        "class_name": "Sequential",
        "config": {
            "name": "old",
            "layers": [
                {"class_name": "InputLayer", "config": {"batch_input_shape": [None, 4], "name": "input"}},
                {"class_name": "Dense", "config": {"name": "dense", "units": 2, "activation": "relu"}},
            ],
        },
    }
    model = model_of_legacy_config(config)
    words = mend("model_of_legacy_config", "keras.src.legacy.saving and keras.src.saving.serialization_lib")
    assert (model.input_shape, model.output_shape, model.layers[-1].name) == ((None, 4), (None, 2), "dense"), words


def refuse_to_fetch(*_arguments: object, **_options: object) -> None:
    """Stand in for the network."""
    raise OSError("nothing is fetched in tests")


def test_keras_asks_the_other_function_for_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("urllib.request.urlopen", refuse_to_fetch)
    asked = []

    def note(_name: str, origin: str, **_options: object) -> str:
        asked.append(origin)
        raise OSError("nothing is fetched in tests")

    with downloads_by(note), pytest.raises(OSError, match="nothing is fetched"):
        keras.applications.MobileNetV3Small(weights="imagenet", input_shape=(224, 224, 3))
    assert asked, mend("downloads_by", "keras.src.utils.file_utils.get_file")
    assert asked[0].startswith("https://")


def traced(forgets: bool) -> tuple[np.ndarray, "weakref.ref[tf.Graph]"]:
    """Trace a program with a custom gradient of 7, and use it."""

    @tf.custom_gradient
    def odd(values: tf.Tensor) -> tuple[tf.Tensor, object]:
        return values * 2.0, lambda upstream: upstream * 7.0

    @tf.function(autograph=False)
    def program(values: tf.Tensor) -> tf.Tensor:
        with tf.GradientTape() as tape:
            tape.watch(values)
            total = tf.reduce_sum(odd(values))
        gradient = tape.gradient(total, values)
        if forgets:
            forget_custom_gradients()
        return gradient

    concrete = program.get_concrete_function(tf.TensorSpec((3,)))
    return concrete(tf.ones(3)).numpy(), weakref.ref(concrete.graph)


def test_a_program_that_forgets_its_gradients_computes_them_and_goes() -> None:
    gradient, graph = traced(forgets=True)
    gc.collect()
    np.testing.assert_array_equal(gradient, np.full(3, 7.0))
    assert graph() is None, mend("forget_custom_gradients", "gradient_registry._registry and _gradient_op_type")


def test_tensorflow_by_itself_keeps_the_graph_of_a_custom_gradient() -> None:
    _, graph = traced(forgets=False)
    gc.collect()
    assert graph() is not None, f"{VERSIONS} forget custom gradients: delete forget_custom_gradients and its calls."


def test_outside_of_programs_there_is_nothing_to_forget() -> None:
    forget_custom_gradients()
