"""Makes images of some classes of a network, and counts those that the network recognizes."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from backend.comparisons.ways import Maker, Way, clipped_share
from backend.methods.optimization.presets import CLASS
from models.catalog import NETWORKS
from models.classes import probabilities_of
from models.command_line import report
from models.loading import load_network

CLASSES = 8  # of each network, equally far apart in its list


def row_of(network: str, folder: Path) -> str:
    """The line of the table for a network. folder: where its images are kept."""
    description = NETWORKS[network]
    maker = Maker(load_network(description), folder, report)
    classes = [round(place) for place in np.linspace(0, description.classes - 1, CLASSES)]
    images = maker.images(
        [{"kind": "class", "index": index} for index in classes], Way(CLASS.title, dict(CLASS.settings))
    )
    crops = np.stack([description.image_input.crop(image) for image in images])
    probabilities = [probabilities_of(logits, description.output_activation) for logits in maker.network.logits(crops)]
    own = [float(of_all[index]) for index, of_all in zip(classes, probabilities, strict=True)]
    recognized = sum(int(of_all.argmax()) == index for index, of_all in zip(classes, probabilities, strict=True))
    clipped = max(map(clipped_share, images))
    return (
        f"| {description.title} | {images[0].shape[0]} px | {recognized} of {CLASSES} | {np.median(own):.0%} | "
        f"{min(own):.0%} | {clipped:.2%} |\n"
    )
