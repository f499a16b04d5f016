"""Where an example stands in its photograph."""

import numpy as np
import pytest
from PIL import Image

from backend.examples.index_files import FieldOfView
from backend.examples.patch_place import place_of_field, place_of_patch
from models.image_input import ImageInput

INPUT = ImageInput(short_side_px=40, size_px=32, resampling="bilinear", low=(0, 0, 0), high=(1, 1, 1))


@pytest.mark.parametrize("size", [(40, 40), (80, 200), (300, 100)])
def test_the_receptive_field_of_a_bright_spot_holds_the_spot(size: tuple[int, int]) -> None:
    """A layer with receptive fields of 8 pixels in steps of 4, which begin 2 pixels before the image."""
    field = FieldOfView(size_px=(8, 8), stride_px=(4, 4), first_px=(-2, -2))
    height, width = size
    pixels = np.zeros((height, width, 3), np.uint8)
    spot = max(2, min(size) // 20)
    top, left = height // 2 - min(size) // 8, width // 2 + min(size) // 8
    pixels[top : top + spot, left : left + spot] = 255
    crop = INPUT.crop(pixels)[..., 0]
    seen_row, seen_column = np.unravel_index(int(crop.argmax()), crop.shape)
    row, column = round((seen_row + 2) / 4 - 0.5), round((seen_column + 2) / 4 - 0.5)
    place = place_of_field(INPUT, size, field, row, column)
    assert place.top <= top + spot / 2 <= place.top + place.height
    assert place.left <= left + spot / 2 <= place.left + place.width
    assert place.width == pytest.approx(8 * min(size) / 40)


def test_it_is_cut_off_at_the_edge_of_what_the_network_sees() -> None:
    field = FieldOfView(size_px=(20, 20), stride_px=(4, 4), first_px=(-8, -8))
    seen = INPUT.seen_part((40, 40))
    place = place_of_field(INPUT, (40, 40), field, 0, 0)
    assert (place.left, place.top) == (seen.left, seen.top)
    assert (place.width, place.height) == (12, 12)
    last = place_of_field(INPUT, (40, 40), field, 7, 7)
    assert last.left + last.width == seen.left + seen.width


def test_without_a_field_the_whole_view_counts() -> None:
    assert place_of_field(INPUT, (40, 40), None, 3, 3) == INPUT.seen_part((40, 40))


def test_a_patch_is_where_it_was_cut_out() -> None:
    place = place_of_patch(INPUT, (80, 80), 16, top=4, left=10)
    assert (place.left, place.top, place.width, place.height) == (8 + 20, 8 + 8, 32, 32)
    picture = Image.new("RGB", (80, 80))
    assert place.left + place.width <= picture.width
