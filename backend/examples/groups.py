"""Groups: filters of a layer that fire together in a photograph, by non-negative matrix factorization.

The activations, (positions, channels), are approximated by (positions, groups) times (groups, channels): where each
group fires, and which channels it is made of. Source: thesis, Section 5.1.3; C. Olah et al., The Building Blocks of
Interpretability, 2018.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.decomposition import NMF
from sklearn.exceptions import ConvergenceWarning

ITERATIONS = 500
MOST_PER_SIDE = 28  # positions; larger maps are averaged first


@dataclass(frozen=True)
class Groups:
    """Groups of a layer's filters, the strongest first.

    maps: where each fires, (groups, height, width). weights: how much of each channel it has, (groups, channels).
    shares: of all activation that the groups explain, (groups,). explained: share of the squared activations.
    """

    maps: NDArray[np.float64]
    weights: NDArray[np.float64]
    shares: NDArray[np.float64]
    explained: float


def pooled(maps: NDArray[np.float32], most: int = MOST_PER_SIDE) -> NDArray[np.float32]:
    """Average neighbouring positions until no side has more than so many: (height, width, channels)."""
    height, width, channels = maps.shape
    step = max(1, -(-max(height, width) // most))
    if step == 1:
        return maps
    rows, columns = -(-height // step), -(-width // step)
    padded = np.full((rows * step, columns * step, channels), np.nan, np.float32)
    padded[:height, :width] = maps
    blocks = padded.reshape(rows, step, columns, step, channels)
    averaged: NDArray[np.float32] = np.nanmean(blocks, axis=(1, 3)).astype(np.float32)
    return averaged


def find_groups(maps: NDArray[np.float32], count: int) -> Groups:
    """Factorize the activations of photographs below each other: (height, width, channels), none below 0, not all 0."""
    height, width, channels = maps.shape
    activations = maps.reshape(-1, channels).astype(np.float64)
    most = min(count, *activations.shape)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # the error that is left is told
        model = NMF(most, init="nndsvda", max_iter=ITERATIONS, random_state=0)
        fires = model.fit_transform(activations)  # (positions, groups)
    weights = model.components_  # (groups, channels)
    amounts = fires.sum(axis=0) * weights.sum(axis=1)
    order = np.argsort(-amounts, kind="stable")
    error = ((activations - fires @ weights) ** 2).sum()
    return Groups(
        maps=fires.T.reshape(most, height, width)[order],
        weights=weights[order],
        shares=(amounts / max(amounts.sum(), np.finfo(float).tiny))[order],
        explained=float(1 - error / (activations**2).sum()),
    )
