from pathlib import Path

import numpy as np
import pytest

from models.classes import ClassName, OutputActivation, classes_called, probabilities_of, read_class_lines

CLASSES = (ClassName("tabby, tabby cat", "n02123045"), ClassName("crane"), ClassName("crane"))
LOGITS = np.array([[0.0, 1.0, -2.0], [1000.0, 999.0, -1000.0]], np.float32)


@pytest.mark.parametrize("name", ["tabby", "Tabby Cat", " tabby, tabby cat "])
def test_a_class_is_found_by_each_of_its_names(name: str) -> None:
    assert classes_called(name, CLASSES) == [0]


def test_a_name_of_two_classes_gives_both_and_an_unknown_one_none() -> None:
    assert classes_called("crane", CLASSES) == [1, 2]
    assert classes_called("cran", CLASSES) == []


def test_empty_lines_are_no_class_names(tmp_path: Path) -> None:
    file = tmp_path / "names.txt"
    file.write_text("cat\n\n dog \n")
    assert read_class_lines(file) == (ClassName("cat"), ClassName("dog"))


@pytest.mark.parametrize("output_activation", ["softmax", "linear"])
def test_probabilities_of_competing_classes_sum_to_one_for_each_image(output_activation: OutputActivation) -> None:
    found = probabilities_of(LOGITS, output_activation)
    np.testing.assert_allclose(found.sum(axis=1), 1.0, rtol=1e-12)
    np.testing.assert_allclose(found[0] / found[0, 0], np.exp([0.0, 1.0, -2.0]), rtol=1e-12)
    assert found[1, 1] / found[1, 0] == pytest.approx(np.exp(-1.0))


def test_probabilities_of_a_sigmoid_are_each_by_itself() -> None:
    found = probabilities_of(LOGITS, "sigmoid")
    np.testing.assert_allclose(found[0], 1 / (1 + np.exp([0.0, -1.0, 2.0])), rtol=1e-12)
    np.testing.assert_array_equal(found[1], [1.0, 1.0, 0.0])
