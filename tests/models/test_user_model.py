"""What is built of a person's file: the network itself, with its last activation as a layer of its own."""

from pathlib import Path

import keras
import numpy as np
import pytest
from keras import layers

from models.catalog import NetworkCatalog
from models.graph_reader import read_layer_graph
from models.network import load_network
from models.report import report_on

SIZE_PX = 12
TOLERANCE = 1e-6


def with_layers_called(middle: str, last: str) -> keras.Model:
    image = keras.Input((SIZE_PX, SIZE_PX, 3))
    x = layers.Conv2D(4, 3, activation="sigmoid", name=middle)(image)
    return keras.Model(image, layers.Dense(3, "softmax", name=last)(layers.GlobalAveragePooling2D(name="mean")(x)))


@pytest.mark.parametrize(
    ("middle", "last", "added"),
    [
        ("maps", "classes", "probabilities"),
        ("maps", "probabilities", "probabilities_2"),
        ("probabilities", "probabilities_2", "probabilities_3"),
    ],
)
def test_our_own_layer_never_has_the_name_of_one_of_the_network(
    middle: str, last: str, added: str, tmp_path: Path
) -> None:
    model = with_layers_called(middle, last)
    model.save(tmp_path / "net.keras")
    network = load_network(NetworkCatalog(user_folder=tmp_path)["user_net"])
    drawn = [layer.name for layer in read_layer_graph(network.model, "user_net").layers]
    assert drawn[1:] == [middle, "mean", last, added]
    assert [layer.name for layer in report_on(network.model, "user_net").layers] == drawn
    images = np.random.default_rng(8).random((2, SIZE_PX, SIZE_PX, 3)).astype(np.float32)
    np.testing.assert_allclose(network.model(images), model(images), atol=TOLERANCE)
    assert network.logits_layer == last
