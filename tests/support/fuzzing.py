"""Requests that nobody would send, made from those that somebody may: each from a seed of its own, to be sent again.

A request is bytes for a socket. First its address, body and headers are mutated, then how it is written as HTTP.
"""

from __future__ import annotations

import copy
import gzip
import json
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from tests.support.job_kinds import JOBS, LAYER, NETWORK
from tests.support.odd_values import (
    ODD_HEADERS,
    ODD_METHODS,
    ODD_NAMES,
    ODD_PATHS,
    ODD_QUERIES,
    ODD_TEXTS,
    ODD_TYPES,
    ODD_VALUES,
)
from tests.support.photographs import HEIC, PDF, SVG, as_file, gradient, huge_png
from tests.support.uploads import multipart

NETWORKS = (NETWORK, "vgg16_tiny_imagenet", "none", "")
CHANNEL = {"kind": "channel", "layer": LAYER, "index": 3}
QUESTION = {"network": NETWORK, "image": "cat"}
BODIES: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("POST", "/api/predictions", {**QUESTION, "top": 3}),
    ("POST", "/api/activations", {**QUESTION, "layers": [LAYER]}),
    ("POST", "/api/heatmaps", {**QUESTION, "layers": [LAYER]}),
    ("POST", "/api/ablations", {**QUESTION, "layer": LAYER, "filters": [1, 2], "class_index": 281}),
    ("POST", "/api/groups", {**QUESTION, "layer": LAYER, "groups": 3}),
    ("POST", "/api/groups/sample", {"network": NETWORK, "layer": LAYER, "groups": 3}),
    ("POST", "/api/examples/mix", {"network": NETWORK, "layer": LAYER, "channels": [{"channel": 1, "weight": 1.0}]}),
    ("POST", "/api/examples/alike", {**QUESTION, "layer": LAYER, "box": [0, 0, 50, 50]}),
    ("PUT", "/api/dictionary", {"network": NETWORK, "layer": LAYER, "channel": 3, "name": "beak", "note": ""}),
    ("POST", "/api/dictionary/import", {"network": NETWORK, "entries": [{"layer": LAYER, "channel": 3, "name": "a"}]}),
    ("PUT", f"/api/networks/{NETWORK}/input-range", {"lowest": 0.0, "highest": 1.0}),
    *(("POST", "/api/estimates", {"method": method, "network": NETWORK, **JOBS[method]}) for method in JOBS),
    (
        *("POST", "/api/jobs"),
        {"method": "feature_visualization", "network": NETWORK, "settings": {"objectives": [CHANNEL]}},
    ),
)
ABOUT = f"network={NETWORK}&layer={LAYER}&channel=3"
READ = (
    *("/", "/deep-taylor", "/assets/a.js", "/api/docs", "/api/openapi.json", "/api/health"),
    *(f"/api/{noun}" for noun in ("networks", "images", "jobs", "collections", "store", "metrics", "indexes")),
    *(f"/api/networks/{one}{part}" for one in NETWORKS for part in ("", "/graph", "/report", "/weights")),
    *(f"/api/images/{image}{part}" for image in ("cat", "none") for part in ("", "/original", "/display", "/x")),
    *(f"/api/jobs/JOB{part}" for part in ("", "/curve", "/images/0.png", "/run.gif", "/figure")),
    *(f"/api/{noun}?{ABOUT}" for noun in ("channels", "examples", "circuits", "dictionary/history")),
    *(f"/api/{noun}?network={NETWORK}" for noun in ("census", "layers", "atlas", "dictionary", "dictionary/export")),
    *(f"/api/collections/samples/images/3?longest_px=64&left=1{more}" for more in ("", "&top=1&width=9&height=9")),
    "/api/results/none/figure?format=png&width=column",
)
DELETED = ("images/cat", "images/none", "jobs/JOB", "collections/samples", f"networks/{NETWORK}/input-range")
ADDRESSES: tuple[tuple[str, str], ...] = (
    *(("GET", address) for address in READ),
    *(("DELETE", f"/api/{address}") for address in DELETED),
)


@dataclass
class Draft:
    """A request that is not written yet."""

    method: str
    path: str
    query: str = ""
    body: bytes | None = None
    content_type: str | None = None
    headers: list[str] = field(default_factory=list)


def request_of(seed: str, jobs: Sequence[str] = ()) -> tuple[bytes, bool]:
    """Make a request; and tell whether it has an end. seed: of this request alone. jobs: ids of jobs there are."""
    chance = random.Random(seed)
    draft = _draft(chance, jobs)
    for _ in range(chance.choice((0, 1, 1, 1, 2, 3))):
        chance.choice(MUTATIONS)(chance, draft)
    write = chance.choice((_plain, _plain, _plain, _chunked, _broken))
    return write(chance, draft), write is not _broken


def _draft(chance: random.Random, jobs: Sequence[str]) -> Draft:
    kind = chance.random()
    if kind < 0.5:
        method, path, body = chance.choice(BODIES)
        mutated = copy.deepcopy(body)
        for _ in range(chance.choice((0, 1, 1, 2))):
            mutated = _odd_json(chance, mutated)
        return Draft(method, path, body=_json(mutated), content_type="application/json")
    if kind < 0.65:
        return _upload(chance)
    method, address = chance.choice(ADDRESSES)
    path, _, query = address.replace("JOB", chance.choice([*jobs, "none"])).partition("?")
    return Draft(method, path, query)


def _json(value: object) -> bytes:
    return json.dumps(value).encode()


def _odd_json(chance: random.Random, value: Any) -> Any:
    """Replace, drop or add something anywhere."""
    if chance.random() < 0.1:
        return chance.choice(ODD_VALUES)
    places = list(_places(value))
    if not places:
        return chance.choice(ODD_VALUES)
    inside, key = chance.choice(places)
    action = chance.random()
    if action < 0.6:
        inside[key] = chance.choice(ODD_VALUES)
    elif action < 0.7:
        inside[key] = [inside[key]] * chance.choice((0, 1, 2, 5000))
    elif action < 0.8:
        for _ in range(chance.choice((5, 60, 300))):
            inside[key] = [inside[key]]
            inside, key = inside[key], 0
    elif isinstance(inside, dict) and action < 0.9:
        del inside[key]
    elif isinstance(inside, dict):
        inside[chance.choice(ODD_TEXTS)] = chance.choice(ODD_VALUES)
    return value


def _places(value: Any) -> list[tuple[Any, Any]]:
    found, waiting = [], [value]
    while waiting:
        one = waiting.pop()
        keys = one.keys() if isinstance(one, dict) else range(len(one)) if isinstance(one, list) else ()
        found += [(one, key) for key in keys]
        waiting += [one[key] for key in keys]
    return found


def _upload(chance: random.Random) -> Draft:
    good = as_file(gradient(), chance.choice(("PNG", "JPEG", "GIF", "BMP", "WEBP", "TIFF")))
    content = chance.choice(
        (good, good, good, SVG, HEIC, PDF, b"", huge_png(2000), b"PK\x03\x04" + bytes(50), b"GIF89a")
    )
    body, content_type = multipart(_damaged(chance, content), chance.choice(ODD_NAMES))
    if chance.random() < 0.2:
        body = _damaged(chance, body)
    return Draft("POST", chance.choice(("/api/images", "/api/collections")), body=body, content_type=content_type)


def _damaged(chance: random.Random, content: bytes) -> bytes:
    action = chance.random()
    if action < 0.4 or not content:
        return content
    place = chance.randrange(len(content))
    if action < 0.6:
        return content[:place]
    if action < 0.8:
        return content[:place] + chance.randbytes(chance.choice((1, 4, 50))) + content[place + 1 :]
    return content[:place] + content[place // 2 :]


def _odd_path(chance: random.Random, draft: Draft) -> None:
    parts = draft.path.split("/")
    place = chance.randrange(1, len(parts)) if len(parts) > 1 else 0
    parts[place] = quote(chance.choice(ODD_TEXTS).encode("utf-8", "surrogatepass"), safe="")
    draft.path = chance.choice(("/".join(parts), chance.choice(ODD_PATHS), draft.path + chance.choice(ODD_PATHS)))


def _odd_query(chance: random.Random, draft: Draft) -> None:
    pairs = draft.query.split("&") if draft.query else ["limit=1"]
    name = chance.choice(pairs).partition("=")[0]
    value = quote(str(chance.choice(ODD_VALUES)).encode("utf-8", "surrogatepass"))
    draft.query = chance.choice(("&".join([*pairs, f"{name}={value}"]), f"{name}={value}", chance.choice(ODD_QUERIES)))


def _odd_header(chance: random.Random, draft: Draft) -> None:
    draft.headers += chance.choices(ODD_HEADERS, k=chance.choice((1, 1, 2, 150)))


def _odd_type(chance: random.Random, draft: Draft) -> None:
    draft.content_type = chance.choice(ODD_TYPES)


def _odd_encoding(chance: random.Random, draft: Draft) -> None:
    body = draft.body or b"{}"
    text = body.decode("latin-1")
    draft.body = chance.choice(
        (
            body.decode("latin-1").encode("utf-16"),
            b"\xef\xbb\xbf" + body,
            gzip.compress(body),
            text.encode("utf-32"),
            b"\xff",
        )
    )


def _damaged_body(chance: random.Random, draft: Draft) -> None:
    draft.body = _damaged(chance, draft.body or b"{}")


def _odd_size(chance: random.Random, draft: Draft) -> None:
    draft.body = bytes(chance.choice((0, 1, 300_000, 5_000_001)))


def _odd_method(chance: random.Random, draft: Draft) -> None:
    draft.method = chance.choice(ODD_METHODS)


MUTATIONS: tuple[Callable[[random.Random, Draft], None], ...] = (
    *(_odd_path, _odd_path, _odd_query, _odd_query, _odd_header, _odd_header),
    *(_odd_type, _odd_encoding, _damaged_body, _odd_size, _odd_method),
)


def _head(draft: Draft, *more: str) -> bytes:
    target = draft.path + (f"?{draft.query}" if draft.query else "")
    typed = [] if draft.content_type is None else [f"Content-Type: {draft.content_type}"]
    lines = [f"{draft.method} {target} HTTP/1.1", "Host: localhost", "Connection: close", *typed, *draft.headers, *more]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1", "replace")


def _plain(chance: random.Random, draft: Draft) -> bytes:
    del chance
    return _head(draft) if draft.body is None else _head(draft, f"Content-Length: {len(draft.body)}") + draft.body


def _chunked(chance: random.Random, draft: Draft) -> bytes:
    body = draft.body or b"{}"
    size = chance.choice((1, 7, 1000)) if len(body) < 10_000 else 100_000
    chunks = [body[place : place + size] for place in range(0, len(body), size)]
    written = b"".join(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks)
    return _head(draft, "Transfer-Encoding: chunked") + written + b"0\r\n\r\n"


def _broken(chance: random.Random, draft: Draft) -> bytes:
    """Damage the HTTP itself, anywhere in the first kilobytes."""
    written = chance.choice((_plain, _chunked))(chance, draft)
    place = chance.randrange(min(len(written), 2000))
    return written[:place] + chance.choice((b"\r\n", b"\x00", b"\xff" * 9, b": ", b"ZZ", b"-1")) + written[place + 1 :]
