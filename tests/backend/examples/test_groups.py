"""Groups of filters: planted ones are found, and the error is that of plain numpy."""

import numpy as np
import pytest

from backend.examples.groups import find_groups, pooled

CHANCE = np.random.default_rng(6)
WHERE = np.zeros((2, 6, 5))
WHERE[0, :3, :3], WHERE[1, 4:, 2:] = 2.0, 1.0
MADE_OF = np.zeros((2, 8))
MADE_OF[0, [1, 4]], MADE_OF[1, [2, 7]] = (3.0, 1.0), (0.5, 2.0)
PLANTED = np.einsum("ghw,gc->hwc", WHERE, MADE_OF).astype(np.float32)


def test_planted_groups_are_found_with_their_places_and_channels() -> None:
    found = find_groups(PLANTED, 2)
    assert found.explained == pytest.approx(1.0, abs=1e-4)
    for place in range(2):
        weights = found.weights[place] / found.weights[place].sum()
        np.testing.assert_allclose(weights, MADE_OF[place] / MADE_OF[place].sum(), atol=0.02)
        fires = found.maps[place] / found.maps[place].max()
        np.testing.assert_allclose(fires, WHERE[place] / WHERE[place].max(), atol=0.02)
    amounts = WHERE.sum(axis=(1, 2)) * MADE_OF.sum(axis=1)
    np.testing.assert_allclose(found.shares, amounts / amounts.sum(), atol=0.01)


def test_what_is_explained_is_reckoned_from_the_error() -> None:
    maps = np.abs(CHANCE.normal(size=(6, 5, 8))).astype(np.float32)
    found = find_groups(maps, 3)
    approximated = np.einsum("ghw,gc->hwc", found.maps, found.weights)
    error = ((maps - approximated) ** 2).sum() / (maps**2).sum()
    assert found.explained == pytest.approx(1 - error, abs=1e-6)
    assert 0.3 < found.explained < 1
    assert find_groups(maps, 6).explained > found.explained
    np.testing.assert_array_equal(find_groups(maps, 3).maps, found.maps)


def test_there_are_no_more_groups_than_positions_or_channels() -> None:
    assert len(find_groups(PLANTED[:1, :2], 6).shares) == 2


def test_large_maps_are_averaged_and_small_ones_left() -> None:
    assert pooled(PLANTED) is PLANTED
    large = CHANCE.random((57, 40, 2)).astype(np.float32)
    found = pooled(large)
    assert found.shape == (19, 14, 2)
    np.testing.assert_allclose(found[0, 0], large[:3, :3].mean(axis=(0, 1)), rtol=1e-5)
    np.testing.assert_allclose(found[18, 13], large[54:, 39:].mean(axis=(0, 1)), rtol=1e-5)
