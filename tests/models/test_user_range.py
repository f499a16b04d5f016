"""A stated range is stored beside the file, and other entries there are kept."""

import json
from pathlib import Path

import keras
import pytest
from keras import layers

from models.catalog import NETWORKS, NetworkCatalog
from models.errors import Forbidden
from models.input_range import MINUS_ONE_TO_ONE, ZERO_TO_255
from models.user_range import state_range


@pytest.fixture
def catalog(tmp_path: Path) -> NetworkCatalog:
    parts = [layers.Conv2D(2, 3), layers.GlobalAveragePooling2D(), layers.Dense(2, "softmax")]
    keras.Sequential([keras.Input((8, 8, 3)), *parts]).save(tmp_path / "pets.keras")
    (tmp_path / "pets.json").write_text(json.dumps({"title": "Pets"}))
    return NetworkCatalog(user_folder=tmp_path)


def test_a_stated_range_is_another_network_for_every_answer(catalog: NetworkCatalog, tmp_path: Path) -> None:
    before = catalog["user_pets"]
    state_range(before, MINUS_ONE_TO_ONE)
    after = catalog["user_pets"]
    assert (after.image_input.low, after.range_origin, after.title) == ((-1, -1, -1), "stated", "Pets")
    assert before.fingerprint() != after.fingerprint()
    assert before.version() != after.version()
    state_range(after, ZERO_TO_255)
    assert catalog["user_pets"].fingerprint() not in {before.fingerprint(), after.fingerprint()}
    state_range(after, None)
    assert json.loads((tmp_path / "pets.json").read_text()) == {"title": "Pets"}
    assert catalog["user_pets"].fingerprint() == before.fingerprint()


def test_the_drawing_does_not_hang_on_the_range(catalog: NetworkCatalog) -> None:
    before = catalog["user_pets"].structure
    state_range(catalog["user_pets"], MINUS_ONE_TO_ONE)
    assert catalog["user_pets"].structure == before


def test_only_the_range_of_files_can_be_stated() -> None:
    with pytest.raises(Forbidden, match="its weights"):
        state_range(NETWORKS["efficientnet_lite0"], MINUS_ONE_TO_ONE)
