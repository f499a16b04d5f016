"""The catalog of comparisons: images that differ in one part of the graph. To add one: its line in comparisons_of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from backend.graph.parameterization import Fourier, Laplacian, Pixels
from backend.graph.program import GraphParts
from backend.graph.transformation import Jitter, Pad, Rotate, Scale, Transformation

# Source: thesis, Figures 4.8 to 4.11; each figure keeps the transformations of the one before
JITTER = Jitter(10)
ROTATION = Rotate(5.0)
SCALE = Scale(0.1)  # Source: thesis, Section 4.1.2, which advises about 10 %


@dataclass(frozen=True)
class Variant:
    """One variant of an image. label: what is different about it."""

    label: str
    parts: GraphParts


@dataclass(frozen=True)
class Comparison:
    """The variants on one sheet.

    name: of the file. title: heading of the sheet. shown_at: steps after which each image is shown, increasing.
    """

    name: str
    title: str
    variants: tuple[Variant, ...]
    shown_at: tuple[int, ...]


def comparisons_of(size_px: int, steps: int, shown_at: Sequence[int]) -> tuple[Comparison, ...]:
    """List all comparisons.

    size_px: height and width of each image. steps: of each image in comparisons of transformations. shown_at: steps
    after which images are shown in comparisons of parameterizations, increasing.
    """
    size, end = (size_px, size_px), (steps,)
    return (
        Comparison("jitter", "Jitter in pixels, nothing else", _jittered(size), end),
        Comparison("rotation", "Rotation in degrees, with jitter", _rotated(size), end),
        Comparison("scale", "Scale, with jitter and rotation", _scaled(size), end),
        Comparison("padding", "Padding in pixels, with all else", _padded(size), end),
        Comparison("parameterization", "Parameterizations, and steps", _parameterized(size), tuple(shown_at)),
    )


def _jittered(size: tuple[int, int]) -> tuple[Variant, ...]:
    return _transformed(size, (("0", ()), ("1", (Jitter(1),)), ("10", (JITTER,))))


def _rotated(size: tuple[int, int]) -> tuple[Variant, ...]:
    return _transformed(size, ((f"{degrees:g}", (JITTER, Rotate(degrees))) for degrees in (0.0, 5.0, 180.0)))


def _scaled(size: tuple[int, int]) -> tuple[Variant, ...]:
    return _transformed(
        size,
        ((f"{1 - part:g} to {1 + part:g}", (JITTER, ROTATION, Scale(part))) for part in (0.0, 0.2, 0.9)),
    )


def _padded(size: tuple[int, int]) -> tuple[Variant, ...]:
    return tuple(
        variant
        for pixels in (0, 12)
        for variant in _transformed(size, ((f"{pixels}", (JITTER, ROTATION, SCALE)),), Pad(pixels))
    )


def _parameterized(size: tuple[int, int]) -> tuple[Variant, ...]:
    return tuple(
        Variant(
            f"{name}{', decorrelated' if decorrelated else ''}",
            GraphParts(size=size, parameterization=kind(decorrelated=decorrelated)),
        )
        for decorrelated in (False, True)
        for name, kind in (("Naive", Pixels), ("Laplacian", Laplacian), ("Fourier", Fourier))
    )


def _transformed(
    size: tuple[int, int], chosen: Iterable[tuple[str, tuple[Transformation, ...]]], pad: Pad | None = None
) -> tuple[Variant, ...]:
    border = Pad(0) if pad is None else pad
    return tuple(
        Variant(label, GraphParts(size=size, transformations=transformations, pad=border))
        for label, transformations in chosen
    )
