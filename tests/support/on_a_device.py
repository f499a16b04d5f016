"""Computes a little of everything on one of two logical devices, as a worker does on its GPU, and writes hashes of it.

Usage: python -m tests.support.on_a_device 1 HASHES.json. Kernels are deterministic, as on a GPU. TensorFlow prints on
which device it places each operation.
"""

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

import tensorflow as tf

from backend.atlas.making import OneProcess
from backend.jobs.job import JobSpec, ResumePoint
from backend.jobs.worker_function import WorkerFunction
from backend.methods import JOB_METHODS
from backend.methods.activations.settings import ActivationSettings
from backend.methods.activations.work import activate
from backend.methods.heatmaps.settings import HeatmapQuestion
from backend.methods.heatmaps.work import explain
from backend.methods.job_method import JobSubject
from backend.methods.prediction.settings import PredictionSettings
from backend.methods.prediction.work import predict
from backend.store.recipe import Recipe
from models.catalog import NETWORKS
from tests.support.job_kinds import JOBS, NETWORK
from tests.support.photographs import SAMPLES

DEVICES = 2
STEPS = {"steps": 3}
FEW = {"feature_visualization": STEPS, "deepdream": {**STEPS, "octaves": 2, "octave_steps": 2}}
LONG_S = 1e6
TIMES = {"forward_ms"}


def refuse(*_: object) -> Any:
    """Nothing of this is asked by the jobs here."""
    raise NotImplementedError


def job(cache: OneProcess, method: str, photograph: bytes) -> list[bytes]:
    """What a short job makes."""
    body: Any = {"method": method, "network": NETWORK, **JOBS[method]}
    asked = JOB_METHODS[method].request.model_validate({**body, "settings": {**body["settings"], **FEW[method]}})
    subject = JobSubject(NETWORKS[NETWORK], (300, 400), ask=refuse, collection=refuse, graph=refuse)
    prepared = asked.settings.prepare(subject)
    recipe = Recipe(method, NETWORK, NETWORKS[NETWORK].fingerprint(), None, prepared.settings.resolved())
    spec = JobSpec("1", NETWORK, prepared.settings.model_dump(), recipe.text, total=prepared.workload.steps)
    advance: Any = WorkerFunction[..., Any](JOB_METHODS[method].advance).load()
    point: ResumePoint | None = ResumePoint(photograph=photograph, checkpoint=None)
    while True:
        progress = advance(cache, spec, point, LONG_S)
        if progress.is_over:
            if progress.failure is not None:
                raise progress.failure
            return [artifact.content for artifact in progress.artifacts]
        point = None


def main() -> None:
    """Compute, and write a hash of each kind of answer."""
    (processor,) = tf.config.list_physical_devices("CPU")
    tf.config.set_logical_device_configuration(processor, [tf.config.LogicalDeviceConfiguration()] * DEVICES)
    tf.config.experimental.enable_op_determinism()
    tf.debugging.set_log_device_placement(True)
    photograph, cache = (SAMPLES / "cat.jpg").read_bytes(), OneProcess()
    with tf.device(f"CPU:{int(sys.argv[1])}"):
        answers = {
            "prediction": predict(cache, NETWORK, photograph, PredictionSettings()).model_dump_json(exclude=TIMES),
            "activations": activate(cache, NETWORK, photograph, ActivationSettings()).model_dump_json(),
            "heatmaps": explain(cache, NETWORK, photograph, HeatmapQuestion()).model_dump_json(),
            **{method: repr(job(cache, method, photograph)) for method in FEW},
        }
    hashes = {name: hashlib.sha256(answer.encode()).hexdigest() for name, answer in answers.items()}
    Path(sys.argv[2]).write_text(json.dumps(hashes))


if __name__ == "__main__":
    main()
