"""python -m backend.training.accuracy NETWORK --data FOLDER: the accuracy of a network on held-out photographs.

Photographs are preprocessed as in Innsyn, with the network's own scaling and cropping; classes are matched by WordNet
id or name. Classes of the network that the data does not have are ignored.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from backend.training.progress import say
from backend.training.settings import LARGEST_PX, SMALLEST_PX
from models.command_line import SentenceParser, refuse, whole_number
from models.errors import InnsynError
from models.quiet_import import import_tensorflow_quietly

if TYPE_CHECKING:
    from backend.training.state import Accuracy

CONFIDENCE_95 = 1.96  # standard deviations


def main(arguments: Sequence[str]) -> int:
    """Run the command and return the exit status."""
    parser = SentenceParser(prog="python -m backend.training.accuracy", description=__doc__)
    parser.add_argument("network", help="id of a network, or a .keras file")
    parser.add_argument("--data", type=Path, required=True, help="labelled photographs, as npm run train takes them")
    parser.add_argument(
        "--size",
        type=whole_number(SMALLEST_PX, LARGEST_PX),
        help="side of the images in pixels, for networks that take several sizes",
    )
    chosen = parser.parse_args(arguments)
    try:
        accuracy = _measured(chosen.network, chosen.data, chosen.size)
    except InnsynError as error:
        return refuse(error)
    for name, right in (("top-1", accuracy.right), ("top-5", accuracy.among_five)):
        low, high = interval(right, accuracy.count)
        share = f"{right / accuracy.count:.1%}, 95 % interval {low:.1%} to {high:.1%}"
        say(f"{name} accuracy: {share} ({accuracy.count} images)")
    return 0


def _measured(network: str, data: Path, size_px: int | None) -> Accuracy:
    import_tensorflow_quietly()
    from backend.training.measuring import measure  # noqa: PLC0415 - TensorFlow takes seconds, and arguments may be wrong

    return measure(network, data, size_px)


def interval(right: int, count: int) -> tuple[float, float]:
    """Compute the 95 % confidence interval of a share. right: successes, count: trials.

    Source: E. B. Wilson: Probable Inference, the Law of Succession, and Statistical Inference, 1927.
    """
    share, square = right / count, CONFIDENCE_95**2
    middle = (share + square / (2 * count)) / (1 + square / count)
    half = CONFIDENCE_95 / (1 + square / count) * math.sqrt(share * (1 - share) / count + square / (4 * count**2))
    return middle - half, middle + half


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
