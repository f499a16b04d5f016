"""The ranking of filters, also for a layer without relevance."""

import numpy as np
import pytest

from backend.relevance.ranking import RankedFilter, rank_filters


def test_filters_are_ranked_with_shares_that_add_up() -> None:
    ranking = rank_filters(np.array([1.0, 5.0, 0.0, 4.0]))
    assert ranking.filters.tolist() == [1, 3, 0, 2]
    assert ranking.shares.tolist() == [0.5, 0.4, 0.1, 0.0]
    assert ranking.accumulated == pytest.approx([0.5, 0.9, 1.0, 1.0])
    assert ranking.total == 10
    assert ranking.top(2) == [RankedFilter(1, 1, 5.0, 0.5, 0.5), RankedFilter(2, 3, 4.0, 0.4, 0.9)]
    assert len(ranking.top(9)) == 4


def test_equal_filters_stay_in_the_order_of_their_ids() -> None:
    assert rank_filters(np.array([1.0, 2.0, 1.0, 2.0])).filters.tolist() == [1, 3, 0, 2]


def test_shares_of_signed_relevance_are_of_all_magnitudes() -> None:
    ranking = rank_filters(np.array([-2.0, 5.0, 1.0]))
    assert ranking.filters.tolist() == [1, 2, 0]
    assert ranking.shares.tolist() == [0.625, 0.125, -0.25]
    assert ranking.total == 4


def test_a_layer_without_relevance_has_no_shares() -> None:
    ranking = rank_filters(np.zeros(3))
    assert ranking.shares.tolist() == ranking.accumulated.tolist() == [0, 0, 0]
