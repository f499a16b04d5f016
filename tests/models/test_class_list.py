"""Class names are read as people have them, and refused where they cannot be meant."""

import pytest

from models.class_list import LONGEST_LIST, decode_class_list, read_class_list
from models.errors import InvalidSetting


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("cat\ndog\n", ["cat", "dog"]),
        ("\ufeffcat\r\n\r\n  dog, hound \r\n", ["cat", "dog, hound"]),
        ('["cat", "dog"]', ["cat", "dog"]),
        ('{"1": "dog", "0": "cat"}', ["cat", "dog"]),
        ('{"0": ["n02123045", "tabby_cat"], "1": ["n02084071", "dog"]}', ["tabby cat", "dog"]),
        ("Käfer\n猫", ["Käfer", "猫"]),
    ],
)
def test_names_are_read_line_by_line_or_from_json(text: str, names: list[str]) -> None:
    assert read_class_list(text) == names


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (" \n ", "has no class names"),
        ("[1, 2]", "contains 1, which is not a name"),
        ('{"0": "cat", "2": "dog"}', "have no index 1"),
        ('["cat", ', "begins like JSON, but is not"),
        ("[" * 100_000, "begins like JSON, but is not"),
        ("cat\n" + "x" * 201, "The name of class 1 has 201 characters"),
        ('["cat", ""]', "The name of class 1 has 0 characters"),
        ("cat\x1b[2J", "some that cannot be shown"),
    ],
)
def test_other_texts_are_refused(text: str, words: str) -> None:
    with pytest.raises(InvalidSetting) as refusal:
        read_class_list(text)
    assert words in refusal.value.message
    assert refusal.value.field == "classes"


def test_files_are_text_in_utf8_of_a_bounded_length() -> None:
    assert decode_class_list("Käfer\n猫".encode()) == ["Käfer", "猫"]
    for content, words in ((b"K\xe4fer", "not text in UTF-8"), (b"a\n" * LONGEST_LIST, "longer than")):
        with pytest.raises(InvalidSetting, match=words):
            decode_class_list(content)
