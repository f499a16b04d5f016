import numpy as np
import pytest

from backend.images import decode
from models.sample_photographs import IMAGES_FOLDER, sample_photographs

NAMES = sorted(file.stem for file in IMAGES_FOLDER.glob("*.jpg"))


def test_every_sample_photograph_is_there_by_its_name() -> None:
    assert list(sample_photographs()) == NAMES
    assert {"cat", "red_panda"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_photograph_is_decoded_as_an_upload_of_it(name: str) -> None:
    uploaded = decode((IMAGES_FOLDER / f"{name}.jpg").read_bytes()).pixels
    np.testing.assert_array_equal(sample_photographs()[name], uploaded)
