"""Requests that are HTTP but make no sense: each is refused with a sentence, none is a fault of the server."""

import json
from collections.abc import Mapping

import pytest
from flask.testing import FlaskClient

from backend.api.json_bodies import DEEPEST

LARGE = 10**30
QUESTIONS = (
    *("/api/predictions", "/api/activations", "/api/heatmaps", "/api/ablations", "/api/jobs", "/api/estimates"),
    *("/api/groups", "/api/dictionary/import"),
)


def deep(levels: int) -> str:
    return '{"a":' * levels + "1" + "}" * levels


@pytest.mark.parametrize("address", QUESTIONS)
@pytest.mark.parametrize(
    ("body", "part_of_message"),
    [
        (deep(DEEPEST + 1), "nested too deeply"),
        (deep(100_000), "nested too deeply"),
        ("[" * 100_000, "nested too deeply"),
        ('{"network": "\\ud800", "image": "cat"}', "half of a character"),
        ('{"\\udfff": 1}', "half of a character"),
        ('{"network": "n", "image": "cat", "top": NaN}', "NaN"),
        ('{"network": "n", "image": "cat", "top": 1e999}', "larger than any"),
        (json.dumps({"network": "n", "image": "cat", "seed": LARGE}), "64 bits"),
    ],
)
def test_json_that_cannot_be_used_is_refused_everywhere(
    client: FlaskClient, address: str, body: str, part_of_message: str
) -> None:
    answer = client.post(address, data=body, content_type="application/json")
    if answer.status_code in {404, 405}:
        pytest.fail(f"{address} takes no JSON any more; put another one into the list.")
    assert (answer.status_code, answer.json["code"]) == (422, "unusable_json")
    assert part_of_message in answer.json["message"]


@pytest.mark.parametrize(
    "body", ["", "{", "null", "[]", '"text"', "7", "\ufeff{}", "{'a': 1}", b"\xff\xfe\x00", b"\x80"]
)
def test_what_is_no_object_is_refused(client: FlaskClient, body: str | bytes) -> None:
    answer = client.post("/api/predictions", data=body, content_type="application/json")
    assert (answer.status_code, answer.json["code"]) == (422, "invalid_request")


@pytest.mark.parametrize("address", ["/api/images", "/api/collections"])
@pytest.mark.parametrize(
    "form",
    [
        {"file": "text"},
        {"file": ""},
        {},
        {"other": "text"},
        {"file": "[[[[[["},
    ],
)
def test_a_field_that_is_no_file_is_refused(client: FlaskClient, address: str, form: Mapping[str, object]) -> None:
    answer = client.post(address, data=form, content_type="multipart/form-data")
    assert (answer.status_code, answer.json["code"], answer.json["field"]) == (422, "invalid_request", "file")


@pytest.mark.parametrize(
    "path",
    ["/" + "a" * 300, "/api/" + "a" * 300, "/api/images/" + "a" * 5000, "/assets/" + "a" * 300, "/%00", "/a/%00/b"],
)
def test_a_path_that_can_be_no_file_leads_nowhere_or_to_the_page(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code in {200, 404}


@pytest.mark.parametrize("last", ["9" * 30, "-1", "x", "1.5", "٣", "1e3"])
def test_an_event_id_that_is_none_is_refused(client: FlaskClient, last: str) -> None:
    answer = client.get("/api/jobs/none/events", headers={"Last-Event-ID": last.encode().decode("latin-1")})
    assert (answer.status_code, answer.json["field"]) == (422, "Last-Event-ID")


@pytest.mark.parametrize(
    "address",
    [
        f"/api/jobs/none/images/{LARGE}.png",
        f"/api/jobs?limit={LARGE}",
        f"/api/jobs?before={LARGE}",
        f"/api/images?uploads={LARGE}",
        f"/api/collections/samples/images/{LARGE}",
        f"/api/channels?network=vgg16_tiny_imagenet&layer=conv1_1&channel={LARGE}",
        f"/api/examples?network=vgg16_tiny_imagenet&layer=conv1_1&channel={LARGE}",
        f"/api/jobs/none/run.gif?image={LARGE}",
    ],
)
def test_a_number_beyond_64_bits_is_refused(client: FlaskClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code in {404, 422}
    assert answer.json["message"]
