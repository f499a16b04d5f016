"""What is made for display equals the photograph made small, and takes little memory."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from backend.errors import TooManyPixels
from backend.images import decode, decode_shown, shrink
from tests.support.photographs import PROJECT, as_file, gradient

WIDE = gradient(900, 600)
DIFFERENCE = 4  # of 255: rounding, and JPEG decoded at a smaller scale
MOST_MB = 520  # a decoded photograph of 50 megapixels, its copy with transparency, and the interpreter
MEASURE = """
import sys
from backend.images import decode_shown
content = open(sys.argv[1], "rb").read()
decode_shown(content, "", 1280)
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))  # ru_maxrss counts the parent's
print(int(peak.split()[1]) // 1024)
"""


def turned(kind: str, orientation: int) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    return as_file(WIDE, kind, exif=exif)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "WEBP"])
@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
@pytest.mark.parametrize("longest_px", [100, 2000])
def test_it_is_the_upright_photograph_made_small(kind: str, orientation: int, longest_px: int) -> None:
    content = turned(kind, orientation)
    shown, whole = decode_shown(content, "", longest_px), decode(content)
    assert (shown.width, shown.height, shown.format) == (whole.width, whole.height, kind)
    assert shown.width == (600 if orientation in {6, 8} else 900)
    np.testing.assert_allclose(
        shown.pixels.astype(int), shrink(whole.pixels, longest_px), atol=DIFFERENCE, err_msg=f"{kind} {orientation}"
    )


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
def test_every_kind_of_pixels_is_made_small(mode: str) -> None:
    image = Image.fromarray(np.asarray(WIDE.convert("L")).astype(np.uint16) * 257) if mode == "I;16" else WIDE
    content = as_file(image if mode == "I;16" else image.convert(mode))
    expected = shrink(decode(content).pixels, 100).astype(int)
    np.testing.assert_allclose(decode_shown(content, "", 100).pixels, expected, atol=DIFFERENCE)


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P", "L"])
def test_fifty_megapixels_of_few_bytes_take_bounded_memory(mode: str, tmp_path: Path) -> None:
    file = tmp_path / "large.png"
    file.write_bytes(as_file(Image.new(mode, (8000, 6250))))
    measured = subprocess.run(
        [sys.executable, "-c", MEASURE, str(file)], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    assert int(measured.stdout) < MOST_MB


def test_a_lower_limit_of_pixels_is_told() -> None:
    with pytest.raises(TooManyPixels, match="3000 × 1000 pixels") as refusal:
        decode_shown(as_file(Image.new("L", (3000, 1000))), "", 100, most_pixels=2_000_000)
    assert "2 megapixels" in refusal.value.hint
