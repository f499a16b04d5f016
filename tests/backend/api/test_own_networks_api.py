"""Networks come in by the API, are told about, corrected and deleted; what cannot be used leaves nothing."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import h5py
import keras
import numpy as np
import pytest
from flask import Flask
from flask.testing import FlaskClient
from keras import layers
from werkzeug.test import TestResponse

from backend.app import create_app
from models.user_files import USER_FOLDER
from tests.conftest import settings_in
from tests.support.waiting import wait_until

NAME = "test of uploads"
ID = "user_test_of_uploads"


@pytest.fixture(autouse=True)
def folder() -> Iterator[Path]:
    yield USER_FOLDER
    for ending in (".keras", ".h5", ".json"):
        (USER_FOLDER / f"test_of_uploads{ending}").unlink(missing_ok=True)
    assert not list((USER_FOLDER / ".incoming").glob("*/test_of_uploads*"))


def network(*parts: layers.Layer, units: int = 3, size: int | None = 16) -> keras.Model:
    keras.utils.set_random_seed(3)
    end = [layers.Conv2D(4, 3, name="maps"), layers.GlobalAveragePooling2D(), layers.Dense(units, "softmax")]
    return keras.Sequential([keras.Input((size, size, 3)), *parts, *end])


def saved(model: keras.Model, folder: Path, ending: str = ".keras") -> bytes:
    file = folder / f"saved{ending}"
    model.save(file)
    return file.read_bytes()


def post(client: FlaskClient, content: bytes, name: str = f"{NAME}.keras", **form: str) -> TestResponse:
    classes = {field: (io.BytesIO(text.encode()), "classes.txt") for field, text in form.items()}
    return client.post("/api/networks", data={"file": (io.BytesIO(content), name), **classes})


def refused_ids(client: FlaskClient) -> set[str]:
    return {one["network"] for one in client.get("/api/networks").json["refused_files"]}


def rewritten(content: bytes, tmp_path: Path, **members: bytes) -> bytes:
    """The archive with some members in place of others; "__" in a name stands for "."."""
    new = {name.replace("__", "."): part for name, part in members.items()}
    target = tmp_path / "rewritten.keras"
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in {*old.namelist(), *new}:
            archive.writestr(name, new.get(name) or old.read(name))
    return target.read_bytes()


@pytest.mark.parametrize("ending", [".keras", ".h5"])
def test_a_network_is_added_told_about_corrected_and_deleted(
    ending: str, running_client: FlaskClient, tmp_path: Path
) -> None:
    content = saved(network(layers.Rescaling(1 / 255)), tmp_path, ending)
    added = post(running_client, content, f"{NAME}{ending}", classes="cat\ndog\nbird")
    assert added.status_code == 201, added.json
    assert added.headers["Location"].endswith(f"/api/networks/{ID}")
    assert (added.json["id"], added.json["title"], added.json["size_px"]) == (ID, NAME, 16)
    assert (added.json["class_names"], added.json["takes_any_size"]) == (["cat", "dog", "bird"], False)
    assert added.json["input_range"]["words"]
    ask = {"network": ID, "image": "cat", "top": 3}
    before = running_client.post("/api/predictions", json=ask).json
    assert {one["name"] for one in before["classes"]} == {"cat", "dog", "bird"}

    renamed = running_client.patch(f"/api/networks/{ID}", json={"title": "Pets", "classes": "Katze\nHund\nVogel"})
    assert (renamed.status_code, renamed.json["title"]) == (200, "Pets")
    again = running_client.post("/api/predictions", json=ask).json
    assert again["recipe"] == before["recipe"]
    assert {one["name"] for one in again["classes"]} == {"Katze", "Hund", "Vogel"}

    stated = {"low": [-1, -1, -1], "high": [1, 1, 1], "reversed_channels": False}
    corrected = running_client.patch(f"/api/networks/{ID}", json={"input_range": stated}).json
    assert corrected["input_range"]["origin"] == "stated"
    assert running_client.post("/api/predictions", json=ask).json["recipe"] != before["recipe"]
    found = running_client.patch(f"/api/networks/{ID}", json={"input_range": None, "title": None}).json
    assert (found["input_range"], found["title"]) == (added.json["input_range"], "test_of_uploads")

    assert running_client.delete(f"/api/networks/{ID}").status_code == 204
    assert running_client.get(f"/api/networks/{ID}").status_code == 404
    assert not list(USER_FOLDER.glob("test_of_uploads*"))


def test_a_network_of_any_size_takes_the_size_that_is_stated(running_client: FlaskClient, tmp_path: Path) -> None:
    added = post(running_client, saved(network(size=None), tmp_path)).json
    assert (added["size_px"], added["takes_any_size"]) == (224, True)
    changed = running_client.patch(f"/api/networks/{ID}", json={"size_px": 96})
    assert changed.json["size_px"] == 96
    assert running_client.patch(f"/api/networks/{ID}", json={"size_px": None}).json["size_px"] == 224
    assert running_client.patch(f"/api/networks/{ID}", json={"size_px": 4}).status_code == 422


def test_files_that_cannot_be_used_are_refused_by_name_with_the_reason(
    running_client: FlaskClient, tmp_path: Path
) -> None:
    good = saved(network(), tmp_path)
    with zipfile.ZipFile(io.BytesIO(good)) as archive:
        config = archive.read("config.json").decode()
    poisoned = network()
    kernel, bias = poisoned.layers[-1].get_weights()
    poisoned.layers[-1].set_weights([kernel, bias * np.nan])
    wide = tmp_path / "wide.h5"
    with h5py.File(wide, "w") as store:
        layer = store.create_group("layers/conv2d/vars")
        layer.create_dataset("0", data=np.zeros((3, 3, 3, 9), np.float32))
    lambdas = config.replace('"Conv2D"', '"Lambda"')
    refusals = {
        "cut off": good[:-200],
        "cut off, or not": b"\x80\x04cos\nsystem\n(S'touch /tmp/owned'\ntR.",
        "Lambda layer": rewritten(good, tmp_path, config__json=lambdas.encode()),
        "not a class of Keras": rewritten(good, tmp_path, config__json=config.replace("keras.layers", "os").encode()),
        "which is not part of a network": rewritten(good, tmp_path, evil__py=b"print()"),
        "values of its bias are NaN": saved(poisoned, tmp_path),
        "cannot load": rewritten(good, tmp_path, model__weights__h5=wide.read_bytes()),
    }
    for words, content in refusals.items():
        answer = post(running_client, content)
        assert answer.status_code == 415, (words, answer.json)
        assert words in answer.json["message"]
        assert answer.json["hint"]
        assert answer.json["field"] == "file"
        assert not list(USER_FOLDER.glob("test_of_uploads*"))
    assert ID not in refused_ids(running_client)


def test_a_form_that_cannot_be_meant_is_refused_naming_the_field(running_client: FlaskClient, tmp_path: Path) -> None:
    good = saved(network(), tmp_path)
    for form, name, status, code, field in (
        ({"classes": "cat\ndog"}, f"{NAME}.keras", 415, "unsupported_network", "classes"),
        ({"classes": "[1]"}, f"{NAME}.keras", 422, "invalid_setting", "classes"),
        ({"classes": "[" * 100_000}, f"{NAME}.keras", 422, "invalid_setting", "classes"),
        ({}, f"{NAME}.zip", 422, "invalid", "file"),
    ):
        answer = post(running_client, good, name, **form)
        assert (answer.status_code, answer.json["code"], answer.json["field"]) == (status, code, field)
    assert post(running_client, good, classes='["cat", "dog", "bird"]').json["class_names"] == ["cat", "dog", "bird"]
    taken = post(running_client, good)
    assert (taken.status_code, taken.json["code"]) == (422, "name_taken")
    wrong = running_client.patch(f"/api/networks/{ID}", json={"classes": "only one"})
    assert (wrong.status_code, wrong.json["field"]) == (415, "classes")
    assert "1 class names are given" in wrong.json["message"]
    assert running_client.get(f"/api/networks/{ID}").json["class_names"] == ["cat", "dog", "bird"]
    forgotten = running_client.patch(f"/api/networks/{ID}", json={"classes": None})
    assert forgotten.json["class_names"] == ["class 0", "class 1", "class 2"]


def test_what_goes_with_a_network_is_told_before_it_goes(running_client: FlaskClient, tmp_path: Path) -> None:
    post(running_client, saved(network(), tmp_path))
    prediction = running_client.post("/api/predictions", json={"network": ID, "image": "cat", "top": 3}).json
    objective = {"kind": "channel", "layer": "maps", "index": 0}
    settings = {"objectives": [objective], "size_px": 32, "padding_px": 0, "jitter_px": 0, "steps": 2}
    asked = {"method": "feature_visualization", "network": ID, "settings": settings}
    job = running_client.post("/api/jobs", json=asked).json["id"]
    wait_until(lambda: running_client.get(f"/api/jobs/{job}").json["state"] == "done", timeout_s=60)
    entry = {"network": ID, "layer": "maps", "channel": 0, "name": "edges"}
    assert running_client.put("/api/dictionary", json=entry).status_code == 200

    uses = running_client.get(f"/api/networks/{ID}/uses").json
    assert {"method": "prediction", "count": 1} in uses["results"]
    assert uses["jobs"] == [{"method": "feature_visualization", "count": 1}]
    assert (uses["open_jobs"], uses["named_channels"]) == (0, 1)

    assert running_client.delete(f"/api/networks/{ID}").status_code == 204
    assert running_client.get(f"/api/jobs/{job}").status_code == 404
    assert running_client.get(f"/api/results/{prediction['recipe']}/figure").status_code == 404
    assert running_client.get(f"/api/networks/{ID}/uses").status_code == 404
    post(running_client, saved(network(), tmp_path))
    assert running_client.get(f"/api/networks/{ID}/uses").json["named_channels"] == 1
    assert running_client.get(f"/api/networks/{ID}/uses").json["jobs"] == []


def test_networks_that_come_along_are_kept(client: FlaskClient) -> None:
    for answer in (
        client.delete("/api/networks/efficientnet_lite0"),
        client.patch("/api/networks/efficientnet_lite0", json={"title": "mine"}),
    ):
        assert (answer.status_code, answer.json["code"]) == (403, "network_is_kept")
    assert client.get("/api/networks/efficientnet_lite0/uses").json["results"] == []
    for answer in (client.delete("/api/networks/user_none"), client.patch("/api/networks/user_none", json={})):
        assert (answer.status_code, answer.json["code"]) == (404, "unknown_network")


def test_a_file_that_cannot_be_used_can_be_deleted(client: FlaskClient) -> None:
    (USER_FOLDER / "test_of_uploads.keras").write_bytes(b"broken")
    assert ID in refused_ids(client)
    assert client.delete(f"/api/networks/{ID}").status_code == 204
    assert ID not in refused_ids(client)


@pytest.fixture
def public_app(tmp_path: Path) -> Flask:
    return create_app(settings_in(tmp_path, host="0.0.0.0", token="off"))


def test_a_public_server_takes_none_and_lets_none_be_changed(public_app: Flask) -> None:
    client = public_app.test_client()
    (USER_FOLDER / "test_of_uploads.keras").write_bytes(b"broken")
    assert client.get("/api/networks").json["uploads"] == {"allowed": False, "limit_bytes": 0}
    stated = {"low": [-1, -1, -1], "high": [1, 1, 1]}
    for answer in (
        post(client, b"anything"),
        client.patch(f"/api/networks/{ID}", json={"title": "x"}),
        client.delete(f"/api/networks/{ID}"),
        client.put(f"/api/networks/{ID}/input-range", json=stated),
        client.delete(f"/api/networks/{ID}/input-range"),
    ):
        assert (answer.status_code, answer.json["code"]) == (403, "uploads_off")
    assert (USER_FOLDER / "test_of_uploads.keras").is_file()


def test_a_file_above_the_limit_is_refused_unread(tmp_path: Path) -> None:
    client = create_app(settings_in(tmp_path, network_limit_mb=1)).test_client()
    assert client.get("/api/networks").json["uploads"] == {"allowed": True, "limit_bytes": 1_000_000}
    head = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.keras"\r\n\r\n'
    for size in (1_050_000, 3_000_000):
        form = head + bytes(size) + b"\r\n--x--\r\n"
        answer = client.post("/api/networks", data=form, content_type="multipart/form-data; boundary=x")
        assert (answer.status_code, answer.json["code"], answer.json["field"]) == (413, "too_large", "file")
        assert "NETWORK_LIMIT" in answer.json["hint"]


def test_without_a_worker_nothing_is_kept(client: FlaskClient, tmp_path: Path) -> None:
    answer = post(client, saved(network(), tmp_path))
    assert (answer.status_code, answer.json["code"]) == (503, "engine_unavailable")
    assert not list(USER_FOLDER.glob("test_of_uploads*"))
    assert ID not in refused_ids(client)
