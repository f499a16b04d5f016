from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.api.services import EXTENSION
from models import weights
from models.catalog import NETWORKS, NetworkCatalog
from models.weights import DownloadedWeights
from tests.support.far_end import FarEnd, serving
from tests.support.waiting import wait_until

LITE = NETWORKS["efficientnet_lite0"]
ADDRESS = "/api/networks/far/weights"


@pytest.fixture
def far_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FarEnd]:
    monkeypatch.setattr(weights, "FETCHED_FOLDER", tmp_path / "weights")
    with serving(FarEnd(content=b"weights" * 1000), name="far.ckpt") as far_end:
        yield far_end


@pytest.fixture
def far_client(app: Flask, far_end: FarEnd) -> FlaskClient:
    """A client of a server whose only network has its weights at the far end."""
    far = replace(LITE, id="far", weights=DownloadedWeights("far.ckpt", url=far_end.url))
    app.extensions[EXTENSION] = replace(app.extensions[EXTENSION], networks=NetworkCatalog(far))
    return app.test_client()


def test_weights_of_a_package_are_present_and_need_no_fetching(client: FlaskClient) -> None:
    status = client.get("/api/networks/efficientnet_lite0/weights").json
    assert (status["state"], status["url"]) == ("present", None)
    assert client.post("/api/networks/efficientnet_lite0/weights").status_code == 200
    assert client.get("/api/networks").json["networks"][0]["weights_present"] is True


def test_missing_weights_are_listed_with_their_file_and_address(far_client: FlaskClient, far_end: FarEnd) -> None:
    status = far_client.get(ADDRESS).json
    assert (status["state"], status["file_name"], status["url"]) == ("missing", "far.ckpt", far_end.url)
    (far,) = [each for each in far_client.get("/api/networks").json["networks"] if each["id"] == "far"]
    assert far["weights_present"] is False


def test_they_are_fetched_in_the_background(far_client: FlaskClient) -> None:
    assert far_client.post(ADDRESS).status_code == 202
    wait_until(lambda: far_client.get(ADDRESS).json["state"] == "present", timeout_s=10)
    assert (weights.FETCHED_FOLDER / "far.ckpt").read_bytes() == b"weights" * 1000
    assert far_client.post(ADDRESS).status_code == 200


def test_a_failure_is_told_and_can_be_tried_again(far_client: FlaskClient, far_end: FarEnd) -> None:
    far_end.status = 404
    far_client.post(ADDRESS)
    wait_until(lambda: far_client.get(ADDRESS).json["state"] == "failed", timeout_s=10)
    failure = far_client.get(ADDRESS).json["failure"]
    assert failure["code"] == "fetch_failed"
    assert far_end.url in failure["message"]
    far_end.status = 200
    far_client.post(ADDRESS)
    wait_until(lambda: far_client.get(ADDRESS).json["state"] == "present", timeout_s=10)


def test_a_prediction_without_weights_names_what_is_missing(far_client: FlaskClient) -> None:
    refused = far_client.post("/api/predictions", json={"network": "far", "image": "cat"})
    assert (refused.status_code, refused.json["code"]) == (503, "weights_missing")
    assert "far.ckpt" in refused.json["message"]


def test_stopping_what_does_not_run_changes_nothing(far_client: FlaskClient) -> None:
    assert far_client.delete(ADDRESS).json["state"] == "missing"


@pytest.mark.parametrize("method", ["get", "post", "delete"])
def test_an_unknown_network_is_404(client: FlaskClient, method: str) -> None:
    assert getattr(client, method)("/api/networks/efficientnet/weights").json["code"] == "unknown_network"
