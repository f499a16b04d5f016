"""python -m backend.comparisons.presets FILE: a contact sheet of all presets and parameterizations, and a table.

Twelve channels of EfficientNet-Lite0, those of tests/benchmarks, and channels of VGG-16's conv4_3 and conv5_3; one row
for each, one column for each way. Images are kept beside the file, so the same command goes on where it was stopped,
and draws what is there after each column. The table compares with the thesis' Table 3.1: how strongly the channel
responds to the finished image of 8 bits, on the network as it is.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from backend.methods.optimization.fields import PARAMETERIZATIONS
from backend.methods.optimization.presets import DRAFT, GOOD, POSTER, THESIS
from backend.picture_sheet import Picture, draw_pictures
from models.catalog import NETWORKS
from models.command_line import SentenceParser, refuse, refuse_sentence, report, whole_number
from models.errors import InnsynError
from models.pixels import Pixels
from models.quiet_import import import_tensorflow_quietly

if TYPE_CHECKING:
    from backend.comparisons.ways import Maker, Way

BENCHMARKS = ("efficientnet_lite0", ("block2_add", "block6_add", "block10_add", "head_bn"), (3, 11, 19))
VGG = (("conv4_3", 131), ("conv4_3", 187), ("conv5_3", 3), ("conv5_3", 11))
OTHERS = ("maco", "laplacian", "naive")  # parameterizations; presets have Fourier
MOST_PX = 128
TILE_PX = 96
WEBP_QUALITY = 80


@dataclass(frozen=True)
class Tile:
    """A finished image. reached: mean of its channel. clipped: share of its values that are black or white."""

    pixels: Pixels
    reached: float
    clipped: float


def main(arguments: Sequence[str]) -> int:
    """Run the command and return the exit status."""
    chosen = _parser().parse_args(arguments)
    import_tensorflow_quietly()
    try:
        _make(chosen.file, chosen.most_px, BENCHMARKS[0] if chosen.quick else None)
    except InnsynError as error:
        return refuse(error)
    except OSError as error:
        return refuse_sentence(f"{chosen.file} cannot be written: {error.strerror}.")
    return 0


def _make(file: Path, most_px: int, only: str | None) -> None:
    from backend.comparisons.ways import Maker, Way  # noqa: PLC0415 - TensorFlow, and arguments may be wrong
    from models.loading import load_network  # noqa: PLC0415

    presets = [(one.title, dict(one.settings)) for one in (THESIS, DRAFT, GOOD, POSTER)]
    others = [(PARAMETERIZATIONS[name], {**GOOD.settings, "parameterization": name}) for name in OTHERS]
    ways = [Way(label, _bounded(settings, most_px)) for label, settings in (*presets, *others)]
    rows = {BENCHMARKS[0]: list(product(*BENCHMARKS[1:])), "vgg16_tiny_imagenet": list(VGG)}
    wanted = [name for name in rows if only in {None, name}]
    makers = {name: Maker(load_network(NETWORKS[name]), file.with_suffix(".parts"), report) for name in wanted}
    made: dict[tuple[str, str, int, str], Tile] = {}
    for network, maker in makers.items():
        for way in ways:
            for layer in dict.fromkeys(layer for layer, _ in rows[network]):
                channels = [channel for one, channel in rows[network] if one == layer]
                made |= _tiles(maker, network, layer, channels, way)
            _draw(file, made, ways)
    sys.stdout.write(table_of(made, [way.label for way in ways]))


def _bounded(settings: Mapping[str, object], most_px: int) -> dict[str, object]:
    """The same settings with images of at most this size, in pixels."""
    size_px = settings.get("size_px", MOST_PX)
    return {**settings, "size_px": min(size_px, most_px) if isinstance(size_px, int) else most_px}


def _tiles(
    maker: Maker, network: str, layer: str, channels: Sequence[int], way: Way
) -> dict[tuple[str, str, int, str], Tile]:
    from backend.comparisons.ways import clipped_share  # noqa: PLC0415

    objectives = [{"kind": "channel", "layer": layer, "index": channel} for channel in channels]
    images = maker.images(objectives, way)
    return {
        (network, layer, channel, way.label): Tile(
            image, float(maker.means(image, layer)[channel]), clipped_share(image)
        )
        for channel, image in zip(channels, images, strict=True)
    }


def _draw(file: Path, made: dict[tuple[str, str, int, str], Tile], ways: Sequence[Way]) -> None:
    """Draw the images that there are; a way that is still missing leaves a grey place."""
    missing = np.full((TILE_PX, TILE_PX, 3), 127, np.uint8)
    rows = []
    for network, layer, channel in dict.fromkeys(key[:3] for key in made):
        tiles = [(way.label, made.get((network, layer, channel, way.label))) for way in ways]
        rows.append(
            [
                Picture(f"{layer} {channel}" if place == 0 else label, missing if tile is None else _shown(tile.pixels))
                for place, (label, tile) in enumerate(tiles)
            ]
        )
    sheet = draw_pictures(" | ".join(way.label for way in ways), rows)
    file.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(file, quality=WEBP_QUALITY)


def _shown(pixels: Pixels) -> Pixels:
    return np.asarray(Image.fromarray(pixels).resize((TILE_PX, TILE_PX), Image.Resampling.LANCZOS))


def table_of(made: dict[tuple[str, str, int, str], Tile], labels: Sequence[str]) -> str:
    """A Markdown table: for each way the response as a share of that of Thesis, and the share that is clipped."""
    lines = ["| way | images | response, median | least | clipped, most |", "| --- | --- | --- | --- | --- |"]
    for label in labels:
        tiles = {key[:3]: tile for key, tile in made.items() if key[3] == label}
        shares = [tile.reached / made[(*key, THESIS.title)].reached for key, tile in tiles.items()]
        if shares:
            clipped = max(tile.clipped for tile in tiles.values())
            lines.append(f"| {label} | {len(shares)} | {np.median(shares):.0%} | {min(shares):.0%} | {clipped:.2%} |")
    return "\n".join([*lines, ""])


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
