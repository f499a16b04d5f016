"""Probabilities of networks whose classes compete, and of those whose classes do not."""

import keras
import numpy as np
import pytest

from backend.methods.prediction import PredictionSettings, probabilities_of
from models.catalog import NetworkCatalog
from models.errors import UnsuitableNetwork

LOGITS = np.array([-90.0, -1.0, 0.0, 3.0, 90.0], dtype=np.float32)


def test_classes_that_compete_share_one() -> None:
    np.testing.assert_allclose(probabilities_of(LOGITS, "softmax").sum(), 1)
    np.testing.assert_array_equal(probabilities_of(LOGITS, "linear"), probabilities_of(LOGITS, "softmax"))


def test_classes_that_do_not_compete_have_each_their_own() -> None:
    expected = np.asarray(keras.ops.sigmoid(LOGITS))
    np.testing.assert_allclose(probabilities_of(LOGITS, "sigmoid"), expected, rtol=1e-6, atol=1e-30)


def test_a_network_without_classes_is_refused(tmp_path: object) -> None:
    image = keras.Input((8, 8, 3))
    keras.Model(image, keras.layers.Conv2D(5, 3)(image)).save(f"{tmp_path}/maps.keras")
    network = NetworkCatalog(user_folder=tmp_path)["user_maps"]  # type: ignore[arg-type]
    with pytest.raises(UnsuitableNetwork, match="user_maps is no row of classes"):
        PredictionSettings().check(network)
