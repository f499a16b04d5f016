"""Decodes photographs, with checks, to upright RGB; encodes images into files.

An upload is completely decoded here before anything else uses it. Embedded colour profiles are ignored, as in the
training of the networks. Arrays are uint8, (height, width, 3).
"""

import io
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from mimetypes import MimeTypes
from pathlib import PurePath

import numpy as np
from PIL import ExifTags, Image, ImageOps, UnidentifiedImageError
from PIL.PngImagePlugin import PngInfo

from backend.cut_off_jpeg import complete
from backend.errors import DamagedImage, TooManyPixels, UnsupportedImage, WrongExtension
from models.errors import TooLarge
from models.pixels import Pixels

ENDINGS_OF_FORMAT = {
    "JPEG": (".jpg", ".jpeg", ".jpe", ".jfif", ".mpo"),
    "PNG": (".png", ".apng"),
    "WEBP": (".webp",),
    "GIF": (".gif",),
    "BMP": (".bmp", ".dib"),
    "TIFF": (".tif", ".tiff"),
    "AVIF": (".avif",),
}
KNOWN_IMAGE_ENDINGS = frozenset(ending for endings in ENDINGS_OF_FORMAT.values() for ending in endings)
ALLOWED_FORMATS = tuple(ENDINGS_OF_FORMAT)
SHORTEST_KNOWN = len(".txt")  # one or two letters may be part of a version
# the text behind the last dot of a name may also be part of a time or a version: "photo.v2", "Screenshot … 10.23.45"
KNOWN_ENDINGS = KNOWN_IMAGE_ENDINGS | {
    *(ending for types in MimeTypes().types_map for ending in types if len(ending) >= SHORTEST_KNOWN),
    ".heic",
    ".heif",
}
MAX_BYTES = 25_000_000
MAX_PIXELS = 50_000_000
WHITE = (255, 255, 255)
SIXTEEN_BITS_BYTES = 2
SIXTEEN_BIT_MODES = ("I;16", "I;16L", "I;16B", "I;16N", "I")
AVERAGED_MODES = ("L", "RGB", "RGBA", "CMYK", "YCbCr")
UPRIGHT = 1
ORIENTATIONS = range(1, 9)
DRAFT_SCALE = 2  # a JPEG file is decoded at a scale at which it has at least so many times the pixels of each side


def _allowed(most_pixels: int) -> str:
    return (
        f"Allowed are {', '.join(ALLOWED_FORMATS)} files of at most {MAX_BYTES // 1_000_000} MB "
        f"and {most_pixels // 1_000_000} megapixels."
    )


ALLOWED = _allowed(MAX_PIXELS)


@dataclass(frozen=True)
class Photograph:
    """A decoded photograph. pixels: uint8, (height, width, 3), upright RGB. format: name of the file's format.

    cut_off: a sentence about what is missing at its end; None where the file is complete.
    """

    pixels: Pixels
    format: str
    cut_off: str | None = None

    @property
    def width(self) -> int:
        """Width of the upright photograph in pixels."""
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        """Height of the upright photograph in pixels."""
        return int(self.pixels.shape[0])


@dataclass(frozen=True)
class ShownPhotograph:
    """A photograph made small for display. pixels: uint8, upright RGB. width, height: of the upright whole, in pixels.

    format, cut_off: as of a Photograph. orientation: how the file's pixels are turned to it, 1..8 as in EXIF.
    """

    pixels: Pixels
    width: int
    height: int
    format: str
    cut_off: str | None
    orientation: int


def decode(content: bytes, name: str = "") -> Photograph:
    """Decode an image file: first frame, rotated as its EXIF says, on white where transparent, 16 bits scaled to 8.

    A JPEG file that is cut off is decoded as far as possible; see backend/cut_off_jpeg.py.
    content: the file's bytes. name: the file's name; a known file extension must fit the content.
    Raises TooLarge, UnsupportedImage, WrongExtension, TooManyPixels or DamagedImage.
    """
    with _opened(content, name, MAX_PIXELS) as (image, kind):
        loaded, cut_off = _load(image, content, kind)
        return Photograph(pixels=np.asarray(_to_upright_rgb(loaded)), format=kind, cut_off=cut_off)


def decode_shown(content: bytes, name: str, longest_px: int, most_pixels: int = MAX_PIXELS) -> ShownPhotograph:
    """Decode an image file for display, with little memory: it is made small before its colours are converted.

    longest_px: of the longer side of the result. most_pixels: how many the file may have. Raises as decode.
    """
    with _opened(content, name, most_pixels) as (image, kind):
        whole = image.size
        image.draft(None, (DRAFT_SCALE * longest_px, DRAFT_SCALE * longest_px))  # JPEG only: decodes fewer pixels
        loaded, cut_off = _load(image, content, kind)
        orientation = _orientation_of(loaded)
        is_turned = _turn_upright(loaded)
        pixels = np.asarray(_to_upright_rgb(_shrunk_before(loaded, longest_px)))
        width, height = reversed(whole) if is_turned else whole
        return ShownPhotograph(shrink(pixels, longest_px), width, height, kind, cut_off, orientation)


@contextmanager
def _opened(content: bytes, name: str, most_pixels: int) -> Iterator[tuple[Image.Image, str]]:
    """Open a checked image file and give its format; errors of its decoding become those that decode raises."""
    if len(content) > MAX_BYTES:
        raise TooLarge(f"The file has more than {MAX_BYTES // 1_000_000} MB.", hint=ALLOWED, field="file")
    if not content:
        raise DamagedImage("The file is empty.", hint=ALLOWED, field="file")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # pixel counts and metadata are checked here
            with Image.open(io.BytesIO(content), formats=ALLOWED_FORMATS) as image:
                kind = "JPEG" if image.format == "MPO" else str(image.format)  # MPO: a JPEG with more behind it
                _check_name(name, kind)
                _check_pixels(image, most_pixels)
                yield image, kind
    except UnidentifiedImageError as error:
        raise _damaged() if _is_avif(content) else _refusal(content, name) from error
    except Image.DecompressionBombError as error:
        raise _too_many_pixels("far too many pixels", most_pixels) from error
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, TypeError, OverflowError, MemoryError) as error:
        raise _damaged() from error


def _orientation_of(image: Image.Image) -> int:
    """How a loaded image is to be turned, 1..8 as in EXIF; 1, upright, where the file says nothing that is allowed."""
    orientation = image.getexif().get(ExifTags.Base.Orientation, UPRIGHT)
    return orientation if orientation in ORIENTATIONS else UPRIGHT


def _turn_upright(image: Image.Image) -> bool:
    """Turn a loaded image as its EXIF says, in its place; tell whether width and height are exchanged.

    A TIFF file was turned, and its size exchanged, when it was loaded.
    """
    before = image.size
    ImageOps.exif_transpose(image, in_place=True)
    return image.size != before


def _shrunk_before(image: Image.Image, longest_px: int) -> Image.Image:
    """Make an image small whose pixels can be averaged, or become so; others stay."""
    width, height = image.size
    shown_height, shown_width = shrunk_size((height, width), longest_px)
    if image.mode in {*SIXTEEN_BIT_MODES, "F"} or (shown_width, shown_height) == image.size:
        return image
    averaged = image
    if image.has_transparency_data:
        averaged = image if image.mode == "RGBA" else image.convert("RGBA")
    elif image.mode not in AVERAGED_MODES:
        averaged = image.convert("RGB")
    return averaged.resize((shown_width, shown_height), resample=Image.Resampling.LANCZOS, reducing_gap=3.0)


def _load(image: Image.Image, content: bytes, kind: str) -> tuple[Image.Image, str | None]:
    """Decode an opened file completely: the image, and a sentence about what is missing at its end."""
    try:
        image.load()
    except OSError:
        if kind != "JPEG":
            raise
        return complete(content, hint=ALLOWED)
    return image, None


def shrink(pixels: Pixels, longest_px: int) -> Pixels:
    """Scale down so that the longer side has at most longest_px; smaller images stay as they are."""
    height, width = shrunk_size((pixels.shape[0], pixels.shape[1]), longest_px)
    if (height, width) == pixels.shape[:2]:
        return pixels
    scaled = Image.fromarray(pixels).resize((width, height), resample=Image.Resampling.LANCZOS, reducing_gap=3.0)
    return np.asarray(scaled)


def shrunk_size(size: tuple[int, int], longest_px: int) -> tuple[int, int]:
    """Give the (height, width) that shrink gives an image. size: its (height, width) in pixels."""
    factor = min(1.0, longest_px / max(size))
    return max(1, round(size[0] * factor)), max(1, round(size[1] * factor))


def encode_webp(pixels: Pixels, quality: int = 90) -> bytes:
    """Encode as WebP for display. pixels: uint8, (height, width, 3); quality: 0..100."""
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, format="WEBP", quality=quality, method=2)
    return buffer.getvalue()


def encode_jpeg(pixels: Pixels, quality: int = 95) -> bytes:
    """Encode as JPEG with little loss. pixels: uint8, (height, width, 3); quality: 0..95."""
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, format="JPEG", quality=quality, subsampling=0)
    return buffer.getvalue()


def encode_png(pixels: Pixels, texts: Mapping[str, str]) -> bytes:
    """Encode (height, width, 3) pixels as PNG, lossless. texts: written into the file, by keyword."""
    metadata = PngInfo()
    for keyword, text in texts.items():
        metadata.add_itxt(keyword, text)
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, format="PNG", pnginfo=metadata)
    return buffer.getvalue()


def encode_gif(frames: Sequence[bytes], frame_ms: int) -> bytes:
    """Join image files of equal size into a looping GIF. frame_ms: duration of each frame."""
    images = [Image.open(io.BytesIO(frame)).convert("RGB") for frame in frames]
    buffer = io.BytesIO()
    images[0].save(
        buffer, format="GIF", save_all=True, append_images=images[1:], duration=frame_ms, loop=0, optimize=False
    )
    return buffer.getvalue()


def _check_name(name: str, kind: str) -> None:
    ending = PurePath(name).suffix.lower()
    if ending in KNOWN_ENDINGS and ending not in ENDINGS_OF_FORMAT[kind]:
        right_name = PurePath(name).with_suffix(ENDINGS_OF_FORMAT[kind][0]).name
        raise WrongExtension(
            f"The file is named {PurePath(name).name!r}, but it is a {kind} image.",
            hint=f"Rename it to {right_name!r} and upload it again. {ALLOWED}",
            field="file",
        )


def _check_pixels(image: Image.Image, most_pixels: int) -> None:
    if image.width * image.height > most_pixels:
        raise _too_many_pixels(f"{image.width} × {image.height} pixels", most_pixels)


def _too_many_pixels(how_many: str, most_pixels: int) -> TooManyPixels:
    return TooManyPixels(
        f"The image has {how_many}.",
        hint=f"Scale it down, then upload it again. {_allowed(most_pixels)}",
        field="file",
    )


def _to_upright_rgb(image: Image.Image) -> Image.Image:
    ImageOps.exif_transpose(image, in_place=True)
    upright = image
    if upright.mode in SIXTEEN_BIT_MODES:
        return _eight_bits(upright).convert("RGB")
    if upright.mode == "F":
        raise UnsupportedImage(
            "The image has floating-point pixels, whose range is unknown.",
            hint=f"Save it with 8 or 16 bits per channel. {ALLOWED}",
            field="file",
        )
    if upright.has_transparency_data:
        layer = upright.convert("RGBA")
        paper = Image.new("RGBA", layer.size, (*WHITE, 255))
        return Image.alpha_composite(paper, layer).convert("RGB")
    return upright if upright.mode == "RGB" else upright.convert("RGB")


def _eight_bits(image: Image.Image) -> Image.Image:
    """Keep the upper byte of 16-bit grey values; Pillow's own conversion would clip them at 255."""
    values = np.asarray(image)  # 16 bits, or 32 with a sign
    bounded = values if values.dtype.itemsize == SIXTEEN_BITS_BYTES else np.clip(values, 0, 65535)
    return Image.fromarray((bounded >> 8).astype(np.uint8))


def _damaged() -> DamagedImage:
    return DamagedImage(
        "The file begins like an image but is cut off or damaged.",
        hint=f"Save or download it again, then upload the new file. {ALLOWED}",
        field="file",
    )


def _is_avif(content: bytes) -> bool:
    return content[4:12] in {b"ftypavif", b"ftypavis"}


def _refusal(content: bytes, name: str) -> Exception:
    if content[:64].lstrip().startswith((b"<svg", b"<?xml")) or b"<svg" in content[:1024]:
        what = "SVG drawings have no pixels"
    elif content[4:8] == b"ftyp":
        what = "HEIC and video files cannot be read"
    elif content.startswith(b"%PDF"):
        what = "PDF documents cannot be read"
    else:
        what = "The file is not an image that can be read"
    named = f" ({PurePath(name).name!r})" if name else ""
    return UnsupportedImage(f"{what}{named}.", hint=f"Save it as JPEG or PNG. {ALLOWED}", field="file")
