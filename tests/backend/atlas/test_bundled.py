"""The sheets that come along: each fits its facts and the weights that come along, and together they are small."""

from pathlib import Path

import pytest
from PIL import Image

from backend.atlas.bundled import ATLAS_FOLDER, BundledAtlas, BundledSheet, file_of
from backend.atlas.layers import BUNDLED_LAYERS
from backend.atlas.making import OneProcess
from backend.methods.layer_graph.work import describe_layers
from models.catalog import NETWORKS

MOST_BYTES = 25_000_000
SHEETS = list(BundledAtlas())


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: f"{sheet.facts.network} {sheet.facts.layer}")
def test_a_bundled_sheet_fits_its_facts_and_the_weights(sheet: BundledSheet) -> None:
    facts = sheet.facts
    with Image.open(sheet.file) as image:
        assert (image.format, image.size) == ("WEBP", facts.size_px)
    assert facts.fingerprint == NETWORKS[facts.network].fingerprint()
    assert sheet.file == file_of(ATLAS_FOLDER, facts.network, facts.layer)
    assert facts.layer in BUNDLED_LAYERS[facts.network].layers
    assert facts.settings["steps"] == BUNDLED_LAYERS[facts.network].steps


def test_there_are_bundled_sheets_and_nothing_else() -> None:
    assert SHEETS
    files = {file for file in ATLAS_FOLDER.rglob("*") if file.is_file()} - {ATLAS_FOLDER / "README.md"}
    assert files == {file for sheet in SHEETS for file in (sheet.file, sheet.file.with_suffix(".json"))}


def test_bundled_sheets_are_small_together() -> None:
    assert sum(file.stat().st_size for file in ATLAS_FOLDER.rglob("*") if file.is_file()) <= MOST_BYTES


@pytest.mark.parametrize("network", BUNDLED_LAYERS)
def test_the_layers_that_come_along_are_there(network: str) -> None:
    names = {layer.name for layer in describe_layers(OneProcess(), network).layers}
    assert set(BUNDLED_LAYERS[network].layers) <= names


def test_names_that_no_file_can_have_are_escaped() -> None:
    assert file_of(Path("a"), "n", "body/core: conv").relative_to("a").as_posix() == "n/body%2Fcore%3A%20conv.webp"
