"""python -m backend.comparisons.presets FILE: a contact sheet of all presets and parameterizations, and a table.

Twelve channels of EfficientNet-Lite0, those of tests/benchmarks, and channels of VGG-16's conv4_3 and conv5_3; one row
for each, one column for each way. Images are kept beside the file, so the same command goes on where it was stopped,
and draws what is there after each column. The table compares with the thesis' Table 3.1: how strongly the channel
responds to the finished image of 8 bits, on the network as it is.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from models.command_line import SentenceParser, refuse, refuse_sentence, whole_number
from models.errors import InnsynError
from models.quiet_import import import_tensorflow_quietly

MOST_PX = 128
QUICKER = "efficientnet_lite0"


def main(arguments: Sequence[str]) -> int:
    """Run the command and return the exit status."""
    chosen = _parser().parse_args(arguments)
    import_tensorflow_quietly()
    from backend.comparisons.preset_sheet import make_sheet  # noqa: PLC0415 - TensorFlow, and arguments may be wrong

    try:
        make_sheet(chosen.file, chosen.most_px, QUICKER if chosen.quick else None)
    except InnsynError as error:
        return refuse(error)
    except OSError as error:
        return refuse_sentence(f"{chosen.file} cannot be written: {error.strerror}.")
    return 0


def _parser() -> SentenceParser:
    parser = SentenceParser(prog="python -m backend.comparisons.presets", description=__doc__)
    parser.add_argument("file", type=Path, help="the sheet, such as presets.webp")
    parser.add_argument(
        "--most-px", type=whole_number(32, 1024), default=MOST_PX, help="largest size of an image (%(default)s)"
    )
    parser.add_argument("--quick", action="store_true", help="EfficientNet-Lite0 only, which is the quicker network")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
