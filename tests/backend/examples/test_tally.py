"""Tallies: what was gathered equals plain numpy, however a collection is cut into parts."""

import tracemalloc
from itertools import pairwise

import numpy as np
import pytest

from backend.examples.histogram import BINS, counts
from backend.examples.responses import Responses
from backend.examples.tally import Gatherer, GrowingHistogram, LayerTally, Tally, from_bytes, from_upper_bits, to_bytes

CHANNELS, CLASSES, IMAGES = 3, 2, 40
CHANCE = np.random.default_rng(5)
HIGHEST = CHANCE.normal(size=(IMAGES, CHANNELS)).astype(np.float32)
MEANS = CHANCE.normal(size=(IMAGES, CHANNELS)).astype(np.float32)
SAMPLE = CHANCE.normal(size=(IMAGES, 4, CHANNELS)).astype(np.float32)
LABELS = np.array([image % 3 - 1 for image in range(IMAGES)], np.int32)  # a third has no class
PROFILED = frozenset(range(0, IMAGES, 4))


def tally_of(numbers: range, batch: int = 7) -> Tally:
    gatherer = Gatherer([CHANNELS], CLASSES, [1.0], PROFILED)
    for first in range(numbers.start, numbers.stop, batch):
        part = slice(first, min(first + batch, numbers.stop))
        places = np.zeros((part.stop - part.start, CHANNELS), np.int32)
        responses = Responses(HIGHEST[part], MEANS[part], places, places, SAMPLE[part])
        images = np.arange(part.start, part.stop, dtype=np.int32)
        gatherer.add([responses], images, LABELS[part], np.full((len(images), 2), 9, np.int32))
    return gatherer.tally()


def layer_of(tally: Tally) -> LayerTally:
    (layer,) = tally.layers
    return layer


def test_sums_are_those_of_plain_numpy() -> None:
    tally = tally_of(range(IMAGES))
    layer = layer_of(tally)
    np.testing.assert_allclose(layer.totals, MEANS.sum(axis=0, dtype=np.float64), rtol=1e-6)
    np.testing.assert_allclose(layer.highest, HIGHEST.max(axis=0))
    np.testing.assert_allclose(layer.lowest, HIGHEST.min(axis=0))
    np.testing.assert_allclose(layer.squares, (SAMPLE.astype(np.float64) ** 2).sum(axis=(0, 1)), rtol=1e-6)
    assert layer.bins.sum(axis=1).tolist() == [IMAGES * 4] * CHANNELS
    assert tally.sampled.tolist() == [IMAGES * 4]
    assert layer.at_ceiling.tolist() == (SAMPLE >= 1.0).sum(axis=(0, 1)).tolist()
    for label in range(CLASSES):
        np.testing.assert_allclose(layer.class_totals[label], MEANS[label == LABELS].sum(axis=0), rtol=1e-5)
    np.testing.assert_allclose(from_upper_bits(layer.profile), HIGHEST[sorted(PROFILED)], rtol=2**-7)
    assert tally.images.tolist() == list(range(IMAGES))


def test_a_histogram_is_that_of_all_values_however_they_come() -> None:
    values = CHANCE.normal(size=(500, CHANNELS)).astype(np.float32)
    for batch in (1, 100, 193, 500):
        grown = GrowingHistogram(CHANNELS)
        for first in range(0, 500, batch):
            grown.add(values[first : first + batch])
            grown.bins()[:] = 0  # what was handed out is a copy
        np.testing.assert_array_equal(grown.bins(), counts(values))


def test_a_batch_leaves_little_memory_behind() -> None:
    images, positions, channels, batches = 4, 32, 500, 40
    gatherer = Gatherer([channels], CLASSES, [None], PROFILED)
    places = np.zeros((images, channels), np.int32)
    numbers, sizes = np.zeros(images, np.int32), np.zeros((images, 2), np.int32)
    tracemalloc.start()
    for _ in range(batches):
        sample = np.ones((images, positions, channels), np.float32)
        gatherer.add(
            [Responses(sample[:, 0].copy(), sample[:, 1].copy(), places, places, sample)], numbers, numbers, sizes
        )
        del sample
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    of_responses = 2 * images * channels * 4 * batches  # highest and mean of each batch
    of_histogram = 2 * channels * BINS * 4  # the bins, and as many values that wait
    assert held < 2 * (of_responses + of_histogram)


@pytest.mark.parametrize("cuts", [(0, 1, 40), (0, 14, 28, 40), (0, 39, 40)])
def test_parts_joined_are_the_whole(cuts: tuple[int, ...]) -> None:
    parts = [from_bytes(to_bytes(tally_of(range(first, end)))) for first, end in pairwise(cuts)]
    joined = parts[0]
    for part in parts[1:]:
        joined = joined.join(part)
    whole, found = layer_of(tally_of(range(IMAGES))), layer_of(joined)
    np.testing.assert_array_equal(found.by_highest.images, whole.by_highest.images)
    np.testing.assert_array_equal(found.by_mean.values, whole.by_mean.values)
    np.testing.assert_array_equal(found.bins, whole.bins)
    np.testing.assert_array_equal(found.profile, whole.profile)
    np.testing.assert_allclose(found.totals, whole.totals, rtol=1e-12)
    np.testing.assert_array_equal(joined.images, np.arange(IMAGES))


def test_a_part_of_which_nothing_can_be_read_changes_nothing() -> None:
    empty = Gatherer([CHANNELS], CLASSES, [1.0], PROFILED)
    empty.skip(40, "It is damaged.")
    joined = from_bytes(to_bytes(tally_of(range(IMAGES)).join(empty.tally())))
    assert [(one.image, one.reason) for one in joined.skipped] == [(40, "It is damaged.")]
    np.testing.assert_array_equal(layer_of(joined).highest, HIGHEST.max(axis=0))


def test_a_photograph_shown_in_patches_counts_once_as_an_image() -> None:
    gatherer = Gatherer([CHANNELS], CLASSES, [None], PROFILED)
    places = np.arange(2 * CHANNELS, dtype=np.int32).reshape(2, CHANNELS)
    gatherer.add(
        [Responses(HIGHEST[:2], MEANS[:2], places, places, SAMPLE[:2])],
        images=np.array([3, 3], np.int32),
        labels=LABELS[:2],
        sizes=np.full((2, 2), 9, np.int32),
    )
    tally = gatherer.tally()
    assert tally.images.tolist() == [3]
    assert layer_of(tally).by_highest.images.tolist() == [[3, 3]] * CHANNELS
