"""Groups of filters over HTTP."""

import pytest
from flask.testing import FlaskClient

QUESTION = {"network": "efficientnet_lite0", "image": "cat", "layer": "block10_add"}


def test_groups_and_positions_of_a_layer(running_client: FlaskClient) -> None:
    answer = running_client.post("/api/groups", json=QUESTION | {"groups": 4}).json
    assert len(answer["groups"]) == 4
    assert sum(group["share"] for group in answer["groups"]) == pytest.approx(1)
    assert answer["clipped"] is True  # the layer has no activation of its own
    assert 0 < answer["explained"] < 1
    assert (answer["height"], answer["width"], answer["pooled"]) == (14, 14, False)
    assert len(answer["positions"]) == 14
    for row in answer["positions"]:
        for position in row:
            values = [one["value"] for one in position]
            assert values == sorted(values, reverse=True)
    assert running_client.post("/api/groups", json=QUESTION | {"groups": 4}).json["stored"] is True


def test_a_position_tells_the_strongest_channels_there(running_client: FlaskClient) -> None:
    answer = running_client.post("/api/groups", json=QUESTION).json
    body = QUESTION | {"top": 112, "order": "max"}
    (layer,) = running_client.post("/api/activations", json=body).json["layers"]
    strongest = layer["strongest"][0]
    told = answer["positions"][strongest["peak"]["row"]][strongest["peak"]["column"]][0]
    assert told["channel"] == strongest["channel"]
    assert told["value"] == pytest.approx(strongest["max"], rel=1e-4)


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"layer": "logits"}, "unsuitable_layer", "layer"),
        ({"layer": "block10_ad"}, "unknown_layer", "layer"),
        ({"groups": 13}, "invalid_request", "groups"),
    ],
)
def test_what_cannot_be_grouped_is_refused(
    running_client: FlaskClient, change: dict[str, object], code: str, field: str
) -> None:
    answer = running_client.post("/api/groups", json=QUESTION | change).json
    assert (answer["code"], answer["field"]) == (code, field)
