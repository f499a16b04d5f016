"""The client for scripts, against a real server and against one that cuts its connections."""

import io
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import keras
import numpy as np
import pytest
from flask import Flask
from keras import layers
from matplotlib import pyplot
from PIL import Image
from werkzeug.serving import make_server

from backend.app import create_app
from backend.client import Innsyn, Refused
from tests.conftest import settings_in
from tests.support.photographs import as_file, gradient

NETWORK = "efficientnet_lite0"
SMALL = {"size_px": 32, "padding_px": 4, "jitter_px": 2, "steps": 5}


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(scope="module")
def innsyn(running_app: Flask) -> Iterator[Innsyn]:
    server = make_server("127.0.0.1", 0, running_app, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Innsyn(f"http://127.0.0.1:{server.server_port}/")
    server.shutdown()
    server.server_close()


def test_a_network_is_added_changed_and_deleted(innsyn: Innsyn, tmp_path: Path) -> None:
    parts = [layers.Conv2D(4, 3), layers.GlobalAveragePooling2D(), layers.Dense(2, "softmax")]
    keras.Sequential([keras.Input((16, 16, 3)), *parts]).save(tmp_path / "of the client.keras")
    network = innsyn.add_network(tmp_path / "of the client.keras", classes=["cat", "dog"])
    try:
        innsyn.change_network(network, title="Pets", classes=["Katze", "Hund"])
        told = innsyn.ask("GET", f"/api/networks/{network}")
        assert (network, told["title"], told["class_names"]) == ("user_of_the_client", "Pets", ["Katze", "Hund"])
        with pytest.raises(Refused, match="already a network of the name"):
            innsyn.add_network(tmp_path / "of the client.keras")
    finally:
        innsyn.delete_network(network)
    with pytest.raises(Refused, match="no network 'user_of_the_client'"):
        innsyn.change_network(network, title="Pets")


def test_three_lines_make_images(innsyn: Innsyn, tmp_path: Path) -> None:
    terminal = Terminal()
    job = innsyn.visualize(NETWORK, layer="block4_add", channels=[3, 5], **SMALL)
    files = job.wait(terminal).save(tmp_path / "new")
    assert [Image.open(io.BytesIO(file.read_bytes())).size for file in files] == [(32, 32), (32, 32)]
    assert "5/5" in terminal.getvalue()
    assert innsyn.job(job.id).state == "done"
    longer = job.more(steps=2).wait(None)
    assert longer.description["of"] == 7


def test_a_mix_is_one_image_and_a_long_job_is_cancelled(innsyn: Innsyn) -> None:
    assert (
        len(innsyn.mix(NETWORK, layer="block4_add", channels=[3, 5], weights=[1, -1], **SMALL).wait().pictures()) == 1
    )
    job = innsyn.visualize(NETWORK, layer="block4_add", channels=[6], **SMALL | {"steps": 10_000})
    assert job.cancel().state == "cancelled"


def test_an_explanation_is_arrays(innsyn: Innsyn) -> None:
    explanation = innsyn.explain(NETWORK, "cat", start="one", class_name="tabby", top=3)
    assert explanation.answer["started"] == 1.0
    pixels = np.asarray(explanation.heatmap())
    assert (pixels.shape, pixels.dtype) == ((224, 224), np.float32)
    assert pixels.sum() == pytest.approx(explanation.answer["reached"], rel=1e-4)
    heatmap, channels = np.asarray(explanation.heatmap("block6_add")), np.asarray(explanation.per_channel("block6_add"))
    assert heatmap.sum() == pytest.approx(channels.sum(), rel=1e-4)
    assert explanation.filters("block6_add") == np.argsort(-channels, kind="stable")[:3].tolist()
    logits = explanation.layers[0]
    with pytest.raises(ValueError, match=f"{logits} has no positions"):
        explanation.heatmap(logits)
    channel = innsyn.explain_channel(NETWORK, "cat", layer="block6_add", channel=3, at="everywhere")
    assert channel.layers[0] == "block6_add"
    assert np.flatnonzero(np.asarray(channel.per_channel("block6_add"))).tolist() == [3]


def test_a_storyboard_of_two_images(innsyn: Innsyn) -> None:
    job = innsyn.storyboard(NETWORK, "cat", layers=["block2_add"], top=1, mixes=[2], **SMALL)
    assert len(job.wait(None).pictures()) == 2


def test_answers_are_figures_in_notebooks_and_papers(innsyn: Innsyn, tmp_path: Path) -> None:
    prediction = innsyn.predict(NETWORK, "cat", top=3)
    assert len(prediction.answer["classes"]) == 3
    file = prediction.figure("svg", top=3).save(tmp_path / "figure.svg")
    assert "tabby" in file.read_text(encoding="utf8")
    shown = Image.open(io.BytesIO(prediction._repr_png_()))
    assert shown.info["Title"] == "Prediction, EfficientNet-Lite0, Cat"
    activations = innsyn.activations(NETWORK, "cat", layer="block4_add", top=2)
    assert Image.open(io.BytesIO(activations.figure(width="page").content)).width == 2100
    explanation = innsyn.explain(NETWORK, "cat")
    layers = explanation.figure("svg", kind="layers", layer=["block6_add", "block4_add"])
    assert "block4_add" in layers._repr_svg_()
    assert layers._repr_png_() is None
    assert explanation._repr_png_() == explanation.figure()._repr_png_()
    with pytest.raises(Refused, match="'png', 'svg' or 'pdf'"):
        prediction.figure("gif")


def test_answers_are_plotted_beside_plots_of_ones_own(innsyn: Innsyn) -> None:
    explanation = innsyn.explain("efficientnet_lite0", "cat")
    alone = explanation.plot()
    drawn = Image.open(io.BytesIO(explanation.figure().content))
    try:
        assert tuple(alone.figure.get_size_inches() * 300) == pytest.approx(drawn.size)
        figure, (left, right) = pyplot.subplots(1, 2)
        assert explanation.plot(left, layer="block6_add", colors="cividis") is left
        assert not right.images
        (shown,) = left.images
        (usual,) = explanation.plot(right, layer="block6_add").images
        assert shown.get_array().shape == usual.get_array().shape
        assert not np.array_equal(shown.get_array(), usual.get_array())
        assert not left.axison
        assert pyplot.fignum_exists(figure.number)
    finally:
        pyplot.close("all")


def test_a_job_is_a_figure_when_it_has_images(innsyn: Innsyn) -> None:
    job = innsyn.visualize(NETWORK, layer="block4_add", channels=[12], **SMALL | {"steps": 10_000})
    assert job._repr_png_() is None
    with pytest.raises(ValueError, match="no images yet"):
        job.figure()
    job.cancel()
    done = innsyn.visualize(NETWORK, layer="block4_add", channels=[13], **SMALL).wait(None)
    assert done.figure("pdf").content.startswith(b"%PDF")
    assert Image.open(io.BytesIO(done._repr_png_())).info["Network"] == "EfficientNet-Lite0"


def test_a_dream_over_a_photograph_of_ones_own(innsyn: Innsyn, tmp_path: Path) -> None:
    file = tmp_path / 'täst 100% "1".png'
    file.write_bytes(as_file(gradient(60, 48)))
    image = innsyn.upload(file)
    assert innsyn.ask("GET", f"/api/images/{image}")["name"] == file.name
    job = innsyn.dream(NETWORK, image, layer="block2_add", octaves=2, octave_steps=2, steps=2, jitter_px=2)
    (picture,) = job.wait(None).pictures()
    assert Image.open(io.BytesIO(picture)).size == (60, 48)
    assert job.more(steps=1).wait(None).description["image"] == image


def test_refusals_say_what_the_server_says(innsyn: Innsyn) -> None:
    with pytest.raises(Refused) as refused:
        innsyn.visualize(NETWORK, layer="nowhere", channels=[3])
    assert (refused.value.code, refused.value.field) == ("unknown_layer", "settings.objectives.0.layer")
    for unknown in ("none", "a b?c#d%20/..", "свёртка"):
        with pytest.raises(Refused) as refused:
            innsyn.job(unknown)
        assert refused.value.code in {"unknown_job", "not_found"}
    with pytest.raises(ValueError, match="not an address"):
        Innsyn("localhost").job("none")


def test_a_cut_connection_is_taken_up_where_it_was() -> None:
    heard: list[str | None] = []

    class Cutting(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            heard.append(self.headers["Last-Event-ID"])
            self.send_response(200)
            self.end_headers()
            kind = "progress" if len(heard) < 3 else "end"
            self.wfile.write(f"id: {len(heard)}\nevent: {kind}\ndata: {json.dumps({'n': len(heard)})}\n\n".encode())

        def log_message(self, *_: object) -> None:
            """Write no log."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Cutting)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    events = list(Innsyn(f"http://127.0.0.1:{server.server_port}").events("/api/jobs/1/events"))
    server.shutdown()
    server.server_close()
    assert heard == [None, "1", "2"]
    assert events == [("progress", {"n": 1}), ("progress", {"n": 2}), ("end", {"n": 3})]


def test_a_token_goes_with_every_request(tmp_path: Path) -> None:
    guarded = create_app(settings_in(tmp_path, host="0.0.0.0", token="a-token-of-the-test"))
    server = make_server("127.0.0.1", 0, guarded, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    photograph = tmp_path / "gradient.png"
    photograph.write_bytes(as_file(gradient()))
    assert Innsyn(address, token="a-token-of-the-test").upload(photograph)
    with pytest.raises(Refused) as refused:
        Innsyn(address).upload(photograph)
    assert refused.value.code == "token_missing"
    server.shutdown()
    server.server_close()


def test_what_is_uploaded_with_a_key_is_seen_with_it_only_until_it_is_shared(innsyn: Innsyn, tmp_path: Path) -> None:
    photograph = tmp_path / "own.png"
    photograph.write_bytes(as_file(gradient(31, 17)))
    own, other = (Innsyn(innsyn._address, key=letter * 22) for letter in "ab")
    image = own.upload(photograph)
    for stranger in (other, innsyn):
        with pytest.raises(Refused, match="There is no image"):
            stranger.ask("GET", f"/api/images/{image}")
    link = f"{innsyn._address}{own.ask('POST', f'/api/images/{image}/share')['path']}"
    assert other.open_link(link) == image
    assert other.ask("GET", f"/api/images/{image}")["holders"] == "guest"
    with pytest.raises(ValueError, match="22 to 128"):
        Innsyn(innsyn._address, key="short")


def test_an_address_that_is_no_innsyn_is_told() -> None:
    class Foreign(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_error(418)

        def log_message(self, *_: object) -> None:
            """Write no log."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Foreign)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with pytest.raises(Refused, match="418"):
        Innsyn(f"http://127.0.0.1:{server.server_port}").job("1")
    server.shutdown()
    server.server_close()
