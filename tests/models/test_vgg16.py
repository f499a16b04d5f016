"""VGG-16: its table, and its numbers against the stored run of the original code where that is available."""

from pathlib import Path

import keras
import numpy as np
import pytest

from models.errors import WeightsDamaged
from models.variables import assign_named_variables
from models.vgg16 import LEFT_OUT, MEANS, VGG16, build, read_weights, variable_names
from tests.support.seeded_weights import REFERENCE, VGG_MEANS, vgg16_weights
from tests.support.tf_files import ReferenceRun, outputs_of, relative_error, write_v1

# float32 sums over at most 25088 terms in 16 layers, in another order: 3e-6 measured
TOLERANCE = 1e-4


@pytest.fixture(scope="module")
def model() -> keras.Model:
    return build()


def test_it_has_138_million_weights(model: keras.Model) -> None:
    assert model.count_params() == VGG16.parameters == 138_357_544


def test_the_checkpoint_has_a_counterpart_for_every_variable(model: keras.Model) -> None:
    names = variable_names()
    ours = {f"{layer.name}/{variable.name}" for layer in model.layers for variable in layer.weights}
    assert len(names) == 32
    assert set(names.values()) == ours
    assert names["vgg_16/conv3/conv3_2/weights"] == "conv3_2/kernel"


def test_the_names_and_shapes_are_those_of_the_original(model: keras.Model) -> None:
    variables = {f"{layer.name}/{variable.name}": variable for layer in model.layers for variable in layer.weights}
    listed = (REFERENCE / "vgg_16_variables.txt").read_text(encoding="utf8").splitlines()
    ours = [f"{theirs} float32 {list(variables[name].shape)}" for theirs, name in variable_names().items()]
    assert {line for line in listed if line.split()[0] not in LEFT_OUT} == set(ours)
    assert {line.split()[0] for line in listed} & LEFT_OUT == LEFT_OUT


def test_layers_have_the_sizes_of_the_table(model: keras.Model) -> None:
    names = ("conv1_2", "pool1", "conv2_2", "conv3_3", "conv4_3", "conv5_3", "pool5", "fc6", "fc7", "fc8")
    assert [model.get_layer(name).output.shape[1:] for name in names] == [
        (224, 224, 64),
        (112, 112, 64),
        (112, 112, 128),
        (56, 56, 256),
        (28, 28, 512),
        (14, 14, 512),
        (7, 7, 512),
        (1, 1, 4096),
        (1, 1, 4096),
        (1, 1, 1000),
    ]


def test_only_the_last_layer_is_not_rectified(model: keras.Model) -> None:
    linear = [
        layer.name
        for layer in model.layers
        if isinstance(layer, keras.layers.Conv2D) and layer.activation is not keras.activations.relu
    ]
    assert linear == ["fc8"]


def test_padding_is_only_around_the_small_convolutions(model: keras.Model) -> None:
    padded = {layer.name for layer in model.layers if getattr(layer, "padding", "valid") == "same"}
    assert padded == {name.partition("/")[0] for name in variable_names().values() if name.startswith("conv")}


def test_black_and_white_lose_the_means() -> None:
    images = np.stack([np.zeros((1, 1, 3)), np.ones((1, 1, 3))]).astype(np.float32)
    black, white = VGG16.image_input.to_input_range(images)[:, 0, 0]
    np.testing.assert_allclose(black, [-123.68, -116.78, -103.94], rtol=1e-6)
    np.testing.assert_allclose(white, 255 - np.array(MEANS), rtol=1e-6)


def test_every_end_point_is_that_of_the_original(model: keras.Model) -> None:
    run = ReferenceRun("vgg_16_seed1")
    # what a checkpoint holds; writing and reading its 553 MB would take most of a minute here
    arrays = vgg16_weights() | {"global_step": np.array(1), "vgg_16/mean_rgb": VGG_MEANS}
    assign_named_variables(model, arrays, variable_names(), left_out=LEFT_OUT, source="vgg_16.ckpt")
    layers = {end_point: end_point.rpartition("/")[2] for end_point in run.end_points()}
    inputs = VGG16.image_input.to_input_range(run["image_u8"][np.newaxis].astype(np.float32) / 255)
    found = outputs_of(model, [*layers.values(), "logits", "probabilities"], inputs)
    errors = {end_point: run.error_of(end_point, found[layer]) for end_point, layer in layers.items()}
    assert len(errors) == 21
    assert {end_point: error for end_point, error in errors.items() if error > TOLERANCE} == {}
    assert relative_error(found["logits"], run["logits"]) <= TOLERANCE
    assert relative_error(found["probabilities"], run["softmax"]) <= TOLERANCE


def test_larger_images_have_the_average_of_their_positions_logits() -> None:
    free = build(size_px=None)
    inputs = np.random.default_rng(1).uniform(-100, 100, size=(1, 224, 256, 3)).astype(np.float32)
    found = outputs_of(free, ["fc8", "logits"], inputs)
    assert found["fc8"].shape == (1, 1, 2, 1000)
    np.testing.assert_allclose(found["logits"], found["fc8"].mean(axis=(1, 2)), atol=1e-5 * np.abs(found["fc8"]).max())


def test_a_checkpoint_with_a_few_of_its_variables_is_refused(model: keras.Model, tmp_path: Path) -> None:
    part = {
        "vgg_16/conv1/conv1_1/weights": np.zeros((3, 3, 3, 64), dtype=np.float32),
        "vgg_16/conv1/conv1_1/biases": np.zeros(64, dtype=np.float32),
        "vgg_16/mean_rgb": np.array(MEANS, dtype=np.float32),
        "global_step": np.array(0, dtype=np.int64),
    }
    before = np.asarray(model.get_layer("conv1_1").kernel)
    with pytest.raises(WeightsDamaged, match=r"vgg_16\.ckpt has no vgg_16/\S+; .* and 25 more\.$"):
        read_weights(model, write_v1(tmp_path / "vgg_16.ckpt", part))
    np.testing.assert_array_equal(np.asarray(model.get_layer("conv1_1").kernel), before)
