"""Which images a storyboard has."""

import numpy as np
import pytest

from backend.methods.heatmaps.answer import RelevantFilter
from backend.methods.storyboard.pictures import pictures_of
from backend.relevance.ranking import rank_filters
from models.errors import InvalidSetting


def ranked(*relevance: float) -> list[RelevantFilter]:
    return [RelevantFilter.model_validate(vars(one)) for one in rank_filters(np.array(relevance)).top(100)]


def test_the_most_relevant_filters_alone_and_mixed_by_their_relevance() -> None:
    pictures = pictures_of("a", ranked(0.1, 0.4, 0.0, 0.3), alone=2, mixes=[3, 100])
    assert [(one.channels, one.weights) for one in pictures[:2]] == [([1], [1.0]), ([3], [1.0])]
    assert [one.channels for one in pictures[2:]] == [[1, 3, 0], [1, 3, 0]]
    assert pictures[2].weights == pytest.approx([0.5, 0.375, 0.125])
    assert pictures[2].relevance == pytest.approx(0.8)


def test_filters_without_relevance_are_left_out() -> None:
    pictures = pictures_of("b", ranked(0.0, -0.2, 0.5), alone=3, mixes=[])
    assert [(one.layer, one.channels) for one in pictures] == [("b", [2])]


def test_a_layer_without_any_relevance_is_refused() -> None:
    with pytest.raises(InvalidSetting, match="No filter of c"):
        pictures_of("c", ranked(0.0, 0.0), alone=5, mixes=[5])


def test_weights_end_in_the_digits_of_numpys_sum_as_recipes_of_old_have_them() -> None:
    relevance = np.random.default_rng(1).random(100)
    (mix,) = pictures_of("a", ranked(*relevance), alone=0, mixes=[100])
    expected = np.sort(relevance)[::-1]
    assert mix.weights == [float(one) / float(expected.sum()) for one in expected]
