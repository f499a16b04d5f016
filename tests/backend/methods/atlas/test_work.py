"""Tiles on a worker: the same whoever makes them, when, and in which order."""

import json
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from backend.atlas.making import OneProcess
from backend.graph.objective import Channel, Mix
from backend.jobs.job import JobSpec, Part, Progress, ResumePoint, cut
from backend.methods.atlas.answer import SheetFacts
from backend.methods.atlas.settings import CHANNELS_AT_ONCE, AtlasPlan
from backend.methods.atlas.work import advance, check, finish, join
from backend.methods.loaded_networks import graph_builder
from backend.methods.optimization.work import parts_of
from backend.store.recipe import Recipe
from models.catalog import NETWORKS
from models.errors import InvalidSetting, UnknownLayer, UnsuitableNetwork
from tests.support.atlas import CHANNELS, LAYER, NETWORK, small_network_cache

PLAN = AtlasPlan(layer=LAYER, channels=CHANNELS, steps=5)
PARTS = cut(CHANNELS, CHANNELS_AT_ONCE)
FROM_THE_BEGINNING = ResumePoint(photograph=None, checkpoint=None)
A_WHILE_S = 0.002  # one step or a few
LONG_S = 60.0
ROUNDING = 2  # levels of 255 by which a batch may differ from its images alone: sums of float32 in another order


@pytest.fixture(scope="module")
def cache() -> OneProcess:
    return small_network_cache()


def spec_of(plan: AtlasPlan = PLAN, part: Part | None = None, run: str = "1") -> JobSpec:
    recipe = Recipe("atlas", NETWORK, NETWORKS[NETWORK].fingerprint(), None, plan.resolved())
    return JobSpec(run, NETWORK, plan.model_dump(), recipe.text, total=plan.channels, part=part)


def stretches_of(cache: OneProcess, spec: JobSpec, seconds: float) -> list[Progress]:
    stretches = [advance(cache, spec, FROM_THE_BEGINNING, seconds)]
    while not stretches[-1].is_over:
        stretches.append(advance(cache, spec, None, seconds))
    return stretches


def part_bytes(cache: OneProcess, part: Part, seconds: float = LONG_S) -> bytes:
    return stretches_of(cache, spec_of(part=part, run=f"1 {part.number}"), seconds)[-1].artifacts[0].content


def tiles_in(content: bytes) -> NDArray[np.uint8]:
    return np.frombuffer(content, np.uint8).reshape(-1, PLAN.size_px, PLAN.size_px, 3)


def test_parts_are_the_same_in_any_order_and_however_often_they_are_interrupted(cache: OneProcess) -> None:
    one = [part_bytes(cache, part) for part in PARTS]
    other = [part_bytes(small_network_cache(), part, A_WHILE_S) for part in reversed(PARTS)]
    assert one == other[::-1]
    assert [len(tiles_in(content)) for content in one] == [8, 3]


def test_a_tile_is_the_visualization_of_its_channel(cache: OneProcess) -> None:
    parts = parts_of(PLAN, (PLAN.size_px, PLAN.size_px), border_px=PLAN.padding_px)
    run = graph_builder(cache, NETWORK).begin(parts, [Mix.of(Channel(LAYER, 9))], PLAN.seed, PLAN.rate)
    while run.steps < PLAN.steps:
        run.step()
    alone = run.images()[0] * 255
    tiles = tiles_in(part_bytes(cache, PARTS[1]))
    assert np.abs(tiles[9 - PARTS[1].first] - alone).max() <= ROUNDING
    assert np.abs(tiles[8 - PARTS[1].first] - alone).max() > ROUNDING


def test_named_channels_have_the_tiles_that_they_have_among_all(cache: OneProcess) -> None:
    plan = AtlasPlan(layer=LAYER, channels=2, steps=PLAN.steps, only=[9, 0])
    named = tiles_in(stretches_of(cache, spec_of(plan, run="named"), LONG_S)[-1].artifacts[0].content).astype(int)
    parts = [tiles_in(part_bytes(cache, part)) for part in PARTS]
    for tile, channel in zip(named, (9, 0), strict=True):
        assert np.abs(tile - np.concatenate(parts)[channel]).max() <= ROUNDING


def test_progress_counts_channels(cache: OneProcess) -> None:
    stretches = stretches_of(cache, spec_of(part=PARTS[0]), A_WHILE_S)
    assert (stretches[0].first, stretches[-1].done, stretches[-1].total) == (0, 8, 8)
    assert [later.first for later in stretches[1:]] == [earlier.done for earlier in stretches[:-1]]


def test_a_worker_that_does_not_have_the_run_says_so(cache: OneProcess) -> None:
    assert advance(cache, spec_of(part=PARTS[0], run="lost"), None, A_WHILE_S) is None


def test_the_sheet_has_all_tiles_and_its_facts(cache: OneProcess) -> None:
    joined = None
    for part in PARTS:
        joined = join(cache, spec_of(), joined, part_bytes(cache, part))
    sheet, facts = finish(cache, spec_of(), joined)
    assert [(one.name, one.media_type) for one in (sheet, facts)] == [
        ("sheet.webp", "image/webp"),
        ("sheet.json", "application/json"),
    ]
    read = SheetFacts.model_validate_json(facts.content)
    assert (read.layer, read.channels, read.columns, read.tile_px) == (LAYER, CHANNELS, 16, 96)
    assert read.size_px == (16 * 96, 96)
    assert read.fingerprint == NETWORKS[NETWORK].fingerprint()
    assert read.settings == json.loads(spec_of().recipe)["settings"]


def test_a_network_that_was_changed_meanwhile_is_refused(cache: OneProcess) -> None:
    with pytest.raises(UnsuitableNetwork):
        advance(cache, replace(spec_of(run="changed"), recipe='{"weights": "other"}'), FROM_THE_BEGINNING, A_WHILE_S)


@pytest.mark.parametrize(
    ("change", "error", "field"),
    [({"layer": "third"}, UnknownLayer, "settings.layer"), ({"channels": 12}, InvalidSetting, "settings.index")],
)
def test_what_cannot_be_made_is_refused_before_anything_is_computed(
    cache: OneProcess, change: dict[str, object], error: type[Exception], field: str
) -> None:
    with pytest.raises(error) as refused:
        check(cache, NETWORK, PLAN.model_copy(update=change), None)
    assert refused.value.field == field


def test_an_objective_that_is_no_number_fails_the_part(cache: OneProcess, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise InvalidSetting("NaN.", hint="A lower rate.", field="learning_rate")

    monkeypatch.setattr("backend.graph.run.Run.step", fail)
    progress = advance(cache, spec_of(part=PARTS[0], run="fails"), FROM_THE_BEGINNING, LONG_S)
    assert (progress.is_over, progress.artifacts, progress.failure.field) == (True, (), "settings.learning_rate")
