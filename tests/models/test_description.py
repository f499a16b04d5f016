from dataclasses import replace

from models.catalog import NETWORKS

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
