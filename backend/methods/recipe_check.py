"""Whether what a job's recipe names is what computes it: the network, whose file may have been changed; the device."""

from __future__ import annotations

import json

from backend.jobs.job import JobSpec
from models.catalog import NETWORKS
from models.devices import gpu_name
from models.errors import UnsuitableNetwork

CPU, GPU = "CPU", "GPU"


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


def refuse_other_device(spec: JobSpec) -> None:
    """Raise UnsuitableNetwork where a job would go on with another kind of device than its recipe says."""
    wanted, present = json.loads(spec.recipe).get("device") or CPU, CPU if gpu_name() is None else GPU
    if wanted != present:
        raise UnsuitableNetwork(
            f"This job was asked for when workers computed on a {wanted}, and this worker computes on a {present}: "
            "the last digits would differ.",
            hint=f"Begin it again: it is then made on the {present}.",
            field="network",
        )
