"""Settings that several methods declare alike: they differ in their defaults, and some in their limits.

Each function makes one field of a model; the name of the field is the name of the function.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import Field

from backend.declare import shown

PARAMETERIZATIONS = {"fourier": "Fourier", "laplacian": "Laplacian", "naive": "Pixels", "maco": "MaCo"}


def learning_rate(rates: Mapping[str, float]) -> Any:
    """Declare the learning rate. rates: its defaults, by parameterization."""
    usual = ", ".join(f"{rate:g} for {PARAMETERIZATIONS[name]}" for name, rate in rates.items())
    return Field(
        default=None,
        gt=0,
        le=10_000,
        title="Learning rate",
        description=f"Step size of the optimizer. Empty: {usual}.",
        json_schema_extra=shown(empty_means=rates),
    )


def jitter_px(default: int) -> Any:
    """Declare the jitter."""
    return Field(
        default=default,
        ge=0,
        le=64,
        title="Jitter",
        description="Maximum random shift in pixels.",
        json_schema_extra=shown(unit="px"),
    )


def rotation_deg(default: float) -> Any:
    """Declare the rotation."""
    return Field(
        default=default,
        ge=0,
        le=180,
        title="Rotation",
        description="Maximum random rotation in degrees.",
        json_schema_extra=shown(unit="°"),
    )


def scale(default: float) -> Any:
    """Declare the change of size."""
    return Field(
        default=default,
        ge=0,
        le=0.9,
        title="Scale",
        description="Maximum random change of size, as a fraction.",
        json_schema_extra=shown(),
    )


def padding_px(default: int, most: int) -> Any:
    """Declare the padding. most: the largest that is allowed."""
    return Field(
        default=default,
        ge=0,
        le=most,
        title="Padding",
        description="Grey border in pixels, cropped from the result.",
        json_schema_extra=shown(unit="px"),
    )
