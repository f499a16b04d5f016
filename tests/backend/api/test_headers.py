import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.support.photographs import as_file, gradient
from tests.support.uploads import multipart


@pytest.mark.parametrize("path", ["/", "/api/health", "/api/images/cat/display", "/api/nothing", "/api/docs"])
def test_every_answer_is_neither_sniffed_nor_framed_nor_tells_where_it_was(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "geolocation=()" in headers["Permissions-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]


def test_refusals_have_them_too(client: FlaskClient) -> None:
    answer = client.get("/api/images", headers={"Host": "evil.example"})
    assert answer.status_code == 403
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("rendition", ["original", "display", "preview"])
def test_a_served_photograph_never_runs_as_a_page(client: FlaskClient, rendition: str) -> None:
    body, kind = multipart(as_file(gradient()), "gradient.png")
    image = client.post("/api/images", data=body, content_type=kind).json
    headers = client.get(image[f"{rendition}_url"]).headers
    assert headers["Content-Security-Policy"] == "sandbox; default-src 'none'; frame-ancestors 'none'"
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_data_of_the_api_runs_nothing(client: FlaskClient) -> None:
    policy = client.get("/api/networks").headers["Content-Security-Policy"]
    assert policy == "default-src 'none'; frame-ancestors 'none'"


def test_the_documentation_runs_only_its_own_script(client: FlaskClient) -> None:
    answer = client.get("/api/docs")
    policy = answer.headers["Content-Security-Policy"]
    nonce = policy.partition("'nonce-")[2].partition("'")[0]
    assert answer.text.count(f'nonce="{nonce}"') == 2
    assert "<script>" not in answer.text
    assert "unsafe" not in policy


def test_a_drawing_may_use_its_own_styles_but_no_scripts(app: Flask) -> None:
    app.add_url_rule("/drawing", view_func=lambda: ("<svg/>", 200, {"Content-Type": "image/svg+xml"}))
    policy = app.test_client().get("/drawing").headers["Content-Security-Policy"]
    assert policy.startswith("sandbox; default-src 'none'; style-src 'unsafe-inline'")
    assert "script" not in policy
