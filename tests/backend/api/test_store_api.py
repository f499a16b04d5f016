"""GET /api/store: what is stored, and the limit."""

from pathlib import Path

import numpy as np
from flask.testing import FlaskClient
from PIL import Image
from werkzeug.test import TestResponse

from backend.app import create_app
from backend.store.inventory import KINDS
from tests.conftest import settings_in
from tests.support.photographs import as_file, gradient
from tests.support.uploads import multipart


def upload(client: FlaskClient, content: bytes) -> TestResponse:
    body, content_type = multipart(content, "a.png")
    return client.post("/api/images", data=body, content_type=content_type)


def test_it_tells_what_is_stored_of_each_kind(client: FlaskClient) -> None:
    before = client.get("/api/store").json
    assert tuple(kind["kind"] for kind in before["kinds"]) == KINDS
    assert before["limit_bytes"] is None
    assert before["size_bytes"] == sum(kind["size_bytes"] for kind in before["kinds"])
    assert upload(client, as_file(gradient(200, 100))).status_code == 201
    after = client.get("/api/store").json
    uploads = next(kind for kind in after["kinds"] if kind["kind"] == "uploads")
    assert uploads["size_bytes"] >= len(as_file(gradient(200, 100)))
    assert after["size_bytes"] > before["size_bytes"]


def noise(number: int) -> bytes:
    """A photograph of some 300 kB."""
    pixels = np.random.default_rng(number).integers(0, 256, (320, 320, 3), dtype=np.uint8)
    return as_file(Image.fromarray(pixels))


def test_a_store_at_its_limit_takes_an_upload_again_when_another_is_deleted(tmp_path: Path) -> None:
    used = create_app(settings_in(tmp_path)).test_client().get("/api/store").json["size_bytes"]
    limit_mb = used // 1_000_000 + 3
    client = create_app(settings_in(tmp_path, store_limit_mb=limit_mb)).test_client()
    answers = [upload(client, noise(number)) for number in range(30)]
    kept = [answer.json["id"] for answer in answers if answer.status_code == 201]
    refused = [answer.json["code"] for answer in answers if answer.status_code == 507]
    assert len(kept) + len(refused) == len(answers)
    assert kept
    assert set(refused) == {"storage_full"}
    stored = client.get("/api/store").json
    assert stored["size_bytes"] <= stored["limit_bytes"] == limit_mb * 1_000_000
    assert client.delete(f"/api/images/{kept[0]}").status_code == 204
    assert upload(client, noise(0)).status_code == 201
