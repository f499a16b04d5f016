from __future__ import annotations

from datetime import datetime, timezone

from flask import Response
from pydantic import BaseModel

from backend.api.model_answers import ModelApp, ViewAnswer


class Photograph(BaseModel):
    name: str
    taken: datetime


PHOTOGRAPH = Photograph(name="Käfer", taken=datetime(2026, 11, 27, 13, tzinfo=timezone.utc))
AS_JSON = {"name": "Käfer", "taken": "2026-11-27T13:00:00Z"}


def response_to(answer: ViewAnswer) -> Response:
    app = ModelApp("answers", doc_ui=False)
    with app.test_request_context():
        return app.make_response(answer)


def test_a_model_becomes_json_with_moments_as_iso_text() -> None:
    response = response_to(PHOTOGRAPH)
    assert (response.status_code, response.mimetype, response.json) == (200, "application/json", AS_JSON)


def test_a_model_keeps_its_status() -> None:
    response = response_to((PHOTOGRAPH, 202))
    assert (response.status_code, response.json) == (202, AS_JSON)


def test_a_model_keeps_its_status_and_headers() -> None:
    response = response_to((PHOTOGRAPH, 201, {"Location": "/api/images/1"}))
    assert (response.status_code, response.headers["Location"], response.json) == (201, "/api/images/1", AS_JSON)


def test_what_is_no_model_is_answered_as_by_flask() -> None:
    response = response_to(("", 204))
    assert (response.status_code, response.data) == (204, b"")
