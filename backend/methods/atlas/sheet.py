"""Lays the tiles of a layer out on a sheet, and encodes it as WebP.

A tile's side is a multiple of WebP's blocks of 16 pixels, so no block holds parts of two tiles.
"""

from __future__ import annotations

import io

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from models.errors import UnsuitableLayer

COLUMNS = 16
LONGEST_PX = 16_383  # Source: WebP container specification, "Extended File Format": 14 bits for each side
BLOCK_PX = 16
QUALITY = 50  # 0..100; a tile of 96 pixels takes 2 to 3 kB
EFFORT = 6  # 0..6: the slowest gives the smallest files
EMPTY = 255  # of the places behind the last tile

Tiles = NDArray[np.uint8]


def columns_for(channels: int, tile_px: int) -> int:
    """Count the columns of a sheet: 16, or twice as many until it is low enough.

    Raises UnsuitableLayer where no sheet is large enough.
    """
    columns = COLUMNS
    while -(-channels // columns) * tile_px > LONGEST_PX:
        columns *= 2
    if columns * tile_px > LONGEST_PX:
        raise UnsuitableLayer(
            f"{channels} channels are too many for one sheet of at most {LONGEST_PX} × {LONGEST_PX} pixels.",
            hint="Choose another layer, or smaller images.",
            field="layer",
        )
    return columns


def encode_sheet(tiles: Tiles, columns: int) -> bytes:
    """Lay tiles out in rows, and encode the sheet as WebP. tiles: (channels, height, width, 3)."""
    count, height_px, width_px, colors = tiles.shape
    rows = -(-count // columns)
    places = np.full((rows * columns, height_px, width_px, colors), EMPTY, np.uint8)
    places[:count] = tiles
    grid = places.reshape(rows, columns, height_px, width_px, colors).swapaxes(1, 2)
    pixels = grid.reshape(rows * height_px, columns * width_px, colors)  # (height, width, 3)
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, format="WEBP", quality=QUALITY, method=EFFORT)
    return buffer.getvalue()
