from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.api.page import register_page


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "dist" / "assets").mkdir(parents=True)
    (tmp_path / "dist" / "index.html").write_text('<title>page</title><meta nonce="__NONCE__">')
    (tmp_path / "dist" / "favicon.svg").write_text("<svg/>")
    (tmp_path / "dist" / "assets" / "index-1a2b.js").write_text("run()")
    (tmp_path / "secret.txt").write_text("secret")
    return tmp_path / "dist"


@pytest.fixture
def page(folder: Path) -> FlaskClient:
    app = Flask(__name__, static_folder=None)
    register_page(app, folder)
    return app.test_client()


@pytest.mark.parametrize("path", ["/", "/prediction", "/prediction/deeper?image=cat"])
def test_every_address_of_the_page_gives_the_page_unstored(page: FlaskClient, path: str) -> None:
    answer = page.get(path, buffered=True)
    assert answer.text.startswith("<title>page</title>")
    assert answer.headers["Cache-Control"] == "no-store"


def test_each_load_has_a_nonce_of_its_own_that_its_policy_names(page: FlaskClient) -> None:
    answers = [page.get("/") for _ in range(2)]
    nonces = [answer.text.partition('nonce="')[2].partition('"')[0] for answer in answers]
    assert nonces[0] != nonces[1]
    assert all(len(nonce) >= 22 for nonce in nonces)
    for answer, nonce in zip(answers, nonces, strict=True):
        assert f"'nonce-{nonce}'" in answer.headers["Content-Security-Policy"]
        assert "unsafe" not in answer.headers["Content-Security-Policy"]


def test_files_with_hashed_names_may_be_kept_for_a_year(page: FlaskClient) -> None:
    answer = page.get("/assets/index-1a2b.js", buffered=True)
    assert answer.text == "run()"
    assert "max-age=31536000" in answer.headers["Cache-Control"]


def test_files_beside_the_page_are_given(page: FlaskClient) -> None:
    assert page.get("/favicon.svg", buffered=True).mimetype == "image/svg+xml"


@pytest.mark.parametrize(
    "path", ["/assets/gone.js", "/api/gone", "/assets/../../secret.txt", "/assets/%2e%2e/%2e%2e/secret.txt"]
)
def test_what_is_not_there_is_404(page: FlaskClient, path: str) -> None:
    answer = page.get(path, buffered=True)
    assert answer.status_code == 404
    assert "secret" not in answer.text


@pytest.mark.parametrize("path", ["/../secret.txt", "/%2e%2e/secret.txt", "/x/..%2f../secret.txt"])
def test_nothing_outside_the_folder_is_given(page: FlaskClient, path: str) -> None:
    assert "secret" not in page.get(path, buffered=True).text


def test_a_page_that_is_not_built_says_how_to_build_it(tmp_path: Path) -> None:
    app = Flask(__name__, static_folder=None)
    register_page(app, tmp_path / "nowhere")
    assert "npm start builds it" in app.test_client().get("/").text
