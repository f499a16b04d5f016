"""Whole networks in .h5 files are read like .keras files, only from JSON and numbers."""

import json
from collections.abc import Callable
from pathlib import Path

import h5py
import keras
import numpy as np
import pytest
from keras import layers

from models.catalog import NetworkCatalog
from models.classes import probabilities_of
from models.errors import UnsupportedNetwork, WeightsDamaged
from models.loading import load_network
from models.readers.keras_h5 import keras_layer_names
from models.user_files import RefusedFile, list_user_files

SIZE_PX = 12
TOLERANCE = 1e-6


class Doubling(layers.Layer):
    def call(self, inputs: object) -> object:
        return inputs * 2  # type: ignore[operator]


def network() -> keras.Model:
    image = keras.Input((SIZE_PX, SIZE_PX, 3))
    inner = keras.Sequential(
        [keras.Input((SIZE_PX, SIZE_PX, 3)), layers.Conv2D(4, 3), layers.BatchNormalization(), layers.Conv2D(5, 1)],
        name="inner",
    )
    x = layers.DepthwiseConv2D(3, name="depthwise")(inner(image))
    model = keras.Model(image, layers.Dense(3, "softmax", name="classes")(layers.GlobalAveragePooling2D()(x)))
    rng = np.random.default_rng(5)
    for weight in model.weights:
        weight.assign(rng.uniform(0.5, 1.5, weight.shape))
    return model


def rewrite(file: Path, change: Callable[[dict], None]) -> None:
    with h5py.File(file, "r+") as store:
        config = json.loads(store.attrs["model_config"])
        change(config)
        store.attrs["model_config"] = json.dumps(config)


def as_keras_2_writes(config: dict) -> None:
    """Convert a config of Keras 3 to the format of Keras 2."""
    for layer in config["config"]["layers"]:
        facts = layer["config"]
        if layer["class_name"] == "InputLayer":
            facts["batch_input_shape"] = facts.pop("batch_shape")
            facts.pop("optional", None)
        if layer["class_name"] == "DepthwiseConv2D":
            facts["groups"] = 1
        if isinstance(facts.get("dtype"), dict):
            facts["dtype"] = "float32"
        nodes = layer.get("inbound_nodes") or []
        layer["inbound_nodes"] = [[[*node["args"][0]["config"]["keras_history"], {}]] for node in nodes]
    for ends in ("input_layers", "output_layers"):
        config["config"][ends] = [config["config"][ends]]


def with_slashes(config: dict) -> None:
    written = json.dumps(config).replace('"depthwise"', '"block/depthwise"').replace('"classes"', '"head/classes"')
    config |= json.loads(written)


def refusal(folder: Path) -> str:
    (found,) = list_user_files(folder)
    assert isinstance(found, RefusedFile)
    assert found.error.hint
    return found.error.message


@pytest.mark.parametrize("changes", [(), (as_keras_2_writes,), (as_keras_2_writes, with_slashes)])
def test_an_h5_file_answers_as_the_model_that_was_saved(
    changes: tuple[Callable[[dict], None], ...], tmp_path: Path
) -> None:
    model = network()
    model.save(tmp_path / "net.h5")
    for change in changes:
        rewrite(tmp_path / "net.h5", change)
    (tmp_path / "net.json").write_text(json.dumps({"class_names": ["a", "b", "c"]}))
    loaded = load_network(NetworkCatalog(user_folder=tmp_path)["user_net"])
    images = np.random.default_rng(8).random((1, SIZE_PX, SIZE_PX, 3)).astype(np.float32)
    found = probabilities_of(loaded.logits(images)[0], loaded.description.output_activation)
    np.testing.assert_allclose(found, model(images, training=False)[0], atol=TOLERANCE)
    assert loaded.description.parameters == model.count_params()
    assert [name.name for name in loaded.description.class_names()] == ["a", "b", "c"]


def test_weights_without_their_network_are_refused(tmp_path: Path) -> None:
    network().save_weights(tmp_path / "net.weights.h5")
    assert "weights without their network" in refusal(tmp_path)


def test_own_classes_and_lambdas_are_refused_by_name(tmp_path: Path) -> None:
    for layer, words in ((Doubling(), "Doubling"), (layers.Lambda(lambda x: x * 2), "Lambda")):
        keras.Sequential([keras.Input((SIZE_PX, SIZE_PX, 3)), layer]).save(tmp_path / "net.h5")
        assert words in refusal(tmp_path)


def test_damaged_files_and_strange_descriptions_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "net.h5"
    file.write_bytes(b"\x80\x04.")
    assert "not a .h5 file" in refusal(tmp_path)
    network().save(file)
    for value in (np.zeros(3), "", "{", json.dumps({"class_name": "Functional", "config": {}})):
        with h5py.File(file, "r+") as store:
            store.attrs["model_config"] = value
        assert "net.h5" in refusal(tmp_path)


def test_a_link_to_another_file_is_not_followed(tmp_path: Path) -> None:
    network().save(tmp_path / "net.h5")
    with h5py.File(tmp_path / "other.data", "w") as other:
        other["kernel"] = np.zeros((5, 3), np.float32)
    with h5py.File(tmp_path / "net.h5", "r+") as store:
        (place,) = store["model_weights/classes"].attrs["weight_names"][:1]
        name = f"model_weights/classes/{place.decode() if isinstance(place, bytes) else place}"
        del store[name]
        store[name] = h5py.ExternalLink(str(tmp_path / "other.data"), "kernel")
    assert "is a link to somewhere else" in refusal(tmp_path)


def test_weights_that_do_not_fit_are_refused_when_they_are_loaded(tmp_path: Path) -> None:
    network().save(tmp_path / "net.h5")

    def more_units(config: dict) -> None:
        config["config"]["layers"][-1]["config"]["units"] = 4

    rewrite(tmp_path / "net.h5", more_units)
    with pytest.raises((UnsupportedNetwork, WeightsDamaged)):
        load_network(NetworkCatalog(user_folder=tmp_path)["user_net"])


def test_the_layers_of_keras_are_listed_without_importing_it() -> None:
    has = {name for name in dir(keras.layers) if isinstance(getattr(keras.layers, name), type)}
    assert has <= keras_layer_names()
