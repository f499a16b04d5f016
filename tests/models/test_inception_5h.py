"""Inception 5h: its table, and its numbers against plain TensorFlow and the stored run of the original graph."""

from pathlib import Path

import keras
import numpy as np
import pytest
import tensorflow as tf

from models.errors import WeightsDamaged
from models.inception_5h import INCEPTION_5H, LEFT_OUT, build, read_weights, variable_names
from models.local_response_norm import LocalResponseNormalization
from tests.support.seeded_weights import REFERENCE, inception_5h_weights
from tests.support.tf_files import ReferenceRun, outputs_of, relative_error, write_graph

# float32 sums over at most 25 · 128 terms in 22 layers, in another order: 2e-6 measured
TOLERANCE = 1e-4
MODULES = ("3a", "3b", "4a", "4b", "4c", "4d", "4e", "5a", "5b")


@pytest.fixture(scope="module")
def model() -> keras.Model:
    return build()


@pytest.fixture(scope="module")
def constants(model: keras.Model) -> dict[str, np.ndarray]:
    """Constants with the names of the frozen graph, and some that the network does not use."""
    random = np.random.default_rng(6)
    variables = {f"{layer.name}/{variable.name}": variable for layer in model.layers for variable in layer.weights}
    arrays: dict[str, np.ndarray] = {}
    for theirs, ours in variable_names().items():
        shape = tuple(variables[ours].shape)
        scale = np.sqrt(2 / np.prod(shape[:-1])) if len(shape) > 1 else 0.1
        arrays[theirs] = (random.standard_normal(shape) * scale).astype(np.float32)
    arrays["conv2d0_w"] /= 64  # its input is not of unit size
    auxiliary = {"nn0_w": np.zeros((2048, 1024), dtype=np.float32), "mixed3a/concat_dim": np.array(3, dtype=np.int32)}
    return arrays | auxiliary


@pytest.fixture(scope="module")
def graph(constants: dict[str, np.ndarray], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_graph(tmp_path_factory.mktemp("graph") / "tensorflow_inception_graph.pb", constants)


def plain_logits(constants: dict[str, np.ndarray], inputs: np.ndarray) -> tf.Tensor:
    """A second version of the network, written from the list of the original's operations."""

    def convolution(x: tf.Tensor, name: str, stride: int = 1) -> tf.Tensor:
        return tf.nn.relu(tf.nn.conv2d(x, constants[f"{name}_w"], stride, "SAME") + constants[f"{name}_b"])

    def normalization(x: tf.Tensor) -> tf.Tensor:
        return tf.nn.local_response_normalization(x, depth_radius=5, bias=2.0, alpha=1e-4, beta=0.5)

    x = convolution(tf.constant(inputs), "conv2d0", stride=2)
    x = normalization(tf.nn.max_pool2d(x, 3, 2, "SAME"))
    x = normalization(convolution(convolution(x, "conv2d1"), "conv2d2"))
    x = tf.nn.max_pool2d(x, 3, 2, "SAME")
    for module in MODULES:
        if module in {"4a", "5a"}:
            x = tf.nn.max_pool2d(x, 3, 2, "SAME")
        name = f"mixed{module}"
        branches = [
            convolution(x, f"{name}_1x1"),
            convolution(convolution(x, f"{name}_3x3_bottleneck"), f"{name}_3x3"),
            convolution(convolution(x, f"{name}_5x5_bottleneck"), f"{name}_5x5"),
            convolution(tf.nn.max_pool2d(x, 3, 1, "SAME"), f"{name}_pool_reduce"),
        ]
        x = tf.concat(branches, axis=3)
    x = tf.reshape(tf.nn.avg_pool2d(x, 7, 1, "VALID"), [-1, 1024])
    return x @ constants["softmax2_w"] + constants["softmax2_b"]


def test_it_has_7_million_weights(model: keras.Model) -> None:
    assert model.count_params() == INCEPTION_5H.parameters == 7_066_380


def test_the_graph_has_a_counterpart_for_every_variable(model: keras.Model) -> None:
    names = variable_names()
    ours = {f"{layer.name}/{variable.name}" for layer in model.layers for variable in layer.weights}
    assert set(names.values()) == ours
    assert names["mixed4a_3x3_w"] == "mixed4a_3x3_pre_relu/kernel"


def test_every_constant_of_the_original_is_used_or_known_to_be_left_out(model: keras.Model) -> None:
    variables = {f"{layer.name}/{variable.name}": variable for layer in model.layers for variable in layer.weights}
    nodes = (REFERENCE / "inception_5h_nodes.txt").read_text(encoding="utf8").splitlines()
    constants = {line.split()[0]: line for line in nodes if line.split()[1] == "Const"}
    assert len(constants) == 142
    assert set(constants) == set(variable_names()) | LEFT_OUT
    for theirs, ours in variable_names().items():
        assert f" {list(variables[ours].shape)} " in constants[theirs]


def test_modules_have_the_sizes_of_the_original(model: keras.Model) -> None:
    channels = {name: model.get_layer(f"mixed{name}").output.shape[-1] for name in MODULES}
    assert list(channels.values()) == [256, 480, 508, 512, 512, 528, 832, 832, 1024]
    assert model.get_layer("mixed4a_3x3").output.shape[-1] == 204
    assert model.get_layer("mixed5a_5x5_bottleneck").output.shape[-1] == 48
    convolved = sum(layer.filters for layer in model.layers if isinstance(layer, keras.layers.Conv2D))
    assert convolved + 2 * 128 == 7548  # the notebook's number, with the bottlenecks of the two heads


def test_the_first_norm_follows_its_pooling_and_the_second_precedes_it(model: keras.Model) -> None:
    names = [layer.name for layer in model.layers]
    assert names.index("maxpool0") + 1 == names.index("localresponsenorm0")
    assert names.index("localresponsenorm1") + 1 == names.index("maxpool1")


def test_local_response_normalization_is_tensorflows() -> None:
    images = np.random.default_rng(2).normal(scale=50, size=(2, 3, 4, 17)).astype(np.float32)
    layer = LocalResponseNormalization(depth_radius=5, bias=2.0, alpha=1e-4, beta=0.5)
    expected = tf.nn.local_response_normalization(images, depth_radius=5, bias=2.0, alpha=1e-4, beta=0.5)
    np.testing.assert_allclose(np.asarray(layer(images)), expected.numpy(), rtol=1e-5)


def test_local_response_normalization_is_saved_with_its_arguments(tmp_path: Path) -> None:
    image = keras.Input((2, 2, 7))
    layer = LocalResponseNormalization(depth_radius=2, bias=1.5, alpha=0.01, beta=0.75, name="norm")
    model = keras.Model(image, layer(image))
    model.save(tmp_path / "norm.keras")
    again = keras.saving.load_model(tmp_path / "norm.keras", safe_mode=True)
    values = np.random.default_rng(2).normal(size=(1, 2, 2, 7)).astype(np.float32)
    np.testing.assert_array_equal(np.asarray(again(values)), np.asarray(model(values)))
    assert not np.array_equal(np.asarray(again(values)), values)


def test_a_frozen_graph_gives_the_logits_of_plain_tensorflow(
    model: keras.Model, constants: dict[str, np.ndarray], graph: Path
) -> None:
    read_weights(model, graph)
    inputs = np.random.default_rng(7).uniform(-117, 138, size=(2, 224, 224, 3)).astype(np.float32)
    found = outputs_of(model, ["softmax2_pre_activation", "probabilities"], inputs)
    expected = plain_logits(constants, inputs)
    assert relative_error(found["softmax2_pre_activation"], expected.numpy()) <= TOLERANCE
    assert relative_error(found["probabilities"], tf.nn.softmax(expected).numpy()) <= TOLERANCE


def test_every_end_point_is_that_of_the_original(model: keras.Model, tmp_path: Path) -> None:
    run = ReferenceRun("inception5h_seed1")
    read_weights(model, write_graph(tmp_path / "tensorflow_inception_graph.pb", inception_5h_weights()))
    ours = {layer.name for layer in model.layers}
    layers = {end_point: end_point for end_point in run.end_points() if end_point in ours}
    layers |= {"softmax2": "probabilities", "conv2d2_pre_relu": "conv2d2_pre_relu"}
    inputs = INCEPTION_5H.image_input.to_input_range(run["image_u8"][np.newaxis].astype(np.float32) / 255)
    found = outputs_of(model, sorted(set(layers.values())), inputs)
    errors = {end_point: run.error_of(end_point, found[layer]) for end_point, layer in layers.items()}
    left = set(run.end_points()) - set(layers)
    assert all(name.startswith(("head", "nn", "softmax", "output")) or "/" in name for name in left)
    assert {end_point: error for end_point, error in errors.items() if error > TOLERANCE} == {}


def test_at_any_size_it_is_the_same_network_with_a_wider_average(model: keras.Model, graph: Path) -> None:
    read_weights(model, graph)
    free = build(size_px=None)
    read_weights(free, graph)
    inputs = np.random.default_rng(8).uniform(-117, 138, size=(1, 224, 224, 3)).astype(np.float32)
    np.testing.assert_array_equal(np.asarray(free(inputs)), np.asarray(model(inputs)))
    assert free(inputs[:, :97, :150]).shape == (1, 1008)


def test_a_graph_of_another_network_is_refused(model: keras.Model, tmp_path: Path) -> None:
    other = write_graph(tmp_path / "other.pb", {"conv1_w": np.zeros((1, 1, 3, 8), dtype=np.float32)})
    with pytest.raises(WeightsDamaged, match=r"other\.pb has no conv2d0_w; .*; it has a surplus conv1_w\.$"):
        read_weights(model, other)
