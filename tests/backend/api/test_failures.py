import logging

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.api.services import EXTENSION


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/api/nothing", 404, "not_found"),
        ("GET", "/api", 404, "not_found"),
        ("PUT", "/api/networks", 405, "method_not_allowed"),
        ("DELETE", "/api/health", 405, "method_not_allowed"),
        ("GET", "/api/predictions", 405, "method_not_allowed"),
    ],
)
def test_http_errors_have_the_same_body_as_all_others(
    client: FlaskClient, method: str, path: str, status: int, code: str
) -> None:
    answer = client.open(path, method=method)
    assert (answer.status_code, answer.json["code"]) == (status, code)
    assert set(answer.json) == {"code", "message", "hint", "field"}


def test_a_wrong_method_is_told_the_right_ones(client: FlaskClient) -> None:
    assert "GET" in client.put("/api/networks").headers["Allow"]


def test_the_unforeseen_is_logged_with_its_trace_and_told_without(
    app: Flask, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr(type(app.extensions[EXTENSION].images), "count_uploads", lambda *_: fail())
    answer = app.test_client().get("/api/images")
    assert (answer.status_code, answer.json["code"]) == (500, "internal_server_error")
    assert "secret detail" not in answer.text
    assert "secret detail" in caplog.text
    assert caplog.records[-1].levelno == logging.ERROR


def test_long_values_are_shortened_in_the_message(client: FlaskClient) -> None:
    answer = client.post("/api/predictions", json={"network": "n", "image": "i", "top": "9" * 5000})
    assert len(answer.json["message"]) < 300
    assert f"'{'9' * 58}…." in answer.json["message"]


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("/api/jobs/none", "the list of jobs has them all. See GET /api/jobs."),
        ("/api/images/none", "Choose one of the list, or upload one. See GET /api/images."),
        ("/api/networks/none", "The list of networks has them all. See GET /api/networks."),
    ],
)
def test_a_hint_says_at_which_address_the_thing_is_found_that_it_names(
    client: FlaskClient, path: str, hint: str
) -> None:
    assert client.get(path).json["hint"].endswith(hint)
