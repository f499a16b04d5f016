import base64

import numpy as np
import pytest
from flask.testing import FlaskClient

from tests.support.thorough import chosen_of
from tests.support.waiting import wait_until

QUESTION = {"network": "efficientnet_lite0", "image": "cat"}
TABBY, TIGER_CAT = 281, 282
LEAST_LIKELY = 275


def numbers(text: str) -> np.ndarray:
    return np.frombuffer(base64.b64decode(text), "<f4")


def ask(client: FlaskClient, **settings: object) -> dict[str, object]:
    answer = client.post("/api/heatmaps", json={**QUESTION, **settings})
    assert answer.status_code == 200, answer.json
    return answer.json


def test_every_layer_has_the_relevance_that_its_ledger_says(running_client: FlaskClient) -> None:
    answer = ask(running_client)
    assert answer["started"] == pytest.approx(1.0, abs=1e-5)
    assert answer["reached"] + answer["lost"] == pytest.approx(answer["started"], abs=1e-5)
    assert sum(layer["lost"] for layer in answer["layers"]) == pytest.approx(answer["lost"], abs=1e-5)
    pixels = numbers(answer["input"]["values"])
    assert len(pixels) == answer["input"]["height"] * answer["input"]["width"] == 224 * 224
    assert pixels.min() >= 0
    assert pixels.sum() == pytest.approx(answer["input"]["relevance"], rel=1e-4)
    names = [layer["layer"] for layer in answer["layers"]]
    assert names.index("head_relu6") < names.index("block6_add") < names.index("stem_relu6")
    for layer in answer["layers"]:
        if layer["values"] is not None:
            assert numbers(layer["values"]).sum() == pytest.approx(layer["relevance"], rel=1e-3)
        assert numbers(layer["per_channel"]).sum() == pytest.approx(layer["relevance"], rel=1e-3)
        assert layer["filters"][0]["relevance"] == pytest.approx(numbers(layer["per_channel"]).max(), rel=1e-6)
        assert len(layer["filters"]) == min(10, layer["channel_count"])
    assert ask(running_client) == {**answer, "stored": True}


def test_one_class_its_logit_and_the_difference_of_two(running_client: FlaskClient) -> None:
    whole = {"layers": ["block6_add"], "top": 1}
    first, second = (ask(running_client, start="one", class_index=index, **whole) for index in (TABBY, TIGER_CAT))
    apart = ask(running_client, start="one", class_index=TABBY, against=TIGER_CAT, **whole)
    assert (first["started"], apart["started"], apart["signed"]) == (1.0, 0.0, True)
    difference = numbers(first["input"]["values"]) - numbers(second["input"]["values"])
    np.testing.assert_allclose(numbers(apart["input"]["values"]), difference, atol=1e-6)
    logit = ask(running_client, start="logit", class_index=TABBY, **whole)
    assert [layer["layer"] for layer in logit["layers"]] == ["block6_add"]
    assert logit["started"] > 1
    assert not logit["signed"]
    speaks_against = ask(running_client, start="logit", class_index=LEAST_LIKELY, **whole)
    assert speaks_against["started"] < 0
    assert speaks_against["signed"]
    assert numbers(speaks_against["input"]["values"]).max() <= 0


def test_classes_can_be_named(running_client: FlaskClient) -> None:
    few = {"start": "logit", "layers": ["block6_add"]}
    by_index = ask(running_client, class_index=TABBY, against=TIGER_CAT, **few)
    by_name = ask(running_client, class_name="tabby", against_name="tiger cat", **few)
    assert by_name == {**by_index, "stored": True}


def test_a_channel_of_a_layer_is_explained(running_client: FlaskClient) -> None:
    unit = {"layer": "block6_add", "channel": 11}
    strongest = ask(running_client, start="unit", unit=unit, layers=["block6_add", "block2_add"])
    everywhere = ask(running_client, start="unit", unit={**unit, "at": "everywhere"}, layers=["block6_add"])
    assert strongest["unit"] == {**unit, "at": "strongest", **strongest["unit"]}
    assert strongest["started"] == pytest.approx(strongest["unit"]["activation"], rel=1e-5)
    assert 0 < strongest["started"] < everywhere["started"]
    for answer in (strongest, everywhere):
        assert answer["reached"] + answer["lost"] == pytest.approx(answer["started"], rel=1e-5)
        assert not answer["signed"]
    first = strongest["layers"][0]
    place = strongest["unit"]["row"] * first["width"] + strongest["unit"]["column"]
    assert (first["layer"], np.flatnonzero(numbers(first["values"])).tolist()) == ("block6_add", [place])
    assert np.flatnonzero(numbers(first["per_channel"])).tolist() == [11]
    assert ask(running_client)["unit"] is None


# of those that walk back by rules one, and one that does not
OTHERS = (
    "deep_taylor_unbounded",
    "lrp_epsilon_plus",
    "lrp_epsilon_gamma_box",
    "lrp_alpha_beta_flat",
    "gradient_x_input",
)


@pytest.mark.parametrize("attribution", chosen_of(OTHERS, ["lrp_alpha_beta_flat", "gradient_x_input"]))
def test_other_attributions_give_other_maps(running_client: FlaskClient, attribution: str) -> None:
    usual, other = (
        numbers(ask(running_client, attribution=one, layers=["block6_add"])["input"]["values"])
        for one in ("deep_taylor", attribution)
    )
    assert np.isfinite(other).all()
    assert np.abs(usual - other).max() > 1e-4 * np.abs(usual).max()


@pytest.mark.parametrize(
    ("change", "status", "field"),
    [
        ({"class_index": 5000, "start": "one"}, 422, "class_index"),
        ({"class_index": TABBY}, 422, "class_index"),
        ({"start": "logit"}, 422, "class_index"),
        ({"start": "one", "class_index": 3, "against": 3}, 422, "against"),
        ({"attribution": "lrp"}, 422, "attribution"),
        ({"start": "one", "class_name": "tabbby"}, 404, "class_name"),
        ({"start": "one", "class_name": "tabby", "against_name": "crane"}, 422, "against_name"),
        ({"start": "one", "class_name": "tabby", "class_index": 3}, 422, "class_name"),
        ({"start": "unit"}, 422, "unit"),
        ({"unit": {"layer": "block6_add", "channel": 3}}, 422, "start"),
        ({"start": "unit", "unit": {"layer": "block6_add", "channel": 3}, "class_index": 3}, 422, "class_index"),
        ({"start": "unit", "unit": {"layer": "block6_ad", "channel": 3}}, 404, "unit.layer"),
        ({"start": "unit", "unit": {"layer": "block6_add", "channel": 99999}}, 422, "unit.channel"),
        ({"start": "unit", "unit": {"layer": "block6_add", "channel": 3, "at": "left"}}, 422, "unit.at"),
        ({"start": "unit", "unit": {"layer": "block6_add", "channel": 3}, "layers": ["head_relu6"]}, 404, "layers.0"),
        ({"layers": ["block6_add", "block6_ad"]}, 404, "layers.1"),
        ({"layers": []}, 422, "layers"),
        ({"network": "zzz"}, 404, "network"),
        ({"image": "dog"}, 404, "image"),
    ],
)
def test_questions_that_cannot_be_answered(
    running_client: FlaskClient, change: dict[str, object], status: int, field: str
) -> None:
    answer = running_client.post("/api/heatmaps", json={**QUESTION, **change})
    assert (answer.status_code, answer.json["field"]) == (status, field), answer.json
    assert answer.json["hint"]


def test_a_storyboard_shows_the_filters_that_mattered_most(running_client: FlaskClient) -> None:
    settings = {"layers": ["block6_add", "block2_add"], "top": 2, "mixes": [3], "steps": 3}
    small = {"size_px": 32, "padding_px": 4, "jitter_px": 2}
    body = {"method": "storyboard", **QUESTION, "settings": {**settings, **small}}
    job = running_client.post("/api/jobs", json=body)
    assert job.status_code == 202, job.json
    wait_until(
        lambda: running_client.get(f"/api/jobs/{job.json['id']}").json["state"] in {"done", "failed"}, timeout_s=120
    )
    done = running_client.get(f"/api/jobs/{job.json['id']}").json
    assert (done["state"], done["failure"], set(done["layers"])) == ("done", None, {"block6_add", "block2_add"})
    assert len(done["pictures"]) == 6
    pictures = done["settings"]["pictures"]
    ranked = ask(running_client, layers=["block6_add", "block2_add"], top=3)["layers"]
    for layer, of_layer in zip(ranked, (pictures[:3], pictures[3:]), strict=True):
        filters = [one["filter"] for one in layer["filters"]]
        assert [one["channels"] for one in of_layer] == [filters[:1], filters[1:2], filters]
        assert {one["layer"] for one in of_layer} == {layer["layer"]}
        assert sum(of_layer[2]["weights"]) == pytest.approx(1.0)


def test_storyboards_that_cannot_be_are_refused(running_client: FlaskClient) -> None:
    body = {"method": "storyboard", **QUESTION}
    for settings, field in (
        ({"layers": ["nowhere"]}, "settings.layers.0"),
        ({"layers": []}, "settings.layers"),
        ({"layers": ["block6_add"], "heatmap": {"start": "one"}}, "settings.heatmap.class_index"),
    ):
        answer = running_client.post("/api/jobs", json={**body, "settings": settings})
        assert answer.json["field"] == field, answer.json


def test_only_a_stored_answer_is_given_where_nothing_may_be_computed(running_client: FlaskClient) -> None:
    question = {"start": "probability", "class_index": TABBY, "pooling": "winner"}
    body = {**QUESTION, **question, "only_stored": True}
    nothing = running_client.post("/api/heatmaps", json=body)
    assert (nothing.status_code, nothing.data) == (204, b"")
    computed = ask(running_client, **question)
    stored = running_client.post("/api/heatmaps", json=body)
    assert (stored.status_code, stored.json) == (200, {**computed, "stored": True})
    refused = running_client.post("/api/heatmaps", json={**body, "class_index": None})
    assert (refused.status_code, refused.json["field"]) == (422, "class_index")
