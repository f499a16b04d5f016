"""What every network with weights must do: whatever can be strived for rises from the first steps on."""

import numpy as np
import pytest

from backend.graph.builder import GraphBuilder
from backend.graph.objective import Channel, ClassLogit, Layer, LayerSquares, Mix, Neuron
from backend.graph.program import Parts
from backend.graph.transformation import Pad
from models.catalog import NETWORKS
from models.description import NetworkDescription
from models.loading import load_network
from models.report import report_on

PRESENT = [network for network in NETWORKS if network.weights.is_present()]
SIZE_PX = 64
STEPS = 12


@pytest.fixture(scope="module", params=PRESENT, ids=lambda network: network.id)
def description(request: pytest.FixtureRequest) -> NetworkDescription:
    return request.param


@pytest.mark.parametrize("depth", [0.3, 0.8])
def test_every_objective_rises(description: NetworkDescription, depth: float) -> None:
    network = load_network(description)
    builder = GraphBuilder(network)
    layers = [layer.name for layer in report_on(network.model, "").layers if layer.visualized.possible]
    layer = layers[int(depth * len(layers))]
    terms = [
        Layer(layer),
        LayerSquares(layer),
        Channel(layer, 2),
        Neuron(layer, 2),
        ClassLogit(network.logits_layer, 7),
    ]
    parts = Parts(size=(SIZE_PX, SIZE_PX), pad=Pad(4), transformations=())
    run = builder.begin(parts, [Mix.of(term) for term in terms], seed=1)
    values = np.array([run.step() for _ in range(STEPS)])  # (steps, terms)
    for place, term in enumerate(terms):
        assert values[-1, place] > values[0, place], f"{term}: {values[:, place]}"
