"""Indexes of image examples, from the job to the look-ups, against a plain computation over the samples."""

import io
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.api.services import EXTENSION
from tests.support.waiting import wait_until

NETWORK, LAYER, OTHER = "efficientnet_lite0", "block6_add", "head_relu6"
SAMPLES = 10
Json = dict[str, Any]


def make_index(client: FlaskClient, **settings: object) -> Json:
    """Ask for an index of the samples, and wait until it is made."""
    body = {"method": "index", "network": NETWORK, "settings": {"collection": "samples", **settings}}
    begun = client.post("/api/jobs", json=body)
    assert begun.status_code == 202, begun.json
    address = begun.headers["Location"]
    wait_until(lambda: client.get(address).json["state"] in {"done", "failed"}, timeout_s=120)
    job: Json = client.get(address).json
    assert job["failure"] is None
    return job


@pytest.fixture(scope="module")
def index(running_app: Flask) -> Json:
    return make_index(running_app.test_client(), layers=[LAYER, OTHER])


def activations(client: FlaskClient, channel: int) -> dict[str, tuple[float, float, Json]]:
    """{name of a sample: (highest, mean, peak) of a channel}, from the endpoint of activations."""
    found = {}
    for image in client.get("/api/images").json["images"]:
        if image["origin"] == "sample":
            body = {"network": NETWORK, "image": image["id"], "layer": LAYER, "top": 80}
            (layer,) = client.post("/api/activations", json=body).json["layers"]
            own = next(one for one in layer["strongest"] if one["channel"] == channel)
            found[image["id"]] = (own["max"], own["mean"], own["peak"])
    return found


def examples(client: FlaskClient, **query: object) -> Json:
    answer = client.get("/api/examples", query_string={"network": NETWORK, "layer": LAYER, "channel": 3, **query})
    assert answer.status_code == 200, answer.json
    found: Json = answer.json
    return found


@pytest.mark.usefixtures("index")
@pytest.mark.parametrize(("order", "place"), [("highest", 0), ("mean", 1)])
def test_examples_are_those_with_the_strongest_activations(running_client: FlaskClient, order: str, place: int) -> None:
    plain = activations(running_client, 3)
    found = examples(running_client, order=order)["examples"]
    assert len(found) == SAMPLES
    ranked = sorted(plain, key=lambda name: -plain[name][place])
    assert [Path(one["name"]).stem for one in found] == ranked
    np.testing.assert_allclose([one["value"] for one in found], [plain[name][place] for name in ranked], rtol=1e-3)


@pytest.mark.usefixtures("index")
def test_the_patch_lies_in_the_photograph_around_the_peak(running_client: FlaskClient) -> None:
    for one in examples(running_client)["examples"]:
        place = one["place"]
        assert 0 <= place["left"] < place["left"] + place["width"] <= one["width"] + 1e-6
        assert 0 <= place["top"] < place["top"] + place["height"] <= one["height"] + 1e-6
        assert running_client.get(one["patch"]).mimetype == "image/webp"
        assert running_client.get(one["photograph"]).status_code == 200


def test_an_index_says_what_it_rests_on_and_where_nothing_is(running_client: FlaskClient, index: Json) -> None:
    facts = examples(running_client)["index"]
    assert (facts["id"], facts["images"], facts["skipped"], facts["stale"]) == (index["id"], SAMPLES, 0, None)
    assert facts["layers"] == [LAYER, OTHER]
    assert "address" not in index["settings"]
    listed = running_client.get(f"/api/indexes?network={NETWORK}").json["indexes"]
    assert index["id"] in [one["id"] for one in listed]


@pytest.mark.usefixtures("index")
def test_channels_and_census_agree_with_the_files(running_app: Flask, index: Json) -> None:
    client = running_app.test_client()
    store = running_app.extensions[EXTENSION].jobs.store
    files = {artifact.name: store.content(artifact) for artifact in store[index["id"]].artifacts}
    table = pd.read_parquet(io.BytesIO(files["channels.parquet"]))
    assert list(table["layer"].unique()) == [LAYER, OTHER]
    of_layer = table[table["layer"] == LAYER].reset_index(drop=True)
    listed = client.get(f"/api/layers?network={NETWORK}&layer={LAYER}").json["channels"]
    assert [one["channel"] for one in listed] == list(range(80))
    np.testing.assert_allclose([one["mean"] for one in listed], of_layer["mean"])
    np.testing.assert_allclose([one["highest"] for one in listed], of_layer["highest"])
    assert listed[3]["patch"] == examples(client)["examples"][0]["patch"]
    channel = client.get(f"/api/channels?network={NETWORK}&layer={LAYER}&channel=3").json
    assert channel["mean"] == pytest.approx(of_layer["mean"][3])
    assert sum(bin_["count"] for bin_ in channel["histogram"]) == channel["sampled"]
    assert channel["favoured"] == []  # the samples have no classes
    strongest = pd.read_parquet(io.BytesIO(files["layer-0.parquet"]))
    assert strongest["highest_values"][3].tolist() == [
        one["value"] for one in examples(client, top=SAMPLES)["examples"]
    ]
    census = client.get(f"/api/census?network={NETWORK}").json
    dead = table[table["layer"] == OTHER].reset_index(drop=True)["highest"] <= 0
    assert census["layers"][1]["dead"] == dead[dead].index.tolist()


@pytest.mark.usefixtures("index")
def test_a_mix_is_scored_exactly(running_client: FlaskClient) -> None:
    one, other = activations(running_client, 3), activations(running_client, 11)
    terms = [{"layer": LAYER, "channel": 3, "weight": 2.0}, {"layer": LAYER, "channel": 11, "weight": -1.0}]
    body = {"network": NETWORK, "terms": terms, "order": "mean", "top": 4}
    answer = running_client.post("/api/examples/mix", json=body).json
    plain = {name: 2 * one[name][1] - other[name][1] for name in one}
    best = sorted(plain, key=lambda name: -plain[name])[:4]
    assert [Path(found["name"]).stem for found in answer["examples"]] == best
    np.testing.assert_allclose(
        [found["value"] for found in answer["examples"]], [plain[name] for name in best], rtol=1e-3, atol=1e-4
    )
    assert answer["candidates"] == SAMPLES


@pytest.mark.usefixtures("index")
def test_what_is_most_alike_a_part_of_a_sample_is_that_sample(running_client: FlaskClient) -> None:
    body = {"network": NETWORK, "image": "cat", "layer": LAYER, "top": 3}
    box = {"left": 150, "top": 100, "width": 40, "height": 40}
    answer = running_client.post("/api/examples/alike", json=body | {"box": box})
    assert answer.status_code == 200, answer.json
    first = answer.json["examples"][0]
    assert Path(first["name"]).stem == "cat"
    assert first["value"] > 0.5
    outside = running_client.post("/api/examples/alike", json=body | {"box": box | {"left": 5000}})
    assert (outside.status_code, outside.json["field"]) == (422, "box")


def test_patches_are_shown_at_the_scale_of_the_network(running_client: FlaskClient) -> None:
    job = make_index(running_client, layers=[LAYER], view="patches", patches=3, patch_px=64)
    found = examples(running_client, index=job["id"], top=30)
    assert found["index"]["patch_px"] == 64
    assert len(found["examples"]) == 30
    assert {round(one["place"]["width"] / one["place"]["height"], 2) for one in found["examples"]} == {1.0}


def test_channels_may_be_measured_by_their_relevance(running_client: FlaskClient) -> None:
    job = make_index(running_client, layers=[LAYER], measure="relevance")
    found = examples(running_client, index=job["id"], order="mean", top=1)["examples"][0]
    body = {"network": NETWORK, "image": Path(found["name"]).stem, "layers": [LAYER], "top": 80, "start": "softmax"}
    (layer,) = running_client.post("/api/heatmaps", json=body).json["layers"]
    own = next(one for one in layer["filters"] if one["filter"] == 3)
    assert found["value"] * layer["height"] * layer["width"] == pytest.approx(own["relevance"], rel=1e-3)
    assert examples(running_client)["index"]["measure"] == "activation"  # which answers where no index is named


@pytest.mark.parametrize(
    ("query", "code", "field"),
    [
        ({"layer": "block6_ad"}, "unknown_index", "index"),
        ({"channel": 80}, "invalid_setting", "channel"),
        ({"index": "nothing"}, "unknown_index", "index"),
        ({"network": "efficientnet"}, "unknown_network", "network"),
    ],
)
@pytest.mark.usefixtures("index")
def test_what_is_not_there_is_refused_by_its_field(
    running_client: FlaskClient, query: Json, code: str, field: str
) -> None:
    answer = running_client.get(
        "/api/examples", query_string={"network": NETWORK, "layer": LAYER, "channel": 3, **query}
    )
    assert (answer.json["code"], answer.json["field"]) == (code, field)


@pytest.mark.parametrize(
    ("settings", "code", "field"),
    [
        ({"collection": "sample"}, "unknown_collection", "collection"),
        ({"layers": ["block6_ad"]}, "unknown_layer", "settings.layers.0"),
        ({"view": "patches", "patch_px": 300}, "invalid_setting", "settings.patch_px"),
        ({"view": "patches", "layers": ["logits"]}, "unsuitable_layer", "settings.layers.0"),
        ({"view": "patches", "measure": "relevance"}, "invalid_setting", "settings.view"),
    ],
)
def test_an_index_that_cannot_be_made_is_refused_at_once(
    running_client: FlaskClient, settings: Json, code: str, field: str
) -> None:
    body = {"method": "index", "network": NETWORK, "settings": {"collection": "samples", **settings}}
    answer = running_client.post("/api/jobs", json=body)
    assert (answer.json["code"], answer.json["field"]) == (code, field)
