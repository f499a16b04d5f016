"""Weights that come with Innsyn: written as float16, read within its rounding error, refused where they do not fit."""

from pathlib import Path

import keras
import numpy as np
import pytest
from keras import layers

from models.errors import WeightsDamaged
from models.pack_weights import main
from models.readers.packed import read_packed, write_packed
from models.weights import BundledWeights, hash_of
from tests.support.labelled_shapes import write_tiny_network

HALF_PRECISION = 2**-11  # relative rounding of float16


def network(filters: int = 4) -> keras.Model:
    keras.utils.set_random_seed(filters)
    image = keras.Input((8, 8, 3))
    x = layers.BatchNormalization(name="norm")(layers.Conv2D(filters, 3, name="conv")(image))
    return keras.Model(image, layers.Dropout(0.5, name="drop")(x))


def test_what_is_written_is_read_within_half_precision(tmp_path: Path) -> None:
    before, after = network(), network()
    before.set_weights([np.random.default_rng(1).normal(size=w.shape) for w in before.weights])
    write_packed(before, tmp_path / "packed.npz")
    read_packed(after, tmp_path / "packed.npz")
    for one, other in zip(before.get_weights(), after.get_weights(), strict=True):
        np.testing.assert_allclose(one, other, rtol=HALF_PRECISION, atol=2**-25)
    assert any(not np.array_equal(a, b) for a, b in zip(before.get_weights(), after.get_weights(), strict=True))


def test_a_file_of_another_network_and_a_damaged_one_are_refused(tmp_path: Path) -> None:
    write_packed(network(filters=5), tmp_path / "other.npz")
    with pytest.raises(WeightsDamaged, match=r"has the wrong shape for conv/kernel"):
        read_packed(network(), tmp_path / "other.npz")
    (tmp_path / "cut.npz").write_bytes((tmp_path / "other.npz").read_bytes()[:300])
    with pytest.raises(WeightsDamaged, match=r"The weight file cut\.npz is cut off or damaged"):
        read_packed(network(), tmp_path / "cut.npz")


def test_values_beyond_half_precision_are_not_written(tmp_path: Path) -> None:
    model = network()
    model.get_layer("conv").bias.assign([1e6, 0, 0, 0])
    with pytest.raises(WeightsDamaged, match="conv/bias have values beyond 65504"):
        write_packed(model, tmp_path / "packed.npz")
    assert not (tmp_path / "packed.npz").exists()


def test_the_command_packs_a_trained_network_and_prints_its_hash(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write_tiny_network(tmp_path / "tiny.keras")
    assert main([str(file), str(tmp_path / "tiny.npz")]) == 0
    assert hash_of(tmp_path / "tiny.npz") in capsys.readouterr().out


def test_a_bundled_file_is_checked_byte_for_byte() -> None:
    with pytest.raises(WeightsDamaged, match=r"README\.md has the SHA-256 [0-9a-f]{64}, but should have 00"):
        BundledWeights("README.md", sha256="00").locate()
