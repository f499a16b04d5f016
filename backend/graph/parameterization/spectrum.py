"""The mean spectrum of photographs, which MaCo keeps: how strong each frequency is in each decorrelated plane.

It is measured on the sample photographs, and on a collection where one is named, by the command
`python -m backend.comparisons.spectrum`.
Directions are averaged, because those of ten photographs are those of their subjects.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from backend.graph.parameterization.base import NEAREST_TO_ENDS, Size
from backend.graph.parameterization.color import to_decorrelated

FILE = Path(__file__).resolve().parents[3] / "data" / "spectrum.json"
MEASURED_PX = 256
POINTS = 16  # frequencies of the table, equally far apart in their logarithm

Images = NDArray[np.float32]
Profile = NDArray[np.float64]


def measure(photographs: Iterable[Images]) -> Profile:
    """Average the spectra of photographs, (256, 256, 3) each, values 0..1: (POINTS, 3), amplitude times frequency.

    The amplitude is that of a Fourier transform divided by √(height · width), so that it does not depend on the size;
    times the frequency in cycles per pixel it is nearly the same number for all frequencies.
    """
    frequency = frequencies((MEASURED_PX, MEASURED_PX))
    nearest = np.abs(np.log(np.maximum(frequency, frequency[0, 1])[..., None]) - np.log(points())).argmin(axis=-1)
    is_mean = frequency == 0
    profiles = []
    for photograph in photographs:
        bounded = np.clip(photograph, NEAREST_TO_ENDS, 1 - NEAREST_TO_ENDS)
        planes = to_decorrelated(tf.constant(np.log(bounded) - np.log1p(-bounded))).numpy()  # (256, 256, 3)
        waves = np.abs(np.fft.rfft2(planes, axes=(0, 1))) / MEASURED_PX * frequency[..., None]
        profiles.append([waves[(nearest == point) & ~is_mean].mean(axis=0) for point in range(POINTS)])
    return np.asarray(np.mean(profiles, axis=0))


def points() -> NDArray[np.float64]:
    """The frequencies of the table in cycles per pixel, from one cycle per image to that of a chessboard."""
    return np.geomspace(1 / MEASURED_PX, np.sqrt(0.5), POINTS)


def frequencies(size: Size) -> NDArray[np.float64]:
    """The frequency of each number of a half spectrum, in cycles per pixel: (height, width // 2 + 1)."""
    height, width = size
    return np.asarray(np.hypot(np.fft.fftfreq(height)[:, np.newaxis], np.fft.rfftfreq(width)))


def magnitudes(size: Size, profile: Profile | None = None) -> NDArray[np.float64]:
    """The magnitude of each number of the half spectrum of each decorrelated plane: (3, height, width // 2 + 1).

    profile: of measure; None for that of data/spectrum.json. The mean of a plane is 0, so that an image is grey on
    average.
    """
    table = read() if profile is None else profile
    frequency = frequencies(size)
    known = np.where(frequency > 0, frequency, 1.0)
    whitened = [np.interp(np.log(known), np.log(points()), plane) for plane in table.T]
    return np.asarray(np.stack(whitened) * np.sqrt(size[0] * size[1]) / known * (frequency > 0))


def read() -> Profile:
    """Read the table that comes along: (POINTS, 3)."""
    return np.asarray(json.loads(FILE.read_text())["profile"], np.float64)


def write(profile: Profile, photographs: int) -> None:
    """Write a table over the one that comes along. photographs: how many it was measured on."""
    rows = ",\n".join(f"    {json.dumps([round(float(value), 5) for value in row])}" for row in profile)
    FILE.write_text(f'{{\n  "photographs": {photographs},\n  "profile": [\n{rows}\n  ]\n}}\n')
