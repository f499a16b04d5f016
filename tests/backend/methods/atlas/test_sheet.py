"""Where each tile is on a sheet, and what the file holds."""

import io

import numpy as np
import pytest
from PIL import Image

from backend.methods.atlas.sheet import LONGEST_PX, columns_for, encode_sheet
from models.errors import UnsuitableLayer

LOSS = 10  # in levels of 255, at the quality of sheets: the decoder smooths the edges between blocks


def test_each_tile_is_in_its_place_row_by_row() -> None:
    shades = np.arange(11, dtype=np.uint8) * 20
    tiles = np.tile(shades[:, None, None, None], (1, 96, 96, 3))
    with Image.open(io.BytesIO(encode_sheet(tiles, columns=4))) as sheet:
        assert (sheet.format, sheet.size) == ("WEBP", (4 * 96, 3 * 96))
        pixels = np.asarray(sheet.convert("RGB")).astype(int)
    for number, shade in enumerate([*shades, 255]):
        top, left = (place * 96 for place in divmod(number, 4))
        assert np.abs(pixels[top : top + 96, left : left + 96] - int(shade)).max() <= LOSS


@pytest.mark.parametrize(
    ("channels", "tile_px", "columns"),
    [(1, 96, 16), (512, 96, 16), (2048, 128, 32), (4096, 128, 64), (16 * 170, 96, 16), (16 * 170 + 1, 96, 32)],
)
def test_a_sheet_is_wide_enough_to_be_low_enough(channels: int, tile_px: int, columns: int) -> None:
    assert columns_for(channels, tile_px) == columns
    assert -(-channels // columns) * tile_px <= LONGEST_PX


def test_too_many_channels_are_refused() -> None:
    with pytest.raises(UnsuitableLayer, match="20000 channels are too many"):
        columns_for(20_000, 128)
