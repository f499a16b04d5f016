"""What can be asked of an atlas, and how much work it is."""

import pytest
from pydantic import ValidationError

from backend.examples.collections.catalog import CollectionFacts
from backend.methods.atlas.settings import AtlasPlan, AtlasSettings
from backend.methods.atlas.sheet import LONGEST_PX
from backend.methods.job_method import JobSubject
from backend.methods.layer_graph.answer import GraphLayer, NetworkGraph
from backend.methods.method import QuickMethod
from models.catalog import NETWORKS
from models.errors import InnsynError, InvalidSetting, UnknownLayer, UnsuitableLayer


def no_collection(_: str) -> CollectionFacts:
    pytest.fail("An atlas needs no collection.")


def subject_with(*shapes: list[int | None]) -> JobSubject:
    """A subject whose layers a, b, … have these output shapes."""
    layers = [
        GraphLayer.model_construct(name=name, output_shape=shape) for name, shape in zip("abc", shapes, strict=False)
    ]

    def ask(_method: QuickMethod, _settings: object) -> object:
        pytest.fail("An atlas needs no photograph.")

    graph = NetworkGraph.model_construct(network="n", layers=layers)
    return JobSubject(NETWORKS["efficientnet_lite0"], None, ask, no_collection, graph=lambda: graph)


def test_the_steps_of_the_job_are_the_channels_of_the_layer() -> None:
    settings = AtlasSettings(layer="b", size_px=112, padding_px=8, steps=10)
    prepared = settings.prepare(subject_with([None, None, 3], [None, None, 20]))
    assert isinstance(prepared.settings, AtlasPlan)
    assert prepared.settings.resolved() == settings.resolved() | {"channels": 20}
    assert (prepared.layers, prepared.part_size) == (["b"], 8)
    assert (prepared.workload.steps, prepared.workload.last_step) == (20, 10 * 128.0**2)
    assert prepared.workload.total == 20 * prepared.workload.last_step


def test_a_dense_layer_has_one_image_for_each_unit() -> None:
    assert AtlasSettings(layer="a").prepare(subject_with([10])).workload.steps == 10


@pytest.mark.parametrize(
    ("shapes", "error", "message"),
    [
        ([[None, None, 3]], UnknownLayer, "n has no layer 'b'."),
        ([[3], []], UnsuitableLayer, "The number of channels of b is not known."),
        ([[3], [4, None]], UnsuitableLayer, "The number of channels of b is not known."),
        ([[3], [100_000]], UnsuitableLayer, f"100000 channels are too many for one sheet of at most {LONGEST_PX} ×"),
    ],
)
def test_layers_without_an_atlas_are_refused(
    shapes: list[list[int | None]], error: type[InnsynError], message: str
) -> None:
    with pytest.raises(error) as refused:
        AtlasSettings(layer="b").prepare(subject_with(*shapes))
    assert refused.value.message.startswith(message)
    assert refused.value.field == "settings.layer"


@pytest.mark.parametrize("size_px", [80, 100, 144])
def test_only_sizes_that_fit_the_blocks_of_the_file_format_are_taken(size_px: int) -> None:
    with pytest.raises(ValidationError):
        AtlasSettings(layer="a", size_px=size_px)


def test_named_channels_are_the_steps_of_the_job_in_their_order() -> None:
    prepared = AtlasSettings(layer="a", only=[7, 2, 5]).prepare(subject_with([8]))
    assert isinstance(prepared.settings, AtlasPlan)
    assert (prepared.workload.steps, prepared.settings.channels) == (3, 3)
    assert prepared.settings.only == [7, 2, 5]


def test_recipes_of_whole_layers_are_those_they_have_always_been() -> None:
    assert "only" not in AtlasSettings(layer="a").resolved()
    assert AtlasSettings(layer="a", only=[3]).resolved()["only"] == [3]


@pytest.mark.parametrize(
    ("only", "message"),
    [([8], "a has no channel 8."), ([-1], "a has no channel -1."), ([3, 3], "Channel 3 is named twice.")],
)
def test_channels_that_cannot_be_named_are_refused(only: list[int], message: str) -> None:
    with pytest.raises(InvalidSetting) as refused:
        AtlasSettings(layer="a", only=only).prepare(subject_with([8]))
    assert (refused.value.message, refused.value.field) == (message, "settings.only")
