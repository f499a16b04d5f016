"""Writes the input range that the user states for a network of models/user/ into its NAME.json."""

from __future__ import annotations

from models.description import NetworkDescription
from models.errors import Forbidden
from models.input_range import InputRange
from models.user_folder import FactChanges, changed_facts
from models.weights import UserWeights


def range_facts(stated: InputRange | None) -> FactChanges:
    """Give the entries of NAME.json that state a range; with None none does, and it is found automatically."""
    if stated is None:
        return {"low": None, "high": None, "reversed_channels": None}
    return {"low": stated.low, "high": stated.high, "reversed_channels": stated.reversed_channels}


def state_range(network: NetworkDescription, stated: InputRange | None) -> None:
    """Write a range into the NAME.json of a network; None removes it, so that it is found automatically.

    Raises Forbidden for a network that is not from models/user/, and where the folder cannot be written;
    UnsupportedNetwork where NAME.json cannot be read.
    """
    if not isinstance(network.weights, UserWeights):
        raise Forbidden(
            f"The input range of {network.id} is that of its weights.",
            hint="Only that of networks in models/user/ can be stated.",
            field="network_id",
        )
    with changed_facts(network.weights.file, range_facts(stated)) as candidate:
        candidate.describe()
        candidate.change()
