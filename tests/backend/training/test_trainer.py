"""Trainings of a tiny network: an interruption does not change the result, and each option has an effect."""

import itertools
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import keras
import numpy as np
import pytest

from backend.training.folder import OtherSettings, TrainingFolder, TrainingRuns
from backend.training.plan import SheetSettings, TrainingPlan
from backend.training.result import NameTaken
from backend.training.settings import TrainingSettings
from backend.training.trainer import LossDiverged, train
from models.errors import InnsynError
from models.user_files import describe_file
from tests.support.labelled_shapes import SIDE_PX, write_shapes, write_tiny_network
from tests.support.thorough import chosen_of, each_once

STEPS_PER_EPOCH = 6  # of 54 photographs in batches of 8


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_shapes(tmp_path_factory.mktemp("shapes") / "data", per_class=20)


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny_network(tmp_path_factory.mktemp("start") / "tiny.keras")


@pytest.fixture
def settings(data: Path, start: Path) -> Callable[..., TrainingSettings]:
    def make(**changes: object) -> TrainingSettings:
        usual = {"start": str(start), "data": data, "epochs": 2, "size_px": SIDE_PX, "batch": 8}
        return TrainingSettings(**{**usual, **changes})

    return make


def never() -> bool:
    return False


def after(steps: int) -> Callable[[], bool]:
    counted = itertools.count(1)
    return lambda: next(counted) >= steps


def run(
    folder: Path,
    settings: TrainingSettings,
    name: str = "shapes",
    is_stopped: Callable[[], bool] = never,
    sheet: SheetSettings | None = None,
) -> Path | None:
    plan = TrainingPlan(checkpoint_every_s=1e9, is_stopped=is_stopped, sheet=sheet, user_folder=folder / "user")
    return train(TrainingFolder(name, folder / "training"), settings, plan)


class Outcome(NamedTuple):
    """What a training that nothing interrupted left behind."""

    weights: list[np.ndarray]
    metrics: list[dict[str, int | float | str]]


@cache
def outcome(settings: TrainingSettings) -> Outcome:
    """Train once for all tests that compare with it."""
    with TemporaryDirectory() as folder:
        weights = weights_of(run(Path(folder), settings))
        return Outcome(weights, TrainingFolder("shapes", Path(folder) / "training").metrics())


def weights_of(file: Path | None) -> list[np.ndarray]:
    assert file is not None
    return keras.saving.load_model(file, compile=False).get_weights()


@pytest.mark.parametrize(
    ("freeze", "stopped_at"), each_once([None, "pool0"], [2, STEPS_PER_EPOCH, STEPS_PER_EPOCH + 3])
)
def test_a_training_that_goes_on_equals_one_that_was_never_interrupted(
    tmp_path: Path, settings: Callable[..., TrainingSettings], stopped_at: int, freeze: str | None
) -> None:
    chosen = settings(freeze=freeze)
    whole = outcome(chosen)
    assert run(tmp_path, chosen, is_stopped=after(stopped_at)) is None
    again = run(tmp_path, chosen)
    for expected, found in zip(whole.weights, weights_of(again), strict=True):
        np.testing.assert_array_equal(expected, found)
    found = TrainingFolder("shapes", tmp_path / "training").metrics()
    assert found == whole.metrics
    assert sum("validation_top_1" in line for line in found) == 2


def test_what_was_noted_after_the_last_checkpoint_is_noted_once(
    tmp_path: Path, settings: Callable[..., TrainingSettings]
) -> None:
    chosen = settings()
    run(tmp_path, chosen, is_stopped=after(2))
    folder = TrainingFolder("shapes", tmp_path / "training")
    folder.add_metrics({"step": 5, "loss": 1.0})
    run(tmp_path, chosen)
    assert all("accuracy" in line or "validation_top_1" in line for line in folder.metrics())


def test_a_network_learns_shapes_and_says_how_well(tmp_path: Path, settings: Callable[..., TrainingSettings]) -> None:
    file = run(tmp_path, settings(epochs=15, rate=2.0, smallest_crop=0.8))
    folder = TrainingFolder("shapes", tmp_path / "training")
    accuracies = [line["validation_top_1"] for line in folder.metrics() if "validation_top_1" in line]
    assert accuracies[-1] >= 0.8
    assert file is not None
    description = describe_file(file)
    assert [each.names for each in description.class_names()] == ["circle", "square", "stripes"]
    assert f"Validation accuracy: {accuracies[-1]:.1%} (6 images)." in description.summary
    assert (description.image_input.size_px, description.image_input.high) == (SIDE_PX, (1.0, 1.0, 1.0))


def test_frozen_layers_keep_their_weights_and_the_others_do_not(
    tmp_path: Path, settings: Callable[..., TrainingSettings], start: Path
) -> None:
    file = run(tmp_path, settings(freeze="pool0", views=3))
    before, after_it = (keras.saving.load_model(each, compile=False) for each in (start, file))
    for layer in before.layers:
        pairs = zip(layer.get_weights(), after_it.get_layer(layer.name).get_weights(), strict=True)
        is_frozen = layer.name in {"image", "conv0", "norm0", "relu0", "pool0"}
        assert all(np.array_equal(one, other) == is_frozen for one, other in pairs), layer.name


CHANGES = [
    {"seed": 1},
    {"rate": 0.05},
    {"decay": 0.01},
    {"smoothing": 0.0},
    {"smallest_crop": 0.9},
    {"batch": 9},
    {"epochs": 3},
    {"first_size_px": 16, "first_epochs": 1},
    {"freeze": "pool0"},
    {"freeze": "pool0", "views": 1},
    {"teacher": "START"},
    {"teacher": "START", "teacher_share": 1.0},
    {"teacher": "START", "temperature": 8.0},
]


@pytest.mark.parametrize(
    "change", chosen_of(CHANGES, [{"decay": 0.01}, {"smallest_crop": 0.9}, {"freeze": "pool0"}]), ids=str
)
def test_every_setting_changes_the_result(
    settings: Callable[..., TrainingSettings], start: Path, change: dict[str, object]
) -> None:
    change = {key: str(start) if value == "START" else value for key, value in change.items()}
    if "teacher" in change:
        named = {"class_names": ["circle", "square", "stripes"]}
        start.with_suffix(".json").write_text(json.dumps(named))
    needed = {key: change[key] for key in ("teacher", "freeze") if key in change and len(change) > 1}
    base, changed = outcome(settings(**needed)), outcome(settings(**change))
    assert any(not np.array_equal(one, other) for one, other in zip(base.weights, changed.weights, strict=True))


def test_a_sheet_after_each_epoch_shows_the_channels_asked_for(
    tmp_path: Path, settings: Callable[..., TrainingSettings]
) -> None:
    run(tmp_path, settings(), sheet=SheetSettings(layer="relu1", channels=(0, 7), steps=2, size_px=32))
    files = sorted(file.name for file in (tmp_path / "training" / "shapes").glob("*.webp"))
    assert files == ["sheet-001.webp", "sheet-002.webp"]


def test_a_loss_that_is_no_number_ends_the_training_and_keeps_the_last_good_weights(
    tmp_path: Path, settings: Callable[..., TrainingSettings]
) -> None:
    start = write_tiny_network(tmp_path / "plain.keras", norm=False)
    (tmp_path / "plain.json").write_text(json.dumps({"high": [1e30, 1e30, 1e30]}))
    with pytest.raises(LossDiverged, match="the loss was") as caught:
        run(tmp_path, settings(start=str(start), rate=10.0, epochs=9))
    assert "with a --rate below 10" in caught.value.hint
    kept = TrainingFolder("shapes", tmp_path / "training").last_checkpoint()
    assert kept is not None
    assert all(np.isfinite(array).all() for array in kept.values())


def test_other_settings_under_the_same_name_are_refused_and_listed(
    tmp_path: Path, settings: Callable[..., TrainingSettings]
) -> None:
    run(tmp_path, settings(), is_stopped=after(1))
    with pytest.raises(OtherSettings, match=r"epochs was 2 and is 3; seed was 0 and is 4\."):
        run(tmp_path, settings(epochs=3, seed=4))
    assert run(tmp_path, settings()) is not None


def test_two_trainings_under_one_name_are_refused(tmp_path: Path, settings: Callable[..., TrainingSettings]) -> None:
    with TrainingFolder("shapes", tmp_path / "training").opened(), pytest.raises(TrainingRuns, match="is running"):
        run(tmp_path, settings())


def test_a_network_that_no_training_made_is_not_overwritten(
    tmp_path: Path, settings: Callable[..., TrainingSettings]
) -> None:
    (tmp_path / "user").mkdir()
    mine = write_tiny_network(tmp_path / "user" / "shapes.keras")
    content = mine.read_bytes()
    with pytest.raises(NameTaken, match=r"already a network shapes\.keras in models/user/"):
        run(tmp_path, settings())
    assert mine.read_bytes() == content


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"batch": 500}, "A batch has 500 photographs, but there are 54"),
        ({"freeze": "pool7"}, "has no layer 'pool7'"),
        ({"start": "nowhere.keras"}, "There is no file nowhere"),
        ({"start": "vgg61"}, "There is no network 'vgg61'"),
        ({"start": None, "network": "vgg16", "size_px": 64}, "vgg16 cannot take images of 64 × 64 pixels"),
    ],
)
def test_what_cannot_be_done_is_refused_before_anything_is_learnt(
    tmp_path: Path, settings: Callable[..., TrainingSettings], change: dict[str, object], message: str
) -> None:
    with pytest.raises(InnsynError, match=message):
        run(tmp_path, settings(**change))
    assert TrainingFolder("shapes", tmp_path / "training").last_checkpoint() is None
