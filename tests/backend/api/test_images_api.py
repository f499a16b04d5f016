import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from backend.images import decode
from tests.support.photographs import SVG, as_file, gradient, huge_png
from tests.support.uploads import multipart

PNG = as_file(gradient())


def upload(client: FlaskClient, content: bytes, name: str = "a.png") -> TestResponse:
    body, content_type = multipart(content, name)
    return client.post("/api/images", data=body, content_type=content_type)


def test_samples_are_listed_before_uploads_and_uploads_newest_first(client: FlaskClient) -> None:
    first = upload(client, PNG).json
    second = upload(client, as_file(gradient(9, 9))).json
    listed = client.get("/api/images").json
    assert [image["origin"] for image in listed["images"]] == ["sample"] * 10 + ["upload"] * 2
    assert [image["id"] for image in listed["images"][-2:]] == [second["id"], first["id"]]
    assert listed["uploads"] == 2
    assert len(client.get("/api/images?uploads=1").json["images"]) == 11


def test_an_upload_is_created_once_and_found_at_its_location(client: FlaskClient) -> None:
    created = upload(client, PNG, "gradient.png")
    assert created.status_code == 201
    assert client.get(created.headers["Location"]).json == created.json
    assert created.json["name"] == "gradient.png"
    assert (created.json["width"], created.json["height"]) == (60, 40)
    assert upload(client, PNG).status_code == 200


def test_the_original_comes_back_byte_by_byte_with_headers_that_browsers_need(client: FlaskClient) -> None:
    image = upload(client, PNG).json
    original = client.get(image["original_url"])
    assert original.data == PNG
    assert original.mimetype == "image/png"
    assert original.headers["X-Content-Type-Options"] == "nosniff"
    assert "max-age=31536000" in original.headers["Cache-Control"]


@pytest.mark.parametrize("rendition", ["original", "display", "preview"])
def test_a_file_that_is_a_page_as_well_is_served_as_an_image_in_a_sandbox(client: FlaskClient, rendition: str) -> None:
    polyglot = as_file(gradient(), "JPEG", comment=b"<script>alert(1)</script>") + b"<html><script>alert(1)</script>"
    image = upload(client, polyglot, "a.jpg").json
    served = client.get(image[f"{rendition}_url"])
    assert served.mimetype in {"image/jpeg", "image/webp"}
    assert served.headers["X-Content-Type-Options"] == "nosniff"
    assert served.headers["Content-Security-Policy"] == "sandbox; default-src 'none'; frame-ancestors 'none'"


@pytest.mark.parametrize(("sample", "width", "height"), [("raccoon", 224, 168), ("cat", 224, 149)])
def test_previews_have_224_pixels_at_most(client: FlaskClient, sample: str, width: int, height: int) -> None:
    preview = client.get(f"/api/images/{sample}/preview")
    assert preview.mimetype == "image/webp"
    shown = decode(preview.data)
    assert (shown.width, shown.height) == (width, height)


def test_what_a_cut_off_file_lacks_is_told_and_kept_with_the_image(client: FlaskClient) -> None:
    whole = as_file(gradient(), "JPEG")
    assert upload(client, whole, "a.jpg").json["cut_off"] is None
    created = upload(client, whole[:-2], "b.jpg")
    assert created.status_code == 201
    assert "cut off" in created.json["cut_off"]
    assert client.get(created.headers["Location"]).json["cut_off"] == created.json["cut_off"]
    assert client.get("/api/images/cat").json["cut_off"] is None


def test_an_avif_file_is_kept_and_comes_back_as_such(client: FlaskClient) -> None:
    image = upload(client, as_file(gradient(), "AVIF"), "a.avif").json
    assert client.get(image["original_url"]).mimetype == "image/avif"


def test_a_deleted_upload_is_gone(client: FlaskClient) -> None:
    image = upload(client, PNG).json
    assert client.delete(f"/api/images/{image['id']}").status_code == 204
    assert client.get(f"/api/images/{image['id']}").status_code == 404
    assert client.get("/api/images").json["uploads"] == 0


def test_samples_cannot_be_deleted(client: FlaskClient) -> None:
    refused = client.delete("/api/images/cat")
    assert refused.status_code == 403
    assert refused.json["code"] == "sample_is_kept"
    assert client.get("/api/images/cat").status_code == 200


@pytest.mark.parametrize(
    ("content", "name", "status", "code"),
    [
        (b"", "a.png", 422, "damaged_image"),
        (b"text", "a.png", 415, "unsupported_image"),
        (SVG, "a.svg", 415, "unsupported_image"),
        (PNG, "a.jpg", 422, "wrong_extension"),
        (PNG[:-30], "a.png", 422, "damaged_image"),
        (huge_png(), "a.png", 422, "too_many_pixels"),
        (bytes(25_050_000), "a.png", 413, "too_large"),
        (bytes(50_000_000), "a.png", 413, "too_large"),
    ],
)
def test_bad_files_are_refused_and_nothing_is_stored(
    client: FlaskClient, content: bytes, name: str, status: int, code: str
) -> None:
    refused = upload(client, content, name)
    assert (refused.status_code, refused.json["code"]) == (status, code)
    assert set(refused.json) == {"code", "message", "hint", "field"}
    assert "MB" in refused.json["hint"]
    assert client.get("/api/images").json["uploads"] == 0


def test_a_form_without_file_says_which_field_is_missing(client: FlaskClient) -> None:
    refused = client.post("/api/images", data={"photo": "x"}, content_type="multipart/form-data")
    assert (refused.status_code, refused.json["field"]) == (422, "file")


@pytest.mark.parametrize("path", ["/api/images/caat", "/api/images/caat/preview", "/api/images/caat/original"])
def test_an_unknown_image_is_404_with_near_names(client: FlaskClient, path: str) -> None:
    missing = client.get(path)
    assert (missing.status_code, missing.json["code"]) == (404, "unknown_image")
    assert "Did you mean 'cat'?" in missing.json["hint"]


def test_an_unknown_rendition_says_which_there_are(client: FlaskClient) -> None:
    refused = client.get("/api/images/cat/poster")
    assert refused.status_code == 422
    assert "'original', 'display' or 'preview'" in refused.json["message"]


@pytest.mark.parametrize("uploads", ["-1", "501", "x", "1.5"])
def test_a_bad_number_of_uploads_is_422(client: FlaskClient, uploads: str) -> None:
    refused = client.get(f"/api/images?uploads={uploads}")
    assert (refused.status_code, refused.json["field"]) == (422, "uploads")


@pytest.mark.parametrize("image_id", ["..%2f..%2fetc%2fpasswd", "..", "%00", "' OR 1=1 --"])
def test_ids_that_try_to_be_paths_are_only_unknown(client: FlaskClient, image_id: str) -> None:
    assert client.get(f"/api/images/{image_id}").status_code == 404
