"""What can be asked of every method that optimizes images, and what is refused before anything starts."""

from typing import NoReturn

import pytest
from pydantic import ValidationError

from backend.methods.deepdream.settings import DreamSettings
from backend.methods.feature_visualization.settings import VisualizationSettings
from backend.methods.job_method import JobSettings, JobSubject, PreparedJob
from models.catalog import NETWORKS
from models.errors import InvalidSetting

CHANNEL = {"kind": "channel", "layer": "maps", "index": 3}
NETWORK = NETWORKS["efficientnet_lite0"]


def settings_of(*objectives: dict[str, object], **more: object) -> VisualizationSettings:
    return VisualizationSettings(objectives=list(objectives) or [CHANNEL], **more)


@pytest.mark.parametrize(
    ("objective", "field"),
    [
        ({"kind": "channel", "index": 3}, "layer"),
        ({"kind": "channel", "layer": "maps"}, "index"),
        ({"kind": "layer", "layer": "maps", "index": 3}, "index"),
        ({"kind": "class", "layer": "maps", "index": 3}, "layer"),
        ({"kind": "class"}, "index"),
        ({**CHANNEL, "row": 1}, "row"),
        ({**CHANNEL, "column": 1}, "column"),
    ],
)
def test_fields_that_do_not_suit_the_kind_are_refused_by_their_place(objective: dict[str, object], field: str) -> None:
    with pytest.raises(ValidationError) as refused:
        settings_of(CHANNEL, objective)
    (finding,) = refused.value.errors()
    assert finding["loc"] == ("objectives", 1, f"kind={objective['kind']}", field)


@pytest.mark.parametrize(
    "change",
    [
        {"steps": 0},
        {"learning_rate": 0.0},
        {"jitter_px": 65},
        {"rotation_deg": float("inf")},
        {"scale": 1.0},
        {"l2": -1.0},
        {"seed": 2**31},
        {"optimizer": "lbfgs"},
        {"steps": "20"},
        {"unknown": 1},
    ],
)
def test_what_is_out_of_its_limits_is_no_setting(change: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        settings_of(**change)


@pytest.mark.parametrize(("parameterization", "rate"), [("fourier", 3.0), ("laplacian", 0.05), ("naive", 0.2)])
def test_the_usual_learning_rate_is_that_of_table_3_1_and_stands_in_the_recipe(
    parameterization: str, rate: float
) -> None:
    usual = settings_of(parameterization=parameterization)
    assert (usual.learning_rate, usual.rate, usual.resolved()["learning_rate"]) == (None, rate, rate)
    assert settings_of(parameterization=parameterization, learning_rate=0.5).resolved()["learning_rate"] == 0.5


def test_a_photograph_is_dreamed_over_with_smaller_steps() -> None:
    assert DreamSettings(objectives=[CHANNEL]).rate == 1.0


def test_a_class_is_about_the_layer_before_the_softmax_and_layers_are_named_once() -> None:
    layers = settings_of(CHANNEL, CHANNEL, {"kind": "class", "index": 1}).layers_about(NETWORK)
    assert layers == ["maps", NETWORK.logits_layer]


def test_the_work_grows_with_pixels_images_and_steps() -> None:
    one = settings_of(size_px=64, padding_px=8, steps=10).workload(None)
    assert (one.steps, one.last_step, one.total) == (10, 80.0**2, 10 * 80.0**2)
    assert settings_of(CHANNEL, CHANNEL, size_px=64, padding_px=8).workload(None).last_step == 2 * 80.0**2
    assert settings_of(CHANNEL, CHANNEL, size_px=64, padding_px=8, mix=True).workload(None).last_step == 80.0**2


def asked_of(prepared: JobSettings) -> PreparedJob:
    """What is prepared where nobody has to be asked."""

    def refuse(*_: object) -> NoReturn:
        raise AssertionError

    return prepared.prepare(JobSubject(NETWORK, (4000, 3000), ask=refuse, collection=refuse, graph=refuse))


@pytest.mark.parametrize(("images", "size_px"), [(100, 1024), (20, 1024), (100, 384), (62, 488)])
def test_more_pixels_than_a_worker_can_hold_are_refused_before_it_is_asked(images: int, size_px: int) -> None:
    channels = [{**CHANNEL, "index": index} for index in range(images)]
    with pytest.raises(InvalidSetting, match=r"would have \d+\.\d megapixels") as refused:
        asked_of(settings_of(*channels, size_px=size_px))
    assert "At most 16 megapixels" in refused.value.hint
    assert refused.value.field == "settings.size_px"


@pytest.mark.parametrize(("images", "size_px"), [(100, 128), (100, 256), (20, 512), (1, 1024), (14, 1024)])
def test_what_a_worker_can_hold_may_be_asked(images: int, size_px: int) -> None:
    channels = [{**CHANNEL, "index": index} for index in range(images)]
    assert asked_of(settings_of(*channels, size_px=size_px)).workload.steps == 200


def test_a_mix_of_many_objectives_is_one_image() -> None:
    channels = [{**CHANNEL, "index": index} for index in range(100)]
    assert asked_of(settings_of(*channels, size_px=1024, mix=True)).workload.last_step < 2_000_000
