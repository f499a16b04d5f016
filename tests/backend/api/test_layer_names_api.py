"""Layers with names that need care in addresses, scopes and files, asked for at every address of the API."""

import time
from collections.abc import Iterator

import keras
import pytest
from flask.testing import FlaskClient
from keras import layers

from models.user_files import USER_FOLDER

ID = "user_odd_names"
MAPS = ["conv 1", "свёртка", "a?b#c%20&d=e, f", "ю" * 200]
LAST = "probabilities"
SMALL = {"size_px": 32, "padding_px": 0, "jitter_px": 0, "steps": 1}


@pytest.fixture(scope="module", autouse=True)
def network() -> Iterator[None]:
    file = USER_FOLDER / "odd names.keras"
    parts = [layers.Conv2D(3, 1, activation="relu", name=name) for name in MAPS]
    head = [layers.GlobalAveragePooling2D(name="mean"), layers.Dense(2, "softmax", name=LAST)]
    keras.Sequential([keras.Input((16, 16, 3), name="picture"), *parts, *head]).save(file)
    yield
    file.unlink()


def ended(client: FlaskClient, body: dict[str, object]) -> dict[str, object]:
    begun = client.post("/api/jobs", json=body)
    assert begun.status_code == 202, begun.json
    address = begun.headers["Location"]
    while (job := client.get(address).json)["state"] in {"queued", "running"}:
        time.sleep(0.05)
    return job


def test_drawing_report_and_answers_name_the_layers_as_their_author_did(running_client: FlaskClient) -> None:
    names = ["picture", *MAPS, "mean", LAST, "probabilities_2"]
    for address in ("graph", "report"):
        told = running_client.get(f"/api/networks/{ID}/{address}")
        assert [layer["name"] for layer in told.json["layers"]] == names
    prediction = running_client.post("/api/predictions", json={"network": ID, "image": "cat", "top": 2})
    assert sum(one["probability"] for one in prediction.json["classes"]) == pytest.approx(1)
    heatmaps = running_client.post("/api/heatmaps", json={"network": ID, "image": "cat"})
    assert {layer["layer"] for layer in heatmaps.json["layers"]} >= set(names[1:-3])
    every = running_client.post("/api/activations", json={"network": ID, "image": "cat", "layer": None, "top": 3})
    assert [layer["layer"] for layer in every.json["layers"]] == names[1:-2]


@pytest.mark.parametrize("layer", MAPS)
def test_each_layer_is_shown_visualized_dreamt_and_found_by_its_name(layer: str, running_client: FlaskClient) -> None:
    shown = running_client.post("/api/activations", json={"network": ID, "image": "cat", "layer": layer, "top": 3})
    objective = {"kind": "channel", "layer": layer, "index": 0}
    job = {"method": "feature_visualization", "network": ID, "settings": {"objectives": [objective], **SMALL}}
    assert shown.json["layers"][0]["layer"] == layer
    done = ended(running_client, job)
    assert (done["state"], done["layers"]) == ("done", [layer])
    dream = {"octaves": 1, "octave_steps": 1, "steps": 1, "jitter_px": 0}
    dreamt = {"method": "deepdream", "network": ID, "image": "cat", "settings": {"objectives": [objective], **dream}}
    assert ended(running_client, dreamt)["state"] == "done"
    found = running_client.get("/api/jobs", query_string={"network": ID, "layer": layer}).json
    assert done["id"] in {one["id"] for one in found["jobs"]}


@pytest.mark.parametrize("layer", ["../..", "conv%201", "\x00", "conv 1 "])
def test_what_is_no_name_of_a_layer_is_unknown_by_that_name(layer: str, running_client: FlaskClient) -> None:
    refused = running_client.post("/api/activations", json={"network": ID, "image": "cat", "layer": layer})
    assert (refused.status_code, refused.json["code"]) == (404, "unknown_layer")
    assert repr(layer) in refused.json["message"]
