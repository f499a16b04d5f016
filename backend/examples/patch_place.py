"""Where in a photograph an example is: the receptive field of a response, or the patch that was shown."""

from __future__ import annotations

from backend.examples.index_files import FieldOfView
from models.image_input import ImageInput, Rectangle

Size = tuple[int, int]


def place_of_field(image_input: ImageInput, size: Size, field: FieldOfView | None, row: int, column: int) -> Rectangle:
    """Find the receptive field of a position in a photograph, as far as it lies in the part that the network sees.

    size: (height, width) of the photograph in pixels. field: None for the whole image. row, column: the position.
    """
    seen = image_input.seen_part(size)
    if field is None:
        return seen
    top = field.first_px[0] + row * field.stride_px[0]
    left = field.first_px[1] + column * field.stride_px[1]
    return _in_photograph(image_input, size, (top, left), field.size_px)


def place_of_patch(image_input: ImageInput, size: Size, side_px: int, top: int, left: int) -> Rectangle:
    """Find a patch in a photograph. side_px, top, left: in pixels of the network's input."""
    return _in_photograph(image_input, size, (top, left), (side_px, side_px))


def _in_photograph(image_input: ImageInput, size: Size, corner: tuple[int, int], extent: tuple[int, int]) -> Rectangle:
    """Map a rectangle of the network's input to the photograph, cut off at the edges of the input."""
    seen = image_input.seen_part(size)
    down, across = seen.height / image_input.height_px, seen.width / image_input.width_px
    top, left = max(0, corner[0]), max(0, corner[1])
    bottom = min(image_input.height_px, corner[0] + extent[0])
    right = min(image_input.width_px, corner[1] + extent[1])
    return Rectangle(
        left=seen.left + left * across,
        top=seen.top + top * down,
        width=(right - left) * across,
        height=(bottom - top) * down,
    )
