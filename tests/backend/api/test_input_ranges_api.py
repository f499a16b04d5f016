"""The input range of a person's network: told with how it is known, corrected, kept, never mixed up with another."""

import json
from collections.abc import Iterator
from pathlib import Path

import keras
import numpy as np
import pytest
from flask.testing import FlaskClient
from keras import layers

from models.user_files import USER_FOLDER
from tests.support.waiting import wait_until

NAME = "test of ranges"
ID = "user_test_of_ranges"


@pytest.fixture
def file() -> Iterator[Path]:
    file = USER_FOLDER / f"{NAME}.keras"
    yield file
    file.unlink(missing_ok=True)
    file.with_suffix(".json").unlink(missing_ok=True)


def save(file: Path, *parts: layers.Layer, shape: tuple[int, int, int] = (16, 16, 3)) -> keras.Model:
    keras.utils.set_random_seed(3)
    end = [layers.Conv2D(4, 3, name="maps"), layers.GlobalAveragePooling2D(), layers.Dense(3, "softmax")]
    model = keras.Sequential([keras.Input(shape), *parts, *end])
    model.save(file)
    return model


def predict(client: FlaskClient) -> dict[str, object]:
    prediction: dict[str, object] = client.post("/api/predictions", json={"network": ID, "image": "cat", "top": 3}).json
    return prediction


def test_a_range_that_nothing_says_is_assumed_in_words_until_somebody_corrects_it(
    file: Path, running_client: FlaskClient
) -> None:
    save(file)
    known = running_client.get(f"/api/networks/{ID}").json["input_range"]
    assert (known["origin"], known["low"], known["high"]) == ("assumed", [0, 0, 0], [1, 1, 1])
    assert known["words"].startswith("assumed 0..1: ")
    assert running_client.get(f"/api/networks/{ID}/report").json["input_range"] == known
    before = predict(running_client)

    stated = {"low": [-1, -1, -1], "high": [1, 1, 1], "reversed_channels": True}
    answer = running_client.put(f"/api/networks/{ID}/input-range", json=stated)
    assert (answer.status_code, answer.json["origin"]) == (200, "stated")
    assert json.loads(file.with_suffix(".json").read_text()) == stated
    after = predict(running_client)
    assert after["recipe"] != before["recipe"]
    assert not after["stored"]
    assert after["classes"] != before["classes"]
    details = running_client.get(f"/api/networks/{ID}").json
    assert details["image_input"]["reversed_channels"] is True
    assert details["input_range"]["words"] == f"stated −1..1, in {NAME}.json."

    assert running_client.delete(f"/api/networks/{ID}/input-range").json["origin"] == "assumed"
    assert not file.with_suffix(".json").exists()
    assert predict(running_client)["recipe"] == before["recipe"]


def test_a_job_that_waited_while_the_range_was_changed_is_not_made_under_its_old_recipe(
    file: Path, running_client: FlaskClient
) -> None:
    def begin(network: str, layer: str, steps: int) -> str:
        objective = {"kind": "channel", "layer": layer, "index": 0}
        settings = {"objectives": [objective], "size_px": 32, "padding_px": 0, "jitter_px": 0, "steps": steps}
        asked = {"method": "feature_visualization", "network": network, "settings": settings}
        job: str = running_client.post("/api/jobs", json=asked).json["id"]
        return job

    def state(job: str) -> str:
        found: str = running_client.get(f"/api/jobs/{job}").json["state"]
        return found

    save(file)
    ahead = begin("efficientnet_lite0", "block2_add", 10_000)
    wait_until(lambda: state(ahead) == "running", timeout_s=60)
    waiting = begin(ID, "maps", 2)
    assert state(waiting) == "queued"
    stated = {"low": [-1, -1, -1], "high": [1, 1, 1]}
    assert running_client.put(f"/api/networks/{ID}/input-range", json=stated).status_code == 200
    again = begin(ID, "maps", 2)
    running_client.delete(f"/api/jobs/{ahead}")
    wait_until(lambda: state(again) == "done", timeout_s=60)
    ended = running_client.get(f"/api/jobs/{waiting}").json
    assert (ended["state"], ended["failure"]["code"], ended["pictures"]) == ("failed", "unsuitable_network", [])
    assert ended["failure"]["message"].startswith(f"{ID} was changed after this job was asked for")
    assert ended["failure"]["hint"].startswith("Begin it again")


def test_every_usual_range_is_shown_with_what_it_would_make_of_the_samples(
    file: Path, running_client: FlaskClient
) -> None:
    model = save(file, layers.RandomFlip(), layers.Rescaling(1 / 255))
    trial = running_client.get(f"/api/networks/{ID}/input-range").json
    assert trial["known"]["origin"] == "followed"
    assert [tried["name"] for tried in trial["tried"]][:3] == ["0..1", "−1..1", "0..255"]
    of_255 = next(tried for tried in trial["tried"] if tried["high"] == [255, 255, 255])
    (cat,) = [answer for answer in of_255["answers"] if answer["image"] == "cat"]
    first = predict(running_client)["classes"][0]
    assert cat == {"image": "cat", "name": first["name"], "probability": pytest.approx(first["probability"])}
    assert model.output_shape == (None, 3)


def test_a_network_of_the_catalog_keeps_its_range(client: FlaskClient) -> None:
    address = "/api/networks/efficientnet_lite0/input-range"
    answer = client.put(address, json={"low": [0, 0, 0], "high": [1, 1, 1]})
    assert (answer.status_code, answer.json["code"]) == (403, "forbidden")
    assert client.delete(address).status_code == 403
    assert client.get("/api/networks/efficientnet_lite0").json["input_range"]["origin"] == "stated"


@pytest.mark.parametrize(("low", "high"), [([0, 0, 0], [1, 0, 1]), ([0, 0], [1, 1]), ([0, 0, 0], ["Infinity", 1, 1])])
def test_a_range_in_which_black_is_white_or_endless_is_refused(
    low: list[float], high: list[object], file: Path, client: FlaskClient
) -> None:
    save(file)
    answer = client.put(f"/api/networks/{ID}/input-range", json={"low": low, "high": high})
    assert answer.status_code == 422
    assert not file.with_suffix(".json").exists()


def test_weights_that_are_not_finite_are_refused_by_the_name_of_the_layer(
    file: Path, running_client: FlaskClient
) -> None:
    model = save(file)
    kernel, bias = model.layers[-1].get_weights()
    model.layers[-1].set_weights([kernel, np.array([np.inf, np.nan, 0], np.float32)])
    model.save(file)
    for answer in (
        running_client.post("/api/predictions", json={"network": ID, "image": "cat", "top": 3}),
        running_client.get(f"/api/networks/{ID}"),
        running_client.get(f"/api/networks/{ID}/report"),
    ):
        assert (answer.status_code, answer.json["code"]) == (415, "unsupported_network")
        assert "dense" in answer.json["message"]
        assert "1 of 3 values of its bias are Infinity" in answer.json["message"]
    assert len(bias) == 3


def test_values_that_become_infinite_on_their_way_are_said_in_words(file: Path, running_client: FlaskClient) -> None:
    model = save(file)
    maps = model.get_layer("maps")
    maps.set_weights([np.full_like(maps.get_weights()[0], 3e38), maps.get_weights()[1]])
    model.save(file)
    ask = {"network": ID, "image": "cat"}
    for answer in (
        running_client.post("/api/predictions", json={**ask, "top": 3}),
        running_client.post("/api/activations", json={**ask, "layer": "maps", "top": 4}),
        running_client.post("/api/heatmaps", json=ask),
        running_client.post("/api/ablations", json={**ask, "layer": "maps", "filters": [0], "class_index": 0}),
    ):
        assert (answer.status_code, answer.json["code"]) == (422, "unsuitable_network")
        assert "From the layer maps on its values are NaN or Infinity" in answer.json["message"]


@pytest.mark.parametrize("shape", [(24, 16, 3), (16, 24, 1), (20, 20, 1)])
def test_oblong_and_grey_networks_are_answered_as_the_network_itself_does(
    shape: tuple[int, int, int], file: Path, running_client: FlaskClient
) -> None:
    save(file, shape=shape)
    details = running_client.get(f"/api/networks/{ID}").json
    assert (details["size_px"], details["wide_px"], details["image_input"]["channels"]) == shape
    ask = {"network": ID, "image": "rocket"}
    seen = running_client.post("/api/predictions", json={**ask, "top": 3}).json["seen"]
    assert seen["width"] / seen["height"] == pytest.approx(shape[1] / shape[0], rel=0.02)
    maps = running_client.post("/api/activations", json={**ask, "layer": "maps", "top": 4}).json["layers"][0]
    assert (maps["height"], maps["width"]) == (shape[0] - 2, shape[1] - 2)
    heatmap = running_client.post("/api/heatmaps", json=ask).json
    assert (heatmap["input"]["height"], heatmap["input"]["width"]) == shape[:2]
    assert heatmap["reached"] + heatmap["lost"] == pytest.approx(heatmap["started"], rel=1e-4)
