"""Probabilities of classes, from the logits of a network."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from models.description import Ending


def probabilities_of(logits: NDArray[np.float32], ending: Ending) -> NDArray[np.float64]:
    """Make probabilities as the network does: of each class by itself, or of all, so that they sum to 1."""
    if ending == "sigmoid":
        each: NDArray[np.float64] = np.exp(-np.logaddexp(0.0, -logits.astype(np.float64)))
        return each
    return softmax(logits)


def softmax(logits: NDArray[np.float32]) -> NDArray[np.float64]:
    """Probabilities that sum to 1, in float64. logits: (classes,)."""
    exponentials: NDArray[np.float64] = np.exp(logits.astype(np.float64) - np.max(logits))
    exponentials /= exponentials.sum()
    return exponentials
