from pathlib import Path

import pytest
from flask.testing import FlaskClient

from backend.app import create_app
from tests.conftest import settings_in

FRIEND = "https://lab.example"


@pytest.fixture
def friendly_client(tmp_path: Path) -> FlaskClient:
    return create_app(settings_in(tmp_path, cors_origins=(FRIEND,))).test_client()


def ask_to_delete(client: FlaskClient, origin: str | None) -> int:
    return client.delete("/api/images/zzz", headers={"Origin": origin} if origin else {}).status_code


def test_pages_of_the_own_origin_and_programs_may_change_things(client: FlaskClient) -> None:
    assert ask_to_delete(client, "http://localhost") == 404
    assert ask_to_delete(client, None) == 404


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "http://localhost:3000", "http://localhost.evil.example"]
)
def test_pages_of_other_origins_may_not(client: FlaskClient, origin: str) -> None:
    assert ask_to_delete(client, origin) == 403
    answer = client.get("/api/networks", headers={"Origin": origin})
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_listed_origins_may(friendly_client: FlaskClient) -> None:
    assert ask_to_delete(friendly_client, FRIEND) == 404
    assert ask_to_delete(friendly_client, "https://evil.example") == 403
    answer = friendly_client.get("/api/networks", headers={"Origin": FRIEND})
    assert answer.headers["Access-Control-Allow-Origin"] == FRIEND


def test_a_listed_origin_passes_the_browsers_first_question(friendly_client: FlaskClient) -> None:
    asked = {"Origin": FRIEND, "Access-Control-Request-Method": "POST"}
    answer = friendly_client.options("/api/predictions", headers=asked)
    assert answer.headers["Access-Control-Allow-Origin"] == FRIEND
    assert "POST" in answer.headers["Access-Control-Allow-Methods"]


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
@pytest.mark.parametrize("origin", [None, "http://localhost"])
def test_a_browser_that_says_the_page_is_anothers_may_not(client: FlaskClient, site: str, origin: str | None) -> None:
    headers = {"Sec-Fetch-Site": site} | ({"Origin": origin} if origin else {})
    assert client.delete("/api/images/zzz", headers=headers).json["code"] == "foreign_origin"
    assert client.post("/api/jobs", json={}, headers=headers).json["code"] == "foreign_origin"
    assert client.get("/api/networks", headers=headers).status_code == 200


@pytest.mark.parametrize("site", ["same-origin", "none"])
def test_the_own_page_may(client: FlaskClient, site: str) -> None:
    headers = {"Sec-Fetch-Site": site, "Origin": "http://localhost"}
    assert client.delete("/api/images/zzz", headers=headers).status_code == 404


@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "text/plain", "text/plain; charset=utf-8"])
def test_what_any_form_can_send_begins_nothing(client: FlaskClient, kind: str) -> None:
    answer = client.post("/api/jobs", data='{"method": "index"}', content_type=kind)
    assert (answer.status_code, answer.json["code"]) == (403, "foreign_origin")
    assert "application/json" in answer.json["hint"]
