from pathlib import Path

import pytest
from flask.testing import FlaskClient

from backend.app import create_app
from tests.conftest import settings_in

TOKEN = "a-token-of-the-test"


@pytest.fixture
def public(tmp_path: Path) -> FlaskClient:
    return create_app(settings_in(tmp_path, host="0.0.0.0", token=TOKEN)).test_client()


def test_without_the_token_the_api_tells_nothing_and_changes_nothing(public: FlaskClient) -> None:
    asked = [("GET", "/api/images"), ("DELETE", "/api/images/cat"), ("POST", "/api/jobs"), ("GET", "/api/nothing")]
    for method, path in [
        *asked,
        ("GET", "/api/openapi.json"),
        ("GET", "/api/docs"),
        ("GET", "/api/images/cat/original"),
    ]:
        answer = public.open(path, method=method, json={} if method == "POST" else None)
        assert (answer.status_code, answer.json["code"]) == (401, "token_missing")
        assert answer.headers["WWW-Authenticate"] == "Bearer"


def test_the_page_and_the_health_of_the_server_need_no_token(public: FlaskClient) -> None:
    health = public.get("/api/health")
    assert (health.status_code, health.json["asks_for_token"]) == (200, True)
    assert public.get("/", buffered=True).status_code in {200, 404}  # 404: not built


def test_a_server_of_one_machine_says_that_it_needs_no_token(tmp_path: Path) -> None:
    assert create_app(settings_in(tmp_path)).test_client().get("/api/health").json["asks_for_token"] is False


def test_a_link_with_the_token_gives_a_cookie_and_leads_on_without_it(public: FlaskClient) -> None:
    answer = public.get(f"/prediction?image=cat&token={TOKEN}&top=5")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/prediction?image=cat&top=5")
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert TOKEN not in cookie
    assert public.get("/api/images").status_code == 200


def test_a_link_never_leads_to_another_server(public: FlaskClient) -> None:
    answer = public.get(f"/?token={TOKEN}", environ_overrides={"PATH_INFO": "//evil.example/x"})
    assert answer.headers["Location"] == "/evil.example/x"


def test_a_wrong_link_gives_no_cookie(public: FlaskClient) -> None:
    answer = public.get("/?token=wrong")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/")
    assert "Set-Cookie" not in answer.headers
    assert public.get("/api/images").status_code == 401


def test_the_field_of_the_page_exchanges_the_token_for_the_cookie(public: FlaskClient) -> None:
    refused = public.post("/api/session", json={"token": "wrong"})
    assert (refused.status_code, refused.json["code"]) == (401, "token_wrong")
    assert public.get("/api/images").status_code == 401
    assert public.post("/api/session", json={"token": TOKEN}).status_code == 204
    assert public.get("/api/images").status_code == 200


@pytest.mark.parametrize(("given", "status"), [(f"Bearer {TOKEN}", 200), ("Bearer wrong", 401), ("Basic eDp4", 401)])
def test_programs_send_the_token_as_a_header(public: FlaskClient, given: str, status: int) -> None:
    assert public.get("/api/images", headers={"Authorization": given}).status_code == status


def test_a_cookie_of_another_token_opens_nothing(tmp_path: Path, public: FlaskClient) -> None:
    public.get(f"/?token={TOKEN}")
    (name,) = (part.partition("=")[0] for part in [public.get(f"/?token={TOKEN}").headers["Set-Cookie"]])
    later = create_app(settings_in(tmp_path, host="0.0.0.0", token="another-token-later")).test_client()
    later.set_cookie(name, public.get_cookie(name).value)
    assert later.get("/api/images").json["code"] == "token_wrong"


def test_a_public_app_without_a_token_has_made_one(tmp_path: Path) -> None:
    assert create_app(settings_in(tmp_path, host="0.0.0.0")).test_client().get("/api/images").status_code == 401


def test_a_local_server_asks_for_a_token_only_if_it_is_set(tmp_path: Path, client: FlaskClient) -> None:
    assert client.get("/api/images").status_code == 200
    assert client.post("/api/session", json={"token": "any"}).status_code == 204
    guarded = create_app(settings_in(tmp_path, token=TOKEN)).test_client()
    assert guarded.get("/api/images").status_code == 401


def test_off_lets_everyone_in(tmp_path: Path) -> None:
    assert (
        create_app(settings_in(tmp_path, host="0.0.0.0", token="off")).test_client().get("/api/images").status_code
        == 200
    )
