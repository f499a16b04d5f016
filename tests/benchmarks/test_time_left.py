"""How true the time left of a job is while it runs, and its estimate beside the button, beside what it really took.

Targets: from the third second on, what is told is within 30 % of the truth; after the first job of a kind, an estimate
is within a factor of 1.5. The first job of each kind compiles the network's programs, so only its time left is judged.
"""

import json
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.support.servers import Server, running_server
from tests.support.waiting import wait_until

NETWORKS = {"inception_v1_tiny_imagenet": "Mixed_4c", "efficientnet_lite0": "block6_add"}
JUDGED_FROM_S = 3.0
LEAST_LEFT_S = 1.0  # less is shown as one second
WITHIN = 0.3
FACTOR = 1.5
RUNS = 3


@dataclass(frozen=True)
class Told:
    """What an event said: at_s after the job was begun; left_s, if a time was told."""

    at_s: float
    left_s: float | None


def requests_for(network: str, layer: str, number: int) -> dict[str, dict[str, Any]]:
    """A job of each kind that takes a photograph or noise, different for each number."""
    channel = {"kind": "channel", "layer": layer, "index": 3 + number}
    return {
        "feature_visualization": {"settings": {"objectives": [channel], "steps": 256}},
        "deepdream": {"image": "cat", "settings": {"objectives": [channel]}},
        "storyboard": {"image": "cat", "settings": {"layers": [layer], "top": 3, "mixes": [2], "seed": number}},
    }


def events_of(server: Server, job: str, began: float) -> Iterator[tuple[str, Told]]:
    """The kinds of a job's events, with what each told."""
    with urllib.request.urlopen(f"{server.url}/api/jobs/{job}/events") as stream:
        kind = ""
        for line in stream:
            name, _, value = line.decode().strip().partition(": ")
            if name == "event":
                kind = value
            elif name == "data":
                yield kind, Told(time.monotonic() - began, json.loads(value).get("seconds_left"))


def watched(server: Server, request: dict[str, Any]) -> tuple[float | None, float, list[Told]]:
    """The estimate of a job, how long it took, and what was told meanwhile."""
    body = json.dumps(request).encode()
    status, estimate = server.ask("POST", "/api/estimates", body)
    assert status == 200, estimate
    began = time.monotonic()
    status, job = server.ask("POST", "/api/jobs", body)
    assert status == 202, job
    events = list(events_of(server, job["id"], began))
    assert events[-1][0] == "end"
    assert server.ask("GET", f"/api/jobs/{job['id']}")[1]["state"] == "done"
    return estimate["seconds"], events[-1][1].at_s, [told for kind, told in events if kind == "progress"]


@pytest.mark.parametrize("network", NETWORKS)
def test_time_left_and_estimates(network: str, tmp_path: Path) -> None:
    with running_server(tmp_path) as server:
        wait_until(server.is_ready, timeout_s=60)
        for number in range(RUNS):
            for method, asked in requests_for(network, NETWORKS[network], number).items():
                estimate, took_s, told = watched(server, {"method": method, "network": network, **asked})
                judged = [
                    (one.left_s, took_s - one.at_s)
                    for one in told
                    if one.left_s is not None and one.at_s >= JUDGED_FROM_S and took_s - one.at_s >= LEAST_LEFT_S
                ]
                good = sum(abs(left - true) <= WITHIN * true for left, true in judged)
                guess = "no estimate" if estimate is None else f"estimate {estimate:.1f} s"
                print(
                    f"\n{network} {method} {number + 1}: took {took_s:.1f} s, {guess} (target: within {FACTOR} ×); "
                    f"{good} of {len(judged)} times left within {WITHIN:.0%}"
                )
