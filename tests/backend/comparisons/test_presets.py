"""Images of presets: made once and kept, measured on the network as it is, and compared with those of the thesis."""

import subprocess
import sys
from pathlib import Path

import keras
import numpy as np
import pytest
from keras import Input, Model, layers
from PIL import Image

from backend.comparisons.class_images import main as class_images
from backend.comparisons.preset_sheet import Tile, draw, table_of
from backend.comparisons.presets import main
from backend.comparisons.ways import Maker, Way, clipped_share
from models.catalog import NETWORKS
from models.network import wrap_model
from tests.support.photographs import PROJECT

SMALL = {"size_px": 32, "steps": 3, "padding_px": 2}
OBJECTIVES = [{"kind": "channel", "layer": "first", "index": index} for index in (1, 2)]


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def maker(tmp_path: Path, said: list[str]) -> Maker:
    keras.utils.set_random_seed(5)
    image = Input((None, None, 3), name="image")
    x = layers.Conv2D(4, 3, padding="same", name="first")(image)
    return Maker(wrap_model(NETWORKS["efficientnet_lite0"], Model(image, x)), tmp_path / "parts", said.append)


def test_images_are_made_once_for_each_way(maker: Maker, said: list[str]) -> None:
    first = maker.images(OBJECTIVES, Way("Small", SMALL))
    assert [image.shape for image in first] == [(32, 32, 3)] * 2
    again = maker.images(OBJECTIVES, Way("Small", SMALL))
    np.testing.assert_array_equal(first, again)
    longer = maker.images(OBJECTIVES, Way("Longer", {**SMALL, "steps": 4}))
    assert not np.array_equal(first, longer)
    assert said == [
        "efficientnet_lite0, Small: 2 images, 3 steps",
        "efficientnet_lite0, Longer: 2 images, 4 steps",
    ]


def test_a_channel_is_measured_as_its_mean_on_the_image_of_8_bits(maker: Maker) -> None:
    (image, _) = maker.images(OBJECTIVES, Way("Small", SMALL))
    model = maker.network.model
    seen = maker.network.description.image_input.to_input_range(image[np.newaxis].astype(np.float32) / np.float32(255))
    expected = np.asarray(model.get_layer("first")(seen))[0].mean(axis=(0, 1))
    np.testing.assert_allclose(maker.means(image, "first"), expected, rtol=1e-4, atol=1e-5)


def test_black_and_white_are_clipped() -> None:
    image = np.full((2, 2, 3), 9, np.uint8)
    image[0, 0], image[1, 1, 0] = 255, 0
    assert clipped_share(image) == 4 / 12


def test_the_table_compares_with_the_thesis_and_the_sheet_has_a_place_for_what_is_missing(tmp_path: Path) -> None:
    color = (60, 90, 20)  # no text has it
    plain = np.full((8, 8, 3), color, np.uint8)
    made = {
        ("n", "first", channel, label): Tile(plain, reached, clipped)
        for channel, label, reached, clipped in (
            (1, "Thesis", 2.0, 0.5),
            (2, "Thesis", 4.0, 0.1),
            (1, "Good", 1.8, 0.001),
            (2, "Good", 4.4, 0.0),
            (1, "Draft", 1.0, 0.0),
        )
    }
    lines = table_of(made, ["Thesis", "Good", "Draft", "Maco"]).splitlines()[2:]
    assert lines == [
        "| Thesis | 2 | 100% | 100% | 50.00% |",
        "| Good | 2 | 100% | 90% | 0.10% |",
        "| Draft | 1 | 50% | 50% | 0.00% |",
    ]
    draw(tmp_path / "sheet.png", made, [Way(label, {}) for label in ("Thesis", "Good", "Draft")])
    sheet = np.asarray(Image.open(tmp_path / "sheet.png"))
    assert (sheet == color).all(axis=-1).sum() == 5 * 96 * 96
    assert (sheet == 127).all(axis=-1).sum() >= 96 * 96


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "The following arguments are required: file."),
        (["a.webp", "--most-px", "9"], "Argument --most-px: '9' is not a whole number from 32 to 1024."),
    ],
)
def test_bad_arguments_give_one_sentence(
    arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(arguments)
    assert capsys.readouterr().err.strip() == sentence


def test_class_images_are_of_networks_that_come_along(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        class_images(["table.md", "--network", "vgg16"])
    assert "invalid choice: 'vgg16'" in capsys.readouterr().err


def test_a_folder_without_photographs_has_no_spectrum(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "backend.comparisons.spectrum", "--collection", str(tmp_path)]
    ended = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert ended.stderr.startswith(f"{tmp_path} holds no photographs")
