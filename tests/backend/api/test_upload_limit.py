from pathlib import Path

import pytest

from backend.api.upload_limit import WINDOW_S, UploadLimit
from backend.app import create_app
from backend.errors import TooManyUploads
from tests.conftest import settings_in
from tests.support.photographs import new_photograph
from tests.support.uploads import multipart


def test_each_client_may_upload_so_many_files_in_an_hour_and_is_told_when_to_try_again() -> None:
    clock = [0.0]
    limit = UploadLimit(2, now=lambda: clock[0])
    limit.count("a")
    clock[0] = 600.0
    limit.count("a")
    limit.count("b")
    with pytest.raises(TooManyUploads) as refusal:
        limit.count("a")
    assert refusal.value.retry_after_s == WINDOW_S - 600
    clock[0] = WINDOW_S
    limit.count("a")


def test_too_many_uploads_are_429_and_say_when_to_try_again(tmp_path: Path) -> None:
    client = create_app(settings_in(tmp_path, uploads_limit=1)).test_client()
    statuses = []
    for number in (1, 2):
        body, kind = multipart(new_photograph(number), "a.png")
        answer = client.post("/api/images", data=body, content_type=kind)
        statuses.append(answer.status_code)
    assert statuses == [201, 429]
    assert answer.json["code"] == "too_many_uploads"
    assert 0 < int(answer.headers["Retry-After"]) <= WINDOW_S
    assert client.get("/api/images").status_code == 200
