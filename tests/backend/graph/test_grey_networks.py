"""Networks for grey images: optimized images are grey, and their objective is that of the encoded image."""

from pathlib import Path

import keras
import numpy as np
import pytest
from keras import layers

from backend.graph.builder import GraphBuilder
from backend.graph.objective import Channel, Mix
from backend.graph.parameterization import Pixels
from backend.graph.program import GraphParts
from backend.graph.transformation import Pad
from models.catalog import NetworkCatalog
from models.loading import load_network
from models.network import Network

HEIGHT_PX, WIDTH_PX = 24, 16
TOLERANCE = 1e-5


@pytest.fixture
def network(tmp_path: Path) -> Network:
    keras.utils.set_random_seed(5)
    maps = layers.Conv2D(4, 3, activation="relu", name="maps")
    end = [layers.GlobalAveragePooling2D(), layers.Dense(3, "softmax")]
    keras.Sequential([keras.Input((HEIGHT_PX, WIDTH_PX, 1)), layers.Rescaling(1 / 255), maps, *end]).save(
        tmp_path / "digits.keras"
    )
    return load_network(NetworkCatalog(user_folder=tmp_path)["user_digits"])


def test_the_image_is_grey_and_the_objective_is_that_of_the_image_shown(network: Network) -> None:
    size = network.description.image_input.shape_of(HEIGHT_PX)
    assert size == (HEIGHT_PX, WIDTH_PX)
    parts = GraphParts(size=size, parameterization=Pixels(), pad=Pad(0), transformations=())
    run = GraphBuilder(network).begin(parts, [Mix.of(Channel("maps", 1))], seed=2)
    for _ in range(3):
        run.step()
    images = run.images()
    np.testing.assert_allclose(images, np.repeat(images[..., :1], 3, axis=-1), atol=TOLERANCE)
    model = keras.Model(network.model.inputs[0], network.model.get_layer("maps").output)
    shown = np.asarray(model(images[..., :1] * np.float32(255), training=False))[0, ..., 1].mean()
    np.testing.assert_allclose(run.step()[0], shown, rtol=1e-4)
