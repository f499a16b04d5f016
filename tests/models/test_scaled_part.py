"""Part of a scaled photograph equals that of the whole, with memory for the part only."""

import subprocess
import sys
import tracemalloc

import numpy as np
import pytest
from PIL import Image

from models import scaled_part as module
from models.image_input import ImageInput, LegacyImageInput, StretchedImageInput
from models.scaled_part import scaled_part
from tests.support.photographs import PROJECT, SAMPLES

OF_256 = {"short_side_px": 256, "size_px": 224, "low": (0.0,) * 3, "high": (1.0,) * 3}
INPUTS = [ImageInput(resampling="bicubic", **OF_256), LegacyImageInput(**OF_256), StretchedImageInput(**OF_256)]
STRIPS = [(1, 4000), (4000, 1), (1, 100_000), (100_000, 1)]
MOST_BYTES = 100_000_000
ROUNDED = 3  # of 255: Pillow rounds to whole values after each of two passes, whose order may differ


def noise(width: int, height: int) -> np.ndarray:
    return np.random.default_rng(3).integers(0, 256, size=(height, width, 3), dtype=np.uint8)


def of_the_whole(photograph: np.ndarray, scaled: tuple[int, int], corner: tuple[int, int], side: int) -> np.ndarray:
    whole = Image.fromarray(photograph).resize(scaled, resample=Image.Resampling.BICUBIC)
    return np.asarray(whole)[corner[1] : corner[1] + side, corner[0] : corner[0] + side]


SCALINGS = [((500, 375), (341, 256), (58, 16)), ((60, 40), (384, 256), (80, 16)), ((300, 900), (256, 768), (16, 0))]


@pytest.mark.parametrize(("size", "scaled", "corner"), SCALINGS)
def test_a_part_of_an_ordinary_photograph_is_cut_out_of_the_whole_bit_by_bit(
    size: tuple[int, int], scaled: tuple[int, int], corner: tuple[int, int]
) -> None:
    photograph = noise(*size)
    expected = of_the_whole(photograph, scaled, corner, 224)
    np.testing.assert_array_equal(scaled_part(photograph, scaled, corner, (224, 224), "bicubic"), expected)


@pytest.mark.parametrize(("size", "scaled", "corner"), SCALINGS)
def test_without_the_whole_the_part_is_the_same_but_for_rounding(
    size: tuple[int, int], scaled: tuple[int, int], corner: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "FEW_PIXELS", 0)
    photograph = np.asarray(Image.open(SAMPLES / "cat.jpg").resize(size))
    part = scaled_part(photograph, scaled, corner, (224, 224), "bicubic").astype(int)
    assert np.abs(part - of_the_whole(photograph, scaled, corner, 224)).max() <= ROUNDED


@pytest.mark.parametrize("image_input", INPUTS)
@pytest.mark.parametrize("size", [(1, 6000), (100_000, 1), (1, 1_000_000)])
def test_a_thin_strip_takes_memory_for_what_is_seen_only(image_input: ImageInput, size: tuple[int, int]) -> None:
    photograph = noise(*size)
    tracemalloc.start()
    crop = image_input.crop(photograph)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert crop.shape == (224, 224, 3)
    assert most < MOST_BYTES


MEASURE = """
import sys
import numpy as np
from tests.models.test_scaled_part import INPUTS, STRIPS
def peak():  # its own: ru_maxrss counts the parent's
    return int(next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1])
before = peak()
for width, height in STRIPS:
    for image_input in INPUTS:
        image_input.crop(np.zeros((height, width, 3), np.uint8))
print((peak() - before) * 1024)
"""


def test_what_pillow_takes_for_thin_strips_is_bounded_as_well() -> None:
    measured = subprocess.run([sys.executable, "-c", MEASURE], cwd=PROJECT, capture_output=True, text=True, check=True)
    assert int(measured.stdout) < MOST_BYTES


def test_of_a_strip_the_middle_is_seen() -> None:
    strip = np.zeros((6000, 1, 3), np.uint8)
    strip[2999:3001] = 255
    assert INPUTS[0].crop(strip).min() == 1
