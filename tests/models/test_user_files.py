"""Users' files in models/user/ are used as they are, or refused with the reason; their code never runs."""

import json
import zipfile
from pathlib import Path

import h5py
import keras
import numpy as np
import pytest
from keras import layers

from models.catalog import NetworkCatalog
from models.errors import UnknownNetwork, UnsupportedNetwork, WeightsDamaged
from models.loading import load_network
from models.user_files import RefusedFile, list_user_files

SIZE_PX = 12
TOLERANCE = 1e-5


class Doubling(layers.Layer):
    def call(self, inputs: object) -> object:
        return inputs * 2  # type: ignore[operator]


class Subclassed(keras.Model):
    def __init__(self, **options: object) -> None:
        super().__init__(**options)
        self.dense = layers.Dense(2)

    def call(self, inputs: object) -> object:
        return self.dense(inputs)


def small(ending: str = "softmax", size_px: int | None = SIZE_PX, channels: int = 3) -> keras.Model:
    return keras.Sequential(
        [
            keras.Input((size_px, size_px, channels)),
            layers.Conv2D(4, 3, activation="relu", name="first"),
            layers.GlobalAveragePooling2D(name="average"),
            layers.Dense(3, activation=ending, name="classes"),
        ]
    )


def with_separate_softmax() -> keras.Model:
    model = small("linear")
    return keras.Model(model.inputs[0], layers.Activation("softmax")(model.outputs[0]))


def nested() -> keras.Model:
    image = keras.Input((SIZE_PX, SIZE_PX, 3))
    inner = small()
    inner.name = "inner"
    return keras.Model(image, inner(layers.Rescaling(1 / 255)(image)))


def convolutions_to_the_end() -> keras.Model:
    image = keras.Input((SIZE_PX, SIZE_PX, 3))
    x = layers.GlobalAveragePooling2D(keepdims=True)(layers.Conv2D(4, 3)(image))
    return keras.Model(image, layers.Activation("softmax")(layers.Flatten()(layers.Conv2D(3, 1)(x))))


def pooled_to_the_end() -> keras.Model:
    image = keras.Input((SIZE_PX, SIZE_PX, 3))
    return keras.Model(image, layers.Softmax()(layers.GlobalMaxPooling2D()(layers.Conv2D(3, 5)(image))))


@pytest.mark.parametrize("build", [small, with_separate_softmax, nested, convolutions_to_the_end, pooled_to_the_end])
def test_a_file_answers_as_the_model_that_was_saved(build: object, tmp_path: Path) -> None:
    model = build()  # type: ignore[operator]
    model.save(tmp_path / "My net-1.keras")
    network = load_network(NetworkCatalog(user_folder=tmp_path)["user_my_net_1"])
    images = np.random.default_rng(8).random((2, SIZE_PX, SIZE_PX, 3)).astype(np.float32)
    expected = np.asarray(model(network.description.image_input.to_input_range(images), training=False))
    logits = network.logits(images)
    found = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    np.testing.assert_allclose(found, expected, atol=TOLERANCE)
    assert network.description.classes == 3
    assert network.description.parameters == model.count_params()


def test_a_network_that_scales_itself_gets_0_to_255_and_another_0_to_1(tmp_path: Path) -> None:
    nested().save(tmp_path / "nested.keras")
    small().save(tmp_path / "plain.keras")
    catalog = NetworkCatalog(user_folder=tmp_path)
    assert catalog["user_nested"].image_input.high == (255, 255, 255)
    assert catalog["user_plain"].image_input.high == (1, 1, 1)


def test_classes_that_do_not_compete_keep_their_sigmoid(tmp_path: Path) -> None:
    small("sigmoid").save(tmp_path / "tags.keras")
    assert NetworkCatalog(user_folder=tmp_path)["user_tags"].output_activation == "sigmoid"


def test_a_network_without_a_row_of_classes_is_listed_with_none(tmp_path: Path) -> None:
    image = keras.Input((None, None, 3))
    keras.Model(image, layers.Conv2D(5, 3)(image)).save(tmp_path / "maps.keras")
    network = NetworkCatalog(user_folder=tmp_path)["user_maps"]
    assert (network.classes, network.class_names(), network.image_input.size_px) == (0, (), 224)
    assert load_network(network).logits(np.zeros((1, 8, 8, 3), dtype=np.float32)).shape == (1, 6, 6, 5)


@pytest.mark.parametrize("policy", ["mixed_float16", "mixed_bfloat16", "float64"])
def test_other_precisions_are_computed_in_float32_which_is_noted(policy: str, tmp_path: Path) -> None:
    keras.mixed_precision.set_global_policy(policy)
    try:
        small().save(tmp_path / "net.keras")
    finally:
        keras.mixed_precision.set_global_policy("float32")
    description = NetworkCatalog(user_folder=tmp_path)["user_net"]
    assert description.notes == (f"Computed in float32; saved as {policy}.",)
    assert {layer.compute_dtype for layer in load_network(description).model.layers} == {"float32"}


def test_what_stands_beside_the_file_is_told(tmp_path: Path) -> None:
    small(size_px=None).save(tmp_path / "pets.keras")
    facts = {"title": "Pets", "class_names": ["cat", "dog", "fish"], "size_px": 64, "low": [-1, -1, -1]}
    (tmp_path / "pets.json").write_text(json.dumps(facts))
    network = NetworkCatalog(user_folder=tmp_path)["user_pets"]
    assert network.title == "Pets"
    assert [name.name for name in network.class_names()] == ["cat", "dog", "fish"]
    assert (network.image_input.size_px, network.image_input.low) == (64, (-1, -1, -1))


def test_a_file_that_is_replaced_is_another_network(tmp_path: Path) -> None:
    catalog = NetworkCatalog(user_folder=tmp_path)
    small().save(tmp_path / "net.keras")
    before = catalog["user_net"].structure
    with_separate_softmax().save(tmp_path / "net.keras")
    assert catalog["user_net"].structure != before


def refusal(folder: Path) -> str:
    (found,) = list_user_files(folder)
    assert isinstance(found, RefusedFile)
    with pytest.raises((UnsupportedNetwork, WeightsDamaged)) as refused:
        NetworkCatalog(user_folder=folder)[found.network_id]
    assert refused.value.hint
    return refused.value.message


def save(folder: Path, *parts: layers.Layer) -> None:
    keras.Sequential([keras.Input((SIZE_PX, SIZE_PX, 3)), *parts]).save(folder / "net.keras")


def test_code_is_refused_by_the_name_of_its_class(tmp_path: Path) -> None:
    save(tmp_path, Doubling())
    assert "needs the code of" in refusal(tmp_path)
    assert "Doubling" in refusal(tmp_path)


def test_a_lambda_is_refused(tmp_path: Path) -> None:
    save(tmp_path, layers.Lambda(lambda x: x * 2))
    assert "Lambda" in refusal(tmp_path)


def test_a_subclassed_model_is_refused_by_name(tmp_path: Path) -> None:
    model = Subclassed()
    model(np.zeros((1, SIZE_PX, SIZE_PX, 3), dtype=np.float32))
    model.save(tmp_path / "net.keras")
    assert "of the class Subclassed" in refusal(tmp_path)


def test_two_inputs_two_rows_of_classes_and_four_channels_are_refused(tmp_path: Path) -> None:
    first, second = keras.Input((SIZE_PX, SIZE_PX, 3)), keras.Input((SIZE_PX, SIZE_PX, 3))
    for model, words in (
        (keras.Model([first, second], layers.Add()([first, second])), "but must take one image"),
        (keras.Model(first, [layers.Dense(2)(layers.Flatten()(first)) for _ in "ab"]), "2 outputs with classes"),
        (small(channels=4), "4 channels"),
    ):
        model.save(tmp_path / "net.keras")
        assert words in refusal(tmp_path)


def test_grey_and_oblong_images_are_taken_as_the_network_wants_them(tmp_path: Path) -> None:
    image = keras.Input((SIZE_PX, 2 * SIZE_PX, 1))
    x = layers.GlobalAveragePooling2D()(layers.Conv2D(2, 3)(image))
    model = keras.Model(image, layers.Dense(3, activation="softmax")(x))
    model.save(tmp_path / "net.keras")
    network = load_network(NetworkCatalog(user_folder=tmp_path)["user_net"])
    photograph = np.random.default_rng(2).integers(0, 256, (30, 60, 3), dtype=np.uint8)
    crop = network.description.image_input.crop(photograph)
    assert crop.shape == (SIZE_PX, 2 * SIZE_PX, 3)
    assert (crop == crop[..., :1]).all()
    expected = np.asarray(model(crop[np.newaxis, ..., :1], training=False))
    logits = network.logits(crop[np.newaxis])
    np.testing.assert_allclose(np.exp(logits) / np.exp(logits).sum(), expected, atol=TOLERANCE)


def rewrite(file: Path, **members: bytes) -> None:
    with zipfile.ZipFile(file) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    renamed = {name.replace("__", "."): content for name, content in members.items()}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (contents | renamed).items():
            archive.writestr(name, content)


def test_what_is_no_network_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "net.keras"
    file.write_bytes(b"\x80\x04.")
    assert "not a .keras file" in refusal(tmp_path)
    small().save(file)
    file.write_bytes(file.read_bytes()[:-40])
    assert "cut off" in refusal(tmp_path)
    small().save(file)
    rewrite(file, config__json=b'{"class_name": "Functional", "module": "keras", "config": {}}')
    assert "does not describe a network" in refusal(tmp_path)
    small().save(file)
    rewrite(file, run__pkl=b"\x80")
    assert "run.pkl" in refusal(tmp_path)


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    file = tmp_path / "net.keras"
    small().save(file)
    rewrite(file, config__json=b" " * (2**26 + 1))
    assert "bytes" in refusal(tmp_path)


def test_functions_of_keras_that_are_no_layers_are_refused(tmp_path: Path) -> None:
    """Otherwise a file could name keras.utils.get_file and start a download."""
    file = tmp_path / "net.keras"
    small().save(file)
    with zipfile.ZipFile(file) as archive:
        config = json.loads(archive.read("config.json"))
    config["config"]["layers"][1]["config"]["kernel_initializer"] = {
        "module": "keras.utils",
        "class_name": "get_file",
        "config": {"origin": "http://127.0.0.1:9/x"},
        "registered_name": None,
    }
    rewrite(file, config__json=json.dumps(config).encode())
    assert "get_file" in refusal(tmp_path)


@pytest.mark.parametrize("name", ["TFSMLayer", "TorchModuleWrapper", "JaxLayer", "FlaxLayer"])
@pytest.mark.parametrize("ending", [".keras", ".h5"])
def test_layers_that_load_from_elsewhere_are_refused_by_name(name: str, ending: str, tmp_path: Path) -> None:
    file = tmp_path / f"net{ending}"
    small().save(file)
    if ending == ".keras":
        with zipfile.ZipFile(file) as archive:
            written = archive.read("config.json").decode()
        rewrite(file, config__json=written.replace('"Conv2D"', f'"{name}"').encode())
    else:
        with h5py.File(file, "r+") as store:
            store.attrs["model_config"] = store.attrs["model_config"].replace('"Conv2D"', f'"{name}"')
    assert f"has a layer {name}" in refusal(tmp_path)


def test_facts_that_do_not_fit_are_refused(tmp_path: Path) -> None:
    small().save(tmp_path / "net.keras")
    for facts, words in (
        ({"class_names": ["one"]}, "1 class names are given, but net has 3 classes"),
        ({"size_px": 64}, "size_px is 64"),
        ({"colour": "red"}, "colour"),
    ):
        (tmp_path / "net.json").write_text(json.dumps(facts))
        assert words in refusal(tmp_path)


def test_two_files_of_one_id_do_not_hide_each_other(tmp_path: Path) -> None:
    small().save(tmp_path / "a b.keras")
    small().save(tmp_path / "a-b.keras")
    first, second = list_user_files(tmp_path)
    assert not isinstance(first, RefusedFile)
    assert isinstance(second, RefusedFile)


def test_an_empty_or_missing_folder_has_no_networks(tmp_path: Path) -> None:
    catalog = NetworkCatalog(user_folder=tmp_path / "missing")
    assert list(catalog) == []
    with pytest.raises(UnknownNetwork):
        catalog["user_net"]
