"""Measures how many held-out photographs a network names right."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import tensorflow as tf

from backend.images import decode
from backend.training.architecture import find_starting_network, resized
from backend.training.labelled_images import read_labelled_images
from backend.training.progress import Counter
from backend.training.state import Accuracy, accuracy_of
from backend.training.teacher import columns_of
from models.network import wrap_model

BATCH = 32


def measure(network_id: str, data: Path, size_px: int | None = None) -> Accuracy:
    """Measure the accuracy of a network on all held-out photographs.

    size_px: side of the images; None for the network's own. Raises CannotBeTrained where the network cannot take it,
    and the errors of reading data and loading networks.
    """
    tf.get_logger().setLevel("ERROR")
    images = read_labelled_images(data, seed=0, report=Counter("checked"))
    starting = find_starting_network(None, network_id)
    starting = starting if size_px is None else resized(starting, size_px)
    network = wrap_model(starting.description, starting.model)
    columns = columns_of(starting.description, images.classes)
    counter, logits = Counter("predicted"), []
    for start in range(0, len(images.val), BATCH):
        files = images.val.files[start : start + BATCH]
        crops = np.stack([starting.description.image_input.crop(decode(content).pixels) for content in files])
        logits.append(network.logits(crops)[:, columns])
        counter(start + len(files), len(images.val))
    return accuracy_of(np.concatenate(logits), images.val.labels)
