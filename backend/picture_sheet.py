"""Draws labelled images in rows on one sheet."""

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont

from models.pixels import Pixels

MARGIN_PX = 12
LINE_PX = 18  # of text
PAPER = "white"
INK = "black"


@dataclass(frozen=True)
class Picture:
    """An image and its label. pixels: uint8, (height, width, 3)."""

    label: str
    pixels: Pixels


def draw_pictures(title: str, rows: Sequence[Sequence[Picture]]) -> Image.Image:
    """Draw images of equal size below a title, each below its label."""
    height_px, width_px = rows[0][0].pixels.shape[:2]
    font = ImageFont.load_default()
    texts = [title, *(picture.label for row in rows for picture in row)]
    cell_px = max(width_px, *(round(font.getlength(text)) for text in texts[1:])) + MARGIN_PX
    row_px = LINE_PX + height_px + MARGIN_PX
    across_px = max(cell_px * max(map(len, rows)), round(font.getlength(title)) + MARGIN_PX)
    sheet = Image.new("RGB", (across_px + MARGIN_PX, LINE_PX + row_px * len(rows) + MARGIN_PX), PAPER)
    pen = ImageDraw.Draw(sheet)
    pen.text((MARGIN_PX, MARGIN_PX // 2), title, fill=INK, font=font)
    for row, pictures in enumerate(rows):
        for column, picture in enumerate(pictures):
            left, top = MARGIN_PX + column * cell_px, MARGIN_PX + LINE_PX + row * row_px
            pen.text((left, top), picture.label, fill=INK, font=font)
            sheet.paste(Image.fromarray(picture.pixels), (left, top + LINE_PX))
    return sheet
