"""/api/collections: listed, uploaded, shown and deleted."""

import io
import zipfile
from pathlib import Path

import numpy as np
import pytest
from flask.testing import FlaskClient
from PIL import Image

from backend.api.body_limits import FORM_OVERHEAD_BYTES, limits_of
from backend.app import create_app
from tests.conftest import settings_in
from tests.support.photographs import new_photograph
from tests.support.uploads import multipart


def packed(**files: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            archive.writestr(f"{name}.png", content)
    return buffer.getvalue()


PHOTOGRAPHS = packed(one=new_photograph(1), two=new_photograph(2))


def upload(client: FlaskClient, content: bytes, name: str = "birds.zip"):
    return client.post("/api/collections", data={"file": (io.BytesIO(content), name)})


def stored_files(folder: Path) -> list[str]:
    return sorted(file.name for file in (folder / "blobs" / "collections").rglob("*") if file.is_file())


def test_the_samples_are_always_there(client: FlaskClient) -> None:
    first = client.get("/api/collections").json["collections"][0]
    assert (first["id"], first["origin"], first["problem"]) == ("samples", "sample", None)
    assert first["images"] == 10
    assert client.get("/api/collections/samples").json == first


def test_an_archive_is_kept_shown_and_deleted(client: FlaskClient, tmp_path: Path) -> None:
    created = upload(client, PHOTOGRAPHS)
    assert created.status_code == 201
    collection = created.json
    assert (collection["title"], collection["origin"], collection["images"]) == ("birds.zip", "upload", 2)
    assert created.headers["Location"] == f"/api/collections/{collection['id']}"
    assert upload(client, PHOTOGRAPHS, "again.zip").status_code == 200
    shown = client.get(f"/api/collections/{collection['id']}/images/1")
    pixels = np.asarray(Image.open(io.BytesIO(shown.data)).convert("RGB")).astype(int)
    expected = np.asarray(Image.open(io.BytesIO(new_photograph(2))).convert("RGB")).astype(int)
    assert np.abs(pixels - expected).mean() < 12
    assert client.delete(f"/api/collections/{collection['id']}").status_code == 204
    assert client.get(f"/api/collections/{collection['id']}").json["code"] == "unknown_collection"
    assert client.get(f"/api/collections/{collection['id']}/images/1").json["code"] == "unknown_collection"
    assert stored_files(tmp_path) == []


def test_what_cannot_be_used_is_refused_and_leaves_nothing(client: FlaskClient, tmp_path: Path) -> None:
    for content, name in [(b"no zip", "a.zip"), (packed(), "b.zip"), (PHOTOGRAPHS, "c.rar")]:
        refused = upload(client, content, name)
        assert (refused.status_code, refused.json["code"], refused.json["field"]) == (
            422,
            "unsuitable_collection",
            "file",
        )
    assert len(client.get("/api/collections").json["collections"]) == 1
    assert not (tmp_path / "blobs" / "collections").exists() or stored_files(tmp_path) == []


def test_a_larger_file_than_the_setting_allows_is_refused(tmp_path: Path) -> None:
    app = create_app(settings_in(tmp_path, collection_limit_mb=1))
    assert limits_of(app).of("POST", "/api/collections") == 1_000_000 + FORM_OVERHEAD_BYTES
    body, content_type = multipart(packed(noise=np.random.default_rng(0).bytes(1_100_000)), "birds.zip")
    refused = app.test_client().post("/api/collections", data=body, content_type=content_type)
    assert (refused.status_code, refused.json["code"]) == (413, "too_large")


def test_a_part_of_a_photograph_is_cut_out_and_cached(client: FlaskClient) -> None:
    address = "/api/collections/samples/images/0"
    whole = Image.open(io.BytesIO(client.get(f"{address}?longest_px=1280").data))
    answer = client.get(f"{address}?left=10&top=20&width=30&height=15&longest_px=64")
    assert Image.open(io.BytesIO(answer.data)).size == (30, 15)
    again = client.get(f"{address}?left=10&top=20", headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    beyond = client.get(f"{address}?left={whole.width}")
    assert (beyond.status_code, beyond.json["field"]) == (422, "left")


@pytest.mark.parametrize("number", ["10", "99999999999999999999"])
def test_a_number_beyond_the_last_is_refused(client: FlaskClient, number: str) -> None:
    refused = client.get(f"/api/collections/samples/images/{number}")
    assert (refused.status_code, refused.json["code"]) == (404, "unknown_image")
    assert "0 to 9" in refused.json["hint"]


def test_what_was_not_uploaded_is_not_deleted(client: FlaskClient) -> None:
    assert client.delete("/api/collections/samples").json["code"] == "collection_is_kept"
    assert client.delete("/api/collections/nothing").json["code"] == "unknown_collection"


def test_a_collection_of_the_settings_that_cannot_be_opened_says_why(tmp_path: Path) -> None:
    settings = settings_in(tmp_path, collections={"birds": str(tmp_path / "missing")})
    client = create_app(settings).test_client()
    birds = client.get("/api/collections").json["collections"][1]
    assert (birds["id"], birds["images"]) == ("birds", None)
    assert birds["problem"]["code"] == "unsuitable_collection"
