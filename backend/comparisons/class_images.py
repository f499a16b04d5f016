"""python -m backend.comparisons.class_images FILE: does a network recognize its own images of classes?

Makes images of eight classes of each network that comes along with the preset Class, asks the network what it sees in
them, and writes a Markdown table: how many are recognized, how sure the network is, and what share of values is black
or white. Images are kept beside the file, so the same command goes on where it was stopped.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from backend.methods.optimization.presets import CLASS
from models.catalog import NETWORKS
from models.classes import probabilities_of
from models.command_line import SentenceParser, refuse, refuse_sentence, report
from models.errors import InnsynError
from models.quiet_import import import_tensorflow_quietly

CLASSES = 8  # of each network, equally far apart in its list
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


def row_of(network: str, folder: Path) -> str:
    """The line of the table for a network. folder: where its images are kept."""
    from backend.comparisons.ways import Maker, Way, clipped_share  # noqa: PLC0415 - TensorFlow
    from models.loading import load_network  # noqa: PLC0415

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


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
