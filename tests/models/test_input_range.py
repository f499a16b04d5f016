"""The input range is found from the effect of layers on the values of photographs."""

import numpy as np
import pytest

from models.affine_image import AffineImage
from models.input_range import (
    CAFFE,
    MINUS_ONE_TO_ONE,
    TORCH,
    USUAL_RANGES,
    ZERO_TO_255,
    ZERO_TO_ONE,
    InputRange,
    ends_in_words,
    name_of,
    range_before,
    range_of_integers,
)


def arriving(factor: float, shift: float) -> AffineImage:
    return AffineImage.untouched(3).scaled(factor, shift, "scale").at("first")


@pytest.mark.parametrize("chosen", [ZERO_TO_255, ZERO_TO_ONE, MINUS_ONE_TO_ONE])
@pytest.mark.parametrize(("black", "white"), [(0.0, 1.0), (-1.0, 1.0), (-0.5, 0.5), (-2.1, 2.5)])
def test_each_usual_range_is_found_from_each_usual_end(chosen: InputRange, black: float, white: float) -> None:
    factor = (white - black) / (chosen.high[0] - chosen.low[0])
    image = arriving(factor, black - factor * chosen.low[0])
    is_the_identity = image.is_untouched
    found = range_before([image])
    assert (found is None) if is_the_identity else (found is not None and found.range == chosen)


def test_ways_that_say_different_things_say_nothing() -> None:
    assert range_before([arriving(1 / 255, 0.0), arriving(2.0, -1.0)]) is None
    assert range_before([]) is None


def test_the_ranges_of_keras_are_those_of_its_preprocessing() -> None:
    np.testing.assert_allclose(TORCH.low, [-2.1179, -2.0357, -1.8044], atol=1e-4)
    np.testing.assert_allclose(CAFFE.high, [131.32, 138.221, 151.061], atol=1e-4)
    assert CAFFE.reversed_channels


def test_ranges_have_names() -> None:
    assert [name_of(one) for one in USUAL_RANGES.values()] == list(USUAL_RANGES)
    assert name_of(InputRange((-0.5,) * 3, (0.5,) * 3)) == "−0.5..0.5"
    assert ends_in_words(-123.68, 151.061) == "−124..151"


def test_only_whole_numbers_say_a_range_by_their_type() -> None:
    assert range_of_integers("float32") is None
    known = range_of_integers("int32")
    assert known is not None
    assert known.range == ZERO_TO_255
