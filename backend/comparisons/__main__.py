"""python -m backend.comparisons FOLDER: write a contact sheet for each comparison into a folder."""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from models.catalog import NETWORKS
from models.command_line import SentenceParser, refuse, refuse_sentence, report, whole_number
from models.errors import InnsynError
from models.quiet_import import import_tensorflow_quietly

# Eyes in fur: as in the thesis, its repeating patterns of several sizes show the effect of rotation and scale
NETWORK, LAYER, CHANNEL = "efficientnet_lite0", "block10_add", 34
STEPS = 500  # Source: thesis, Section 4.1.2
SHOWN_AT = (1, 50, 100, 200)
SIZE_PX = 128
LARGEST_PX = 1024
SMALLEST_PX = 32
MOST_STEPS = 10_000
HIGHEST_SEED = 2**31 - 1
FORMATS = ("png", "webp")


def main(arguments: Sequence[str]) -> int:
    """Run the command and return the exit status."""
    chosen = _parser().parse_args(arguments)
    if chosen.folder.is_file():
        return refuse_sentence(f"{chosen.folder} is a file; name a folder.")
    try:
        _write(chosen)
    except InnsynError as error:
        return refuse(error)
    except OSError as error:
        return refuse_sentence(f"{chosen.folder} cannot be written to: {error.strerror}.")
    return 0


def _write(chosen: argparse.Namespace) -> None:
    description = NETWORKS[chosen.network]
    description.weights.locate()
    import_tensorflow_quietly()
    logging.getLogger("tensorflow").setLevel(logging.ERROR)  # it would warn that every variant is compiled
    from backend.comparisons.making import write_chosen  # noqa: PLC0415 - TensorFlow, and arguments may be wrong

    write_chosen(description, chosen, report)


def _parser() -> SentenceParser:
    parser = SentenceParser(prog="python -m backend.comparisons", description=__doc__)
    parser.add_argument("folder", type=Path, help="folder of the sheets")
    parser.add_argument("--network", default=NETWORK, help="id of a network whose weights are there (%(default)s)")
    parser.add_argument("--layer", default=LAYER, help="name of a layer of it (%(default)s)")
    parser.add_argument("--channel", type=whole_number(0), default=CHANNEL, help="channel of the layer (%(default)s)")
    parser.add_argument(
        "--steps",
        type=whole_number(1, MOST_STEPS),
        default=STEPS,
        help="steps of each image in comparisons of transformations (%(default)s)",
    )
    parser.add_argument(
        "--shown-at",
        type=_rising,
        default=SHOWN_AT,
        metavar="STEP,STEP",
        help=f"steps after which parameterizations are compared ({','.join(map(str, SHOWN_AT))})",
    )
    parser.add_argument(
        "--size-px",
        type=whole_number(SMALLEST_PX, LARGEST_PX),
        default=SIZE_PX,
        help="height and width of each image (%(default)s)",
    )
    parser.add_argument(
        "--seed", type=whole_number(0, HIGHEST_SEED), default=0, help="seed of all random numbers (%(default)s)"
    )
    parser.add_argument("--format", choices=FORMATS, default=FORMATS[0], help="file format of the sheets (%(default)s)")
    return parser


def _rising(text: str) -> tuple[int, ...]:
    steps = tuple(whole_number(1, MOST_STEPS)(part) for part in text.split(","))
    if list(steps) != sorted(set(steps)):
        raise argparse.ArgumentTypeError(f"{text!r} is not increasing")
    return steps


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
