"""What every objective must do: rise from the first steps on, and name the field of a wrong argument."""

from collections.abc import Sequence

import keras
import numpy as np
import pytest
from keras import Input, Model, layers

from backend.graph.builder import GraphBuilder
from backend.graph.objective import (
    OBJECTIVES,
    Channel,
    ClassLogit,
    Layer,
    LayerSquares,
    Mix,
    Neuron,
    ObjectiveRequest,
    Sum,
    Surroundings,
    kind_of,
)
from backend.graph.program import GraphParts
from backend.graph.transformation import Pad
from backend.methods.feature_visualization.settings import VisualizationSettings
from backend.methods.optimization.work import check_objectives
from models.catalog import NETWORKS
from models.description import NetworkDescription
from models.errors import InnsynError
from models.loading import load_network
from models.network import wrap_model
from models.report import report_on
from tests.support.thorough import each_once

PRESENT = [network for network in NETWORKS if network.weights.is_present()]
STEPS = 12
of_every_kind = pytest.mark.parametrize("kind", OBJECTIVES, ids=kind_of)


@pytest.fixture(scope="module")
def tiny() -> GraphBuilder:
    """A network of random weights, whose layers have at least 4 channels and classes."""
    keras.utils.set_random_seed(5)
    image = Input((None, None, 3), name="image")
    maps = layers.Conv2D(6, 3, padding="same", name="maps")(image)
    units = layers.GlobalAveragePooling2D(name="units")(maps)
    model = Model(image, layers.Dense(4, name="logits")(units))
    return GraphBuilder(wrap_model(NETWORKS["efficientnet_lite0"], model))


def example_of(kind: type[ObjectiveRequest]) -> dict[str, object]:
    """The example of the documentation, about a layer of the tiny network."""
    example = kind.model_json_schema()["example"]
    return example | {"layer": "maps"} if "layer" in example else example


def values_of(builder: GraphBuilder, sums: Sequence[Sum], size_px: int) -> np.ndarray:
    """Strive for each sum with an image of its own: values before each step, (steps, images)."""
    parts = GraphParts(size=(size_px, size_px), pad=Pad(4), transformations=())
    run = builder.begin(parts, [Mix(one.parts) for one in sums], seed=1)
    return np.array([run.step() for _ in range(STEPS)])


@pytest.mark.parametrize(
    ("description", "depth"), each_once(PRESENT, [0.3, 0.8]), ids=lambda value: getattr(value, "id", value)
)
def test_every_term_rises_in_every_network(description: NetworkDescription, depth: float) -> None:
    network = load_network(description)
    layers = [layer.name for layer in report_on(network.model, "").layers if layer.visualized.possible]
    layer = layers[int(depth * len(layers))]
    terms = [
        Layer(layer),
        LayerSquares(layer),
        Channel(layer, 2),
        Neuron(layer, 2),
        ClassLogit(network.logits_layer, 7),
    ]
    values = values_of(GraphBuilder(network), terms, size_px=64)
    for place, term in enumerate(terms):
        assert values[-1, place] > values[0, place], f"{term}: {values[:, place]}"


@of_every_kind
def test_every_objective_rises_on_a_tiny_network(tiny: GraphBuilder, kind: type[ObjectiveRequest]) -> None:
    objective = kind.model_validate(example_of(kind))
    sums = objective.build(Surroundings("logits"))
    assert len(sums) == objective.images
    values = values_of(tiny, sums, size_px=24)
    assert (values[-1] > values[0]).all(), values


@of_every_kind
def test_every_objective_is_read_as_it_was_written(kind: type[ObjectiveRequest]) -> None:
    settings = VisualizationSettings.model_validate({"objectives": [example_of(kind)]})
    assert type(settings.objectives[0]) is kind
    written = settings.model_dump(mode="json")
    assert VisualizationSettings.model_validate(written) == settings
    example = example_of(kind)
    assert {name: written["objectives"][0][name] for name in example} == example


@of_every_kind
def test_every_objective_says_what_it_is_and_what_each_argument_does(kind: type[ObjectiveRequest]) -> None:
    assert kind.title
    assert kind.help
    for name, field in kind.model_fields.items():
        assert name == "kind" or field.description, name


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"kind": "channel", "layer": "map", "index": 0}, "layer"),
        ({"kind": "channel", "layer": "maps", "index": 6}, "index"),
        ({"kind": "neuron", "layer": "maps", "index": 6}, "index"),
        ({"kind": "neuron", "layer": "maps", "index": 0, "row": 999}, "row"),
        ({"kind": "class", "index": 4}, "index"),
        ({"kind": "direction", "layer": "maps", "vector": [{"channel": 6, "value": 1.0}]}, "vector.0.channel"),
    ],
)
def test_a_wrong_argument_is_named_by_its_field_in_the_request(
    tiny: GraphBuilder, wrong: dict[str, object], field: str
) -> None:
    settings = VisualizationSettings.model_validate({"objectives": [{"kind": "layer", "layer": "maps"}, wrong]})
    with pytest.raises(InnsynError) as refused:
        check_objectives(tiny, [GraphParts(size=(24, 24), transformations=())], settings)
    assert refused.value.field == f"settings.objectives.1.{field}"
    assert refused.value.hint
