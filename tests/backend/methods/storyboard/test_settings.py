"""What can be asked of a storyboard, and how much work it is."""

import pytest

from backend.examples.collections.catalog import CollectionFacts
from backend.methods.heatmaps.answer import HeatmapAnswer, LayerHeatmap, RelevantFilter
from backend.methods.heatmaps.settings import HeatmapQuestion
from backend.methods.job_method import JobSubject
from backend.methods.layer_graph.answer import NetworkGraph
from backend.methods.method import QuickMethod
from backend.methods.storyboard.settings import StoryboardPlan, StoryboardSettings
from models.catalog import NETWORKS
from models.errors import InvalidSetting


@pytest.mark.parametrize(
    ("settings", "field"),
    [
        ({"layers": ["a", "a"]}, "settings.layers"),
        ({"layers": ["a"], "mixes": [3, 3]}, "settings.mixes"),
        ({"layers": ["a"], "mixes": [0]}, "settings.mixes"),
        ({"layers": ["a"], "mixes": [101]}, "settings.mixes"),
        ({"layers": ["a"], "top": 0, "mixes": []}, "settings.top"),
        ({"layers": [str(number) for number in range(20)], "top": 50}, "settings.top"),
    ],
)
def test_what_cannot_be_is_refused(settings: dict[str, object], field: str) -> None:
    with pytest.raises(InvalidSetting) as refused:
        StoryboardSettings(**settings).check()
    assert refused.value.field == field
    assert refused.value.hint


def test_the_work_grows_with_layers_and_images() -> None:
    one, two = (StoryboardSettings(layers=layers, top=3, mixes=[5]).workload(None) for layers in (["a"], ["a", "b"]))
    assert two.total == 2 * one.total
    assert one.steps == 200


def no_collection(collection_id: str) -> CollectionFacts:
    raise AssertionError(collection_id)


def heatmap_of(layer: str, *relevance: float) -> LayerHeatmap:
    filters = [
        RelevantFilter(rank=rank, filter=index, relevance=value, share=0.0, accumulated=0.0)
        for rank, (value, index) in enumerate(
            sorted(((value, index) for index, value in enumerate(relevance)), reverse=True), start=1
        )
    ]
    return LayerHeatmap.model_construct(layer=layer, filters=filters)


def ask_no_graph() -> NetworkGraph:
    pytest.fail("A storyboard needs no drawing.")


def subject_of(*layers: LayerHeatmap, asked: list[HeatmapQuestion] | None = None) -> JobSubject:
    """A subject whose heatmaps are given."""

    def ask(_method: QuickMethod, question: HeatmapQuestion) -> HeatmapAnswer:
        (asked if asked is not None else []).append(question)
        return HeatmapAnswer.model_construct(layers=list(layers))

    return JobSubject(NETWORKS["efficientnet_lite0"], (40, 60), ask, no_collection, ask_no_graph)


def test_the_pictures_are_those_that_the_heatmaps_rank_first_layer_by_layer() -> None:
    settings = StoryboardSettings(layers=["a", "b"], top=1, mixes=[2], heatmap={"start": "logit", "class_index": 3})
    asked: list[HeatmapQuestion] = []
    prepared = settings.prepare(
        subject_of(heatmap_of("b", 0.1, 0.3), heatmap_of("a", 0.5, 0.0, 0.25), asked=asked)  # the deepest comes first
    )
    assert isinstance(prepared.settings, StoryboardPlan)
    assert [(one.layer, one.channels) for one in prepared.settings.pictures] == [
        ("a", [0]),
        ("a", [0, 2]),
        ("b", [1]),
        ("b", [1, 0]),
    ]
    assert prepared.settings.resolved() == settings.resolved() | {
        "pictures": [one.model_dump() for one in prepared.settings.pictures]
    }
    assert (prepared.layers, prepared.workload) == (["a", "b"], settings.workload(None))
    (question,) = asked
    assert (question.start, question.class_index, question.layers) == ("logit", 3, ["a", "b"])


@pytest.mark.parametrize(
    ("raised", "told"),
    [
        ("class_index", "settings.heatmap.class_index"),
        ("unit.layer", "settings.heatmap.unit.layer"),
        ("layers.1", "settings.layers.1"),
        ("network", "network"),
    ],
)
def test_what_heatmaps_refuse_is_told_by_the_field_of_the_storyboard(raised: str, told: str) -> None:
    def refuse(_method: QuickMethod, _question: HeatmapQuestion) -> HeatmapAnswer:
        raise InvalidSetting("No.", hint="Yes.", field=raised)

    with pytest.raises(InvalidSetting) as refused:
        StoryboardSettings(layers=["a"]).prepare(
            JobSubject(NETWORKS["efficientnet_lite0"], (40, 60), refuse, no_collection, ask_no_graph)
        )
    assert refused.value.field == told
