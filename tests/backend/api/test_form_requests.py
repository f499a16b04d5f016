"""Files of forms that break off are closed with the request."""

import tempfile
from typing import IO

import pytest
from flask.testing import FlaskClient

from backend.api.form_requests import FormRequest


def test_a_form_that_breaks_off_leaves_no_file_open(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[IO[bytes]] = []

    def open_file(*_: object, **__: object) -> IO[bytes]:
        kept.append(tempfile.TemporaryFile())  # noqa: SIM115 - the request closes it
        return kept[-1]

    monkeypatch.setattr(FormRequest.__base__, "_get_file_stream", open_file)
    head = b'--b\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n'
    answer = client.post("/api/images", data=head + b"half", content_type="multipart/form-data; boundary=b")
    assert answer.status_code in {400, 422}, answer.text
    assert kept
    assert all(file.closed for file in kept)
