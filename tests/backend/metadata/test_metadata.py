"""What is taken out of each format, and that every pixel stays as it is."""

import io
import struct

import numpy as np
import pytest
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from backend.errors import DamagedImage
from backend.images import ALLOWED_FORMATS, decode, decode_shown
from backend.metadata import WITHOUT, without_metadata
from tests.support.photographs import gradient

SECRET = "SecretCam 4711"
XMP = f'<x:xmpmeta xmlns:x="adobe:ns:meta/">{SECRET}</x:xmpmeta>'.encode()
ORIENTATIONS = range(1, 9)


def exif(orientation: int = 1) -> Image.Exif:
    data = Image.Exif()
    data[0x010F] = data[0x0110] = SECRET  # make, model
    data[0x0112] = orientation
    data.get_ifd(0x8769)[0x927C] = SECRET.encode() * 20  # the maker's note
    data.get_ifd(0x8825).update({1: "N", 2: (47.0, 22.0, 33.25), 29: SECRET})  # GPS
    return data


def photograph(kind: str, orientation: int = 1, mode: str = "RGB") -> bytes:
    image = gradient(60, 40).convert(mode)
    buffer = io.BytesIO()
    options: dict[str, object] = {}
    if kind in {"JPEG", "PNG", "WEBP", "TIFF", "AVIF"}:
        options["exif"] = exif(orientation)
    if kind in {"JPEG", "WEBP", "AVIF"}:
        options["xmp"] = XMP
    if kind in {"JPEG", "GIF"}:
        options["comment"] = SECRET.encode()
    if kind == "PNG":
        info = PngInfo()
        info.add_text("Author", SECRET)
        info.add_itxt("XML:com.adobe.xmp", XMP.decode(), zip=False)
        options["pnginfo"] = info
    if kind == "TIFF":
        options |= {"description": SECRET, "software": SECRET, "artist": SECRET}
    image.save(buffer, format=kind, **options)
    return buffer.getvalue()


def cleaned(content: bytes, kind: str) -> bytes:
    return without_metadata(content, kind, decode_shown(content, "", 1280).orientation)


def test_every_format_that_is_read_has_a_way_to_be_cleaned() -> None:
    assert set(WITHOUT) == set(ALLOWED_FORMATS)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "TIFF", "AVIF"])
def test_place_and_camera_go_and_each_pixel_stays(kind: str) -> None:
    content = photograph(kind)
    assert SECRET.encode() in content
    kept = cleaned(content, kind)
    assert SECRET.encode() not in kept
    assert np.array_equal(decode(kept).pixels, decode(content).pixels)
    with Image.open(io.BytesIO(kept)) as image:
        assert set(image.getexif()) <= {0x0112} | ({*range(254, 531), 34675} if kind == "TIFF" else set())
        assert not image.getexif().get_ifd(0x8825)


@pytest.mark.parametrize("orientation", ORIENTATIONS)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_an_image_that_is_turned_is_still_turned(kind: str, orientation: int) -> None:
    content = photograph(kind, orientation)
    kept = cleaned(content, kind)
    assert SECRET.encode() not in kept
    assert np.array_equal(decode(kept).pixels, decode(content).pixels)
    assert cleaned(kept, kind) == kept


def test_an_orientation_that_only_xmp_tells_is_kept() -> None:
    buffer = io.BytesIO()
    xmp = b'<x:xmpmeta><rdf:Description tiff:Orientation="6" note="SecretCam 4711"/></x:xmpmeta>'
    gradient(60, 40).save(buffer, "JPEG", xmp=xmp)
    kept = cleaned(buffer.getvalue(), "JPEG")
    assert SECRET.encode() not in kept
    assert decode(kept).pixels.shape == decode(buffer.getvalue()).pixels.shape == (60, 40, 3)


@pytest.mark.parametrize("mode", ["L", "CMYK"])
@pytest.mark.parametrize("options", [{}, {"progressive": True}])
def test_colours_and_scans_of_a_jpeg_stay(mode: str, options: dict[str, bool]) -> None:
    buffer = io.BytesIO()
    gradient(90, 70).convert(mode).save(buffer, "JPEG", exif=exif(), **options)
    kept = cleaned(buffer.getvalue(), "JPEG")
    assert np.array_equal(decode(kept).pixels, decode(buffer.getvalue()).pixels)
    assert SECRET.encode() not in kept


def test_what_stands_behind_an_image_goes() -> None:
    for kind in ("JPEG", "PNG", "WEBP", "GIF"):
        assert not cleaned(photograph(kind) + b"<html>", kind).endswith(b"<html>")


def test_the_small_image_inside_a_jpeg_goes() -> None:
    content = photograph("JPEG")
    small = b"JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x02\x02" + SECRET[:12].encode()
    begin = content[:2] + b"\xff\xe0" + struct.pack(">H", len(small) + 2) + small
    kept = cleaned(begin + content[2:], "JPEG")
    assert SECRET[:12].encode() not in kept


@pytest.mark.parametrize("share", [0.5, 0.8, 0.99])
def test_a_jpeg_that_is_cut_off_stays_as_it_is_read(share: float) -> None:
    buffer = io.BytesIO()
    noise = np.random.default_rng(1).integers(0, 256, (120, 160, 3), dtype=np.uint8)
    Image.fromarray(noise).save(buffer, "JPEG", exif=exif(6))
    content = buffer.getvalue()[: int(len(buffer.getvalue()) * share)]
    before, after = decode(content), decode(cleaned(content, "JPEG"))
    assert after.cut_off == before.cut_off is not None
    assert np.array_equal(after.pixels, before.pixels)


def test_an_animation_still_moves() -> None:
    frames = [gradient(30, 20).rotate(angle) for angle in (0, 90, 180)]
    for kind in ("GIF", "WEBP", "PNG"):
        buffer = io.BytesIO()
        frames[0].save(buffer, kind, save_all=True, append_images=frames[1:], duration=40, loop=0)
        with Image.open(io.BytesIO(cleaned(buffer.getvalue(), kind))) as image:
            assert image.n_frames == 3
            assert image.info["loop"] == 0


@pytest.mark.parametrize("options", [{"big_tiff": True}, {"compression": "tiff_lzw"}, {"compression": "jpeg"}])
def test_tiff_files_of_all_kinds(options: dict[str, object]) -> None:
    buffer = io.BytesIO()
    gradient(60, 40).save(buffer, "TIFF", exif=exif(3), description=SECRET, **options)
    kept = cleaned(buffer.getvalue(), "TIFF")
    assert SECRET.encode() not in kept
    assert np.array_equal(decode(kept).pixels, decode(buffer.getvalue()).pixels)


def test_a_tiff_of_16_bits_stays_so() -> None:
    buffer = io.BytesIO()
    Image.fromarray(np.arange(2400, dtype=np.uint16).reshape(40, 60) * 27).save(buffer, "TIFF", description=SECRET)
    kept = cleaned(buffer.getvalue(), "TIFF")
    assert SECRET.encode() not in kept
    assert np.array_equal(decode(kept).pixels, decode(buffer.getvalue()).pixels)


def test_a_colour_profile_stays() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for kind in ("JPEG", "PNG", "WEBP", "TIFF"):
        buffer = io.BytesIO()
        gradient(60, 40).save(buffer, kind, icc_profile=profile, exif=exif())
        with Image.open(io.BytesIO(cleaned(buffer.getvalue(), kind))) as image:
            assert image.info["icc_profile"] == profile


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "TIFF", "AVIF"])
def test_a_file_of_another_structure_is_refused_by_name(kind: str) -> None:
    with pytest.raises(DamagedImage, match=f"structure of the {kind} file"):
        without_metadata(b"\x00" * 100, kind, 1)
