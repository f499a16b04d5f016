"""The worker's half of prediction: one forward pass."""

from __future__ import annotations

import time
from dataclasses import asdict

import numpy as np

from backend.images import decode
from backend.jobs.worker_cache import WorkerCache
from backend.methods.loaded_networks import loaded_network
from backend.methods.prediction.answer import PredictionAnswer
from backend.methods.prediction.settings import PredictionSettings
from backend.methods.seen_part import SeenPart
from models.classes import probabilities_of
from models.overflow import refuse_overflow


def predict(cache: WorkerCache, network_id: str, photograph: bytes, _: PredictionSettings) -> PredictionAnswer:
    """Run a network over a photograph, an image file. Raises UnsuitableNetwork where a logit is not finite."""
    network = loaded_network(cache, network_id)
    image_input = network.description.image_input
    pixels = decode(photograph).pixels
    images = image_input.crop(pixels)[np.newaxis]  # (1, height, width, 3)
    began = time.perf_counter()
    logits = network.logits(images)[0]  # (classes,)
    forward_ms = (time.perf_counter() - began) * 1000
    refuse_overflow(logits, network, images, "The prediction")
    return PredictionAnswer(
        logits=logits.tolist(),
        probabilities=probabilities_of(logits, network.description.output_activation).tolist(),
        seen=SeenPart(**asdict(image_input.seen_part((pixels.shape[0], pixels.shape[1])))),
        forward_ms=round(forward_ms, 3),
    )
