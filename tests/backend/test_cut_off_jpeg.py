"""JPEG files whose last bytes are missing are decoded as in browsers, with a note."""

import io

import numpy as np
import pytest
from PIL import Image

from backend.errors import DamagedImage
from backend.images import decode
from tests.support.photographs import SAMPLES, as_file

CAT = (SAMPLES / "cat.jpg").read_bytes()
WHOLE = decode(CAT).pixels


def cat(**options: object) -> bytes:
    return as_file(Image.fromarray(WHOLE), "JPEG", quality=90, **options)


def test_a_whole_file_is_not_called_cut_off() -> None:
    assert decode(CAT).cut_off is None
    grey = as_file(Image.new("RGB", (40, 40), (128, 128, 128)), "JPEG")
    assert decode(grey).cut_off is None


@pytest.mark.parametrize("bytes_missing", [1, 2, 20])
def test_a_file_without_its_last_bytes_has_all_rows_but_the_last_corner(bytes_missing: int) -> None:
    photograph = decode(CAT[:-bytes_missing])
    np.testing.assert_array_equal(photograph.pixels[:-16], WHOLE[:-16])
    assert "cut off at its end" in str(photograph.cut_off)


def test_of_missing_rows_the_share_is_said_and_the_others_stay_as_they_were() -> None:
    content = cat()
    photograph = decode(content[: int(len(content) * 0.8)])
    expected = decode(content).pixels
    rows_missing = round(len(expected) * int(str(photograph.cut_off).split("the last ")[1].split("%")[0]) / 100)
    assert 16 <= rows_missing <= 120
    kept = len(expected) - rows_missing - 32
    np.testing.assert_array_equal(photograph.pixels[:kept], expected[:kept])
    np.testing.assert_array_equal(photograph.pixels[-rows_missing + 8 :], 128)


def test_where_more_than_half_is_missing_the_file_is_refused() -> None:
    content = cat()
    with pytest.raises(DamagedImage, match="% of the image is missing") as refused:
        decode(content[: int(len(content) * 0.3)])
    assert "upload the new file" in refused.value.hint


def test_a_progressive_file_is_less_sharp_but_whole() -> None:
    content = cat(progressive=True)
    photograph = decode(content[: int(len(content) * 0.7)])
    assert "less sharp" in str(photograph.cut_off)
    assert 0 < np.abs(photograph.pixels.astype(int) - WHOLE).mean() < 10


@pytest.mark.parametrize("mode", ["L", "CMYK"])
def test_grey_and_printing_colours_are_measured_alike(mode: str) -> None:
    content = as_file(Image.fromarray(WHOLE).convert(mode), "JPEG")
    assert "are missing and shown grey" in str(decode(content[: int(len(content) * 0.7)]).cut_off)


def test_a_picture_turned_by_its_exif_loses_the_side_that_was_stored_last() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    content = cat(exif=exif)
    photograph = decode(content[: int(len(content) * 0.8)])
    assert (photograph.width, photograph.height) == WHOLE.shape[:2]
    np.testing.assert_array_equal(photograph.pixels[:, :8], 128)


def test_no_picture_at_all_and_a_broken_one_stay_refused() -> None:
    start = Image.open(io.BytesIO(CAT)).info["jfif"]
    assert start
    for content in (CAT[:300], CAT[:200] + bytes(200)):
        with pytest.raises(DamagedImage):
            decode(content)
