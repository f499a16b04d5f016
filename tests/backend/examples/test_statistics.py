"""The statistics and the census of planted channels."""

import numpy as np
import pytest

from backend.examples.census import Finding, findings_of
from backend.examples.index_writer import SCALARS
from backend.examples.responses import Responses
from backend.examples.statistics import LayerStatistics, statistics_of
from backend.examples.tally import Gatherer

IMAGES = 60
LABELS = np.arange(IMAGES, dtype=np.int32) % 2
CHANCE = np.random.default_rng(8)
USUAL = np.abs(CHANCE.normal(size=IMAGES)).astype(np.float32)
OTHER = np.abs(CHANCE.normal(size=IMAGES)).astype(np.float32)
# by channel, the highest value for each image: usual, its double, dead, nearly constant, saturated, of one class
RESPONSES = np.stack(
    [
        USUAL,
        2 * USUAL + 1e-4 * OTHER,
        np.zeros(IMAGES),
        2 + 1e-4 * OTHER,
        np.where(np.arange(IMAGES) < 50, 6.0, OTHER),
        np.where(LABELS == 1, OTHER, 0),
    ],
    axis=1,
).astype(np.float32)


@pytest.fixture(scope="module")
def found() -> LayerStatistics:
    gatherer = Gatherer([RESPONSES.shape[1]], 2, [6.0], frozenset(range(IMAGES)))
    places = np.zeros(RESPONSES.shape, np.int32)
    gatherer.add(
        [Responses(RESPONSES, RESPONSES / 2, places, places, RESPONSES[:, np.newaxis])],
        np.arange(IMAGES, dtype=np.int32),
        LABELS,
        np.full((IMAGES, 2), 9, np.int32),
    )
    tally = gatherer.tally()
    return statistics_of(tally.layers[0], responses=IMAGES, sampled=IMAGES, class_counts=np.bincount(LABELS))


def test_the_plain_numbers_are_those_of_numpy(found: LayerStatistics) -> None:
    np.testing.assert_allclose(found.mean, RESPONSES.mean(axis=0) / 2, rtol=1e-5)
    np.testing.assert_allclose(found.spread, RESPONSES.std(axis=0), rtol=1e-2, atol=1e-3)
    np.testing.assert_allclose(found.zeros, (RESPONSES < 2**-10).mean(axis=0))
    np.testing.assert_allclose(found.at_ceiling, (RESPONSES >= 6).mean(axis=0))
    for label in (0, 1):
        np.testing.assert_allclose(found.class_means[:, label], RESPONSES[label == LABELS].mean(axis=0) / 2, rtol=1e-5)


def test_selectivity_is_one_for_a_channel_of_one_class_and_low_for_others(found: LayerStatistics) -> None:
    best, other = np.sort(found.class_means, axis=1)[:, ::-1].T
    expected = np.divide(best - other, best + other, out=np.zeros_like(best), where=best + other > 0)
    np.testing.assert_allclose(found.selectivity, expected, rtol=1e-6)
    assert found.selectivity[5] == 1
    assert found.selectivity[0] < 0.5


def test_neighbours_are_the_most_correlated(found: LayerStatistics) -> None:
    plain = np.corrcoef(RESPONSES[:, [0, 1, 4, 5]].T)
    assert found.neighbours[0, 0] == 1
    assert found.correlations[0, 0] == pytest.approx(plain[0, 1], abs=0.02)
    assert found.twins.tolist() == [1, 1, 0, 0, 0, 0]
    assert 2 not in found.neighbours  # a dead channel has no neighbours, and is none
    assert (found.neighbours[2] == -1).all()


def test_the_census_finds_what_was_planted_and_nothing_else(found: LayerStatistics) -> None:
    flags = findings_of({name: getattr(found, name) for name in SCALARS})
    told = {finding: flags[finding].nonzero()[0].tolist() for finding in Finding}
    assert told == {
        Finding.DEAD: [2],
        Finding.CONSTANT: [3],
        Finding.SATURATED: [4],
        Finding.DUPLICATE: [0, 1],
    }
