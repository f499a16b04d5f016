"""Networks in a worker's memory: loaded once, then kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeVar

import psutil

from models.catalog import NETWORKS
from models.quiet_import import import_tensorflow_quietly

if TYPE_CHECKING:
    from backend.graph.builder import GraphBuilder
    from models.network import Network

BUILDERS_KEPT = 4  # each with its folded weights
SHORT_BYTES = 2_000_000_000  # more than the largest network of the catalog takes while it is loaded

Thing = TypeVar("Thing")


class Memory(Protocol):
    """What a worker keeps between computations."""

    def keep(self, key: str, load: Callable[[], Thing], most: int | None = None) -> Thing:
        """Give what is kept under a key; load it first where it is not there.

        most: how many things are kept whose keys begin with the same word; the one unused for longest goes first.
        """

    def drop(self, key: str) -> None:
        """Let go of what is kept under a key, if anything is."""

    def is_ended(self, run: str) -> bool:
        """Whether somebody has said that a run of a job is to end."""

    @property
    def address(self) -> str:
        """Where the worker is reached."""


def loaded_network(memory: Memory, network_id: str) -> Network:
    """Give a network with its weights. Raises UnknownNetwork, WeightsMissing, WeightsDamaged."""
    return memory.keep(
        f"network {network_key(network_id)}", lambda: _load(network_id), most=1 if memory_is_short() else None
    )


def graph_builder(memory: Memory, network_id: str) -> GraphBuilder:
    """Give what makes runs of a network, with the programs it has compiled. Raises as loaded_network."""
    network = loaded_network(memory, network_id)

    def build() -> GraphBuilder:
        from backend.graph.builder import GraphBuilder  # noqa: PLC0415 - TensorFlow is for worker processes only

        return GraphBuilder(network)

    return memory.keep(f"builder {network_key(network_id)}", build, most=1 if memory_is_short() else BUILDERS_KEPT)


def network_key(network_id: str) -> str:
    """Name a network with the file that its weights are from, and what is fed to it: another file is another network.

    Raises UnknownNetwork, WeightsMissing.
    """
    return f"{network_id}, {NETWORKS[network_id].version()}"


def memory_is_short() -> bool:
    """Whether so little memory is left on this machine that what is idle must go."""
    available: int = psutil.virtual_memory().available
    return available < SHORT_BYTES


def prepare_worker(memory: Memory) -> None:
    """Load the first network of the catalog before anybody asks."""
    loaded_network(memory, next(iter(NETWORKS)).id)


def _load(network_id: str) -> Network:
    import_tensorflow_quietly()
    from models.loading import load_network  # noqa: PLC0415 - TensorFlow is for worker processes only

    network = load_network(NETWORKS[network_id])
    network.logits(
        network.blank_images()
    )  # the first pass compiles, which nobody's question should wait for or measure
    return network
