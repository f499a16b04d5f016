"""Which networks predict classes."""

import keras
import pytest

from backend.methods.prediction.settings import PredictionSettings
from models.catalog import NetworkCatalog
from models.errors import UnsuitableNetwork


def test_a_network_without_classes_is_refused(tmp_path: object) -> None:
    image = keras.Input((8, 8, 3))
    keras.Model(image, keras.layers.Conv2D(5, 3)(image)).save(f"{tmp_path}/maps.keras")
    network = NetworkCatalog(user_folder=tmp_path)["user_maps"]  # type: ignore[arg-type]
    with pytest.raises(UnsuitableNetwork, match="user_maps is not a classifier"):
        PredictionSettings().check(network)
