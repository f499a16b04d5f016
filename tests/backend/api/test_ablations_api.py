import pytest
from flask.testing import FlaskClient

CAT = 281  # tabby
QUESTION = {"network": "efficientnet_lite0", "image": "cat", "layer": "head_relu6", "class_index": CAT, "draws": 4}


def test_without_filters_a_class_falls_and_the_draws_are_told(running_client: FlaskClient) -> None:
    answer = running_client.post("/api/ablations", json={**QUESTION, "filters": list(range(0, 1280, 2))[:600]})
    assert answer.status_code == 200, answer.json
    score = answer.json["probability"]
    assert answer.json["channel_count"] == 1280
    assert score["without"] != score["all"]
    assert score["random"]["low"] <= score["random"]["mean"] <= score["random"]["high"]
    prediction = running_client.post(
        "/api/predictions", json={"network": "efficientnet_lite0", "image": "cat", "top": 1000}
    ).json
    (told,) = [one for one in prediction["classes"] if one["index"] == CAT]
    assert score["all"] == pytest.approx(told["probability"], rel=1e-3)
    again = running_client.post("/api/ablations", json={**QUESTION, "filters": list(range(0, 1280, 2))[:600]})
    assert again.json == {**answer.json, "stored": True}


@pytest.mark.parametrize(
    ("change", "status", "field"),
    [
        ({"filters": [1, 1]}, 422, "filters"),
        ({"filters": []}, 422, "filters"),
        ({"filters": [5000]}, 422, "filters"),
        ({"filters": [-1]}, 422, "filters"),
        ({"class_index": 1000}, 422, "class_index"),
        ({"layer": "nowhere"}, 404, "layer"),
        ({"draws": 1}, 422, "draws"),
        ({"image": "dog"}, 404, "image"),
    ],
)
def test_questions_that_cannot_be_answered(
    running_client: FlaskClient, change: dict[str, object], status: int, field: str
) -> None:
    answer = running_client.post("/api/ablations", json={**QUESTION, "filters": [1], **change})
    assert (answer.status_code, answer.json["field"]) == (status, field), answer.json
    assert answer.json["hint"]
