import pytest
from flask.testing import FlaskClient

from models.catalog import NETWORKS


def test_every_network_is_listed_those_that_are_ready_first_in_the_order_of_the_catalog(client: FlaskClient) -> None:
    listed = client.get("/api/networks").json["networks"]
    ready = [network.id for network in NETWORKS if network.weights.is_present()]
    missing = [network.id for network in NETWORKS if not network.weights.is_present()]
    assert ready
    assert missing
    assert [network["id"] for network in listed] == ready + missing
    assert [network["weights_present"] for network in listed] == [True] * len(ready) + [False] * len(missing)


def test_a_network_is_described_without_loading_it(client: FlaskClient) -> None:
    network = client.get("/api/networks/efficientnet_lite0").json
    assert network["parameters"] == 4_652_008
    assert network["image_input"] == {
        "short_side_px": 256,
        "size_px": 224,
        "wide_px": 224,
        "channels": 3,
        "keeps_aspect": True,
        "resampling": "bicubic",
        "low": [-127 / 128] * 3,
        "high": [1.0] * 3,
        "reversed_channels": False,
    }
    assert len(network["class_names"]) == network["classes"] == 1000
    assert network["class_names"][281] == "tabby, tabby cat"


def test_networks_stand_in_three_groups_and_weights_that_are_missing_are_told(client: FlaskClient) -> None:
    listed = client.get("/api/networks").json["networks"]
    groups = [network["group"] for network in listed]
    assert groups.count("thesis") == 6
    assert groups.count("keras") >= 40


@pytest.mark.parametrize(
    ("network_id", "near"), [("efficientnet", "'efficientnet_lite0'"), ("zzz", "has them all. See GET /api/networks.")]
)
def test_an_unknown_network_is_404_with_near_names(client: FlaskClient, network_id: str, near: str) -> None:
    missing = client.get(f"/api/networks/{network_id}")
    assert (missing.status_code, missing.json["code"]) == (404, "unknown_network")
    assert near in missing.json["hint"]
