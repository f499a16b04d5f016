"""Atlases over HTTP: those that come along, those of jobs, and never one of other weights."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from flask import Flask
from flask.testing import FlaskClient
from PIL import Image

from backend.api.services import EXTENSION
from backend.atlas.bundled import BundledAtlas, file_of
from backend.jobs.job import Artifact, JobSpec, JobState
from backend.methods.atlas.answer import SheetFacts
from backend.methods.atlas.settings import AtlasPlan
from backend.methods.atlas.work import finish
from backend.store.jobs import NewJob
from backend.store.recipe import Recipe
from models.catalog import NETWORKS
from tests.support.atlas import NETWORK
from tests.support.jobs import progress
from tests.support.waiting import wait_until

ADDRESS = f"/api/atlas?network={NETWORK}"


def recipe_of(layer: str, seed: int = 0, weights: str | None = None, only: list[int] | None = None) -> Recipe:
    plan = AtlasPlan(layer=layer, channels=3, seed=seed, only=only)
    fingerprint = NETWORKS[NETWORK].fingerprint() if weights is None else weights
    return Recipe("atlas", NETWORK, fingerprint, None, plan.resolved())


def artifacts_of(recipe: Recipe) -> tuple[Artifact, ...]:
    """A sheet of three tiles, whose shade is the seed, and its facts."""
    settings = dict(recipe.settings)
    spec = JobSpec("1", NETWORK, settings, recipe.text, 3)
    tiles = np.full((3, 96, 96, 3), recipe.settings["seed"], np.uint8)
    return finish(None, spec, tiles.tobytes())


def bundle(folder: Path, recipe: Recipe) -> None:
    sheet, facts = artifacts_of(recipe)
    file = file_of(folder, NETWORK, recipe.settings["layer"])
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(sheet.content)
    file.with_suffix(".json").write_bytes(facts.content)


def add_job(app: Flask, recipe: Recipe, state: JobState = JobState.DONE) -> str:
    store = app.extensions[EXTENSION].jobs.store
    job = store.add(NewJob(recipe, recipe.settings, [recipe.settings["layer"]], 3, 1.0, "c", part_size=8))
    store.note(job.id, progress(3, 3, is_over=True, artifacts=artifacts_of(recipe)), None)
    store.end(job.id, state)
    return job.id


@pytest.fixture
def folder(app: Flask, tmp_path: Path) -> Iterator[Path]:
    """The folder of the bundled sheets of an app."""
    folder = tmp_path / "atlas"
    app.extensions[EXTENSION] = replace(app.extensions[EXTENSION], bundled_atlas=BundledAtlas(folder))
    return folder


def test_a_bundled_atlas_is_listed_and_sent(client: FlaskClient, folder: Path) -> None:
    recipe = recipe_of("stem/conv", seed=100)
    bundle(folder, recipe)
    assert client.get(ADDRESS).json["layers"] == [
        {
            "layer": "stem/conv",
            "tile_px": 96,
            "columns": 16,
            "channels": 3,
            "only": None,
            "sheet": f"/api/atlas/{recipe.name}.webp",
            "origin": "bundled",
            "job": None,
        }
    ]
    sent = client.get(f"/api/atlas/{recipe.name}.webp")
    assert (sent.mimetype, sent.headers["Cache-Control"]) == ("image/webp", "max-age=31536000, private")
    with Image.open(io.BytesIO(sent.data)) as image:
        assert image.size == (16 * 96, 96)
    again = client.get(f"/api/atlas/{recipe.name}.webp", headers={"If-None-Match": sent.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_a_job_that_is_done_takes_the_place_of_the_bundled_one(app: Flask, client: FlaskClient, folder: Path) -> None:
    bundle(folder, recipe_of("a", seed=1))
    bundle(folder, recipe_of("b", seed=1))
    add_job(app, recipe_of("a", seed=2))
    newest = add_job(app, recipe_of("a", seed=3))
    add_job(app, recipe_of("a", seed=4), JobState.CANCELLED)
    layers = {one["layer"]: one for one in client.get(ADDRESS).json["layers"]}
    assert {name: one["origin"] for name, one in layers.items()} == {"a": "job", "b": "bundled"}
    assert (layers["a"]["job"], layers["a"]["sheet"]) == (newest, f"/api/atlas/{newest}.webp")
    assert client.get(layers["a"]["sheet"]).data == artifacts_of(recipe_of("a", seed=3))[0].content
    (only,) = client.get(f"{ADDRESS}&layer=b").json["layers"]
    assert only == layers["b"]


def test_atlases_of_other_weights_or_networks_are_left_out(app: Flask, client: FlaskClient, folder: Path) -> None:
    bundle(folder, recipe_of("a", weights="older"))
    add_job(app, recipe_of("b", weights="older"))
    assert client.get(ADDRESS).json == {"layers": [], "pictures": []}
    bundle(folder, recipe_of("a"))
    assert client.get("/api/atlas?network=vgg16_tiny_imagenet").json == {"layers": [], "pictures": []}


def test_sheets_of_some_channels_stand_apart_and_never_for_the_whole_layer(
    app: Flask, client: FlaskClient, folder: Path
) -> None:
    bundle(folder, recipe_of("a", seed=1))
    add_job(app, recipe_of("a", seed=2, only=[7, 1, 4]))
    older = add_job(app, recipe_of("b", seed=2, only=[7, 1, 4]))
    newer = add_job(app, recipe_of("b", seed=2, only=[2, 0, 5]))
    answer = client.get(ADDRESS).json
    assert [(one["layer"], one["origin"], one["only"]) for one in answer["layers"]] == [("a", "bundled", None)]
    assert [(one["layer"], one["job"], one["only"]) for one in answer["pictures"]] == [
        ("b", newer, [2, 0, 5]),
        ("b", older, [7, 1, 4]),
    ]


def test_a_damaged_atlas_of_a_job_is_left_out(app: Flask, client: FlaskClient, folder: Path, tmp_path: Path) -> None:
    bundle(folder, recipe_of("a", seed=1))
    add_job(app, recipe_of("a", seed=2))
    for file in (tmp_path / "blobs").rglob("*"):
        if file.is_file() and file.read_bytes().startswith(b"{"):
            file.write_bytes(b"damaged")
    (only,) = client.get(ADDRESS).json["layers"]
    assert only["origin"] == "bundled"


def test_what_is_not_there_is_refused(app: Flask, client: FlaskClient, folder: Path) -> None:
    cancelled = add_job(app, recipe_of("a"), JobState.CANCELLED)
    for address in ("/api/atlas/nothing.webp", f"/api/atlas/{cancelled}.webp"):
        refused = client.get(address)
        assert (refused.status_code, refused.json["code"]) == (404, "unknown_sheet")
    assert client.get("/api/atlas?network=nothing").json["code"] == "unknown_network"
    assert client.get("/api/atlas").status_code == 422


def test_a_job_makes_an_atlas_in_parts(running_client: FlaskClient) -> None:
    settings = {"layer": "block0_project_bn", "steps": 1}
    asked = running_client.post("/api/jobs", json={"method": "atlas", "network": NETWORK, "settings": settings})
    assert asked.status_code == 202, asked.json
    address = f"/api/jobs/{asked.json['id']}"
    wait_until(lambda: running_client.get(address).json["state"] in {"done", "failed"}, timeout_s=120)
    done = running_client.get(address).json
    assert (done["state"], done["step"], done["of"], done["gif"]) == ("done", 16, 16, None)
    (atlas,) = running_client.get(f"{ADDRESS}&layer=block0_project_bn").json["layers"]
    assert (atlas["channels"], atlas["origin"], atlas["job"]) == (16, "job", asked.json["id"])
    with Image.open(io.BytesIO(running_client.get(atlas["sheet"]).data)) as sheet:
        assert sheet.size == (16 * 96, 96)


def test_a_job_makes_the_images_of_some_channels_only(running_client: FlaskClient) -> None:
    settings = {"layer": "stem_relu6", "steps": 1, "only": [11, 3]}
    asked = running_client.post("/api/jobs", json={"method": "atlas", "network": NETWORK, "settings": settings})
    assert asked.status_code == 202, asked.json
    address = f"/api/jobs/{asked.json['id']}"
    wait_until(lambda: running_client.get(address).json["state"] in {"done", "failed"}, timeout_s=120)
    (made,) = running_client.get(ADDRESS).json["pictures"]
    assert (made["job"], made["only"], made["channels"]) == (asked.json["id"], [11, 3], 2)


def test_a_layer_without_an_atlas_is_refused(running_client: FlaskClient) -> None:
    body = {"method": "atlas", "network": NETWORK, "settings": {"layer": "block0"}}
    refused = running_client.post("/api/jobs", json=body)
    assert (refused.status_code, refused.json["code"], refused.json["field"]) == (
        404,
        "unknown_layer",
        "settings.layer",
    )


def test_the_facts_of_a_sheet_are_read_as_they_were_written() -> None:
    recipe = recipe_of("a", seed=5)
    facts = SheetFacts.model_validate_json(artifacts_of(recipe)[1].content)
    assert (facts.settings, facts.versions) == (recipe.settings, recipe.versions)
