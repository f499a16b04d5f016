"""Writes figures into files: PNG, SVG and PDF, with what they show in their metadata.

The same figure has the same bytes: files hold no dates, and the ids in SVG files are drawn from a fixed salt.
matplotlib allows other keywords in each format, so the facts stand under different ones:

            title    network     settings      recipe    innsyn
    PNG     Title    Network     Description   Recipe    Software       text chunks
    SVG     title    subject     description   source    creator        RDF, Dublin Core
    PDF     Title    Author      Subject       Keywords  Creator        document information
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from enum import Enum

from backend.figures.drawing import Drawing, Facts
from backend.figures.style import DPI, styled
from backend.version import VERSION

CREATOR = f"Innsyn {VERSION}"
Metadata = Mapping[str, object]


class Format(str, Enum):
    """A format of files."""

    PNG = "png"
    SVG = "svg"
    PDF = "pdf"

    @property
    def media_type(self) -> str:
        """What HTTP calls it."""
        return MEDIA_TYPES[self]


MEDIA_TYPES = {Format.PNG: "image/png", Format.SVG: "image/svg+xml", Format.PDF: "application/pdf"}


def save(drawing: Drawing, facts: Facts, *, width_in: float, into: Format) -> bytes:
    """Draw a figure and give its file. width_in: its width in inches."""
    buffer = io.BytesIO()
    with styled():
        figure = drawing.draw(width_in)
        figure.savefig(buffer, format=into.value, dpi=DPI, metadata=METADATA[into](facts))
    return buffer.getvalue()


def _of_png(facts: Facts) -> Metadata:
    return {
        "Title": facts.title,
        "Network": facts.network,
        "Description": facts.settings,
        "Recipe": facts.recipe,
        "Software": CREATOR,
    }


def _of_svg(facts: Facts) -> Metadata:
    return {
        "Title": facts.title,
        "Keywords": [facts.network],
        "Description": facts.settings,
        "Source": facts.recipe,
        "Creator": CREATOR,
        "Date": None,
    }


def _of_pdf(facts: Facts) -> Metadata:
    return {
        "Title": facts.title,
        "Author": facts.network,
        "Subject": facts.settings,
        "Keywords": facts.recipe,
        "Creator": CREATOR,
        "CreationDate": None,
    }


METADATA: Mapping[Format, Callable[[Facts], Metadata]] = {
    Format.PNG: _of_png,
    Format.SVG: _of_svg,
    Format.PDF: _of_pdf,
}
