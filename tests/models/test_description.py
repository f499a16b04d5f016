from dataclasses import replace

import pytest

from models.catalog import NETWORKS
from models.errors import InvalidSetting, UnknownClass

LITE = NETWORKS["efficientnet_lite0"]


def test_names_before_and_after_the_table_are_counted_in() -> None:
    names = replace(LITE, first_classes=("background",), classes=1003).class_names()
    assert len(names) == 1003
    assert (names[0].names, names[0].wordnet_id) == ("background", None)
    assert names[1].name == "tench"
    assert names[-1].names == "class 1002"


def test_a_network_without_a_table_numbers_its_classes() -> None:
    names = replace(LITE, class_names_file="", classes=3).class_names()
    assert [class_name.name for class_name in names] == ["class 0", "class 1", "class 2"]


@pytest.mark.parametrize("name", ["tabby", "Tabby Cat ", "tabby, tabby cat"])
def test_a_class_is_found_by_any_of_its_names(name: str) -> None:
    assert LITE.find_class(name, "class_name") == 281


def test_a_mistyped_class_is_answered_with_near_names() -> None:
    with pytest.raises(UnknownClass) as refused:
        LITE.find_class("taby cat", "class_name")
    assert refused.value.message == "efficientnet_lite0 has no class 'taby cat'."
    assert "'tabby cat'" in refused.value.hint
    assert refused.value.hint.endswith("The network's description lists the names of all 1000.")
    assert refused.value.field == "class_name"


def test_a_name_of_two_classes_is_answered_with_their_indices() -> None:
    with pytest.raises(InvalidSetting) as refused:
        LITE.find_class("crane", "class_name")
    assert refused.value.message == "2 classes of efficientnet_lite0 are called 'crane'."
    assert refused.value.hint == "Give the index of one: 134, 517."
