"""Models of keras.applications, wrapped as users wrap them, get the input range of their training."""

import json

import pytest

from models.affine_image import AffineImage
from models.input_range import ZERO_TO_255, range_before
from models.keras_internals import unfilled
from models.readers.keras_affine import follow_image
from models.wrapped_applications_table import measure, wrapped

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
