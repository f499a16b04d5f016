"""What a tally says of each channel: mean, spread, share of zeros, selectivity, and the channels most alike.

Sources: selectivity: A. Morcos et al., On the importance of single directions for generalization, 2018, Section 2.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.examples import histogram
from backend.examples.tally import LayerTally, from_upper_bits

NEIGHBOURS = 10
FAVOURED = 5
DUPLICATE = 0.99  # correlation above which two channels count as one
FEWEST_FOR_CORRELATION = 30  # images in which a channel responds, before a correlation means something


@dataclass(frozen=True)
class LayerStatistics:
    """What is known of a layer's channels. All arrays begin with the axis of channels.

    mean: over all positions and images. spread: standard deviation of the sampled values. highest: over all positions
    and images; lowest: the lowest of the images' highest values. zeros: share of the sampled values that are exactly or
    nearly zero. at_ceiling: share at the highest value that the activation lets through. bins: histogram of the sampled
    values. class_means: (channels, classes); NaN for a class without images. selectivity: how far the favourite class
    stands out, 0..1; NaN without classes. neighbours, correlations: (channels, ≤ NEIGHBOURS), the most correlated
    channels first, -1 and NaN where too few images are known. twins: with how many channels it is correlated above
    DUPLICATE.
    """

    mean: NDArray[np.float64]
    spread: NDArray[np.float64]
    highest: NDArray[np.float32]
    lowest: NDArray[np.float32]
    zeros: NDArray[np.float64]
    at_ceiling: NDArray[np.float64]
    bins: NDArray[np.int32]
    class_means: NDArray[np.float64]
    selectivity: NDArray[np.float64]
    neighbours: NDArray[np.int32]
    correlations: NDArray[np.float32]
    twins: NDArray[np.int32]


def statistics_of(
    tally: LayerTally, *, responses: int, sampled: int, class_counts: NDArray[np.int64]
) -> LayerStatistics:
    """Reckon the statistics of a layer.

    responses: how many maps of each channel were seen. sampled: values sampled of each channel. class_counts: how many
    maps belong to each class, (classes,).
    """
    average = tally.sums / max(sampled, 1)
    with np.errstate(divide="ignore", invalid="ignore"):
        class_means = (tally.class_totals / class_counts[:, np.newaxis]).T  # (channels, classes)
    neighbours, correlations, twins = _neighbours(tally)
    return LayerStatistics(
        mean=tally.totals / max(responses, 1),
        spread=np.sqrt(np.maximum(tally.squares / max(sampled, 1) - average**2, 0.0)),
        highest=tally.highest,
        lowest=tally.lowest,
        zeros=tally.bins[:, histogram.SIDE] / max(sampled, 1),
        at_ceiling=tally.at_ceiling / max(sampled, 1),
        bins=tally.bins,
        class_means=class_means,
        selectivity=_selectivity(class_means),
        neighbours=neighbours,
        correlations=correlations,
        twins=twins,
    )


def _selectivity(class_means: NDArray[np.float64]) -> NDArray[np.float64]:
    """(highest class mean − mean of the others) / (their sum), for means above zero; NaN below two classes."""
    known = class_means[:, ~np.isnan(class_means).any(axis=0)].clip(min=0.0)
    if known.shape[1] <= 1:
        return np.full(len(class_means), np.nan)
    best = known.max(axis=1)
    others = (known.sum(axis=1) - best) / (known.shape[1] - 1)
    total = best + others
    selectivity: NDArray[np.float64] = np.divide(best - others, total, out=np.zeros_like(best), where=total > 0)
    return selectivity


def _neighbours(tally: LayerTally) -> tuple[NDArray[np.int32], NDArray[np.float32], NDArray[np.int32]]:
    """Find the most correlated channels, by the highest values of the sampled images."""
    profile = from_upper_bits(tally.profile).astype(np.float64)  # (images, channels)
    channels = profile.shape[1]
    count = min(NEIGHBOURS, channels - 1)
    centred = profile - profile.mean(axis=0) if len(profile) else profile
    length = np.sqrt((centred**2).sum(axis=0))
    responding = (profile > 0).sum(axis=0) if len(profile) else np.zeros(channels)
    known = (length > 0) & (np.maximum(responding, (profile < 0).sum(axis=0)) >= FEWEST_FOR_CORRELATION)
    unit = np.divide(centred, length, out=np.zeros_like(centred), where=known)
    correlation = unit.T @ unit
    correlation[~known] = correlation[:, ~known] = -np.inf
    np.fill_diagonal(correlation, -np.inf)
    order = np.argsort(-correlation, axis=1, kind="stable")[:, :count].astype(np.int32)
    values = np.take_along_axis(correlation, order, axis=1)
    unknown = np.isneginf(values)
    return (
        np.where(unknown, np.int32(-1), order),
        np.where(unknown, np.nan, values).astype(np.float32),
        (correlation > DUPLICATE).sum(axis=1).astype(np.int32),
    )
