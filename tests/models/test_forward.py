"""A part of a network gives the same outputs as the whole network in Keras."""

import keras
import numpy as np
import tensorflow as tf

from models.forward import CallArguments, ancestors, call_layer, run_layers
from models.graph_reader import LayerUse, read_layers

IMAGES = np.random.default_rng(10).random((2, 8, 8, 3)).astype(np.float32)


def several_outputs() -> keras.Model:
    image = keras.Input((8, 8, 3))
    shared = keras.layers.Conv2D(4, 3, padding="same", name="shared")
    left, right = keras.ops.split(keras.layers.Conv2D(6, 1, name="wide")(image), 2, axis=-1)
    first, second = shared(left), shared(right)
    dropped = keras.layers.Dropout(0.9, name="dropped")(first - 2 * second)
    return keras.Model(image, keras.layers.BatchNormalization(name="normed")(dropped))


def test_a_network_with_shared_layers_several_outputs_and_operators_is_run_as_keras_runs_it() -> None:
    model = several_outputs()
    uses = read_layers(model)
    found = run_layers(uses, ["normed"], tf.constant(IMAGES))["normed"]
    np.testing.assert_allclose(found, model(IMAGES, training=False), rtol=1e-5, atol=1e-6)


def test_only_what_is_wanted_is_computed() -> None:
    uses = read_layers(several_outputs())
    computed = []

    def note(use: LayerUse, arguments: CallArguments) -> object:
        computed.append(use.name)
        return call_layer(use, arguments)

    run_layers(uses, ["wide"], tf.constant(IMAGES), call=note)
    assert computed == ["wide"]
    assert ancestors(uses, ["wide"]) == {uses[0].name, "wide"}


def test_a_layer_can_be_made_to_act_otherwise() -> None:
    model = several_outputs()

    def without_norm(use: LayerUse, arguments: CallArguments) -> object:
        return arguments.by_position[0] if use.name == "normed" else call_layer(use, arguments)

    outputs = run_layers(read_layers(model), ["dropped", "normed"], tf.constant(IMAGES), call=without_norm)
    np.testing.assert_array_equal(outputs["dropped"], outputs["normed"])
