"""EfficientNet-Lite0 against the PyTorch original: stored logits always, 500 photographs where they are available."""

import json
from pathlib import Path

import numpy as np
import pytest

from backend.images import decode
from models.catalog import NETWORKS
from models.efficientnet_lite0 import build, torch_layer_names
from models.loading import load_network
from models.network import Network
from tests.support.photographs import LABELLED, SAMPLES

REFERENCE = Path(__file__).parents[1] / "reference" / "efficientnet_lite0_logits.json"
# float32 sums over at most 1280 terms in 50 layers, in another order than PyTorch's: 1e-5 measured
TOLERANCE = 2e-3


@pytest.fixture(scope="module")
def network() -> Network:
    return load_network(NETWORKS["efficientnet_lite0"])


def logits_of(network: Network, files: list[Path]) -> np.ndarray:
    crops = [network.description.image_input.crop(decode(file.read_bytes()).pixels) for file in files]
    return network.logits(np.stack(crops))


def test_it_has_4_65_million_weights(network: Network) -> None:
    trained = sum(
        int(np.prod(v.shape)) for v in network.model.variables if "moving" not in v.path and "seed" not in v.path
    )
    assert trained == network.description.parameters == 4_652_008


def test_every_layer_with_weights_has_a_counterpart_in_the_original() -> None:
    with_weights = {layer.name for layer in build().layers if layer.weights and layer.name != "dropout"}
    assert set(torch_layer_names().values()) == with_weights


def test_batch_norm_uses_the_epsilon_it_was_trained_with(network: Network) -> None:
    norms = [layer for layer in network.model.layers if layer.name.endswith("_bn")]
    assert len(norms) == 49
    assert {norm.epsilon for norm in norms} == {1e-3}


def test_blocks_shrink_the_image_where_the_table_says(network: Network) -> None:
    sizes = [network.model.get_layer(f"block{number}_project_bn").output.shape[1:] for number in range(16)]
    assert sizes[0] == (112, 112, 16)
    assert sizes[2] == (56, 56, 24)
    assert sizes[6] == (14, 14, 80)
    assert sizes[15] == (7, 7, 320)


def test_logits_are_those_of_the_original(network: Network) -> None:
    stored = json.loads(REFERENCE.read_text(encoding="utf8"))["logits"]
    logits = logits_of(network, [SAMPLES / name for name in stored])
    for row, expected in zip(logits, stored.values(), strict=True):
        assert [int(index) for index in np.argsort(-row)[:10]] == [int(index) for index in expected]
        np.testing.assert_allclose(row[[int(index) for index in expected]], list(expected.values()), atol=TOLERANCE)


def test_loading_does_not_leave_it_trainable(network: Network) -> None:
    assert not network.model.trainable_variables


@pytest.mark.photographs
@pytest.mark.skipif(not LABELLED.is_dir(), reason="PHOTOGRAPHS names no folder of labelled photographs")
def test_it_recognises_as_many_photographs_as_the_original(network: Network) -> None:
    files = sorted(LABELLED.glob("*.jpg"))
    classes = np.array([int(file.name[:4]) for file in files])
    best = np.concatenate(
        [np.argsort(-logits_of(network, files[i : i + 50]), axis=1)[:, :5] for i in range(0, len(files), 50)]
    )
    assert len(files) == 500
    assert (best[:, 0] == classes).mean() >= 0.87
    assert (best == classes[:, np.newaxis]).any(axis=1).mean() >= 0.97
