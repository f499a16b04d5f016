"""The network of a user's file is built unchanged, with its output activation as a separate layer."""

import json
from collections.abc import Callable
from pathlib import Path

import keras
import numpy as np
import pytest
import tensorflow as tf
from keras import layers, ops

from models.catalog import NetworkCatalog
from models.classes import probabilities_of
from models.errors import UnsuitableNetwork, UnsupportedNetwork
from models.graph_reader import read_layer_graph
from models.loading import load_network
from models.network import Network
from models.report import report_on

SIZE_PX = 12
TOLERANCE = 1e-6


def with_layers_called(middle: str, last: str) -> keras.Model:
    image = keras.Input((SIZE_PX, SIZE_PX, 3))
    x = layers.Conv2D(4, 3, activation="sigmoid", name=middle)(image)
    return keras.Model(image, layers.Dense(3, "softmax", name=last)(layers.GlobalAveragePooling2D(name="mean")(x)))


@pytest.mark.parametrize(
    ("middle", "last", "added"),
    [
        ("maps", "classes", "probabilities"),
        ("maps", "probabilities", "probabilities_2"),
        ("probabilities", "probabilities_2", "probabilities_3"),
    ],
)
def test_our_own_layer_never_has_the_name_of_one_of_the_network(
    middle: str, last: str, added: str, tmp_path: Path
) -> None:
    model = with_layers_called(middle, last)
    model.save(tmp_path / "net.keras")
    network = load_network(NetworkCatalog(user_folder=tmp_path)["user_net"])
    drawn = [layer.name for layer in read_layer_graph(network.model, "user_net").layers]
    assert drawn[1:] == [middle, "mean", last, added]
    assert [layer.name for layer in report_on(network.model, "user_net").layers] == drawn
    np.testing.assert_allclose(network.model(images()), model(images()), atol=TOLERANCE)
    assert network.logits_layer == last


def images(count: int = 2) -> np.ndarray:
    return np.random.default_rng(8).random((count, SIZE_PX, SIZE_PX, 3)).astype(np.float32)


def trunk(image: keras.KerasTensor) -> keras.KerasTensor:
    return layers.GlobalAveragePooling2D(keepdims=True)(layers.Conv2D(6, 3, activation="relu")(image))


def row(image: keras.KerasTensor) -> keras.KerasTensor:
    return layers.Flatten()(trunk(image))


def shifted(model: keras.Model) -> keras.Model:
    """A model whose norms and biases all have an effect."""
    rng = np.random.default_rng(5)
    for weight in model.weights:
        weight.assign(rng.uniform(0.5, 1.5, weight.shape) if "kernel" not in weight.path else weight)
    return model


def saved(model: keras.Model, folder: Path, facts: dict[str, object] | None = None) -> Network:
    model.save(folder / "net.keras")
    if facts is not None:
        (folder / "net.json").write_text(json.dumps(facts))
    return load_network(NetworkCatalog(user_folder=folder)["user_net"])


Head = Callable[[keras.KerasTensor], keras.KerasTensor]
HEADS: dict[str, Head] = {
    "convolution, reshape, softmax": lambda x: layers.Softmax()(layers.Reshape((4,))(layers.Conv2D(4, 1)(trunk(x)))),
    "convolution, flatten, softmax": lambda x: ops.softmax(layers.Flatten()(layers.Conv2D(4, 1)(trunk(x)))),
    "softmax in the convolution": lambda x: layers.Flatten()(layers.Conv2D(4, 1, activation="softmax")(trunk(x))),
    "sigmoid in the convolution": lambda x: layers.Reshape((4,))(layers.Conv2D(4, 1, activation="sigmoid")(trunk(x))),
    "norm": lambda x: layers.Activation("softmax")(layers.BatchNormalization()(layers.Dense(4)(row(x)))),
    "temperature": lambda x: layers.Softmax()(layers.Dense(4)(row(x)) * 0.5),
    "divided": lambda x: layers.Activation("sigmoid")(layers.Dense(4)(row(x)) / 3.0 - 0.1),
    "tf.nn": lambda x: layers.Dense(4, activation=tf.nn.softmax)(row(x)),
    "tf.math": lambda x: layers.Dense(4, activation=tf.nn.sigmoid)(layers.Dense(5, activation=tf.nn.relu6)(row(x))),
    "dropout": lambda x: layers.Dropout(0.5)(layers.Softmax()(layers.Dropout(0.5)(layers.Dense(4)(row(x))))),
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS.keys())
def test_the_classes_of_a_head_are_found_and_are_the_networks_own(head: Head, tmp_path: Path) -> None:
    image = keras.Input((SIZE_PX, SIZE_PX, 3))
    model = shifted(keras.Model(image, head(image)))
    network = saved(model, tmp_path)
    logits = network.logits(images())
    assert (network.description.classes, logits.shape) == (4, (2, 4))
    found = np.stack([probabilities_of(one, network.description.output_activation) for one in logits])
    np.testing.assert_allclose(found, model(images(), training=False), atol=TOLERANCE)
    np.testing.assert_allclose(network.model(images(), training=False), found, atol=TOLERANCE)


@pytest.mark.parametrize(
    "head",
    [
        layers.Conv2D(3, 1, activation="softmax"),
        lambda x: layers.Flatten()(layers.Conv2D(3, 1, activation="softmax")(x)),
        lambda x: layers.Dense(3, activation="softmax")(row(x)) * 2.0,
        lambda x: layers.Dense(3, activation="tanh")(row(x)),
        lambda x: layers.ReLU()(layers.Dense(3)(row(x))),
        lambda x: layers.Dense(1)(row(x)),
        lambda x: layers.Softmax(axis=1)(layers.Conv2D(3, 1)(x)),
        layers.Dense(3),
    ],
)
def test_what_is_no_row_of_classes_has_none_and_answers_as_it_is(head: Head, tmp_path: Path) -> None:
    image = keras.Input((SIZE_PX, SIZE_PX, 3))
    model = keras.Model(image, head(image))
    network = saved(model, tmp_path)
    assert network.description.classes == 0
    np.testing.assert_allclose(network.logits(images()), model(images()), atol=TOLERANCE)


def test_inputs_and_outputs_with_keys_are_those_without(tmp_path: Path) -> None:
    image = keras.Input((SIZE_PX, SIZE_PX, 3), name="picture")
    model = keras.Model({"picture": image}, {"scores": layers.Dense(3, "softmax")(row(image))})
    network = saved(model, tmp_path)
    found = probabilities_of(network.logits(images(1))[0], "softmax")
    np.testing.assert_allclose(found, model({"picture": images(1)})["scores"][0], atol=TOLERANCE)


@pytest.mark.parametrize("activation", ["sigmoid", "linear"])
def test_one_sigmoid_with_two_names_is_the_share_of_the_second(activation: str, tmp_path: Path) -> None:
    image = keras.Input((SIZE_PX, SIZE_PX, 3))
    model = shifted(keras.Model(image, layers.Dense(1, activation, name="end")(row(image))))
    network = saved(model, tmp_path, {"class_names": ["cat", "dog"]})
    assert (network.description.classes, network.description.output_activation) == (2, "sigmoid")
    assert network.logits_layer == "end"
    share = ops.sigmoid(model(images(1))) if activation == "linear" else model(images(1))
    cat, dog = probabilities_of(network.logits(images(1))[0], "sigmoid")
    assert (cat, dog) == pytest.approx((1 - float(share[0, 0]), float(share[0, 0])), abs=TOLERANCE)


def two_outputs(*, both_have_classes: bool) -> keras.Model:
    image = keras.Input((SIZE_PX, SIZE_PX, 3))
    x = layers.Conv2D(6, 3, activation="relu", name="maps")(image)
    mask = layers.Conv2D(2, 1, activation="sigmoid", name="mask")(x)
    pooled = layers.GlobalAveragePooling2D()(x)
    first = layers.Dense(5, "softmax", name="breed")(pooled) if both_have_classes else mask
    return keras.Model(image, {"first": first, "second": layers.Dense(3, "softmax", name="species")(pooled)})


def test_of_several_outputs_the_one_with_classes_is_predicted_and_the_others_are_drawn(tmp_path: Path) -> None:
    model = two_outputs(both_have_classes=False)
    network = saved(model, tmp_path)
    found = probabilities_of(network.logits(images(1))[0], "softmax")
    np.testing.assert_allclose(found, model(images(1))["second"][0], atol=TOLERANCE)
    assert {"mask", "species"} < {use.name for use in network.layers}
    assert [use.name for use in network.layers if use.is_output] == ["probabilities", "mask"]


@pytest.mark.parametrize(("output", "classes"), [("first", 5), ("second", 3), ("breed", 5), ("species", 3)])
def test_the_output_to_predict_is_named_by_its_key_or_its_layer(output: str, classes: int, tmp_path: Path) -> None:
    model = two_outputs(both_have_classes=True)
    network = saved(model, tmp_path, {"output": output})
    key = {5: "first", 3: "second"}[classes]
    found = probabilities_of(network.logits(images(1))[0], "softmax")
    np.testing.assert_allclose(found, model(images(1))[key][0], atol=TOLERANCE)


def test_where_the_output_to_predict_is_not_clear_it_is_asked_for(tmp_path: Path) -> None:
    with pytest.raises(UnsupportedNetwork, match=r"2 outputs with classes: first \(5 classes\), second") as refused:
        saved(two_outputs(both_have_classes=True), tmp_path)
    assert '{"output": "first"}' in refused.value.hint
    with pytest.raises(UnsupportedNetwork, match="no output 'third'"):
        saved(two_outputs(both_have_classes=True), tmp_path, {"output": "third"})


def test_another_reading_of_the_same_file_is_another_network(tmp_path: Path) -> None:
    first = saved(two_outputs(both_have_classes=True), tmp_path, {"output": "first"}).description
    (tmp_path / "net.json").write_text('{"output": "second"}')
    second = NetworkCatalog(user_folder=tmp_path)["user_net"]
    assert first.weights.fingerprint() != second.weights.fingerprint()
    assert first.weights.version() != second.weights.version()


def own_loss(truth: tf.Tensor, found: tf.Tensor) -> tf.Tensor:
    return tf.reduce_mean(tf.square(truth - found), axis=-1)


def test_a_loss_of_ones_own_is_not_needed(tmp_path: Path) -> None:
    model = with_layers_called("maps", "classes")
    model.compile(loss=own_loss)
    model.save(tmp_path / "trained.keras")
    network = load_network(NetworkCatalog(user_folder=tmp_path)["user_trained"])
    images = np.random.default_rng(1).random((2, SIZE_PX, SIZE_PX, 3)).astype(np.float32)
    own = model(network.description.image_input.to_input_range(images)).numpy()
    np.testing.assert_allclose(tf.nn.softmax(network.logits(images)).numpy(), own, rtol=0, atol=TOLERANCE)


def test_a_network_that_cannot_run_at_inference_is_refused_with_the_repair(tmp_path: Path) -> None:
    """Keras' RandomCrop crops in training only, so that a dense layer behind it gets too many values."""
    image = keras.Input((SIZE_PX, SIZE_PX, 3))
    cropped = layers.RandomCrop(8, 8, name="crop")(image)
    keras.Model(image, layers.Dense(3, "softmax")(layers.Flatten()(cropped))).save(tmp_path / "net.keras")
    with pytest.raises(UnsuitableNetwork, match="cannot compute its own output at inference") as refused:
        load_network(NetworkCatalog(user_folder=tmp_path)["user_net"])
    assert refused.value.hint == "crop crops in training only; use CenterCrop, which always crops."
