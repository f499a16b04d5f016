"""What heatmaps answer, as both halves read it: packed numbers, and filters by their relevance."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from dataclasses import asdict

import numpy as np
from numpy.typing import NDArray

from backend.relevance.ranking import rank_filters


def most_relevant(relevance: Sequence[float], count: int) -> list[dict[str, object]]:
    """Rank filters, the most relevant first: rank, filter, relevance, share, accumulated. relevance: of each filter."""
    return [asdict(ranked) for ranked in rank_filters(np.asarray(relevance, np.float64)).top(count)]


def packed(numbers: NDArray[np.floating]) -> str:
    """Write numbers as base64 of little-endian 32-bit floats."""
    return base64.b64encode(numbers.astype("<f4").tobytes()).decode()


def unpacked(text: str) -> list[float]:
    """Read what packed has written."""
    numbers: list[float] = np.frombuffer(base64.b64decode(text), dtype="<f4").tolist()
    return numbers


def relevance_per_filter(result: Mapping[str, object]) -> dict[str, list[float]]:
    """Read the relevance of every filter out of a result of explain: {layer: one number per filter}."""
    layers: list[dict[str, str]] = result["layers"]  # type: ignore[assignment]
    return {layer["layer"]: unpacked(layer["per_channel"]) for layer in layers}
