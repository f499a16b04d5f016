"""Jobs over HTTP, with a real worker that makes small images."""

import io
import json
import os
import signal
from collections.abc import Iterator

import numpy as np
import pytest
from flask import Flask
from flask.testing import FlaskClient
from PIL import Image
from werkzeug.test import TestResponse

from backend.api.services import EXTENSION
from backend.jobs.worker_cache import WorkerCache
from backend.jobs.worker_function import WorkerFunction
from tests.support.photographs import as_file, gradient
from tests.support.waiting import wait_until

NETWORK = "efficientnet_lite0"
LAYER = "block2_add"
SMALL = {"size_px": 32, "padding_px": 4, "jitter_px": 2, "steps": 6}


def channel(index: int, **more: object) -> dict[str, object]:
    return {"kind": "channel", "layer": LAYER, "index": index, **more}


def ask(client: FlaskClient, *objectives: dict[str, object], **settings: object) -> dict[str, object]:
    body = {
        "method": "feature_visualization",
        "network": NETWORK,
        "settings": {**SMALL, "objectives": list(objectives), **settings},
    }
    answer = client.post("/api/jobs", json=body)
    assert answer.status_code == 202, answer.json
    assert answer.headers["Location"] == f"/api/jobs/{answer.json['id']}"
    return answer.json


def wait_for(client: FlaskClient, job: dict[str, object], *states: str) -> dict[str, object]:
    wait_until(lambda: client.get(f"/api/jobs/{job['id']}").json["state"] in states, timeout_s=120)
    return client.get(f"/api/jobs/{job['id']}").json


def events_of(client: FlaskClient, job: dict[str, object], last: int | None = None) -> Iterator[dict[str, object]]:
    headers = {} if last is None else {"Last-Event-ID": str(last)}
    text = client.get(f"/api/jobs/{job['id']}/events", headers=headers).get_data(as_text=True)
    for block in text.strip().split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.splitlines() if not line.startswith(":"))
        if fields:
            yield {"id": fields.get("id"), "kind": fields["event"], "payload": json.loads(fields["data"])}


def test_one_image_of_each_channel_with_everything_around_it(running_client: FlaskClient) -> None:
    job = ask(running_client, channel(3), channel(5))
    events = list(events_of(running_client, job))
    done = wait_for(running_client, job, "done")
    assert (done["step"], done["of"], done["layers"], done["failure"]) == (6, 6, [LAYER], None)
    assert [event["kind"] for event in events][-1] == "end"
    assert events[-1]["payload"] == done
    frames = [event for event in events if event["kind"] == "frame"]
    assert len(frames[-1]["payload"]["images"]) == 2
    values = [row for event in events if event["kind"] == "progress" for row in event["payload"]["values"]]
    assert np.shape(values) == (6, 2)
    assert running_client.get(f"/api/jobs/{job['id']}/curve").json["values"] == np.transpose(values).tolist()
    pictures = [running_client.get(address) for address in done["pictures"]]
    images = [Image.open(io.BytesIO(picture.data)) for picture in pictures]
    assert [(image.format, image.size) for image in images] == [("PNG", (32, 32))] * 2
    assert np.any(np.asarray(images[0]) != np.asarray(images[1]))
    assert json.loads(images[0].text["innsyn-recipe"])["settings"]["learning_rate"] == 3.0
    assert Image.open(io.BytesIO(running_client.get(done["gif"]).data)).format == "GIF"

    number = int(frames[-1]["id"])
    later = list(events_of(running_client, job, last=number))
    assert [event["id"] for event in later] == [event["id"] for event in events if int(event["id"] or 0) > number] + [
        None
    ]
    assert ask(running_client, channel(3), channel(5)) == done


def test_a_network_is_asked_what_it_sees_in_its_own_image_of_a_class(running_client: FlaskClient) -> None:
    done = wait_for(running_client, ask(running_client, {"kind": "class", "index": 281}), "done")
    address = f"/api/jobs/{done['id']}/images/0/recognition"
    told = running_client.get(address, query_string={"class_index": 281}).json
    assert told["asked"]["name"] == "tabby"
    assert told["seen"]["rank"] == 1
    assert told["recognized"] == (told["seen"]["index"] == 281)
    assert told["asked"]["probability"] <= told["seen"]["probability"]
    refused = running_client.get(address, query_string={"class_index": 1000})
    assert (refused.status_code, refused.json["hint"]) == (422, "Choose from 0 to 999.")
    missing = running_client.get(address.replace("/0/", "/1/"), query_string={"class_index": 281})
    assert missing.status_code == 404


def test_mix_makes_one_image(running_client: FlaskClient) -> None:
    job = ask(running_client, channel(3, weight=2.0), channel(5, weight=-1.0), mix=True)
    assert len(wait_for(running_client, job, "done")["pictures"]) == 1


def test_more_steps_go_on_from_the_end_of_a_job(running_client: FlaskClient) -> None:
    short = wait_for(running_client, ask(running_client, channel(7)), "done")
    longer = ask(running_client, channel(7), steps=9)
    wait_for(running_client, longer, "done")
    curves = [running_client.get(f"/api/jobs/{job['id']}/curve").json["values"][0] for job in (short, longer)]
    assert len(curves[1]) == 9
    assert curves[1][:6] == curves[0]


def test_a_cancelled_job_keeps_what_there_is_and_is_taken_up_again(running_client: FlaskClient) -> None:
    job = ask(running_client, channel(8), steps=10_000)
    wait_until(lambda: running_client.get(f"/api/jobs/{job['id']}").json["step"] > 0, timeout_s=120)
    assert running_client.delete(f"/api/jobs/{job['id']}").status_code == 200
    cancelled = wait_for(running_client, job, "cancelled")
    assert 0 < cancelled["step"] < 10_000
    assert len(cancelled["pictures"]) == 1
    assert ask(running_client, channel(8), steps=10_000)["state"] in {"queued", "running"}
    wait_until(lambda: running_client.get(f"/api/jobs/{job['id']}").json["step"] > cancelled["step"], timeout_s=120)
    running_client.delete(f"/api/jobs/{job['id']}")


def process_of(_: WorkerCache) -> int:
    return os.getpid()


PROCESS_OF = WorkerFunction[[], int]("tests.backend.api.test_jobs_api:process_of")


def test_a_job_whose_worker_is_killed_finishes(running_app: Flask, running_client: FlaskClient) -> None:
    job = ask(running_client, channel(9), steps=1500)
    wait_until(lambda: running_client.get(f"/api/jobs/{job['id']}").json["step"] > 20, timeout_s=120)
    os.kill(running_app.extensions[EXTENSION].engine.ask(PROCESS_OF), signal.SIGKILL)
    over = wait_for(running_client, job, "done", "failed")
    assert (over["state"], over["failure"]) == ("done", None)
    assert len(running_client.get(f"/api/jobs/{job['id']}/curve").json["values"][0]) == 1500


def test_the_list_is_by_layer_and_page(running_client: FlaskClient) -> None:
    for index in (20, 21):
        wait_for(running_client, ask(running_client, channel(index), steps=1), "done")
    first = running_client.get(f"/api/jobs?network={NETWORK}&layer={LAYER}&limit=1").json
    second = running_client.get(f"/api/jobs?layer={LAYER}&limit=1&before={first['next']}").json
    assert [page["jobs"][0]["settings"]["objectives"][0]["index"] for page in (first, second)] == [21, 20]
    assert running_client.get("/api/jobs?layer=nowhere").json == {"jobs": [], "next": None}
    of_channel = running_client.get(f"/api/jobs?layer={LAYER}&channel=20").json["jobs"]
    assert [job["settings"]["objectives"][0]["index"] for job in of_channel] == [20]
    refused = running_client.get("/api/jobs?channel=20")
    assert (refused.status_code, refused.json["field"]) == (422, "layer")


@pytest.mark.parametrize(
    ("objectives", "settings", "field"),
    [
        ([channel(3), channel(100_000)], {}, "settings.objectives.1.index"),
        ([], {}, "settings.objectives"),
        ([channel(3, layer="nowhere")], {}, "settings.objectives.0.layer"),
        ([channel(3)], {"size_px": 8}, "settings.size_px"),
        ([channel(3)], {"size_px": 10_000}, "settings.size_px"),
        ([channel(3)], {"steps": 0}, "settings.steps"),
        ([channel(3)], {"rotation_deg": 1000}, "settings.rotation_deg"),
        ([channel(3)], {"weights": [1, 2]}, "settings.weights"),
        ([{"kind": "class", "index": 5000}], {}, "settings.objectives.0.index"),
        ([{"kind": "channel", "layer": LAYER}], {}, "settings.objectives.0.index"),
        ([{"kind": "neuron", "layer": LAYER, "index": 0, "row": 500}], {}, "settings.objectives.0.row"),
        ([{"kind": "part", "layer": LAYER}], {}, "settings.objectives.0.kind"),
    ],
)
def test_bad_requests_are_refused_before_anything_starts(
    running_client: FlaskClient, objectives: list[object], settings: dict[str, object], field: str
) -> None:
    before = len(running_client.get("/api/jobs?limit=100").json["jobs"])
    body = {
        "method": "feature_visualization",
        "network": NETWORK,
        "settings": {**SMALL, "objectives": objectives, **settings},
    }
    for address in ("/api/jobs", "/api/estimates"):
        answer = running_client.post(address, json=body)
        assert answer.status_code in {404, 422}, answer.json
        assert answer.json["field"] == field, answer.json
        assert answer.json["hint"]
    assert len(running_client.get("/api/jobs?limit=100").json["jobs"]) == before


def test_an_estimate_grows_with_the_work(running_client: FlaskClient) -> None:
    wait_for(running_client, ask(running_client, channel(3)), "done")
    body = {"method": "feature_visualization", "network": NETWORK}
    seconds = [
        running_client.post(
            "/api/estimates", json={**body, "settings": {**SMALL, "objectives": [channel(3)], "steps": steps}}
        ).json["seconds"]
        for steps in (10, 20)
    ]
    assert seconds[1] == pytest.approx(2 * seconds[0])
    assert seconds[0] > 0


def test_one_client_has_only_so_many_jobs_at_once(client: FlaskClient, app: Flask) -> None:
    jobs = app.extensions[EXTENSION].jobs
    app.extensions[EXTENSION].engine.ask = lambda *_: None  # nothing is computed here
    body = {"method": "feature_visualization", "network": NETWORK}
    answers = [
        client.post("/api/jobs", json={**body, "settings": {**SMALL, "objectives": [channel(index)]}}).status_code
        for index in range(21)
    ]
    assert answers == [202] * 20 + [429]
    rows = jobs.store.open_jobs()
    assert [jobs.position(row.id) for row in rows] == list(range(20))
    assert client.delete(f"/api/jobs/{rows[0].id}").json["state"] == "cancelled"
    assert jobs.position(rows[1].id) == 0


DREAM = {"octaves": 2, "octave_steps": 2, "steps": 2, "jitter_px": 2, "octave_ratio": 1.5}


def ask_to_dream(client: FlaskClient, image: str, objective: dict[str, object], **settings: object) -> TestResponse:
    body = {"method": "deepdream", "network": NETWORK, "image": image}
    return client.post("/api/jobs", json={**body, "settings": {**DREAM, "objectives": [objective], **settings}})


def upload(client: FlaskClient, width: int, height: int) -> str:
    file = (io.BytesIO(as_file(gradient(width, height))), "gradient.png")
    return client.post("/api/images", data={"file": file}).json["id"]


def test_a_photograph_is_dreamed_over_at_its_own_size(running_client: FlaskClient) -> None:
    image = upload(running_client, 90, 60)
    job = ask_to_dream(running_client, image, {"kind": "layer", "layer": LAYER}).json
    done = wait_for(running_client, job, "done", "failed")
    assert (done["image"], done["step"], done["of"], done["failure"]) == (image, 4, 4, None)
    picture = Image.open(io.BytesIO(running_client.get(done["pictures"][0]).data))
    assert picture.size == (90, 60)
    assert np.any(np.asarray(picture) != np.asarray(gradient(90, 60)))
    assert [one["id"] for one in running_client.get(f"/api/jobs?image={image}").json["jobs"]] == [job["id"]]
    smaller = ask_to_dream(running_client, image, {"kind": "layer", "layer": LAYER}, size_px=80).json
    done = wait_for(running_client, smaller, "done", "failed")
    assert Image.open(io.BytesIO(running_client.get(done["pictures"][0]).data)).size == (80, 53)


def test_a_dream_goes_with_its_photograph(running_client: FlaskClient) -> None:
    image = upload(running_client, 80, 61)
    job = ask_to_dream(running_client, image, channel(3), steps=10_000).json
    wait_until(lambda: running_client.get(f"/api/jobs/{job['id']}").json["step"] > 0, timeout_s=120)
    assert running_client.delete(f"/api/images/{image}").status_code == 204
    assert running_client.get(f"/api/jobs/{job['id']}").json["code"] == "unknown_job"
    again = ask_to_dream(running_client, image, channel(3), steps=10_000)
    assert (again.status_code, again.json["code"], again.json["field"]) == (404, "unknown_image", "image")
    next_one = ask(running_client, channel(22), steps=1)
    assert wait_for(running_client, next_one, "done", "failed")["state"] == "done"


@pytest.mark.parametrize(
    ("objective", "settings", "field"),
    [
        ({"kind": "neuron", "layer": LAYER, "index": 1}, {}, "settings.objectives.0.kind"),
        (channel(100_000), {}, "settings.objectives.0.index"),
        (channel(3), {"octaves": 8, "octave_ratio": 2.0}, "settings.octaves"),
        (channel(3), {"octaves": 0}, "settings.octaves"),
        (channel(3), {"blend": 1.5}, "settings.blend"),
        (channel(3), {"mix": True}, "settings.mix"),
        (channel(3), {"size_px": 2000}, "settings.size_px"),
    ],
)
def test_dreams_that_cannot_be_are_refused_before_anything_starts(
    running_client: FlaskClient, objective: dict[str, object], settings: dict[str, object], field: str
) -> None:
    answer = ask_to_dream(running_client, "cat", objective, **settings)
    assert (answer.status_code, answer.json["field"]) == (422, field), answer.json
    assert answer.json["hint"]


def test_a_method_that_is_none_is_told_which_there_are(client: FlaskClient) -> None:
    answer = client.post("/api/jobs", json={"method": "dream", "network": NETWORK, "settings": {}})
    assert (answer.status_code, answer.json["field"]) == (422, "method")
    assert "deepdream" in answer.json["message"]


def test_what_does_not_exist(client: FlaskClient) -> None:
    for address in ("", "/events", "/curve", "/images/0.png", "/run.gif"):
        assert client.get(f"/api/jobs/none{address}").json["code"] == "unknown_job"
