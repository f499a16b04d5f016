"""Networks in a worker's cache: loaded once, then kept; and the builders that make images for them."""

from __future__ import annotations

import psutil

from backend.jobs.worker_cache import WorkerCache
from backend.memory import give_back_large_blocks
from models.catalog import NETWORKS
from models.quiet_import import import_tensorflow_quietly

import_tensorflow_quietly()  # what a worker imports first, so that the imports below find it there

from backend.graph.builder import GraphBuilder  # noqa: E402
from models.loading import load_network  # noqa: E402
from models.network import Network  # noqa: E402

BUILDERS_KEPT = 4  # each with its folded weights
SHORT_BYTES = 2_000_000_000  # more than the largest network of the catalog takes while it is loaded


def loaded_network(cache: WorkerCache, network_id: str) -> Network:
    """Give a network with its weights. Raises UnknownNetwork, WeightsMissing, UnsuitableNetwork."""
    return cache.keep(
        f"network {network_key(network_id)}",
        lambda: load_network(NETWORKS[network_id]),
        most=1 if memory_is_short() else None,
        is_needed_next=True,
    )


def graph_builder(cache: WorkerCache, network_id: str) -> GraphBuilder:
    """Give what makes runs of a network, with the programs it has compiled. Raises as loaded_network."""
    network = loaded_network(cache, network_id)
    return cache.keep(
        f"builder {network_key(network_id)}",
        lambda: GraphBuilder(network),
        most=1 if memory_is_short() else BUILDERS_KEPT,
    )


def network_key(network_id: str) -> str:
    """Name a network with the file that its weights are from, and what is fed to it: another file is another network.

    Raises UnknownNetwork, WeightsMissing.
    """
    return f"{network_id}, {NETWORKS[network_id].version()}"


def memory_is_short() -> bool:
    """Whether so little memory is left on this machine that what is idle must go."""
    available: int = psutil.virtual_memory().available
    return available < SHORT_BYTES


def prepare_worker(cache: WorkerCache) -> None:
    """Return large blocks of memory to the system from now on, and load the first network before anybody asks."""
    give_back_large_blocks()
    loaded_network(cache, next(iter(NETWORKS)).id)
