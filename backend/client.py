"""Innsyn for scripts: run jobs on a server, wait for them and get the images; or explain a prediction.

    from backend.client import Innsyn
    innsyn = Innsyn("http://127.0.0.1:5000")
    job = innsyn.visualize("efficientnet_lite0", layer="block6_add", channels=[3, 11])
    job.wait().save("images")
    explanation = innsyn.explain("efficientnet_lite0", "cat", start="logit", class_name="tabby")
    heatmap = numpy.asarray(explanation.heatmap("block6_add"))

Answers and jobs show themselves in notebooks, as figures. Of Innsyn it needs only backend/client_answers.py and
backend/client_figures.py, besides these the standard library; plot() needs backend/client_plots.py and matplotlib too.
"""

from __future__ import annotations

import json
import re
import sys
import urllib.error
import urllib.request
import uuid
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TextIO, TypedDict, cast
from urllib.parse import quote, urlencode

from backend.client_answers import (
    ActivationsAnswer,
    ActivationsDescription,
    EntryDescription,
    ExampleDescription,
    HeatmapAnswer,
    HeatmapsDescription,
    PredictionAnswer,
    PredictionDescription,
)
from backend.client_figures import Figured

FINAL_STATES = {"done", "failed", "cancelled"}
TIMEOUT_S = 60.0  # the server sends at least every 15 s
BAR_WIDTH = 30
COOKIE = "innsyn_browser"
KEY = re.compile(r"[A-Za-z0-9_-]{22,128}")
RECONNECTS = 10  # successive connections without an event
# as browsers do; source: WHATWG HTML, "multipart/form-data encoding algorithm"
ESCAPED_IN_FORMS = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A"})


class FailureDescription(TypedDict):
    """Why something is not done."""

    code: str
    message: str
    hint: str
    field: str | None


class JobDescription(TypedDict):
    """A job as the server tells it; see Job in /api/docs."""

    id: str
    method: str
    network: str
    image: str | None
    settings: dict[str, object]
    layers: list[str]
    state: str
    step: int
    of: int
    position: int | None
    seconds_left: float | None
    failure: FailureDescription | None
    pictures: list[str]
    preview: str | None
    gif: str | None
    created: str
    finished: str | None


class ProgressDescription(TypedDict):
    """How far a job is: the payload of an event "progress"."""

    step: int
    of: int
    state: str
    seconds_left: float | None


class Refused(Exception):
    """The server refuses a request: code, message, hint, and the faulty field of the request."""

    def __init__(self, code: str, message: str, hint: str, field: str | None = None) -> None:
        super().__init__(f"{message} {hint}")
        self.code = code
        self.message = message
        self.hint = hint
        self.field = field


class Innsyn:
    """A connection to a server. address: such as http://127.0.0.1:5000. token: of a server that asks for one.

    key: a secret of your own, at least 22 letters, digits, - or _. Photographs that are uploaded with it are seen with
    it only; those that are uploaded without one belong to everyone who may use the server.
    """

    def __init__(self, address: str, token: str | None = None, key: str | None = None) -> None:
        if key is not None and not KEY.fullmatch(key):
            raise ValueError("key must have 22 to 128 letters, digits, - or _; secrets.token_urlsafe() makes one.")
        self._address = address.rstrip("/")
        self._access = {} if token is None else {"Authorization": f"Bearer {token}"}
        if key is not None:
            self._access["Cookie"] = f"{COOKIE}={key}"

    def visualize(self, network: str, *, layer: str, channels: Sequence[int], **settings: object) -> Job:
        """Optimize an image for each channel. settings: see /api/docs, such as steps=50. Raises Refused."""
        return self.begin("feature_visualization", network, {"objectives": _channels(layer, channels), **settings})

    def mix(
        self, network: str, *, layer: str, channels: Sequence[int], weights: Sequence[float], **settings: object
    ) -> Job:
        """Optimize one image for the weighted sum of channels. Raises Refused; ValueError where the counts differ."""
        objectives = [
            objective | {"weight": weight}
            for objective, weight in zip(_channels(layer, channels), weights, strict=True)
        ]
        return self.begin("feature_visualization", network, {"objectives": objectives, "mix": True, **settings})

    def dream(self, network: str, image: str, *, layer: str, channels: Sequence[int] = (), **settings: object) -> Job:
        """Run DeepDream on an image of the server, such as "cat". channels: none for the whole layer.

        settings: see /api/docs, such as whole_layer="mean". Raises Refused.
        """
        objectives = _channels(layer, channels) or [{"kind": "layer", "layer": layer}]
        return self.begin("deepdream", network, {"objectives": objectives, **settings}, image)

    def predict(self, network: str, image: str, *, top: int = 5) -> PredictionAnswer:
        """Predict the classes of an image of the server, such as "cat". Raises Refused."""
        question = {"network": network, "image": image, "top": top}
        return PredictionAnswer(self, cast("PredictionDescription", self.ask("POST", "/api/predictions", question)))

    def activations(self, network: str, image: str, *, layer: str, **settings: object) -> ActivationsAnswer:
        """Show what a layer puts out for an image of the server. settings: such as top=20. Raises Refused."""
        question = {"network": network, "image": image, "layer": layer, **settings}
        return ActivationsAnswer(self, cast("ActivationsDescription", self.ask("POST", "/api/activations", question)))

    def explain(self, network: str, image: str, **settings: object) -> HeatmapAnswer:
        """Explain a prediction for an image of the server.

        settings: those of POST /api/heatmaps, such as start="logit", class_name="tabby". Raises Refused.
        """
        question = {"network": network, "image": image, **settings}
        return HeatmapAnswer(self, cast("HeatmapsDescription", self.ask("POST", "/api/heatmaps", question)))

    def explain_channel(
        self, network: str, image: str, *, layer: str, channel: int, at: str = "strongest", **settings: object
    ) -> HeatmapAnswer:
        """Explain what in an image of the server excites a channel of a layer, and through which filters.

        at: "strongest", the position with the largest activation, or "everywhere". settings: others of POST
        /api/heatmaps, such as attribution="lrp_epsilon_plus". Raises Refused.
        """
        unit = {"layer": layer, "channel": channel, "at": at}
        return self.explain(network, image, start="unit", unit=unit, **settings)

    def storyboard(self, network: str, image: str, *, layers: Sequence[str], **settings: object) -> Job:
        """Visualize the filters of some layers that are most relevant to a prediction. Raises Refused."""
        return self.begin("storyboard", network, {"layers": list(layers), **settings}, image)

    def index(self, network: str, collection: str, **settings: object) -> Job:
        """Find the photographs of a collection that excite each channel. settings: see /api/docs. Raises Refused."""
        return self.begin("index", network, {"collection": collection, **settings})

    def examples(self, network: str, *, layer: str, channel: int, **query: str | int) -> list[ExampleDescription]:
        """Look up what excites a channel, strongest first. query: such as top=20, order="mean". Raises Refused."""
        question = urlencode({"network": network, "layer": layer, "channel": channel, **query})
        found = self.ask("GET", f"/api/examples?{question}")
        return cast("list[ExampleDescription]", found["examples"])

    def name_channel(self, network: str, *, layer: str, channel: int, name: str, note: str = "") -> None:
        """Name a channel in the dictionary; an empty name and note take it out. Raises Refused."""
        entry = {"network": network, "layer": layer, "channel": channel, "name": name, "note": note}
        self.ask("PUT", "/api/dictionary", entry)

    def dictionary(self, network: str, **query: str) -> list[EntryDescription]:
        """List the channels of a network that have names. query: layer="conv5_1", search="fur". Raises Refused."""
        found = self.ask("GET", f"/api/dictionary?{urlencode({'network': network, **query})}")
        return cast("list[EntryDescription]", found["entries"])

    def upload(self, file: str | Path) -> str:
        """Upload an image file and give its id on the server. Raises Refused, OSError."""
        return self._send_file("/api/images", Path(file))

    def add_network(self, file: str | Path, classes: Sequence[str] = ()) -> str:
        """Upload a .keras or .h5 file and give the id of its network. Raises Refused, OSError.

        classes: their names in the order of the output; none where they have no names.
        """
        return self._send_file("/api/networks", Path(file), classes)

    def change_network(self, network: str, **changes: object) -> None:
        """Change a network that was uploaded. Raises Refused.

        changes: title="Pets", classes=["cat", "dog"], size_px=96, input_range={"low": [-1] * 3, "high": [1] * 3}; None
        takes each back.
        """
        classes = changes.get("classes")
        named = changes if classes is None else changes | {"classes": json.dumps(classes)}
        self.ask("PATCH", f"/api/networks/{quote(network, safe='')}", named)

    def delete_network(self, network: str) -> None:
        """Delete a network that was uploaded, with its results and jobs; names of channels stay. Raises Refused."""
        self.read(f"/api/networks/{quote(network, safe='')}", "DELETE")

    def open_link(self, link: str) -> str:
        """Open a link to a photograph that somebody shares, and give its id; a key is needed. Raises Refused."""
        answer = self.ask("POST", "/api/shares", {"token": link.rstrip("/").rpartition("/")[2]})
        return str(answer["image"])

    def begin(self, method: str, network: str, settings: Mapping[str, object], image: str | None = None) -> Job:
        """Begin a job. settings: see /api/docs. image: id of an image, for methods that take one. Raises Refused."""
        body = {"method": method, "network": network, "settings": settings}
        answer = self.ask("POST", "/api/jobs", body if image is None else body | {"image": image})
        return Job(self, cast("JobDescription", answer))

    def job(self, job_id: str) -> Job:
        """Get a job that was begun before. Raises Refused."""
        return Job(self, cast("JobDescription", self.ask("GET", f"/api/jobs/{quote(job_id, safe='')}")))

    def ask(self, method: str, path: str, body: object = None) -> dict[str, object]:
        """Send a request and give its JSON answer. Raises Refused."""
        content = None if body is None else json.dumps(body).encode()
        return cast("dict[str, object]", json.loads(self.read(path, method, content)))

    def read(
        self, path: str, method: str = "GET", content: bytes | None = None, content_type: str = "application/json"
    ) -> bytes:
        """Send a request and give the bytes of its answer. content: body of the request. Raises Refused."""
        request = self._request(path, {"Content-Type": content_type}, method, content)
        try:
            with urllib.request.urlopen(request, timeout=TIMEOUT_S) as answer:  # noqa: S310 - see _request
                found: bytes = answer.read()
                return found
        except urllib.error.HTTPError as error:
            raise _refusal(error) from error

    def events(self, path: str) -> Iterator[tuple[str, dict[str, object]]]:
        """Follow Server-Sent Events to their end; a broken connection is resumed after the last event.

        Raises Refused, and OSError where the server cannot be reached.
        """
        last, silent = "", 0
        while silent <= RECONNECTS:
            silent += 1
            try:
                for event_id, kind, payload in self._events_after(last, path):
                    last, silent = event_id, 0
                    yield kind, payload
                    if kind == "end":
                        return
            except urllib.error.HTTPError as error:
                raise _refusal(error) from error
            except OSError:
                if silent > RECONNECTS:
                    raise
        raise OSError(f"{self._address}{path} ended {RECONNECTS + 1} times in succession without an event.")

    def _send_file(self, path: str, file: Path, classes: Sequence[str] = ()) -> str:
        """Send a form with a file and a list of classes, if there are any, and give the id in the answer."""
        files = {"file": (file.name, file.read_bytes())}
        if classes:
            files["classes"] = ("classes.json", json.dumps(list(classes)).encode())
        boundary = uuid.uuid4().hex
        form = b""
        for field, (name, content) in files.items():
            told = f'form-data; name="{field}"; filename="{name.translate(ESCAPED_IN_FORMS)}"'
            head = f"--{boundary}\r\nContent-Disposition: {told}\r\n\r\n"
            form += head.encode(errors="replace") + content + b"\r\n"
        form += f"--{boundary}--\r\n".encode()
        answer = self.read(path, "POST", form, content_type=f"multipart/form-data; boundary={boundary}")
        return str(json.loads(answer)["id"])

    def _events_after(self, last: str, path: str) -> Iterator[tuple[str, str, dict[str, object]]]:
        """Read one connection to its end: (id of the latest event with an id, kind, payload)."""
        request = self._request(path, {"Last-Event-ID": last} if last else {})
        kind = ""
        with urllib.request.urlopen(request, timeout=TIMEOUT_S) as stream:  # noqa: S310 - see _request
            for line in stream:
                name, _, value = line.decode().rstrip("\n").partition(": ")
                if name == "id":
                    last = value
                elif name == "event":
                    kind = value
                elif name == "data":
                    yield last, kind, json.loads(value)

    def _request(
        self, path: str, headers: dict[str, str], method: str = "GET", data: bytes | None = None
    ) -> urllib.request.Request:
        if not self._address.startswith(("http://", "https://")):
            raise ValueError(f"{self._address!r} is not an address of a server; one begins with http:// or https://.")
        url = f"{self._address}{path}"
        return urllib.request.Request(url, data, headers | self._access, method=method)  # noqa: S310


class Job(Figured):
    """A job on a server. description: the latest answer of GET /api/jobs/<id>."""

    def __init__(self, server: Innsyn, description: JobDescription) -> None:
        super().__init__(server)
        self._server = server
        self.description = description

    @property
    def figure_address(self) -> str | None:
        """Where its figure is; None until it has images."""
        return f"/api/jobs/{self.id}/figure" if self.description["pictures"] else None

    @property
    def id(self) -> str:
        """Its id."""
        return self.description["id"]

    @property
    def state(self) -> str:
        """One of queued, running, done, failed, cancelled."""
        return self.description["state"]

    def wait(self, bar: TextIO | None = sys.stderr) -> Job:
        """Wait until it ends. bar: where progress is drawn if that is a terminal. Raises Refused where it failed."""
        if self.state not in FINAL_STATES:
            for kind, payload in self._server.events(f"/api/jobs/{self.id}/events"):
                if kind == "progress" and bar is not None and bar.isatty():
                    _draw(bar, cast("ProgressDescription", payload))
                elif kind == "end":
                    self.description = cast("JobDescription", payload)
            if bar is not None and bar.isatty():
                bar.write("\n")
        failure = self.description["failure"]
        if failure is not None:
            raise Refused(**failure)
        return self

    def pictures(self) -> list[bytes]:
        """The finished images as PNG files, one for each. Raises Refused."""
        return [self._server.read(address) for address in self.description["pictures"]]

    def save(self, folder: str | Path) -> list[Path]:
        """Write the images into a folder, as <id>-<number>.png. Raises Refused, OSError."""
        place = Path(folder)
        place.mkdir(parents=True, exist_ok=True)
        files = []
        for number, picture in enumerate(self.pictures()):
            file = place / f"{self.id[:12]}-{number}.png"
            file.write_bytes(picture)
            files.append(file)
        return files

    def cancel(self) -> Job:
        """Cancel it after its present step; its images are kept. Raises Refused."""
        self.description = cast("JobDescription", self._server.ask("DELETE", f"/api/jobs/{self.id}"))
        return self

    def more(self, steps: int = 200) -> Job:
        """Continue from its end for some more steps, as a new job. Raises Refused; TypeError where it has none."""
        job = self.description
        before = job["settings"].get("steps")
        if not isinstance(before, int):
            raise TypeError(f"A job of {job['method']} has no number of steps.")
        settings = job["settings"] | {"steps": before + steps}
        return self._server.begin(job["method"], job["network"], settings, job["image"])


def _channels(layer: str, channels: Sequence[int]) -> list[dict[str, object]]:
    return [{"kind": "channel", "layer": layer, "index": channel} for channel in channels]


def _refusal(error: urllib.error.HTTPError) -> Refused:
    try:
        body = json.loads(error.read())
        return Refused(body["code"], body["message"], body["hint"], body.get("field"))
    except (ValueError, KeyError, TypeError):
        return Refused("unreadable_answer", f"The server answered {error.code} {error.reason}.", "Is it Innsyn?")


def _draw(bar: TextIO, progress: ProgressDescription) -> None:
    step, of, left = progress["step"], progress["of"], progress["seconds_left"]
    filled = "█" * round(step / of * BAR_WIDTH)
    when = progress["state"] if left is None else f"{left:.0f} s left"
    bar.write(f"\r{filled:░<{BAR_WIDTH}} {step}/{of} {when}   ")
    bar.flush()
