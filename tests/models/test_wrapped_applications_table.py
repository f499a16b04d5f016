"""Models of keras.applications, wrapped as users wrap them, get the input range of their training."""

import json
from pathlib import Path

import keras
import pytest

from models.affine_image import AffineImage
from models.input_range import ZERO_TO_255, range_before
from models.keras_internals import unfilled
from models.readers.keras_affine import follow_image
from models.wrapped_applications_table import Row, measure, read_lines, wrapped, write_table

FAMILIES = ("VGG16", "ResNet50V2", "DenseNet121", "MobileNetV2", "MobileNetV3Small", "EfficientNetV2B0", "ConvNeXtTiny")
TOLERANCE = 1e-5


def follow(name: str) -> list[AffineImage]:
    with unfilled():
        config = json.loads(wrapped(name).to_json())
    return follow_image(config, 3, lambda _path: [])


@pytest.mark.parametrize("name", FAMILIES)
def test_the_range_of_each_way_to_preprocess_is_found(name: str) -> None:
    known = range_before(follow(name))
    assert known is not None
    assert known.range == ZERO_TO_255


def test_the_answer_is_that_of_the_model_itself() -> None:
    row = measure("MobileNet")
    assert row.words.startswith("followed 0..255")
    assert row.difference < TOLERANCE


def test_a_table_is_gone_on_with_where_it_was_left(tmp_path: Path) -> None:
    file, asked = tmp_path / "table.md", []

    def note(name: str) -> Row:
        asked.append(name)
        if name == "C":
            raise RuntimeError("stopped")
        return Row(name, "followed 0..255.", 1e-7)

    with pytest.raises(RuntimeError, match="stopped"):
        write_table(["B", "A", "C"], file, note)
    assert list(read_lines(file)) == ["B", "A"]
    write_table(["A", "B", "D"], file, note)
    assert asked == ["B", "A", "C", "D"]
    assert list(read_lines(file)) == ["A", "B", "D"]
    assert file.read_text(encoding="utf8").splitlines()[-1] == "| D | followed 0..255. | 1e-07 |"


def test_a_table_of_another_version_of_keras_is_begun_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "table.md"
    write_table(["A"], file, lambda name: Row(name, "", 0.0))
    monkeypatch.setattr(keras, "__version__", "9.9.9")
    assert read_lines(file) == {}
