"""Presets give settings that are allowed; Thesis is Table 3.1, and younger settings leave recipes as they were."""

import json

import pytest

from backend.methods.deepdream.settings import DreamSettings
from backend.methods.feature_visualization.settings import VisualizationSettings
from backend.methods.job_method import JobSettings, JobSubject
from backend.methods.optimization.settings import OptimizationSettings
from backend.methods.storyboard.settings import StoryboardSettings
from models.catalog import NETWORKS

OBJECTIVES = {"objectives": [{"layer": "maps", "index": 3}]}
WITH_PRESETS = (VisualizationSettings, DreamSettings)


def declared(settings: type[JobSettings]) -> dict[str, dict[str, object]]:
    return {preset["id"]: preset for preset in settings.model_json_schema()["x-presets"]["all"]}


def subject(network: str) -> JobSubject:
    def refuse(*_: object) -> None:
        raise AssertionError

    return JobSubject(NETWORKS[network], (300, 400), ask=refuse, collection=refuse, graph=refuse)


@pytest.mark.parametrize(("settings", "name"), [(one, name) for one in WITH_PRESETS for name in declared(one)])
def test_every_preset_is_allowed_named_and_explained(settings: type[JobSettings], name: str) -> None:
    preset = declared(settings)[name]
    assert preset["title"]
    assert str(preset["help"]).endswith(".")
    assert settings.model_validate({**OBJECTIVES, **preset["settings"]}).prepare(subject("efficientnet_lite0"))


@pytest.mark.parametrize("settings", WITH_PRESETS)
def test_the_page_opens_with_presets_that_there_are(settings: type[JobSettings]) -> None:
    told = settings.model_json_schema()["x-presets"]
    assert {told["usual"], told["ofClasses"]} <= set(declared(settings))


def test_thesis_is_table_3_1_exactly() -> None:
    thesis = VisualizationSettings.model_validate(
        {**OBJECTIVES, **declared(VisualizationSettings)["thesis"]["settings"]}
    )
    table = {"size_px": 128, "padding_px": 12, "steps": 200, "optimizer": "adam", "jitter_px": 8, "scale": 0.1}
    table |= {"rotation_deg": 5.0, "parameterization": "fourier", "decorrelate": True, "robust_range": False}
    assert {name: getattr(thesis, name) for name in table} == table
    assert thesis.rate == 3.0


@pytest.mark.parametrize(("network", "own_px"), [("efficientnet_lite0", 224), ("inception_v1_tiny_imagenet", 64)])
def test_an_empty_size_is_that_of_the_network_and_has_the_recipe_of_that_size(network: str, own_px: int) -> None:
    empty, given = (VisualizationSettings(**OBJECTIVES, size_px=size_px) for size_px in (None, own_px))
    prepared = empty.prepare(subject(network))
    assert prepared.settings.resolved() == given.resolved()
    assert prepared.workload == given.workload(None)


# as version 0.5 wrote them
OPTIMIZED = (
    '"normalize_gradient": false, "objectives": [{"column": null, "index": 3, "kind": "channel", "layer": "maps", '
    '"row": null, "weight": 1.0}], "optimizer": "adam", "padding_px": 12, "parameterization": "fourier", '
    '"rotation_deg": 5.0, "scale": 0.1, "seed": 0, "size_px": 128, "steps": 200, "total_variation": 0.0, '
    '"wake_silent": true}'
)
VISUALIZED = '{"decorrelate": true, "jitter_px": 8, "l2": 0.0, "learning_rate": 3.0, "mix": false, ' + OPTIMIZED
STORYBOARD = (
    '{"decorrelate": true, "heatmap": {"against": null, "attribution": "deep_taylor", "class_index": null, "pooling": '
    '"average", "start": "softmax", "unit": null}, "jitter_px": 8, "l2": 0.0, "layers": ["maps"], "learning_rate": '
    '3.0, "mixes": [5, 100], "normalize_gradient": false, "optimizer": "adam", "padding_px": 12, "parameterization": '
    '"fourier", "rotation_deg": 5.0, "scale": 0.1, "seed": 0, "size_px": 128, "steps": 200, "top": 5, '
    '"total_variation": 0.0, "wake_silent": true}'
)


@pytest.mark.parametrize(
    ("settings", "written"),
    [(VisualizationSettings(**OBJECTIVES), VISUALIZED), (StoryboardSettings(layers=["maps"]), STORYBOARD)],
)
def test_settings_that_existed_before_have_the_recipes_they_had(settings: OptimizationSettings, written: str) -> None:
    assert json.dumps(settings.resolved(), sort_keys=True) == written


def test_a_younger_setting_is_in_the_recipe_where_it_is_chosen() -> None:
    assert VisualizationSettings(**OBJECTIVES, robust_range=True).resolved()["robust_range"] is True
