"""The catalog's models of keras.applications equal Keras' own with the same weight file."""

from pathlib import Path

import h5py
import keras
import numpy as np
import pytest

from models.catalog import NETWORKS
from models.errors import WeightsDamaged
from models.keras_applications import KERAS_APPLICATIONS, network_id
from models.keras_applications_table import applications, facts_of
from models.keras_internals import downloads_by, fill_rest
from models.loading import build_unfilled
from models.network import wrap_model
from tests.support.thorough import chosen_of

# float32 in another order of addition
TOLERANCE = 1e-4
# divided twice; channels reversed; a nested model; an activation of its own at the end
ODD_ONES = ("EfficientNetB0", "ResNet50", "ConvNeXtTiny", "MobileNetV3Small")

# it warns where it is left open
SHAPES = {"MobileNetV3Small": (224, 224, 3)}


def write_official_file(function: object, file: Path) -> None:
    """Write a weight file in the format of the official ones, with plausible random values."""
    model = function(weights=None, input_shape=SHAPES.get(function.__name__))  # type: ignore[operator,attr-defined]
    random = np.random.default_rng(6)
    for variable in model.weights:
        if variable.dtype == "float32":
            near = "variance" in variable.path or "gamma" in variable.path
            drawn = random.standard_normal(variable.shape)
            variable.assign(variable.numpy() + 0.02 * (np.abs(drawn) if near else drawn))
    whole = file.with_name("whole.h5")
    model.save(whole)
    with h5py.File(whole) as saved, h5py.File(file, "w") as store:  # the official files are the weights of such a file
        weights = saved["model_weights"]
        store.attrs.update(weights.attrs)
        for name in weights:
            weights.copy(name, store)


@pytest.mark.parametrize("name", chosen_of(ODD_ONES, ["EfficientNetB0", "MobileNetV3Small"]))
def test_a_model_answers_as_keras_does_with_the_same_file(name: str, tmp_path: Path) -> None:
    function = applications()[name]
    file = tmp_path / "official.h5"
    write_official_file(function, file)
    with downloads_by(lambda *_args, **_options: str(file)):
        original = function(weights="imagenet", input_shape=SHAPES.get(name))
    description = NETWORKS[network_id(name)]
    model = build_unfilled(description)
    description.read_weights(model, file)
    fill_rest(model)
    network = wrap_model(description, model)
    images = np.random.default_rng(7).random((1, *model.input_shape[1:])).astype(np.float32)
    preprocess = getattr(keras.applications, function.__module__.rsplit(".", maxsplit=1)[-1]).preprocess_input
    expected = np.asarray(original(preprocess(images * 255), training=False))
    logits = network.logits(images)
    found = np.exp(logits - logits.max())
    np.testing.assert_allclose(found / found.sum(), expected, atol=TOLERANCE * expected.max())
    assert expected.std() > 0


def test_layers_without_a_name_of_their_own_are_called_the_same_in_every_build() -> None:
    description = NETWORKS["keras_efficientnetb0"]
    first, second = ([layer.name for layer in description.build().layers] for _ in range(2))
    assert first == second
    assert "normalization" in first


def test_a_file_of_another_model_is_refused_and_named(tmp_path: Path) -> None:
    file = tmp_path / "official.h5"
    write_official_file(applications()["MobileNetV3Small"], file)
    description = NETWORKS["keras_mobilenetv2"]
    model = description.build()
    before = [weight.numpy() for weight in model.weights[:3]]
    with pytest.raises(WeightsDamaged, match=r"official\.h5 has no Conv1/0"):
        description.read_weights(model, file)
    for weight, value in zip(model.weights, before, strict=False):
        np.testing.assert_array_equal(weight.numpy(), value)


def test_every_model_of_the_package_is_in_the_catalog() -> None:
    assert [network.id for network in KERAS_APPLICATIONS] == [network_id(name) for name in applications()]


def test_the_facts_are_those_of_the_package_today() -> None:
    facts = facts_of("MobileNetV2")
    network = NETWORKS["keras_mobilenetv2"]
    assert (facts.url, facts.md5 or None) == (network.weights.url, network.weights.md5)
    assert facts.parameters == network.parameters
    assert facts.size_px == network.image_input.size_px
    assert facts.logits_layer == network.logits_layer


def test_each_weight_file_has_a_name_of_its_own() -> None:
    names = [network.weights.file_name for network in NETWORKS]
    assert len(set(names)) == len(names)
