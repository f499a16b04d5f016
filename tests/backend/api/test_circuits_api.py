"""Circuits over HTTP."""

import pytest
from flask.testing import FlaskClient

QUERY = {"network": "efficientnet_lite0", "layer": "block6_expand_relu6", "channel": 7}


def test_the_ties_of_a_channel_are_channels_of_the_network(running_client: FlaskClient) -> None:
    answer = running_client.get("/api/circuits", query_string=QUERY | {"top": 5}).json
    for side in ("before", "behind"):
        strengths = [tie["strength"] for tie in answer[side]]
        assert len(strengths) == 5
        assert strengths == sorted(strengths, reverse=True)
        assert all(abs(tie["weight"]) <= tie["strength"] + 1e-6 for tie in answer[side])
    assert {tie["layer"] for tie in answer["before"]} == {"block5_project_bn"}
    assert {tie["layer"] for tie in answer["behind"]} == {"block6_project_bn"}
    assert answer["unclear"] == []


@pytest.mark.parametrize(
    ("change", "code"),
    [({"layer": "block6"}, "unknown_layer"), ({"channel": 480}, "invalid_setting"), ({"top": 0}, "invalid_request")],
)
def test_what_is_not_there_is_refused(running_client: FlaskClient, change: dict[str, object], code: str) -> None:
    assert running_client.get("/api/circuits", query_string=QUERY | change).json["code"] == code
