"""The drawing of a network and its report: what is in it, and what can be done with each layer. Needs no weights."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backend.methods.networks import Memory
from models.catalog import NETWORKS
from models.quiet_import import import_tensorflow_quietly

if TYPE_CHECKING:
    import keras

DRAWING_METHOD = "layer_graph"
REPORT_METHOD = "layer_report"


def describe_layers(memory: Memory, network_id: str) -> dict[str, object]:
    """Draw a network, on a worker. Raises UnknownNetwork, UnsupportedNetwork. Result: LayerGraph as JSON values."""
    model = _untrained_model(memory, network_id)
    from models.graph_reader import read_layer_graph  # noqa: PLC0415 - TensorFlow is for worker processes only

    return read_layer_graph(model, network_id).to_json()


def report_layers(memory: Memory, network_id: str) -> dict[str, object]:
    """Say what can be done with each layer, on a worker. Raises UnknownNetwork, UnsupportedNetwork.

    Result: LoadReport as JSON values.
    """
    model = _untrained_model(memory, network_id)
    from models.report import report_on  # noqa: PLC0415 - TensorFlow is for worker processes only

    return report_on(model, network_id, NETWORKS[network_id].notes).to_json()


def _untrained_model(memory: Memory, network_id: str) -> keras.Model:
    description = NETWORKS[network_id]
    return memory.keep(f"untrained {description.structure}", lambda: _build(description.id), most=1)


def _build(network_id: str) -> keras.Model:
    import_tensorflow_quietly()
    from models.loading import build_unfilled  # noqa: PLC0415 - TensorFlow is for worker processes only

    return build_unfilled(NETWORKS[network_id])
