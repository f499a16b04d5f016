"""python -m backend.comparisons.spectrum [--collection ID]: measure the spectrum of photographs that MaCo keeps.

The sample photographs count, and those of a collection where one is named. Writes data/spectrum.json.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from backend.images import decode
from models.command_line import SentenceParser, refuse_sentence
from models.image_input import ImageInput
from models.quiet_import import import_tensorflow_quietly

SAMPLES = Path(__file__).resolve().parents[2] / "data" / "images"
ENDINGS = frozenset({".jpg", ".jpeg", ".png", ".webp"})


def main(arguments: Sequence[str]) -> int:
    """Run the command and return the exit status."""
    chosen = _parser().parse_args(arguments)
    files = [*_files_in(SAMPLES), *(_files_in(chosen.collection) if chosen.collection else [])]
    if chosen.collection and not _files_in(chosen.collection):
        return refuse_sentence(f"{chosen.collection} holds no photographs ({', '.join(sorted(ENDINGS))}).")
    import_tensorflow_quietly()
    from backend.graph.parameterization import spectrum  # noqa: PLC0415 - TensorFlow, and arguments may be wrong

    spectrum.write(spectrum.measure(_squares(files, spectrum.MEASURED_PX)), len(files))
    print(f"written: {spectrum.FILE}, of {len(files)} photographs")  # noqa: T201 - a command's answer
    return 0


def _squares(files: Sequence[Path], side_px: int) -> Iterator[np.ndarray]:
    """The central square of each photograph: (side_px, side_px, 3), values 0..1."""
    square = ImageInput(side_px, side_px, "bicubic", low=(0.0,) * 3, high=(1.0,) * 3)
    for file in files:
        yield square.crop(decode(file.read_bytes()).pixels)


def _files_in(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*") if file.suffix.lower() in ENDINGS)


def _parser() -> argparse.ArgumentParser:
    parser = SentenceParser(prog="python -m backend.comparisons.spectrum", description=__doc__)
    parser.add_argument("--collection", type=Path, help="a folder of photographs that count as well")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
