import numpy as np
import pytest
from PIL import Image

from backend import images
from backend.errors import DamagedImage, TooManyPixels, UnsupportedImage, WrongExtension
from backend.images import decode, encode_webp, shrink
from models.errors import InnsynError, TooLarge
from tests.support.photographs import HEIC, PDF, SAMPLES, SVG, as_file, gradient, huge_png, sixteen_bit_png

EXPECTED = np.asarray(gradient())
LOSSY = 12  # what JPEG and CMYK may change in an 8-bit value of a smooth picture


@pytest.mark.parametrize("kind", ["PNG", "BMP", "TIFF", "WEBP"])
def test_lossless_formats_give_the_very_pixels(kind: str) -> None:
    photograph = decode(as_file(gradient(), kind, **({"lossless": True} if kind == "WEBP" else {})))
    assert photograph.format == kind
    np.testing.assert_array_equal(photograph.pixels, EXPECTED)


def test_jpeg_gives_nearly_the_pixels() -> None:
    photograph = decode(as_file(gradient(), "JPEG", quality=98, subsampling=0), name="holiday.JPG")
    assert (photograph.width, photograph.height, photograph.format) == (60, 40, "JPEG")
    np.testing.assert_allclose(photograph.pixels.astype(int), EXPECTED, atol=LOSSY)


def test_cmyk_is_converted() -> None:
    pixels = decode(as_file(gradient().convert("CMYK"), "JPEG", quality=98)).pixels
    np.testing.assert_allclose(pixels.astype(int), EXPECTED, atol=LOSSY)


def test_grey_becomes_three_equal_channels() -> None:
    pixels = decode(as_file(gradient().convert("L"))).pixels
    assert pixels.shape == (40, 60, 3)
    np.testing.assert_array_equal(pixels[..., 0], np.asarray(gradient().convert("L")))
    np.testing.assert_array_equal(pixels[..., 0], pixels[..., 2])


def test_a_palette_is_resolved() -> None:
    palette = gradient().quantize(200)
    np.testing.assert_array_equal(decode(as_file(palette)).pixels, np.asarray(palette.convert("RGB")))


def test_transparent_pixels_become_white_and_half_transparent_ones_half() -> None:
    layer = Image.new("RGBA", (3, 1), (255, 0, 0, 255))
    layer.putpixel((1, 0), (255, 0, 0, 0))
    layer.putpixel((2, 0), (255, 0, 0, 128))
    pixels = decode(as_file(layer)).pixels[0]
    np.testing.assert_array_equal(pixels[0], [255, 0, 0])
    np.testing.assert_array_equal(pixels[1], [255, 255, 255])
    np.testing.assert_allclose(pixels[2], [255, 127, 127], atol=1)


def test_a_transparent_palette_colour_becomes_white() -> None:
    palette = Image.new("P", (2, 1), 0)
    palette.putpalette([10, 20, 30, 200, 100, 50])
    palette.putpixel((1, 0), 1)
    pixels = decode(as_file(palette, transparency=0)).pixels[0]
    np.testing.assert_array_equal(pixels, [[255, 255, 255], [200, 100, 50]])


def test_sixteen_bits_are_scaled_not_clipped() -> None:
    values = np.array([[0, 256, 32768, 65535]])
    pixels = decode(sixteen_bit_png(values)).pixels
    np.testing.assert_array_equal(pixels[0, :, 0], [0, 1, 128, 255])


def test_sixteen_bit_tiffs_of_either_byte_order_are_scaled() -> None:
    for mode in ("I;16", "I;16B"):
        image = Image.frombytes(mode, (2, 1), bytes.fromhex("00800080" if mode == "I;16" else "80008000"))
        np.testing.assert_array_equal(decode(as_file(image, "TIFF")).pixels[0, :, 0], [128, 128])


@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_orientation_is_undone(orientation: int) -> None:
    """An image that a rotated camera stores is decoded upright."""
    undo = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}  # EXIF value → Pillow transposition that makes the stored one
    stored = gradient().transpose(Image.Transpose(undo[orientation])) if orientation > 1 else gradient()
    exif = Image.Exif()
    exif[0x0112] = orientation
    np.testing.assert_array_equal(decode(as_file(stored, exif=exif)).pixels, EXPECTED)


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP"])
def test_of_an_animation_the_first_frame_counts(kind: str) -> None:
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "lime", "blue")]
    options = {"lossless": True} if kind == "WEBP" else {}
    content = as_file(frames[0], kind, save_all=True, append_images=frames[1:], duration=50, **options)
    np.testing.assert_array_equal(decode(content).pixels, np.asarray(frames[0]))


@pytest.mark.parametrize(
    ("content", "name", "refusal", "sentence"),
    [
        (b"", "empty.jpg", DamagedImage, "is empty"),
        (b"hello, world", "note.txt", UnsupportedImage, r"not an image that can be read \('note.txt'\)"),
        (SVG, "drawing.svg", UnsupportedImage, "SVG drawings have no pixels"),
        (HEIC, "IMG_1.HEIC", UnsupportedImage, "HEIC and video files"),
        (PDF, "paper.pdf", UnsupportedImage, "PDF documents"),
        (huge_png(), "bomb.png", TooManyPixels, "far too many pixels"),
        (as_file(gradient()), "cat.jpg", WrongExtension, "'cat.jpg', but it is a PNG"),
        (as_file(gradient()), "cat.txt", WrongExtension, "'cat.txt', but it is a PNG"),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "broken.png", InnsynError, "cut off or damaged|not an image"),
        (as_file(Image.new("F", (2, 2)), "TIFF"), "", UnsupportedImage, "floating-point"),
    ],
)
def test_bad_files_are_refused_with_a_sentence_that_says_what_is_allowed(
    content: bytes, name: str, refusal: type[InnsynError], sentence: str
) -> None:
    with pytest.raises(refusal, match=sentence) as refused:
        decode(content, name)
    assert "JPEG, PNG, WEBP, GIF, BMP, TIFF, AVIF files of at most 25 MB and 50 megapixels" in refused.value.hint
    assert refused.value.field == "file"


def test_an_image_slightly_over_the_limit_is_refused_with_its_size() -> None:
    with pytest.raises(TooManyPixels, match="8000 × 8000 pixels"):
        decode(huge_png(8_000))


def test_the_huge_png_is_only_a_few_kilobytes() -> None:
    assert len(huge_png()) < 250_000


def test_a_file_of_more_than_25_mb_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Image, "open", lambda *_args, **_options: pytest.fail("it was read"))
    with pytest.raises(TooLarge, match="more than 25 MB"):
        decode(bytes(images.MAX_BYTES + 1))


@pytest.mark.parametrize("kind", ["PNG", "GIF", "WEBP", "TIFF", "BMP", "AVIF"])
@pytest.mark.parametrize("part", [0.3, 0.6, 0.9])
def test_a_file_that_is_cut_off_is_refused(kind: str, part: float) -> None:
    photograph = Image.open(SAMPLES / "cat.jpg").convert("P" if kind == "GIF" else "RGB")
    content = as_file(photograph, kind)
    with pytest.raises((DamagedImage, UnsupportedImage)):
        decode(content[: int(len(content) * part)])


def test_avif_is_read_and_turned_upright() -> None:
    photograph = decode(as_file(gradient(), "AVIF", quality=100), "a.avif")
    assert photograph.format == "AVIF"
    np.testing.assert_allclose(photograph.pixels.astype(int), EXPECTED, atol=LOSSY)


def test_names_without_ending_and_unusual_endings_are_fine() -> None:
    assert decode(as_file(gradient()), "blob").format == "PNG"
    assert decode(as_file(gradient(), "JPEG"), "a.b.jfif").format == "JPEG"


@pytest.mark.parametrize(
    "name", ["photo.v2", "Screenshot 2024-05-01 at 10.23.45", "IMG.2024-05-01", "Mr. Smith", "cat.final", "a.b", "x."]
)
def test_a_last_dot_of_a_time_or_a_version_begins_no_ending(name: str) -> None:
    assert decode(as_file(gradient(), "JPEG"), name).format == "JPEG"


@pytest.mark.parametrize("size", [(100, 50), (50, 100), (4000, 1)])
def test_shrinking_bounds_the_longer_side_and_keeps_the_aspect_ratio(size: tuple[int, int]) -> None:
    pixels = shrink(np.asarray(gradient(*size)), longest_px=40)
    assert max(pixels.shape[:2]) == 40
    assert min(pixels.shape[:2]) == max(1, round(40 * min(size) / max(size)))


def test_small_images_are_never_enlarged() -> None:
    assert shrink(EXPECTED, longest_px=1000) is EXPECTED


def test_what_is_encoded_for_showing_looks_the_same() -> None:
    shown = decode(encode_webp(np.asarray(gradient(200, 200)))).pixels
    assert np.abs(shown.astype(int) - np.asarray(gradient(200, 200))).mean() < 3
    assert len(encode_webp(EXPECTED, quality=10)) < len(encode_webp(EXPECTED, quality=100))
