"""Figures of results and jobs over HTTP."""

import io
import json
from collections.abc import Mapping
from typing import get_args

import numpy as np
import pytest
from flask import Flask
from flask.testing import FlaskClient
from numpy.typing import NDArray
from PIL import Image
from pypdf import PdfReader
from werkzeug.test import TestResponse

from backend.api.services import EXTENSION
from backend.figures.color_maps import COLOR_MAPS
from backend.methods.figures.settings import ColorsName
from tests.support.waiting import wait_until

CAT = {"network": "efficientnet_lite0", "image": "cat"}
IDS = tuple(color_map.id for color_map in COLOR_MAPS)
SMALL = {"size_px": 32, "padding_px": 4, "jitter_px": 2, "steps": 3}


def result(client: FlaskClient, noun: str, **settings: object) -> str:
    """Ask a quick method about the cat; gives the address of its figure."""
    answer = client.post(f"/api/{noun}", json={**CAT, **settings})
    assert answer.status_code == 200, answer.json
    return f"/api/results/{answer.json['recipe']}/figure"


def job(client: FlaskClient, method: str, settings: Mapping[str, object], image: str | None = None) -> str:
    """Run a job to its end; gives the address of its figure."""
    body = {"method": method, "network": CAT["network"], "settings": settings}
    begun = client.post("/api/jobs", json=body if image is None else {**body, "image": image})
    assert begun.status_code == 202, begun.json
    address = f"/api/jobs/{begun.json['id']}"
    wait_until(lambda: client.get(address).json["state"] == "done", timeout_s=120)
    return f"{address}/figure"


def texts_of(answer: TestResponse) -> str:
    assert answer.status_code == 200, answer.json
    assert answer.mimetype == "application/pdf"
    return PdfReader(io.BytesIO(answer.data)).pages[0].extract_text()


def test_a_prediction_in_each_format_says_what_it_is_and_is_kept(running_client: FlaskClient) -> None:
    figure = result(running_client, "predictions")
    answers = {name: running_client.get(f"{figure}?format={name}") for name in ("png", "svg", "pdf")}
    assert {name: answer.mimetype for name, answer in answers.items()} == {
        "png": "image/png",
        "svg": "image/svg+xml",
        "pdf": "application/pdf",
    }
    image = Image.open(io.BytesIO(answers["png"].data))
    assert (image.width, round(image.info["dpi"][0])) == (990, 300)
    assert image.info["Title"] == "Prediction, EfficientNet-Lite0, Cat"
    recipe = json.loads(image.info["Recipe"])
    assert (recipe["method"], recipe["network"], recipe["image"]) == ("prediction", "efficientnet_lite0", "cat")
    assert running_client.get(figure).data == answers["png"].data
    words = texts_of(answers["pdf"])
    most_probable = running_client.post("/api/predictions", json=CAT).json["classes"]
    assert all(found["name"] in words for found in most_probable)
    assert f"{most_probable[0]['probability'] * 100:.1f} %" in words


def test_a_figure_is_drawn_once(
    running_app: Flask, running_client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    figure = f"{result(running_client, 'predictions')}?format=svg&top=3"
    drawn = running_client.get(figure)
    monkeypatch.setattr(running_app.extensions[EXTENSION].engine, "ask", lambda *_: pytest.fail("drawn again"))
    assert running_client.get(figure).data == drawn.data


def test_settings_change_the_figure(running_client: FlaskClient) -> None:
    figure = result(running_client, "predictions")
    usual = texts_of(running_client.get(f"{figure}?format=pdf"))
    two = texts_of(running_client.get(f"{figure}?format=pdf&top=2"))
    assert (usual.count("%"), two.count("%")) == (5, 2)
    wide = running_client.get(f"{figure}?width=page")
    assert Image.open(io.BytesIO(wide.data)).width == 2100


def test_activations_of_one_layer_and_of_a_layer_of_many(running_client: FlaskClient) -> None:
    one = result(running_client, "activations", layer="head_relu6", top=3)
    channels = running_client.post("/api/activations", json={**CAT, "layer": "head_relu6", "top": 3}).json
    words = texts_of(running_client.get(f"{one}?format=pdf"))
    for channel in channels["layers"][0]["strongest"]:
        assert f"channel {channel['channel']}" in words
    many = result(running_client, "activations", top=2)
    refused = running_client.get(many)
    assert (refused.status_code, refused.json["field"]) == (422, "layer")
    assert "head_relu6" in refused.json["hint"]
    assert "head_relu6" in texts_of(running_client.get(f"{many}?layer=head_relu6&format=pdf"))


def test_units_have_bars(running_client: FlaskClient) -> None:
    pooled = result(running_client, "activations", layer="average_pool", top=4)
    assert "activation, average_pool" in texts_of(running_client.get(f"{pooled}?format=pdf"))


def test_heatmaps_have_three_figures(running_client: FlaskClient) -> None:
    figure = result(running_client, "heatmaps")
    assert "224 × 224" in texts_of(running_client.get(f"{figure}?format=pdf"))
    assert "block6_add" in texts_of(running_client.get(f"{figure}?format=pdf&layer=block6_add"))
    layers = texts_of(running_client.get(f"{figure}?format=pdf&kind=layers&width=page"))
    assert "pixels" in layers
    assert "head_relu6" in layers
    named = texts_of(running_client.get(f"{figure}?format=pdf&kind=layers&layer=block6_add&layer=block4_add"))
    assert "block4_add" in named
    assert "head_relu6" not in named
    curve = texts_of(running_client.get(f"{figure}?format=pdf&kind=relevance&layer=block6_add"))
    shares = running_client.post("/api/heatmaps", json={**CAT, "top": 100}).json["layers"]
    ranked = next(layer["filters"] for layer in shares if layer["layer"] == "block6_add")
    half = next(found["rank"] for found in ranked if found["accumulated"] >= 0.5)
    assert f"50 % in {half} of " in curve
    percentile = running_client.get(f"{figure}?percentile=90").data
    assert (
        np.asarray(Image.open(io.BytesIO(percentile))).mean()
        > np.asarray(Image.open(io.BytesIO(running_client.get(figure).data))).mean()
    )


def mean_color(client: FlaskClient, address: str) -> NDArray[np.float64]:
    answer = client.get(address)
    assert answer.status_code == 200, answer.json
    with Image.open(io.BytesIO(answer.data)) as image:
        return np.asarray(image.convert("RGB"), np.float64).mean(axis=(0, 1))


@pytest.mark.parametrize("kind", ["heatmap", "layers"])
def test_a_heatmap_has_the_colours_that_are_chosen(running_client: FlaskClient, kind: str) -> None:
    figure = f"{result(running_client, 'heatmaps', layers=['block6_add'])}?kind={kind}&layer=block6_add"
    usual = mean_color(running_client, figure)
    fire, cividis, grey, diverging = (mean_color(running_client, f"{figure}&colors={name}") for name in IDS)
    assert np.array_equal(fire, usual)
    assert fire[0] - fire[2] > cividis[0] - cividis[2]  # black to red and yellow; blue to yellow
    assert diverging.mean() > grey.mean()  # 0 is white instead of black


def test_maps_of_activations_have_the_colours_that_are_chosen(running_client: FlaskClient) -> None:
    figure = result(running_client, "activations", layer="head_relu6", top=3)
    red, _, blue = mean_color(running_client, f"{figure}?colors=fire") - mean_color(running_client, figure)
    assert red > blue
    assert "−max" in texts_of(running_client.get(f"{figure}?colors=blue-red&format=pdf"))
    bars = running_client.get(f"{result(running_client, 'activations', layer='average_pool', top=4)}?colors=fire")
    assert (bars.status_code, bars.json["field"]) == (422, "colors")


def test_the_names_of_colour_maps_are_those_that_are_drawn() -> None:
    assert get_args(ColorsName) == IDS


def test_the_images_of_jobs_are_captioned(running_client: FlaskClient) -> None:
    objectives = [{"kind": "channel", "layer": "block4_add", "index": 7}, {"kind": "class", "index": 281}]
    sheet = job(running_client, "feature_visualization", {**SMALL, "objectives": objectives})
    words = texts_of(running_client.get(f"{sheet}?format=pdf"))
    assert "channel 7" in words
    assert "block4_add" in words
    assert "tabby" in words
    mixed = job(running_client, "feature_visualization", {**SMALL, "objectives": objectives, "mix": True})
    assert "mix of 2" in texts_of(running_client.get(f"{mixed}?format=pdf&width=page"))


def test_a_storyboard_names_its_filters(running_client: FlaskClient) -> None:
    board = job(running_client, "storyboard", {**SMALL, "layers": ["block2_add"], "top": 1, "mixes": [3]}, "cat")
    words = texts_of(running_client.get(f"{board}?format=pdf"))
    ranked = running_client.post("/api/heatmaps", json={**CAT, "layers": ["block2_add"]}).json["layers"][0]["filters"]
    assert f"filter {ranked[0]['filter']}" in words
    assert "3 mixed" in words


def test_deepdream_stands_beside_its_photograph(running_client: FlaskClient) -> None:
    settings = {"objectives": [{"kind": "channel", "layer": "block2_add", "index": 1}], "steps": 1, "octaves": 1}
    dream = job(running_client, "deepdream", settings, "cat")
    words = texts_of(running_client.get(f"{dream}?format=pdf"))
    assert "photograph" in words
    assert "channel 1" in words


@pytest.mark.parametrize(
    ("query", "code", "field", "allowed"),
    [
        ("format=gif", "invalid_request", "format", "'png', 'svg' or 'pdf'"),
        ("width=7", "invalid_request", "width", "'column' or 'page'"),
        ("kind=layers", "invalid_setting", "kind", "Choose prediction"),
        ("percentile=99", "invalid_setting", "percentile", "format, kind, width, top"),
        ("layer=conv", "invalid_setting", "layer", "format, kind, width, top"),
        ("top=21", "invalid_request", "top", "less than or equal to 20"),
        ("colors=fire", "invalid_setting", "colors", "format, kind, width, top"),
        ("colour=red", "invalid_request", "colour", "extra"),
    ],
)
def test_what_is_not_allowed_is_refused_and_says_what_is(
    running_client: FlaskClient, query: str, code: str, field: str, allowed: str
) -> None:
    answer = running_client.get(f"{result(running_client, 'predictions')}?{query}")
    assert (answer.status_code, answer.json["code"], answer.json["field"]) == (422, code, field)
    assert allowed in answer.json["message"] + answer.json["hint"]


@pytest.mark.parametrize(
    ("query", "said"),
    [("layer=conv9", "no layer 'conv9'"), ("layer=block6_add&layer=block4_add", "There are 2 layers")],
)
def test_layers_that_a_heatmap_cannot_show_are_refused(running_client: FlaskClient, query: str, said: str) -> None:
    answer = running_client.get(f"{result(running_client, 'heatmaps')}?{query}")
    assert (answer.status_code, answer.json["code"], answer.json["field"]) == (422, "invalid_setting", "layer")
    assert said in answer.json["message"]


def test_what_is_not_there_has_no_figure(running_client: FlaskClient) -> None:
    unknown = running_client.get("/api/results/nothing/figure")
    assert (unknown.status_code, unknown.json["code"]) == (404, "unknown_result")
    assert "POST /api/predictions" in unknown.json["hint"]
    assert running_client.get("/api/jobs/nothing/figure").json["code"] == "unknown_job"


def test_a_job_without_images_has_no_figure_yet(running_client: FlaskClient) -> None:
    objectives = [{"kind": "channel", "layer": "block4_add", "index": 9}]
    settings = {**SMALL, "steps": 10_000, "objectives": objectives}
    body = {"method": "feature_visualization", "network": CAT["network"], "settings": settings}
    begun = running_client.post("/api/jobs", json=body).json["id"]
    early = running_client.get(f"/api/jobs/{begun}/figure")
    running_client.delete(f"/api/jobs/{begun}")
    assert (early.status_code, early.json["message"]) == (404, "The job has no images yet.")
