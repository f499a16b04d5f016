"""The way of a person's own network through the API, from the folder to the answer."""

import json
from collections.abc import Iterator
from pathlib import Path

import keras
import pytest
from flask.testing import FlaskClient
from keras import layers

from models.user_files import USER_FOLDER

NAME = "test of the api"
ID = "user_test_of_the_api"


@pytest.fixture
def file() -> Iterator[Path]:
    file = USER_FOLDER / f"{NAME}.keras"
    yield file
    file.unlink(missing_ok=True)
    file.with_suffix(".json").unlink(missing_ok=True)


def save(file: Path, *, units: int) -> None:
    parts = [layers.Conv2D(4, 3, name="maps"), layers.GlobalAveragePooling2D(), layers.Dense(units, "sigmoid")]
    keras.Sequential([keras.Input((16, 16, 3)), *parts]).save(file)


def test_a_file_is_listed_drawn_asked_and_asked_anew_when_it_is_replaced(
    file: Path, running_client: FlaskClient
) -> None:
    save(file, units=2)
    file.with_suffix(".json").write_text(json.dumps({"title": "Pets", "class_names": ["cat", "dog"]}))
    (listed,) = [n for n in running_client.get("/api/networks").json["networks"] if n["id"] == ID]
    assert (listed["id"], listed["title"], listed["classes"], listed["weights_present"]) == (ID, "Pets", 2, True)
    ask = {"network": ID, "image": "cat"}
    graph = running_client.get(f"/api/networks/{ID}/graph").json
    assert [layer["keras_class"] for layer in graph["layers"]][-1] == "Activation"
    prediction = running_client.post("/api/predictions", json={**ask, "top": 2}).json
    assert {c["name"] for c in prediction["classes"]} == {"cat", "dog"}
    maps = running_client.post("/api/activations", json={**ask, "layer": "maps", "top": 4}).json
    assert maps["layers"][0]["channel_count"] == 4
    assert maps["seen"] == prediction["seen"]

    file.with_suffix(".json").unlink()
    save(file, units=3)
    again = running_client.post("/api/predictions", json={**ask, "top": 3}).json
    assert len(again["classes"]) == 3
    assert again["recipe"] != prediction["recipe"]


def test_a_file_that_cannot_be_used_is_listed_with_the_reason_and_nothing_else_suffers(
    file: Path, client: FlaskClient
) -> None:
    file.write_bytes(b"\x80\x04.")
    answer = client.get("/api/networks").json
    (refused,) = [one for one in answer["refused_files"] if one["file"] == file.name]
    assert refused["file"] == file.name
    assert refused["failure"]["code"] == "unsupported_network"
    assert len(answer["networks"]) >= 44
    asked = client.get(f"/api/networks/{ID}")
    assert (asked.status_code, asked.json["message"]) == (415, refused["failure"]["message"])


def test_the_weights_of_a_file_are_its_own_and_nothing_is_to_be_fetched(file: Path, client: FlaskClient) -> None:
    save(file, units=2)
    assert client.get(f"/api/networks/{ID}/weights").json["state"] == "present"
    assert client.post(f"/api/networks/{ID}/weights").status_code == 200
