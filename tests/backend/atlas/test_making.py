"""The command that makes sheets: the same files as those of a job, and no work is done twice."""

from pathlib import Path

import pytest

from backend.atlas.__main__ import main
from backend.atlas.bundled import BundledAtlas
from backend.atlas.making import OneProcess, Workshop, make_sheet
from backend.jobs.job import JobSpec, ResumePoint, cut
from backend.methods.atlas.settings import CHANNELS_AT_ONCE, AtlasPlan, AtlasSettings
from backend.methods.atlas.work import advance, finish, join
from backend.store.recipe import Recipe
from models.catalog import NETWORKS
from models.errors import UnknownLayer
from tests.support.atlas import CHANNELS, LAYER, NETWORK, small_network_cache

SETTINGS = AtlasSettings(layer=LAYER, steps=4)
LONG_S = 60.0


@pytest.fixture(scope="module")
def cache() -> OneProcess:
    return small_network_cache()


class Bench:
    """A workshop in a folder of the test's own, which stops after some lines of its report."""

    def __init__(self, cache: OneProcess, folder: Path, stop_after: int = 1000) -> None:
        self.lines: list[str] = []
        self.sheets, self.kept_in = folder / "sheets", folder / "kept"
        self.workshop = Workshop(
            cache, self.sheets, self.kept_in, self.lines.append, lambda: len(self.lines) >= stop_after
        )

    def make(self, settings: AtlasSettings = SETTINGS) -> bool:
        return make_sheet(self.workshop, NETWORK, settings)

    def files(self) -> dict[str, bytes]:
        files = (file for file in self.sheets.rglob("*") if file.is_file())
        return {file.relative_to(self.sheets).as_posix(): file.read_bytes() for file in files}


def test_the_files_are_those_of_a_job(cache: OneProcess, tmp_path: Path) -> None:
    plan = AtlasPlan(**dict(SETTINGS), channels=CHANNELS)
    recipe = Recipe("atlas", NETWORK, NETWORKS[NETWORK].fingerprint(), None, plan.resolved())
    joined = None
    for part in cut(CHANNELS, CHANNELS_AT_ONCE):
        spec = JobSpec(f"job {part.number}", NETWORK, plan.model_dump(), recipe.text, CHANNELS, part)
        progress = advance(cache, spec, ResumePoint(None, None), LONG_S)
        joined = join(cache, spec, joined, progress.artifacts[0].content)
    sheet, facts = finish(cache, spec, joined)
    bench = Bench(cache, tmp_path)
    assert bench.make()
    assert bench.files() == {f"{NETWORK}/{LAYER}.webp": sheet.content, f"{NETWORK}/{LAYER}.json": facts.content}
    assert [one.id for one in BundledAtlas(bench.sheets)] == [recipe.name]


def test_the_same_command_goes_on_where_it_was_stopped(cache: OneProcess, tmp_path: Path) -> None:
    first = Bench(cache, tmp_path / "a", stop_after=1)
    assert not first.make()
    assert (first.lines, first.files()) == ([f"{NETWORK} {LAYER}: 8 of 11 channels, 0 min left"], {})
    second = Bench(cache, tmp_path / "a")
    assert second.make()
    assert second.lines[0] == f"{NETWORK} {LAYER}: 11 of 11 channels, 0 min left"
    assert list(second.kept_in.iterdir()) == []
    whole = Bench(cache, tmp_path / "b")
    assert whole.make()
    assert second.files() == whole.files()


def test_a_sheet_that_is_there_is_not_made_again(cache: OneProcess, tmp_path: Path) -> None:
    assert Bench(cache, tmp_path).make()
    again = Bench(cache, tmp_path)
    assert again.make()
    assert again.lines == [f"{NETWORK} {LAYER}: the sheet is there"]


def test_other_settings_make_another_sheet(cache: OneProcess, tmp_path: Path) -> None:
    bench = Bench(cache, tmp_path)
    assert bench.make()
    before = bench.files()
    assert bench.make(AtlasSettings(layer=LAYER, steps=3))
    after = bench.files()
    assert before.keys() == after.keys()
    assert all(before[name] != after[name] for name in before)


def test_an_unknown_layer_is_refused_before_anything_is_kept(cache: OneProcess, tmp_path: Path) -> None:
    bench = Bench(cache, tmp_path)
    with pytest.raises(UnknownLayer):
        bench.make(AtlasSettings(layer="third"))
    assert not bench.kept_in.exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--network", "no_such"], "There is no network 'no_such'."),
        (["--network", "efficientnet_lite0", "--size-px", "100"], "Argument --size-px: invalid choice: 100"),
        (["--network", "efficientnet_lite0", "--steps", "0"], "Argument --steps: '0' is not a whole number from 1"),
        (["--layer", "conv5_3"], "A layer is named without its network. Name it with --network."),
    ],
)
def test_wrong_arguments_get_one_sentence(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        status = main(arguments)
    except SystemExit as ended:
        status = ended.code
    assert status == 2
    assert capsys.readouterr().err.startswith(message)


def test_a_network_without_bundled_sheets_needs_layers(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backend.atlas.__main__.BUNDLED_LAYERS", {})
    assert main(["--network", "efficientnet_lite0"]) == 2
    assert capsys.readouterr().err.startswith("No sheets of efficientnet_lite0 come along. Name one or more")
