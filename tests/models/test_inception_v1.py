"""Inception V1: its table, and its numbers against plain TensorFlow and against the stored run of the original code."""

from pathlib import Path

import keras
import numpy as np
import pytest
import tensorflow as tf

from models.errors import WeightsDamaged
from models.inception_v1 import INCEPTION_V1, build, read_weights, variable_names
from tests.support.seeded_weights import REFERENCE, inception_v1_weights
from tests.support.tf_files import (
    ReferenceRun,
    outputs_of,
    relative_error,
    write_v1,
    write_v2,
)

SEED = 5
# float32 sums over at most 9 · 384 terms in 22 layers, in another order: 3e-6 measured
TOLERANCE = 1e-4
MODULES = ("3b", "3c", "4b", "4c", "4d", "4e", "4f", "5b", "5c")


@pytest.fixture(scope="module")
def model() -> keras.Model:
    return build()


@pytest.fixture(scope="module")
def weights(model: keras.Model) -> dict[str, np.ndarray]:
    """Weights with the names of a checkpoint, of a size for which no activations vanish or explode."""
    random = np.random.default_rng(SEED)
    variables = {f"{layer.name}/{variable.name}": variable for layer in model.layers for variable in layer.weights}
    arrays: dict[str, np.ndarray] = {}
    for theirs, ours in variable_names().items():
        shape = tuple(variables[ours].shape)
        scale = np.sqrt(2 / np.prod(shape[:-1])) if len(shape) > 1 else 0.2
        arrays[theirs] = (random.standard_normal(shape) * scale).astype(np.float32)
        if theirs.endswith("moving_variance"):
            arrays[theirs] = np.exp(arrays[theirs])
    return arrays


def plain_logits(weights: dict[str, np.ndarray], inputs: np.ndarray) -> tf.Tensor:
    """A second version of the network, written from the paper's table with TensorFlow's own operations."""

    def convolution(x: tf.Tensor, scope: str, stride: int = 1) -> tf.Tensor:
        x = tf.nn.conv2d(x, weights[f"InceptionV1/{scope}/weights"], strides=stride, padding="SAME")
        beta, mean, variance = (
            weights[f"InceptionV1/{scope}/BatchNorm/{name}"] for name in ("beta", "moving_mean", "moving_variance")
        )
        return tf.nn.relu((x - mean) / tf.sqrt(variance + 0.001) + beta)

    x = convolution(tf.constant(inputs), "Conv2d_1a_7x7", stride=2)
    x = tf.nn.max_pool2d(x, 3, 2, "SAME")
    x = tf.nn.max_pool2d(convolution(convolution(x, "Conv2d_2b_1x1"), "Conv2d_2c_3x3"), 3, 2, "SAME")
    for module in MODULES:
        if module in {"4b", "5b"}:
            x = tf.nn.max_pool2d(x, 3 if module == "4b" else 2, 2, "SAME")
        scope = f"Mixed_{module}/Branch_"
        last = "Conv2d_0a_3x3" if module == "5b" else "Conv2d_0b_3x3"
        branches = [
            convolution(x, f"{scope}0/Conv2d_0a_1x1"),
            convolution(convolution(x, f"{scope}1/Conv2d_0a_1x1"), f"{scope}1/Conv2d_0b_3x3"),
            convolution(convolution(x, f"{scope}2/Conv2d_0a_1x1"), f"{scope}2/{last}"),
            convolution(tf.nn.max_pool2d(x, 3, 1, "SAME"), f"{scope}3/Conv2d_0b_1x1"),
        ]
        x = tf.concat(branches, axis=3)
    x = tf.nn.avg_pool2d(x, 7, 1, "VALID")
    scope = "InceptionV1/Logits/Conv2d_0c_1x1"
    return tf.squeeze(tf.nn.conv2d(x, weights[f"{scope}/weights"], 1, "SAME") + weights[f"{scope}/biases"], [1, 2])


def layer_of(end_point: str) -> str:
    """Find the layer for an end point or operation of the original."""
    renamed = {"Logits": "logits", "Predictions": "probabilities", "op:InceptionV1/Logits/MaxPool_0a_7x7/AvgPool": ""}
    if end_point in renamed:
        return renamed[end_point] or "AvgPool_0a_7x7"
    scope = end_point.removeprefix("op:InceptionV1/InceptionV1/").replace("/", "_")
    for operation, ending in (
        ("_BatchNorm_FusedBatchNormV3", "_bn"),
        ("_Conv2D", "_conv"),
        ("_Relu", ""),
        ("_MaxPool", ""),
        ("_concat", ""),
    ):
        if scope.endswith(operation):
            return scope.removesuffix(operation) + ending
    return scope


def test_it_has_6_6_million_weights(model: keras.Model) -> None:
    trained = sum(int(np.prod(variable.shape)) for variable in model.trainable_variables)
    assert trained == INCEPTION_V1.parameters == 6_618_649


def test_the_checkpoint_has_a_counterpart_for_every_variable(model: keras.Model) -> None:
    names = variable_names()
    ours = {f"{layer.name}/{variable.name}" for layer in model.layers for variable in layer.weights}
    assert len(names) == 230
    assert set(names.values()) == ours
    assert names["InceptionV1/Mixed_5b/Branch_2/Conv2d_0a_3x3/weights"] == (
        "Mixed_5b_Branch_2_Conv2d_0a_3x3_conv/kernel"
    )


def test_the_names_and_shapes_are_those_of_the_original(model: keras.Model) -> None:
    variables = {f"{layer.name}/{variable.name}": variable for layer in model.layers for variable in layer.weights}
    listed = (REFERENCE / "inception_v1_variables.txt").read_text(encoding="utf8").splitlines()
    ours = [f"{theirs} float32 {list(variables[name].shape)}" for theirs, name in variable_names().items()]
    assert sorted(ours) == sorted(listed)


def test_modules_have_the_sizes_of_the_table(model: keras.Model) -> None:
    sizes = {name: model.get_layer(f"Mixed_{name}").output.shape[1:] for name in MODULES}
    assert sizes == {
        "3b": (28, 28, 256),
        "3c": (28, 28, 480),
        "4b": (14, 14, 512),
        "4c": (14, 14, 512),
        "4d": (14, 14, 512),
        "4e": (14, 14, 528),
        "4f": (14, 14, 832),
        "5b": (7, 7, 832),
        "5c": (7, 7, 1024),
    }


def test_batch_norm_has_no_gamma_and_the_original_epsilon(model: keras.Model) -> None:
    norms = [layer for layer in model.layers if isinstance(layer, keras.layers.BatchNormalization)]
    assert len(norms) == 57
    assert {(norm.epsilon, norm.scale, norm.center) for norm in norms} == {(1e-3, False, True)}


def test_only_the_stem_and_four_poolings_shrink_the_image(model: keras.Model) -> None:
    shrinking = [layer.name for layer in model.layers if getattr(layer, "strides", (1, 1)) == (2, 2)]
    assert shrinking == ["Conv2d_1a_7x7_conv", "MaxPool_2a_3x3", "MaxPool_3a_3x3", "MaxPool_4a_3x3", "MaxPool_5a_2x2"]


@pytest.mark.parametrize("write", [write_v1, write_v2])
def test_a_checkpoint_gives_the_logits_of_plain_tensorflow(
    model: keras.Model, weights: dict[str, np.ndarray], write, tmp_path: Path
) -> None:
    file = write(tmp_path / "inception_v1.ckpt", weights | {"global_step": np.array(9, dtype=np.int64)})
    read_weights(model, file)
    inputs = np.random.default_rng(SEED).uniform(-1, 1, size=(2, 224, 224, 3)).astype(np.float32)
    found = outputs_of(model, ["logits", "probabilities"], inputs)
    expected = plain_logits(weights, inputs)
    assert relative_error(found["logits"], expected.numpy()) <= TOLERANCE
    assert relative_error(found["probabilities"], tf.nn.softmax(expected).numpy()) <= TOLERANCE


def test_every_end_point_is_that_of_the_original(model: keras.Model, tmp_path: Path) -> None:
    run = ReferenceRun("inception_v1_seed1")
    read_weights(model, write_v1(tmp_path / "inception_v1.ckpt", inception_v1_weights()))
    layers = {end_point: layer_of(end_point) for end_point in run.end_points()}
    inputs = INCEPTION_V1.image_input.to_input_range(run["image_u8"][np.newaxis].astype(np.float32) / 255)
    found = outputs_of(model, sorted(set(layers.values())), inputs)
    errors = {end_point: run.error_of(end_point, found[layer]) for end_point, layer in layers.items()}
    assert len(errors) > 80
    assert {end_point: error for end_point, error in errors.items() if error > TOLERANCE} == {}
    assert relative_error(found["logits"], run["logits"]) <= TOLERANCE
    assert relative_error(found["probabilities"], run["softmax"]) <= TOLERANCE


def test_at_any_size_it_is_the_same_network_with_a_wider_average(
    model: keras.Model, weights: dict[str, np.ndarray], tmp_path: Path
) -> None:
    file = write_v1(tmp_path / "inception_v1.ckpt", weights)
    read_weights(model, file)
    free = build(size_px=None)
    read_weights(free, file)
    inputs = np.random.default_rng(SEED).uniform(-1, 1, size=(1, 224, 224, 3)).astype(np.float32)
    np.testing.assert_array_equal(np.asarray(free(inputs)), np.asarray(model(inputs)))
    assert free(inputs[:, :97, :150]).shape == (1, 1001)


@pytest.mark.parametrize(
    ("changes", "finding"),
    [
        ({"InceptionV1/Conv2d_2b_1x1/weights": None}, "has no InceptionV1/Conv2d_2b_1x1/weights"),
        ({"InceptionV1/Conv2d_2b_1x1/BatchNorm/gamma": np.ones(64)}, "has a surplus InceptionV1/Conv2d_2b_1x1/Batch"),
        (
            {"InceptionV1/Conv2d_2b_1x1/weights": np.ones((64, 64))},
            r"wrong shape for InceptionV1/Conv2d_2b_1x1/weights, \(64, 64\) instead of \(1, 1, 64, 64\)",
        ),
        (
            {"InceptionV1/Conv2d_2b_1x1/BatchNorm/beta": np.full(64, np.inf, dtype=np.float32)},
            "not finite in InceptionV1/Conv2d_2b_1x1/BatchNorm/beta",
        ),
    ],
)
def test_what_does_not_fit_is_named_as_in_the_file(
    model: keras.Model, weights: dict[str, np.ndarray], changes, finding: str, tmp_path: Path
) -> None:
    changed = {name: array for name, array in (weights | changes).items() if array is not None}
    with pytest.raises(WeightsDamaged, match=finding) as refusal:
        read_weights(model, write_v1(tmp_path / "other.ckpt", changed))
    assert "other.ckpt" in refusal.value.message


def test_a_checkpoint_of_another_network_is_refused(model: keras.Model, tmp_path: Path) -> None:
    other = write_v1(tmp_path / "vgg_16.ckpt", {"vgg_16/fc8/biases": np.zeros(1000, dtype=np.float32)})
    with pytest.raises(
        WeightsDamaged, match=r"vgg_16\.ckpt has no .* and 225 more; it has a surplus vgg_16/fc8/biases"
    ):
        read_weights(model, other)
