"""python -m backend.training.accuracy NETWORK --data FOLDER: how many held-out photographs a network names.

Photographs reach the network as they do in Innsyn, by its own way of scaling and cropping; classes are matched by
WordNet id or name. Where the network knows more classes than the data, only those of the data compete.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from backend.images import decode
from backend.training.labelled_images import read_labelled_images
from backend.training.progress import Counter, say
from backend.training.settings import LARGEST_PX, SMALLEST_PX
from models.command_line import SentenceParser, refuse, whole_number
from models.errors import InnsynError
from models.quiet_import import import_tensorflow_quietly

if TYPE_CHECKING:
    from backend.training.state import Accuracy

BATCH = 32
CONFIDENCE_95 = 1.96  # standard deviations


def main(arguments: Sequence[str]) -> int:
    """Do what the command line says; gives the exit status."""
    parser = SentenceParser(prog="python -m backend.training.accuracy", description=__doc__)
    parser.add_argument("network", help="id of a network, or a .keras file")
    parser.add_argument("--data", type=Path, required=True, help="labelled photographs, as npm run train takes them")
    parser.add_argument(
        "--size",
        type=whole_number(SMALLEST_PX, LARGEST_PX),
        help="side of the images in pixels, where the network takes others too",
    )
    chosen = parser.parse_args(arguments)
    try:
        accuracy = measure(chosen.network, chosen.data, chosen.size)
    except InnsynError as error:
        return refuse(error)
    for name, right in (("top-1", accuracy.right), ("top-5", accuracy.among_five)):
        low, high = interval(right, accuracy.count)
        share = f"{right / accuracy.count:.1%}, 95 % interval {low:.1%} to {high:.1%}"
        say(f"{name} accuracy: {share} ({accuracy.count} images)")
    return 0


def measure(network_id: str, data: Path, size_px: int | None = None) -> Accuracy:
    """Ask a network about all held-out photographs.

    size_px: side of the images; None for the network's own. Raises CannotBeTrained where the network cannot take it,
    and what reading data and loading networks raise.
    """
    import_tensorflow_quietly()
    import numpy as np  # noqa: PLC0415 - arguments may be wrong, and TensorFlow takes seconds
    import tensorflow as tf  # noqa: PLC0415

    from backend.training.architecture import find_origin, resized  # noqa: PLC0415
    from backend.training.state import accuracy_of  # noqa: PLC0415
    from backend.training.teacher import columns_of  # noqa: PLC0415
    from models.network import wrap_model  # noqa: PLC0415

    tf.get_logger().setLevel("ERROR")
    images = read_labelled_images(data, seed=0, report=Counter("checked"))
    origin = find_origin(None, network_id)
    origin = origin if size_px is None else resized(origin, size_px)
    network = wrap_model(origin.description, origin.model)
    columns = columns_of(origin.description, images.classes)
    asked, logits = Counter("asked"), []
    for start in range(0, len(images.val), BATCH):
        files = images.val.files[start : start + BATCH]
        crops = np.stack([origin.description.image_input.crop(decode(content).pixels) for content in files])
        logits.append(network.logits(crops)[:, columns])
        asked(start + len(files), len(images.val))
    return accuracy_of(np.concatenate(logits), images.val.labels)


def interval(right: int, count: int) -> tuple[float, float]:
    """Give the bounds between which the true share lies with 95 % confidence.

    Source: E. B. Wilson: Probable Inference, the Law of Succession, and Statistical Inference, 1927.
    """
    share, square = right / count, CONFIDENCE_95**2
    middle = (share + square / (2 * count)) / (1 + square / count)
    half = CONFIDENCE_95 / (1 + square / count) * math.sqrt(share * (1 - share) / count + square / (4 * count**2))
    return middle - half, middle + half


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
