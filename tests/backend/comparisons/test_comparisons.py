"""Contact sheets: their contents, and the errors of the command."""

import subprocess
import sys
from pathlib import Path

import keras
import numpy as np
import pytest
from keras import Input, Model, layers
from PIL import Image

from backend.comparisons.__main__ import main
from backend.comparisons.catalog import Comparison, Variant, comparisons_of
from backend.comparisons.making import write_sheets
from backend.graph.builder import GraphBuilder
from backend.graph.objective import Channel, Mix
from backend.graph.parameterization import Fourier
from backend.graph.program import GraphParts
from backend.picture_sheet import LINE_PX, MARGIN_PX, Picture, draw_pictures
from models.catalog import NETWORKS
from models.errors import UnknownLayer
from models.network import wrap_model
from tests.support.photographs import PROJECT

SIZE_PX = 32


@pytest.fixture(scope="module")
def builder() -> GraphBuilder:
    keras.utils.set_random_seed(5)
    image = Input((None, None, 3), name="image")
    x = layers.Conv2D(4, 3, padding="same", name="first")(image)
    return GraphBuilder(wrap_model(NETWORKS["efficientnet_lite0"], Model(image, x)))


def differing_fields(comparison: Comparison) -> set[str]:
    """Names of the fields of GraphParts in which the variants differ."""
    first, *others = (variant.parts for variant in comparison.variants)
    names = vars(first)
    return {name for name in names for other in others if getattr(first, name) != getattr(other, name)}


def test_each_comparison_changes_one_part_only() -> None:
    changed = {one.name: differing_fields(one) for one in comparisons_of(SIZE_PX, steps=3, shown_at=(1, 2))}
    assert changed == {
        "jitter": {"transformations"},
        "rotation": {"transformations"},
        "scale": {"transformations"},
        "padding": {"pad"},
        "parameterization": {"parameterization"},
    }


def test_the_steps_are_those_asked_for() -> None:
    *transformations, parameterization = comparisons_of(SIZE_PX, steps=7, shown_at=(1, 5))
    assert {one.shown_at for one in transformations} == {(7,)}
    assert parameterization.shown_at == (1, 5)


def test_a_sheet_holds_every_picture_where_its_label_is() -> None:
    shades = np.arange(6, dtype=np.uint8) * 40
    pictures = [Picture(f"{shade}", np.full((20, 30, 3), shade, np.uint8)) for shade in shades]
    sheet = np.asarray(draw_pictures("Shades", [pictures[:3], pictures[3:]]))
    for number, shade in enumerate(shades):
        row, column = divmod(number, 3)
        top = MARGIN_PX + 2 * LINE_PX + row * (LINE_PX + 20 + MARGIN_PX)
        left = MARGIN_PX + column * (30 + MARGIN_PX)
        assert (sheet[top : top + 20, left : left + 30] == shade).all()
        label = sheet[top - LINE_PX : top, left : left + 30]
        assert label.min() < 128
    assert sheet[:LINE_PX].min() < 128


def test_sheets_show_what_a_run_makes(builder: GraphBuilder, tmp_path: Path) -> None:
    mix = Mix.of(Channel("first", 1))
    variants = tuple(
        Variant(name, GraphParts(size=(SIZE_PX, SIZE_PX), parameterization=Fourier(decorrelated=on)))
        for name, on in (("off", False), ("on", True))
    )
    said: list[str] = []
    comparison = Comparison("waves", "Waves", variants, (1, 4))
    write_sheets(tmp_path, builder, mix, [comparison], seed=2, media="png", report=said.append)
    sheet = np.asarray(Image.open(tmp_path / "waves.png"))
    run = builder.begin(variants[1].parts, [mix], seed=2)
    for _ in range(4):
        run.step()
    wanted = np.round(run.images()[0] * 255).astype(np.uint8)
    windows = np.lib.stride_tricks.sliding_window_view(sheet, wanted.shape)[:, :, 0]
    ((top, left),) = np.argwhere((windows == wanted).all(axis=(2, 3, 4)))  # once, below on the right
    assert top > sheet.shape[0] / 2
    assert left > MARGIN_PX
    assert said == ["waves: off, 4 steps", "waves: on, 4 steps", f"written: {tmp_path / 'waves.png'}"]


def test_what_cannot_be_made_is_refused_before_a_folder_is_made(builder: GraphBuilder, tmp_path: Path) -> None:
    with pytest.raises(UnknownLayer):
        write_sheets(
            tmp_path / "new",
            builder,
            Mix.of(Channel("nowhere", 1)),
            comparisons_of(SIZE_PX, steps=1, shown_at=(1,)),
            seed=0,
            media="png",
            report=lambda _: None,
        )
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "The following arguments are required: folder."),
        (["--steps", "0"], "Argument --steps: '0' is not a whole number from 1 to 10000."),
        (["--channel", "-1"], "Argument --channel: '-1' is not a whole number from 0."),
        (["--size-px", "big"], "Argument --size-px: 'big' is not a whole number from 32 to 1024."),
        (["--shown-at", "5,2"], "Argument --shown-at: '5,2' is not increasing."),
        (["--network", "vgg61"], "There is no network 'vgg61'. Did you mean 'vgg16'"),
        (["--layer", "block2_ad"], "efficientnet_lite0 has no layer 'block2_ad'. Did you mean 'block2_add'"),
        (["--layer", "block2_add", "--channel", "24"], "There is no channel 24 in block2_add. Choose from 0 to 23."),
    ],
)
def test_bad_arguments_give_one_sentence(
    arguments: list[str], sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = [str(tmp_path / "new")] if arguments else []
    try:
        status = main([*folder, *arguments])
    except SystemExit as ended:
        status = ended.code
    said = capsys.readouterr().err
    assert status == 2
    assert said.startswith(sentence)
    assert said.count("\n") == 1


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "file"
    file.touch()
    assert main([str(file), "--size-px", "32", "--steps", "1", "--shown-at", "1"]) == 2
    assert capsys.readouterr().err == f"{file} is a file; name a folder.\n"


@pytest.mark.thorough  # 16 s: test_sheets_show_what_a_run_makes has what is on a sheet
def test_the_command_writes_a_sheet_of_each_comparison(tmp_path: Path) -> None:
    chosen = ["--layer", "stem_relu6", "--channel", "3", "--format", "webp"]
    arguments = ["--size-px", "32", "--steps", "1", "--shown-at", "1,2", *chosen]
    ended = subprocess.run(
        [sys.executable, "-m", "backend.comparisons", str(tmp_path), *arguments],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    )
    names = [one.name for one in comparisons_of(SIZE_PX, steps=1, shown_at=(1,))]
    sheets = sorted(tmp_path.iterdir())
    assert [file.name for file in sheets] == sorted(f"{name}.webp" for name in names)
    assert all(file.read_bytes()[8:12] == b"WEBP" for file in sheets)
    assert ended.stdout == ""
    assert ended.stderr.count("written: ") == len(names)
    assert "WARNING" not in ended.stderr
