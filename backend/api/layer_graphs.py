"""GET /api/networks/<id>/graph and /api/networks/<id>/report: how a network is built and what can be done with it."""

from pydantic import Field

from backend.api.answers import ask_network
from backend.api.failures import Failure
from backend.api.known_ranges import known_range
from backend.api.networks import NetworkPath
from backend.api.nouns import noun_blueprint
from backend.api.services import services
from backend.methods.input_range.answer import KnownRange
from backend.methods.layer_graph.answer import LayerReports, NetworkGraph
from backend.methods.layer_graph.settings import LAYER_GRAPH, LAYER_REPORT

blueprint = noun_blueprint("layer_graphs", "How a network is built and what can be done with it.", "/api/networks")


class NetworkReport(LayerReports):
    """What can be done with the layers of a network."""

    input_range: KnownRange = Field(description="What black and white become before they go in, and how that is known.")


@blueprint.get("/<string:network_id>/graph", responses={200: NetworkGraph, 404: Failure, 415: Failure, 503: Failure})
def get_network_graph(path: NetworkPath) -> NetworkGraph:
    """Draw a network. Needs no trained weights.

    404 unknown_network; 415 unsupported_network; 503 engine_unavailable.
    """
    network = services().networks[path.network_id]
    return ask_network(LAYER_GRAPH, network, network.structure)


@blueprint.get("/<string:network_id>/report", responses={200: NetworkReport, 404: Failure, 415: Failure, 503: Failure})
def get_network_report(path: NetworkPath) -> NetworkReport:
    """Report what can be done with each layer of a network, and how its input range is known. Needs no trained weights.

    404 unknown_network; 415 unsupported_network; 503 engine_unavailable.
    """
    network = services().networks[path.network_id]
    reports = ask_network(LAYER_REPORT, network, network.structure)
    return NetworkReport(**dict(reports), input_range=known_range(network))
