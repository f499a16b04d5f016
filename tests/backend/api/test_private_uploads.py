"""An upload belongs to the browser that brought it."""

import json
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.api.services import EXTENSION
from backend.api.visitors import COOKIE
from backend.app import create_app
from backend.store.jobs import NewJob
from backend.store.recipe import Recipe
from tests.conftest import settings_in
from tests.support.photographs import as_file, gradient
from tests.support.uploads import multipart

PNG = as_file(gradient())
BROWSER = {"Sec-Fetch-Site": "same-origin", "Origin": "http://localhost"}


def browser(app: Flask) -> FlaskClient:
    """A browser that has opened the page."""
    client = app.test_client()
    assert client.get("/api/health", headers={"Sec-Fetch-Site": "none"}).status_code == 200
    return client


def upload(client: FlaskClient, content: bytes = PNG, name: str = "a.png") -> dict[str, str]:
    body, kind = multipart(content, name)
    answer = client.post("/api/images", data=body, content_type=kind)
    assert answer.status_code == 201
    image: dict[str, str] = answer.json
    return image


def uploads_of(client: FlaskClient) -> list[str]:
    listed = client.get("/api/images").json
    names = [image["name"] for image in listed["images"] if image["origin"] == "upload"]
    assert listed["uploads"] == len(names)
    return names


def add_job(app: Flask, image: str | None) -> str:
    recipe = Recipe("deepdream", "efficientnet_lite0", "0", image=image, settings={})
    new = NewJob(recipe, settings={"steps": 3}, layers=["a"], steps=3, step_cost=1.0, client="")
    job: str = app.extensions[EXTENSION].jobs.store.add(new).id
    return job


@pytest.fixture
def owner(app: Flask) -> FlaskClient:
    return browser(app)


@pytest.fixture
def other(app: Flask) -> FlaskClient:
    return browser(app)


def test_a_browser_gets_a_cookie_that_scripts_cannot_read_and_keeps_it(app: Flask) -> None:
    client = app.test_client()
    given = client.get("/api/health", headers=BROWSER).headers["Set-Cookie"]
    assert given.startswith(f"{COOKIE}=")
    assert "HttpOnly" in given
    assert "SameSite=Lax" in given
    assert "Set-Cookie" not in client.get("/api/health", headers=BROWSER).headers


@pytest.mark.parametrize("site", [None, "cross-site", "same-site"])
def test_programs_and_pages_of_others_get_none(app: Flask, site: str | None) -> None:
    headers = {} if site is None else {"Sec-Fetch-Site": site}
    assert "Set-Cookie" not in app.test_client().get("/api/health", headers=headers).headers


def test_an_upload_is_listed_and_found_where_it_was_brought_only(
    app: Flask, owner: FlaskClient, other: FlaskClient
) -> None:
    image = upload(owner)
    assert image["holders"] == "owner"
    assert uploads_of(owner) == ["a.png"]
    for stranger in (other, app.test_client()):
        assert uploads_of(stranger) == []
        for path in ("", "/original", "/display", "/preview"):
            assert stranger.get(f"/api/images/{image['id']}{path}").json["code"] == "unknown_image"
        assert stranger.delete(f"/api/images/{image['id']}").status_code == 404
        near = stranger.get(f"/api/images/{image['id'][:-1]}x").json["hint"]
        assert image["id"] not in near
    assert owner.get(image["original_url"]).data == PNG


def test_nothing_is_computed_about_the_photograph_of_another(owner: FlaskClient, other: FlaskClient) -> None:
    question = {"network": "efficientnet_lite0", "image": upload(owner)["id"]}
    for path in ("predictions", "activations", "heatmaps"):
        asked = question | ({"layer": "block2_add"} if path == "activations" else {})
        assert other.post(f"/api/{path}", json=asked).json["code"] == "unknown_image"
    job = {**question, "method": "deepdream", "settings": {"objectives": [{"kind": "layer", "layer": "block2_add"}]}}
    assert other.post("/api/jobs", json=job).json["code"] == "unknown_image"


def test_jobs_with_a_private_photograph_are_listed_and_changed_by_who_sees_it(
    app: Flask, owner: FlaskClient, other: FlaskClient
) -> None:
    private, common = add_job(app, upload(owner)["id"]), add_job(app, "cat")
    assert [job["id"] for job in owner.get("/api/jobs").json["jobs"]] == [common, private]
    assert [job["id"] for job in other.get("/api/jobs").json["jobs"]] == [common]
    for path in ("", "/curve", "/events", "/images/0.png", "/figure"):
        assert other.get(f"/api/jobs/{private}{path}").status_code == 404
    assert other.delete(f"/api/jobs/{private}").status_code == 404
    assert owner.get(f"/api/jobs/{private}").status_code == 200


def test_a_link_lets_others_see_it_until_it_is_no_longer_shared(owner: FlaskClient, other: FlaskClient) -> None:
    image = upload(owner)
    share = owner.post(f"/api/images/{image['id']}/share").json
    assert len(share["token"]) >= 32
    opened = other.get(share["path"])
    assert (opened.status_code, opened.headers["Location"]) == (303, f"/prediction?image={image['id']}")
    assert other.get(f"/api/images/{image['id']}").json["holders"] == "guest"
    assert uploads_of(other) == ["a.png"]
    assert other.get(image["original_url"]).data == PNG
    assert other.post(f"/api/images/{image['id']}/share").json["code"] == "not_yours"
    assert owner.delete(f"/api/images/{image['id']}/share").status_code == 204
    assert uploads_of(other) == []
    assert other.get(share["path"]).status_code != 303


def test_a_guest_who_deletes_it_takes_it_from_nobody_else(owner: FlaskClient, other: FlaskClient) -> None:
    image = upload(owner)
    other.get(owner.post(f"/api/images/{image['id']}/share").json["path"])
    assert other.delete(f"/api/images/{image['id']}").status_code == 204
    assert (uploads_of(other), uploads_of(owner)) == ([], ["a.png"])


def test_two_who_bring_the_same_file_each_have_their_own(owner: FlaskClient, other: FlaskClient) -> None:
    image = upload(owner)
    assert upload(other, name="mine.png")["id"] == image["id"]
    assert (uploads_of(owner), uploads_of(other)) == (["a.png"], ["mine.png"])
    assert owner.delete(f"/api/images/{image['id']}").status_code == 204
    assert (uploads_of(owner), uploads_of(other)) == ([], ["mine.png"])
    assert other.delete(f"/api/images/{image['id']}").status_code == 204
    assert uploads_of(other) == []


def test_what_a_program_without_a_key_brings_belongs_to_everyone(app: Flask, owner: FlaskClient) -> None:
    program = app.test_client()
    image = upload(program)
    assert image["holders"] == "everyone"
    assert uploads_of(owner) == ["a.png"]
    assert program.post(f"/api/images/{image['id']}/share").json["code"] == "not_yours"
    assert owner.delete(f"/api/images/{image['id']}").status_code == 204
    assert uploads_of(program) == []


def test_a_program_with_a_key_has_its_own_and_opens_links(app: Flask, owner: FlaskClient) -> None:
    program = app.test_client()
    share = owner.post(f"/api/images/{upload(owner)['id']}/share").json
    assert program.post("/api/shares", json={"token": share["token"]}).json["code"] == "not_yours"
    program.set_cookie(COOKIE, "a-key-of-my-own-0123456789")
    assert program.post("/api/shares", json={"token": share["token"]}).json == {"image": share["image"]}
    assert program.post("/api/shares", json={"token": "guessed"}).json["code"] == "unknown_share"
    assert upload(program, as_file(gradient(9, 9)))["holders"] == "owner"
    assert uploads_of(owner) == ["a.png"]


def test_a_key_that_could_be_guessed_is_none(app: Flask) -> None:
    program = app.test_client()
    program.set_cookie(COOKIE, "short")
    assert upload(program)["holders"] == "everyone"


def test_samples_are_seen_by_all_and_shared_by_none(owner: FlaskClient) -> None:
    assert owner.get("/api/images/cat").json["holders"] == "everyone"
    assert owner.post("/api/images/cat/share").json["code"] == "not_yours"


def test_a_link_on_a_server_with_a_token_does_not_open_the_server(tmp_path: Path) -> None:
    token = "a-token-of-the-test"
    guarded = create_app(settings_in(tmp_path, token=token))
    owner, stranger = guarded.test_client(), guarded.test_client()
    owner.get(f"/?token={token}", headers=BROWSER)
    link = owner.post(f"/api/images/{upload(owner)['id']}/share").json["path"]
    assert stranger.get(link, headers={"Sec-Fetch-Site": "none"}).status_code != 303
    stranger.post("/api/session", json={"token": token})
    assert stranger.get(link).status_code == 303


def test_the_database_has_no_cookie_and_no_token_in_it(app: Flask, owner: FlaskClient, tmp_path: Path) -> None:
    share = owner.post(f"/api/images/{upload(owner)['id']}/share").json
    cookie = owner.get_cookie(COOKIE)
    assert cookie is not None
    written = b"".join(file.read_bytes() for file in tmp_path.glob("innsyn.sqlite*"))
    assert json.dumps(share["image"])[1:-1].encode() in written
    assert cookie.value.encode() not in written
    assert share["token"].encode() not in written
