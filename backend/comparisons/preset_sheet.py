"""The contact sheet of presets and parameterizations, and its table: see presets.py."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import numpy as np
from PIL import Image

from backend.comparisons.ways import Maker, Way, clipped_share
from backend.methods.optimization.fields import PARAMETERIZATIONS
from backend.methods.optimization.presets import DRAFT, GOOD, POSTER, THESIS
from backend.picture_sheet import Picture, draw_pictures
from models.catalog import NETWORKS
from models.command_line import report
from models.loading import load_network
from models.pixels import Pixels

BENCHMARKS = ("efficientnet_lite0", ("block2_add", "block6_add", "block10_add", "head_bn"), (3, 11, 19))
VGG = (("conv4_3", 131), ("conv4_3", 187), ("conv5_3", 3), ("conv5_3", 11))
OTHERS = ("maco", "laplacian", "naive")  # parameterizations; presets have Fourier
USUAL_PX = 128  # of presets that name no size
TILE_PX = 96
WEBP_QUALITY = 80


@dataclass(frozen=True)
class Tile:
    """A finished image. reached: mean of its channel. clipped: share of its values that are black or white."""

    pixels: Pixels
    reached: float
    clipped: float


def make_sheet(file: Path, most_px: int, only: str | None) -> None:
    """Make all images, draw the sheet after each column, and print the table.

    most_px: largest size of an image. only: id of the network that is shown; None for both. Raises OSError.
    """
    presets = [(one.title, dict(one.settings)) for one in (THESIS, DRAFT, GOOD, POSTER)]
    others = [(PARAMETERIZATIONS[name], {**GOOD.settings, "parameterization": name}) for name in OTHERS]
    ways = [_way(label, settings, most_px) for label, settings in (*presets, *others)]
    rows = {BENCHMARKS[0]: list(product(*BENCHMARKS[1:])), "vgg16_tiny_imagenet": list(VGG)}
    wanted = [name for name in rows if only in {None, name}]
    makers = {name: Maker(load_network(NETWORKS[name]), file.with_suffix(".parts"), report) for name in wanted}
    made: dict[tuple[str, str, int, str], Tile] = {}
    for network, maker in makers.items():
        for way in ways:
            for layer in dict.fromkeys(layer for layer, _ in rows[network]):
                channels = [channel for one, channel in rows[network] if one == layer]
                made |= _tiles(maker, network, layer, channels, way)
            draw(file, made, ways)
    sys.stdout.write(table_of(made, [way.label for way in ways]))


def _way(label: str, settings: Mapping[str, object], most_px: int) -> Way:
    """Make images with these settings, but of at most this size, in pixels."""
    size_px = settings.get("size_px", USUAL_PX)
    return Way(label, {**settings, "size_px": min(size_px, most_px) if isinstance(size_px, int) else most_px})


def _tiles(
    maker: Maker, network: str, layer: str, channels: Sequence[int], way: Way
) -> dict[tuple[str, str, int, str], Tile]:
    objectives = [{"kind": "channel", "layer": layer, "index": channel} for channel in channels]
    images = maker.images(objectives, way)
    return {
        (network, layer, channel, way.label): Tile(
            image, float(maker.means(image, layer)[channel]), clipped_share(image)
        )
        for channel, image in zip(channels, images, strict=True)
    }


def draw(file: Path, made: dict[tuple[str, str, int, str], Tile], ways: Sequence[Way]) -> None:
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
