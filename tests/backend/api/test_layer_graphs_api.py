"""The drawing and the report of a network, as the page gets them."""

import pytest
from flask.testing import FlaskClient

from backend.methods.layer_graph.work import describe_layers, report_layers
from models.catalog import NETWORKS

NETWORK = "/api/networks/efficientnet_lite0"


class ForgetfulCache:
    """A worker's cache that notes what it was asked to keep."""

    def __init__(self) -> None:
        self.keys: list[str] = []

    def keep(self, key, load, most=None):
        assert most == 1  # untrained models are large and soon of no more use
        self.keys.append(key)
        return load()


def test_a_network_is_drawn(running_client: FlaskClient) -> None:
    graph = running_client.get(f"{NETWORK}/graph").json
    assert graph["network"] == "efficientnet_lite0"
    assert len(graph["layers"]) == 145
    assert [module["name"] for module in graph["modules"]] == [f"block{number}" for number in range(16)]
    stem = graph["layers"][1]
    assert stem == {
        "name": "stem_conv",
        "kind": "convolution",
        "keras_class": "Conv2D",
        "output_shape": [112, 112, 32],
        "parameters": 864,
        "kernel": [3, 3],
        "strides": [2, 2],
        "padding": "same",
        "receptive_field_px": 3,
        "stride_px": 2,
        "module": None,
    }
    names = {layer["name"] for layer in graph["layers"]}
    assert {end for edge in graph["edges"] for end in edge} == names


def test_a_drawing_is_the_same_when_it_comes_from_the_store(running_client: FlaskClient) -> None:
    assert running_client.get(f"{NETWORK}/graph").json == running_client.get(f"{NETWORK}/graph").json


def test_a_network_is_reported_on(running_client: FlaskClient) -> None:
    report = running_client.get(f"{NETWORK}/report").json
    assert report["counts"] == {"layers": 145, "predicted": 145, "visualized": 143, "explained": 145}
    assert report["layers"][2]["treatments"] == ["folded"]
    assert report["layers"][-1]["visualized"]["reason"]


@pytest.mark.parametrize("what", ["graph", "report"])
def test_an_unknown_network_is_404_with_near_names(client: FlaskClient, what: str) -> None:
    missing = client.get(f"/api/networks/efficientnet_lite/{what}")
    assert (missing.status_code, missing.json["code"]) == (404, "unknown_network")
    assert "efficientnet_lite0" in missing.json["hint"]


@pytest.mark.parametrize("work", [describe_layers, report_layers])
def test_no_weights_are_read(work, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("weights were read")

    monkeypatch.setattr(type(NETWORKS["efficientnet_lite0"].weights), "locate", refuse)
    cache = ForgetfulCache()
    assert work(cache, "efficientnet_lite0").network == "efficientnet_lite0"
    assert cache.keys == ["untrained efficientnet_lite0"]
