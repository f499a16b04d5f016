"""What the API tells of the device that computes, and that a result of a GPU is not one of the processor."""

import json
from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.api.services import EXTENSION
from tests.support.job_kinds import request_for
from tests.support.waiting import wait_until

QUESTION = {"network": "efficientnet_lite0", "image": "cat"}


@pytest.fixture
def workers_with_a_gpu(running_app: Flask, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Lets the engine say that its workers have GPUs, which they have not."""
    engine = running_app.extensions[EXTENSION].engine
    return lambda: monkeypatch.setattr(engine, "recipe_device", lambda: "GPU")


def test_health_names_what_the_worker_computes_on(running_client: FlaskClient) -> None:
    assert running_client.get("/api/health").json["engine"]["devices"] == [{"kind": "CPU", "name": "CPU"}]


def test_an_answer_of_the_processor_is_not_given_as_one_of_a_gpu(
    running_client: FlaskClient, workers_with_a_gpu: Callable[[], None]
) -> None:
    first = running_client.post("/api/predictions", json=QUESTION).json
    assert running_client.post("/api/predictions", json=QUESTION).json["stored"] is True
    workers_with_a_gpu()
    other = running_client.post("/api/predictions", json=QUESTION).json
    assert other["stored"] is False
    assert other["recipe"] != first["recipe"]
    assert running_client.get(f"/api/results/{other['recipe']}/figure").status_code == 200


def test_an_answer_that_another_device_made_is_refused_and_not_kept(
    running_app: Flask, running_client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    question = {**QUESTION, "image": "coffee"}
    engine = running_app.extensions[EXTENSION].engine
    with monkeypatch.context() as changed:
        told = iter(["GPU", None])
        changed.setattr(engine, "recipe_device", lambda: next(told))
        refused = running_client.post("/api/predictions", json=question)
    assert (refused.status_code, refused.json["code"]) == (503, "engine_unavailable")
    monkeypatch.setattr(engine, "recipe_device", lambda: "GPU")
    assert running_client.post("/api/predictions", json=question).json["stored"] is False


def test_a_job_asked_for_on_a_gpu_is_not_made_on_the_processor(
    running_app: Flask, running_client: FlaskClient, workers_with_a_gpu: Callable[[], None]
) -> None:
    workers_with_a_gpu()
    request = request_for("feature_visualization")
    job = running_client.post("/api/jobs", data=request, content_type="application/json").json["id"]
    wait_until(lambda: running_client.get(f"/api/jobs/{job}").json["state"] == "failed", timeout_s=60)
    failure = running_client.get(f"/api/jobs/{job}").json["failure"]
    assert failure["message"].startswith("This job was asked for when workers computed on a GPU")
    assert failure["hint"] == "Begin it again: it is then made on the CPU."
    assert json.loads(running_app.extensions[EXTENSION].jobs.store[job].recipe)["device"] == "GPU"
