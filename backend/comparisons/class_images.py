"""python -m backend.comparisons.class_images FILE: does a network recognize its own images of classes?

Makes images of eight classes of each network that comes along with the preset Class, asks the network what it sees in
them, and writes a Markdown table: how many are recognized, how sure the network is, and what share of values is black
or white. Images are kept beside the file, so the same command goes on where it was stopped.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from models.command_line import SentenceParser, refuse, refuse_sentence
from models.errors import InnsynError
from models.quiet_import import import_tensorflow_quietly

BUNDLED = ("inception_v1_tiny_imagenet", "efficientnet_lite0", "vgg16_tiny_imagenet")
HEADING = """\
| network | size | recognized | probability, median | least | clipped, most |
| --- | --- | --- | --- | --- | --- |
"""


def main(arguments: Sequence[str]) -> int:
    """Run the command and return the exit status."""
    parser = SentenceParser(prog="python -m backend.comparisons.class_images", description=__doc__)
    parser.add_argument("file", type=Path, help="the table, such as class-images.md")
    parser.add_argument("--network", nargs="+", choices=BUNDLED, default=BUNDLED, help="those to measure (all)")
    chosen = parser.parse_args(arguments)
    import_tensorflow_quietly()
    from backend.comparisons.class_recognition import row_of  # noqa: PLC0415 - TensorFlow, and arguments may be wrong

    try:
        lines = ""
        for network in chosen.network:
            lines += row_of(network, chosen.file.with_suffix(".parts"))
            chosen.file.write_text(HEADING + lines)
    except InnsynError as error:
        return refuse(error)
    except OSError as error:
        return refuse_sentence(f"{chosen.file} cannot be written: {error.strerror}.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
