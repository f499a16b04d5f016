"""Whether a network is still the one that a job's recipe names: its file or its input range may have been changed."""

from __future__ import annotations

import json

from backend.jobs.job import JobSpec
from models.catalog import NETWORKS
from models.errors import UnsuitableNetwork


def refuse_changed_network(spec: JobSpec) -> None:
    """Raise UnsuitableNetwork where a job would be made with another network than its recipe says.

    Raises UnknownNetwork or WeightsMissing if the network or its weights no longer exist.
    """
    if json.loads(spec.recipe)["weights"] != NETWORKS[spec.network].fingerprint():
        raise UnsuitableNetwork(
            f"{spec.network} was changed after this job was asked for: its weights, or its input range.",
            hint="Begin it again: it is then made with the network as it is now.",
            field="network",
        )
