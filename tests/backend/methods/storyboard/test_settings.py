"""Which images a storyboard has."""

import pytest

from backend.methods.storyboard.settings import StoryboardSettings
from models.errors import InvalidSetting

RELEVANCE = {"a": [0.1, 0.4, 0.0, 0.3], "b": [0.0, -0.2, 0.5]}


def test_the_most_relevant_filters_alone_and_mixed_by_their_relevance() -> None:
    pictures = StoryboardSettings(layers=["a"], top=2, mixes=[3, 100]).pictures(RELEVANCE)
    assert [(one.channels, one.weights) for one in pictures[:2]] == [([1], [1.0]), ([3], [1.0])]
    assert [one.channels for one in pictures[2:]] == [[1, 3, 0], [1, 3, 0]]
    assert pictures[2].weights == pytest.approx([0.5, 0.375, 0.125])
    assert pictures[2].relevance == pytest.approx(0.8)


def test_filters_without_relevance_are_left_out() -> None:
    pictures = StoryboardSettings(layers=["a", "b"], top=3, mixes=[]).pictures(RELEVANCE)
    assert [(one.layer, one.channels) for one in pictures] == [("a", [1]), ("a", [3]), ("a", [0]), ("b", [2])]


def test_a_layer_without_any_relevance_is_refused() -> None:
    with pytest.raises(InvalidSetting, match="No filter of c"):
        StoryboardSettings(layers=["c"]).pictures({"c": [0.0, 0.0]})


@pytest.mark.parametrize(
    ("settings", "field"),
    [
        ({"layers": ["a", "a"]}, "settings.layers"),
        ({"layers": ["a"], "mixes": [3, 3]}, "settings.mixes"),
        ({"layers": ["a"], "mixes": [0]}, "settings.mixes"),
        ({"layers": ["a"], "mixes": [101]}, "settings.mixes"),
        ({"layers": ["a"], "top": 0, "mixes": []}, "settings.top"),
        ({"layers": [str(number) for number in range(20)], "top": 50}, "settings.top"),
    ],
)
def test_what_cannot_be_is_refused(settings: dict[str, object], field: str) -> None:
    with pytest.raises(InvalidSetting) as refused:
        StoryboardSettings(**settings).check()
    assert refused.value.field == field
    assert refused.value.hint


def test_the_work_grows_with_layers_and_images() -> None:
    one, two = (StoryboardSettings(layers=layers, top=3, mixes=[5]).workload(None) for layers in (["a"], ["a", "b"]))
    assert two.total == 2 * one.total
    assert one.steps == 200
