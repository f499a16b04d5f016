import pickle
import warnings
import zipfile
from pathlib import Path

import h5py
import keras
import numpy as np
import pytest

from models.errors import WeightsDamaged
from models.readers.keras_file import name_variables, read_keras_weights
from models.variables import assign_variables

ENDINGS = (".keras", ".weights.h5", ".h5")


def small_network() -> keras.Model:
    image = keras.Input((8, 8, 3), name="image")
    x = keras.layers.Conv2D(4, 3, name="stem_conv")(image)
    x = keras.layers.BatchNormalization(name="stem_norm")(x)
    x = keras.layers.DepthwiseConv2D(3, name="depthwise")(x)
    x = keras.layers.Dropout(0.2, name="dropout")(keras.layers.GlobalAveragePooling2D(name="average")(x))
    return keras.Model(image, keras.layers.Dense(5, name="logits")(x), name="small")


@pytest.fixture(scope="module")
def network() -> keras.Model:
    """A network with an optimizer, whose weights are all different."""
    network = small_network()
    random = np.random.default_rng(11)
    for weight in network.weights:
        weight.assign(random.normal(size=weight.shape))
    network.compile("adam", "mse")
    network.optimizer.build(network.trainable_variables)
    return network


def save(network: keras.Model, file: Path) -> Path:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of Keras' older writer about NumPy 2
        (network.save_weights if file.name.endswith(".weights.h5") else network.save)(file)
    return file


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_format_gives_back_every_weight(network: keras.Model, ending: str, tmp_path: Path) -> None:
    read = read_keras_weights(save(network, tmp_path / f"small{ending}"))
    assert set(read) == {f"{layer.name}/{i}" for layer in network.layers for i in range(len(layer.weights))}
    np.testing.assert_array_equal(read["stem_norm/3"], np.asarray(network.get_layer("stem_norm").moving_variance))


@pytest.mark.parametrize("ending", ENDINGS)
def test_another_network_of_the_same_layers_is_filled(network: keras.Model, ending: str, tmp_path: Path) -> None:
    arrays = read_keras_weights(save(network, tmp_path / f"small{ending}"))
    again = small_network()
    assign_variables(again, name_variables(again, arrays), source="small")
    images = np.random.default_rng(12).random((2, 8, 8, 3)).astype(np.float32)
    np.testing.assert_array_equal(np.asarray(again(images)), np.asarray(network(images)))


def test_a_network_with_other_layers_is_told_what_does_not_fit(network: keras.Model, tmp_path: Path) -> None:
    arrays = read_keras_weights(save(network, tmp_path / "small.keras"))
    image = keras.Input((4,))
    other = keras.Model(image, keras.layers.Dense(5, name="head")(image))
    with pytest.raises(WeightsDamaged, match=r"has no head/kernel; head/bias; it has a surplus .*stem_conv/0"):
        assign_variables(other, name_variables(other, arrays), source="small.keras")


def test_layers_inside_layers_have_both_names(tmp_path: Path) -> None:
    inner = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, name="dense")], name="inner")
    image = keras.Input((3,))
    outer = keras.Model(image, inner(image))
    outer.save_weights(tmp_path / "nested.weights.h5")
    assert set(read_keras_weights(tmp_path / "nested.weights.h5")) == {"inner/dense/0", "inner/dense/1"}


def test_bfloat16_becomes_float32(tmp_path: Path) -> None:
    image = keras.Input((4,))
    network = keras.Model(image, keras.layers.Dense(3, name="logits", dtype="bfloat16")(image))
    network.save_weights(tmp_path / "small.weights.h5")
    read = read_keras_weights(tmp_path / "small.weights.h5")
    assert read["logits/0"].dtype == np.float32
    np.testing.assert_array_equal(read["logits/0"], np.asarray(network.get_layer("logits").kernel, dtype=np.float32))


def zip_of(file: Path, members: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(file, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    file = zip_of(tmp_path / "bomb.keras", {"model.weights.h5": bytes(100_000_000)})
    assert file.stat().st_size < 200_000
    with pytest.raises(WeightsDamaged, match=r"model\.weights\.h5 would unpack to 100000000 bytes, more than the"):
        read_keras_weights(file)


def test_a_zip_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    file = zip_of(tmp_path / "bomb.keras", {"model.weights.h5": bytes(100_000_000)})
    content = file.read_bytes().replace((100_000_000).to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    file.write_bytes(content)
    with pytest.raises(WeightsDamaged, match=r"bomb\.keras is cut off or damaged"):
        read_keras_weights(file)


def test_an_array_that_swells_when_unpacked_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "bomb.weights.h5"
    with h5py.File(file, "w") as store:
        store.create_dataset("layers/dense/vars/0", shape=(10**6, 10**6), chunks=(1000, 1000), compression="gzip")
    with pytest.raises(WeightsDamaged, match="would take 4000000000000 bytes of memory"):
        read_keras_weights(file)


def test_the_limit_can_be_set(network: keras.Model, tmp_path: Path) -> None:
    file = save(network, tmp_path / "small.weights.h5")
    with pytest.raises(WeightsDamaged, match="more than the 100 that are allowed"):
        read_keras_weights(file, largest_bytes=100)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", r"neither a \.keras nor an HDF5 file"),
        (b"hello" * 30, r"neither a \.keras nor an HDF5 file"),
        (pickle.dumps({"dense": [1.0]}), "it is a pickle, which could run code"),
        (b"PK\x03\x04" + bytes(100), "cut off or damaged"),
        (b"\x89HDF\r\n\x1a\n" + bytes(100), "cut off or damaged"),
    ],
    ids=["empty", "text", "pickle", "zip", "hdf5"],
)
def test_what_is_no_keras_file_is_refused(content: bytes, reason: str, tmp_path: Path) -> None:
    file = tmp_path / "small.keras"
    file.write_bytes(content)
    with pytest.raises(WeightsDamaged, match=reason) as refusal:
        read_keras_weights(file)
    assert "small.keras" in refusal.value.message


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        ({"archive/data.pkl": b"\x80\x02}."}, "it holds the pickle archive/data.pkl"),
        ({"config.json": b"{}"}, r"without a single model\.weights\.h5"),
        ({"model.weights.h5": b"\x80\x04}."}, "cut off or damaged"),
    ],
)
def test_a_zip_without_keras_weights_is_refused(members: dict[str, bytes], reason: str, tmp_path: Path) -> None:
    with pytest.raises(WeightsDamaged, match=reason):
        read_keras_weights(zip_of(tmp_path / "small.keras", members))


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("share", [0.2, 0.7, 0.99])
def test_a_file_that_is_cut_off_is_refused(network: keras.Model, ending: str, share: float, tmp_path: Path) -> None:
    file = save(network, tmp_path / f"small{ending}")
    file.write_bytes(file.read_bytes()[: int(file.stat().st_size * share)])
    with pytest.raises(WeightsDamaged, match="cut off or damaged"):
        read_keras_weights(file)


def add_external_link(store: h5py.File, other: Path) -> None:
    store["layers/dense"] = h5py.ExternalLink(str(other), "/secret")


def add_soft_link(store: h5py.File, other: Path) -> None:
    store["layers/dense"] = h5py.SoftLink("/layers")


def add_circle(store: h5py.File, other: Path) -> None:
    store["layers/dense/again"] = store["layers"]


def add_foreign_numbers(store: h5py.File, other: Path) -> None:
    store.create_dataset("layers/dense/vars/0", shape=(4,), dtype="f4", external=[(str(other), 0, 16)])


def add_virtual_numbers(store: h5py.File, other: Path) -> None:
    layout = h5py.VirtualLayout(shape=(4,), dtype="f4")
    layout[:] = h5py.VirtualSource(str(other), "secret", shape=(4,))
    store.create_virtual_dataset("layers/dense/vars/0", layout)


def add_text(store: h5py.File, other: Path) -> None:
    store["layers/dense/vars/0"] = np.array(["a", "b"], dtype=object)


@pytest.mark.parametrize(
    ("add", "reason"),
    [
        (add_external_link, "entry dense is a link to somewhere else"),
        (add_soft_link, "entry dense is a link to somewhere else"),
        (add_circle, "is linked from several places"),
        (add_foreign_numbers, "array 0 is kept in another file"),
        (add_virtual_numbers, "array 0 is kept in another file"),
        (add_text, "array 0 holds object instead of numbers"),
    ],
)
def test_nothing_outside_the_file_and_nothing_but_numbers_is_read(add, reason: str, tmp_path: Path) -> None:
    other = tmp_path / "other.h5"
    with h5py.File(other, "w") as store:
        store["secret"] = np.ones(4, dtype=np.float32)
    file = tmp_path / "small.weights.h5"
    with h5py.File(file, "w") as store:
        store.create_group("layers")
        add(store, other)
    with pytest.raises(WeightsDamaged, match=reason):
        read_keras_weights(file)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(WeightsDamaged, match=r"gone\.keras is not there"):
        read_keras_weights(tmp_path / "gone.keras")
