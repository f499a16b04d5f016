import pytest
from flask.testing import FlaskClient

ASK = {"network": "efficientnet_lite0", "image": "cat", "layer": "block2_add"}


def test_the_strongest_channels_of_a_layer_come_with_their_maps(running_client: FlaskClient) -> None:
    answer = running_client.post("/api/activations", json={**ASK, "top": 4}).json
    (layer,) = answer["layers"]
    assert (layer["layer"], layer["kind"], layer["height"], layer["channel_count"]) == ("block2_add", "spatial", 56, 24)
    means = [channel["mean"] for channel in layer["strongest"]]
    assert means == sorted(means, reverse=True)
    assert len(means) == 4
    assert all(channel["map"].startswith("data:image/png;base64,") for channel in layer["strongest"])


def test_the_order_changes_the_ranking(running_client: FlaskClient) -> None:
    ranked = {
        order: [
            channel["channel"]
            for channel in running_client.post("/api/activations", json={**ASK, "order": order}).json["layers"][0][
                "strongest"
            ]
        ]
        for order in ("mean", "max")
    }
    assert ranked["mean"] != ranked["max"]


def test_units_of_a_fully_connected_layer_are_ranked_as_well(running_client: FlaskClient) -> None:
    (layer,) = running_client.post("/api/activations", json={**ASK, "layer": "logits", "top": 3}).json["layers"]
    assert (layer["kind"], layer["channel_count"]) == ("vector", 1000)
    assert {unit["channel"] for unit in layer["strongest"]} == {281, 282, 285}  # the three cats


def test_without_a_layer_every_convolution_and_pooling_is_shown_in_their_order(running_client: FlaskClient) -> None:
    answer = running_client.post("/api/activations", json={"network": ASK["network"], "image": "cat", "top": 2}).json
    assert len(answer["layers"]) == 50
    assert answer["layers"][0]["layer"] == "stem_relu6"
    assert all(len(layer["strongest"]) == 2 for layer in answer["layers"])


def test_one_layer_alone_says_the_same_as_among_all(running_client: FlaskClient) -> None:
    alone = running_client.post("/api/activations", json={**ASK, "layer": "head_relu6", "top": 3}).json["layers"][0]
    everything = {"network": ASK["network"], "image": "cat", "top": 3}
    among = running_client.post("/api/activations", json=everything).json["layers"]
    (same,) = [layer for layer in among if layer["layer"] == "head_relu6"]
    assert [channel["channel"] for channel in same["strongest"]] == [
        channel["channel"] for channel in alone["strongest"]
    ]
    assert same["strongest"][0]["mean"] == pytest.approx(alone["strongest"][0]["mean"], rel=1e-4)


@pytest.mark.parametrize(
    ("change", "status", "code", "field"),
    [
        ({"layer": "block2_ad"}, 404, "unknown_layer", "layer"),
        ({"top": 25}, 422, "invalid_setting", "top"),
        ({"layer": None, "top": 51}, 422, "invalid_setting", "top"),
        ({"top": 0}, 422, "invalid_request", "top"),
        ({"order": "median"}, 422, "invalid_request", "order"),
        ({"layer": ""}, 422, "invalid_request", "layer"),
        ({"image": "caat"}, 404, "unknown_image", "image"),
        ({"network": "x"}, 404, "unknown_network", "network"),
        ({"lyer": "x"}, 422, "invalid_request", "lyer"),
    ],
)
def test_bad_questions_are_refused_with_the_field_to_blame(
    running_client: FlaskClient,
    capfd: pytest.CaptureFixture[str],
    change: dict[str, object],
    status: int,
    code: str,
    field: str,
) -> None:
    refused = running_client.post("/api/activations", json={**ASK, **change})
    assert (refused.status_code, refused.json["code"], refused.json["field"]) == (status, code, field)
    assert capfd.readouterr().err == ""
