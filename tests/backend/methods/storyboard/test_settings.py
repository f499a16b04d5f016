"""What can be asked of a storyboard, and how much work it is."""

import pytest

from backend.errors import InvalidSetting
from backend.methods.storyboard.settings import StoryboardSettings


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
