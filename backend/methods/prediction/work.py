"""The worker's half of prediction: one forward pass."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import asdict

import numpy as np

from backend.images import decode
from backend.jobs.worker_cache import WorkerCache
from backend.methods.loaded_networks import loaded_network
from models.classes import probabilities_of
from models.overflow import refuse_overflow


def predict(cache: WorkerCache, network_id: str, photograph: bytes, _: Mapping[str, object]) -> dict[str, object]:
    """Run a network over a photograph, on a worker.

    photograph: an image file. Result: logits and probabilities of all classes, by index; seen, the part of the
    upright photograph that reached the network, in pixels; forward_ms, the time of the forward pass alone.
    Raises UnsuitableNetwork where a logit is not finite.
    """
    network = loaded_network(cache, network_id)
    image_input = network.description.image_input
    pixels = decode(photograph).pixels
    images = image_input.crop(pixels)[np.newaxis]  # (1, size, size, 3)
    began = time.perf_counter()
    logits = network.logits(images)[0]  # (classes,)
    forward_ms = (time.perf_counter() - began) * 1000
    refuse_overflow(logits, network, images, "The prediction")
    return {
        "logits": [float(logit) for logit in logits],
        "probabilities": probabilities_of(logits, network.description.output_activation).tolist(),
        "seen": asdict(image_input.seen_part(pixels)),
        "forward_ms": round(forward_ms, 3),
    }
