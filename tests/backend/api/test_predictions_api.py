import io

import pytest
from flask.testing import FlaskClient

from tests.support.photographs import as_file, gradient, new_photograph

ASK = {"network": "efficientnet_lite0", "image": "cat"}


def test_a_cat_is_a_cat(running_client: FlaskClient) -> None:
    prediction = running_client.post("/api/predictions", json={**ASK, "top": 3}).json
    assert [c["rank"] for c in prediction["classes"]] == [1, 2, 3]
    assert {c["name"] for c in prediction["classes"]} == {"tiger cat", "Egyptian cat", "tabby"}
    first = prediction["classes"][0]
    assert first["probability"] == pytest.approx(0.391, abs=0.005)
    assert first["logit"] == pytest.approx(9.109, abs=0.01)
    assert first["wordnet_id"] == "n02123159"


def test_all_probabilities_sum_to_one_and_fall(running_client: FlaskClient) -> None:
    classes = running_client.post("/api/predictions", json={**ASK, "top": 1000}).json["classes"]
    probabilities = [c["probability"] for c in classes]
    assert sum(probabilities) == pytest.approx(1)
    assert probabilities == sorted(probabilities, reverse=True)
    assert sorted(c["index"] for c in classes) == list(range(1000))


def test_five_classes_are_told_unless_more_or_fewer_are_asked_for(running_client: FlaskClient) -> None:
    assert len(running_client.post("/api/predictions", json=ASK).json["classes"]) == 5
    assert len(running_client.post("/api/predictions", json={**ASK, "top": 1}).json["classes"]) == 1


def test_the_same_question_is_answered_from_the_store_and_another_one_is_not(running_client: FlaskClient) -> None:
    image = running_client.post("/api/images", data={"file": (io.BytesIO(new_photograph(1)), "new.png")}).json["id"]
    first = running_client.post("/api/predictions", json={**ASK, "image": image}).json
    second = running_client.post("/api/predictions", json={**ASK, "image": image, "top": 2}).json
    other = running_client.post("/api/predictions", json={**ASK, "image": "coffee"}).json
    assert (first["stored"], second["stored"]) == (False, True)
    assert second["classes"] == first["classes"][:2]
    assert first["recipe"] == second["recipe"] != other["recipe"]


def test_it_says_which_part_of_the_photograph_was_seen(running_client: FlaskClient) -> None:
    seen = running_client.post("/api/predictions", json=ASK).json["seen"]  # the cat has 451 × 300 pixels
    assert seen["height"] == pytest.approx(262.5)
    assert seen["width"] == pytest.approx(262.5, abs=1)
    assert seen["left"] == pytest.approx((451 - 262.5) / 2, abs=1)
    assert seen["top"] == pytest.approx((300 - 262.5) / 2)


@pytest.mark.parametrize("mode", ["L", "P", "CMYK"])
def test_odd_kinds_of_photograph_are_predicted_as_well(running_client: FlaskClient, mode: str) -> None:
    kind = {"L": "PNG", "P": "GIF", "CMYK": "JPEG"}[mode]
    content = as_file(gradient(300, 260).convert(mode), kind)
    image = running_client.post("/api/images", data={"file": (io.BytesIO(content), f"a.{kind.lower()}")}).json["id"]
    assert running_client.post("/api/predictions", json={**ASK, "image": image}).status_code == 200


@pytest.mark.parametrize(
    ("change", "status", "code", "field"),
    [
        ({"network": "efficientnet"}, 404, "unknown_network", "network"),
        ({"image": "caat"}, 404, "unknown_image", "image"),
        ({"top": 0}, 422, "invalid_request", "top"),
        ({"top": -1}, 422, "invalid_request", "top"),
        ({"top": 10**6}, 422, "invalid_setting", "top"),
        ({"top": "x"}, 422, "invalid_request", "top"),
        ({"top": 1.5}, 422, "invalid_request", "top"),
        ({"top": None}, 422, "invalid_request", "top"),
        ({"network": 7}, 422, "invalid_request", "network"),
        ({"image": ["cat"]}, 422, "invalid_request", "image"),
        ({"tpo": 3}, 422, "invalid_request", "tpo"),
    ],
)
def test_bad_questions_are_refused_before_anything_is_computed(
    client: FlaskClient, change: dict[str, object], status: int, code: str, field: str
) -> None:
    refused = client.post("/api/predictions", json={**ASK, **change})
    assert (refused.status_code, refused.json["code"], refused.json["field"]) == (status, code, field)
    assert refused.json["message"]
    assert refused.json["hint"]


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b'"cat"', b"\xff"])
def test_a_body_that_is_no_json_object_is_422(client: FlaskClient, body: bytes) -> None:
    assert client.post("/api/predictions", data=body, content_type="application/json").status_code == 422


def test_numbers_that_are_no_json_are_refused(client: FlaskClient) -> None:
    body = b'{"network": "efficientnet_lite0", "image": "cat", "top": NaN}'
    assert client.post("/api/predictions", data=body, content_type="application/json").status_code == 422
