"""Groups of filters over HTTP."""

import numpy as np
import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.backend.api.test_indexes_api import make_index

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


@pytest.fixture(scope="module")
def index(running_app: Flask) -> None:
    make_index(running_app.test_client(), layers=["block10_add", "head_relu6"])


@pytest.mark.usefixtures("index")
def test_groups_of_a_sample_fire_where_their_channels_do(running_client: FlaskClient) -> None:
    question = {"network": "efficientnet_lite0", "layer": "block10_add", "groups": 3, "photographs": 10}
    answer = running_client.post("/api/groups/sample", json=question).json
    assert (answer["images"], answer["pooled"], answer["clipped"]) == (10, True, True)
    assert sum(group["share"] for group in answer["groups"]) == pytest.approx(1)
    for group in answer["groups"]:
        values = [example["value"] for example in group["examples"]]
        assert values == sorted(values, reverse=True)
        assert len({example["image"] for example in group["examples"]}) == len(values)
        weighed = {one["channel"]: one["weight"] for one in group["channels"]}
        assert sum(weighed.values()) <= 1 + 1e-6
        best, worst = group["examples"][0], group["examples"][-1]
        assert weighted_response(running_client, best["name"], weighed) > weighted_response(
            running_client, worst["name"], weighed
        )
    assert running_client.post("/api/groups/sample", json=question).json["stored"] is True


def weighted_response(client: FlaskClient, name: str, weights: dict[int, float]) -> float:
    """Tell how strongly a sample photograph excites a mix of channels anywhere, from the endpoint of activations."""
    body = {"network": "efficientnet_lite0", "image": name.removesuffix(".jpg"), "layer": "block10_add", "top": 112}
    answered = client.post("/api/activations", json=body).json
    (layer,) = answered["layers"]
    highest = {one["channel"]: one["max"] for one in layer["strongest"]}
    return float(np.sum([weight * highest[channel] for channel, weight in weights.items()]))


@pytest.mark.usefixtures("index")
@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"layer": "head_relu6", "photographs": 3}, "invalid_request", "photographs"),
        ({"layer": "block9_add"}, "unknown_index", "index"),
    ],
)
def test_a_sample_that_cannot_be_grouped_is_refused(
    running_client: FlaskClient, change: dict[str, object], code: str, field: str
) -> None:
    body = {"network": "efficientnet_lite0"} | change
    answer = running_client.post("/api/groups/sample", json=body).json
    assert (answer["code"], answer["field"]) == (code, field)
