"""Photographs of one pixel in one direction and as many as are allowed in the other: answered, or refused by name."""

import io

import pytest
from flask.testing import FlaskClient

from backend.images import MAX_PIXELS
from tests.support.photographs import grey_png

NETWORK, LAYER = "efficientnet_lite0", "block6_add"
QUESTIONS = (
    ("/api/predictions", {}),
    ("/api/activations", {"layers": [LAYER]}),
    ("/api/heatmaps", {"layers": [LAYER]}),
    ("/api/ablations", {"layer": LAYER, "filters": [1], "class_index": 281}),
    ("/api/groups", {"layer": LAYER}),
)


# To decode fifty million rows takes half a minute.
SIZES = (pytest.param((1, MAX_PIXELS), marks=pytest.mark.thorough), (MAX_PIXELS, 1), (1, 70_000))


@pytest.fixture(scope="module", params=SIZES, ids=str)
def strip(request: pytest.FixtureRequest) -> bytes:
    return grey_png(*request.param)


def test_a_strip_is_answered_or_refused(running_client: FlaskClient, strip: bytes) -> None:
    form = {"file": (io.BytesIO(strip), "strip.png")}
    image = running_client.post("/api/images", data=form, content_type="multipart/form-data")
    assert image.status_code in {200, 201, 422}, image.json
    if image.status_code == 422:
        assert image.json["message"].startswith("The image")
        return
    for rendition in ("original", "display", "preview"):
        assert running_client.get(image.json[f"{rendition}_url"]).status_code == 200
    for address, settings in QUESTIONS:
        answer = running_client.post(address, json={"network": NETWORK, "image": image.json["id"], **settings})
        assert answer.status_code in {200, 422}, (address, answer.json)
