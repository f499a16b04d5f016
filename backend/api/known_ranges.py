"""How the answers about networks tell an input range."""

from backend.api.answers import ask_network
from backend.methods.input_range.answer import KnownRange
from backend.methods.input_range.settings import INPUT_RANGE
from models.description import NetworkDescription


def known_range(network: NetworkDescription) -> KnownRange:
    """Tell the input range of a network; a worker is asked where it has to be tried.

    Raises UnsupportedNetwork, WeightsMissing, EngineUnavailable.
    """
    if network.range_origin == "untried":
        return ask_network(INPUT_RANGE, network, network.fingerprint())
    return KnownRange.of(network)
