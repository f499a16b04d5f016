"""Optimizes the images of comparisons, and writes each comparison as a sheet."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from backend.comparisons.catalog import Comparison, Variant, comparisons_of
from backend.graph.builder import GraphBuilder
from backend.graph.objective import Channel, Mix
from backend.picture_sheet import Picture, draw_pictures
from models.description import NetworkDescription
from models.loading import load_network

Report = Callable[[str], None]

WEBP_QUALITY = 80  # 0..100


def write_chosen(description: NetworkDescription, chosen: argparse.Namespace, report: Report) -> None:
    """Write all sheets. chosen: the arguments of the command, see __main__.py. Raises as write_sheets."""
    write_sheets(
        chosen.folder,
        GraphBuilder(load_network(description)),
        Mix.of(Channel(chosen.layer, chosen.channel)),
        comparisons_of(chosen.size_px, chosen.steps, chosen.shown_at),
        seed=chosen.seed,
        media=chosen.format,
        report=report,
    )


def write_sheets(
    folder: Path,
    builder: GraphBuilder,
    mix: Mix,
    comparisons: Sequence[Comparison],
    *,
    seed: int,
    media: str,
    report: Report,
) -> None:
    """Write an image file for each comparison into a folder. Every image begins with the same noise.

    media: "png", or "webp", which is smaller but lossy. report: called with a line for each image and each file. Raises
    the errors of GraphBuilder.check, before anything is computed, and OSError.
    """
    for comparison in comparisons:
        for variant in comparison.variants:
            builder.check(variant.parts, [mix])
    folder.mkdir(parents=True, exist_ok=True)
    for comparison in comparisons:
        rows = []
        for variant in comparison.variants:
            report(f"{comparison.name}: {variant.label}, {comparison.shown_at[-1]} steps")
            rows.append(pictures_of(builder, variant, comparison.shown_at, mix, seed))
        file = folder / f"{comparison.name}.{media}"
        draw_pictures(comparison.title, arranged(rows)).save(file, quality=WEBP_QUALITY)
        report(f"written: {file}")


def pictures_of(builder: GraphBuilder, variant: Variant, shown_at: Sequence[int], mix: Mix, seed: int) -> list[Picture]:
    """Optimize an image and give it after each number of steps, which the label has where there are several."""
    run = builder.begin(variant.parts, [mix], seed=seed)
    pictures = []
    for end in shown_at:
        while run.steps < end:
            run.step()
        label = variant.label if len(shown_at) == 1 else f"{variant.label}, {end}"
        pictures.append(Picture(label, np.round(run.images()[0] * 255).astype(np.uint8)))
    return pictures


def arranged(rows: list[list[Picture]]) -> list[list[Picture]]:
    """Arrange variants in one row where each has one image, else one below the other."""
    return [[picture for row in rows for picture in row]] if len(rows[0]) == 1 else rows
