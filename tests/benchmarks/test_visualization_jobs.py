"""What jobs cost beside their steps: live frames, and memory that is not given back.

Targets: live frames take at most 5 % of a run; 50 jobs in a row leave the worker within 10 % of its size after the
fifth.
"""

import json
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from backend.jobs.job import JobSpec, ResumePoint
from backend.jobs.worker_cache_plugin import WorkerCachePlugin
from backend.methods.feature_visualization.settings import FEATURE_VISUALIZATION
from backend.methods.feature_visualization.work import advance
from backend.methods.loaded_networks import loaded_network
from backend.methods.optimization import advance as advancing
from models.catalog import NETWORKS
from tests.support.servers import Server, running_server
from tests.support.waiting import wait_until

NETWORK, LAYER, CHANNELS = "efficientnet_lite0", "block6_add", 16
STRETCH_S = 0.5
STEPS = 200
JOBS, JOBS_BEFORE = 50, 5
SMALL = {"size_px": 64, "padding_px": 4, "steps": 20}  # 20: both ways past silent ReLUs
MB = 1_000_000


@pytest.mark.parametrize("images", [1, 8])
def test_share_of_live_frames(images: int, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = WorkerCachePlugin()
    cache.setup(SimpleNamespace(name="benchmark", address="nowhere"))
    loaded_network(cache, NETWORK)
    spent_s: list[float] = []
    monkeypatch.setattr(advancing, "_previews", timed(advancing._previews, spent_s))
    objectives = [{"kind": "channel", "layer": LAYER, "index": channel} for channel in range(images)]
    recipe = json.dumps({"weights": NETWORKS[NETWORK].fingerprint()})
    settings = {"objectives": objectives, "steps": STEPS}
    spec = JobSpec(run="1", network=NETWORK, settings=settings, total=STEPS, recipe=recipe)
    resume_point: ResumePoint | None = ResumePoint(photograph=None, checkpoint=None)
    began, frames, is_over = time.perf_counter(), 0, False
    while not is_over:
        progress = advance(cache, spec, resume_point, STRETCH_S)
        assert progress is not None
        resume_point, is_over = None, progress.is_over
        frames += bool(progress.previews)
    took_s = time.perf_counter() - began
    share = sum(spent_s) / took_s
    print(f"\n{images} at once, {STEPS} steps: {frames} live frames take {share:.1%} of the run (target 5 %)")


def timed(work: Callable[..., tuple[bytes, ...]], spent_s: list[float]) -> Callable[..., tuple[bytes, ...]]:
    """Note how long each call takes."""

    def call(*arguments: object, **options: object) -> tuple[bytes, ...]:
        began = time.perf_counter()
        result = work(*arguments, **options)
        spent_s.append(time.perf_counter() - began)
        return result

    return call


def test_memory_of_jobs_in_a_row(tmp_path: Path) -> None:
    with running_server(tmp_path) as server:
        assert server.predict("cat")[0] == 200  # the network is there, so it is known which process is the worker
        worker = server.worker_process()
        sizes = []
        for number in range(JOBS):
            finish_job(server, number)
            sizes.append(worker.memory_info().rss)
    before, after = sizes[JOBS_BEFORE - 1], sizes[-1]
    print(
        f"\nworker after {JOBS_BEFORE} jobs {before / MB:.0f} MB, after {JOBS} {after / MB:.0f} MB = "
        f"{after / before:.3f} × (target 1.1 ×)"
    )


def finish_job(server: Server, number: int) -> None:
    """Make a small image of another channel, with another seed."""
    objective = {"kind": "channel", "layer": LAYER, "index": number % CHANNELS}
    settings = {**SMALL, "seed": number, "objectives": [objective]}
    body = {"method": FEATURE_VISUALIZATION.id, "network": NETWORK, "settings": settings}
    status, job = server.ask("POST", "/api/jobs", json.dumps(body).encode())
    assert status == 202
    wait_until(lambda: server.ask("GET", f"/api/jobs/{job['id']}")[1]["state"] == "done", timeout_s=60)
