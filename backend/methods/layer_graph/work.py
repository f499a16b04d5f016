"""The worker's half of drawings and reports: reading the layers of a network built without its weights."""

from __future__ import annotations

import keras

from backend.jobs.worker_cache import WorkerCache
from backend.methods.layer_graph.answer import LayerReports, NetworkGraph
from models.catalog import NETWORKS
from models.graph_reader import read_layer_graph
from models.loading import build_unfilled
from models.report import report_on


def describe_layers(cache: WorkerCache, network_id: str) -> NetworkGraph:
    """Draw a network. Raises UnknownNetwork, UnsupportedNetwork."""
    model = _untrained_model(cache, network_id)
    return NetworkGraph.model_validate(read_layer_graph(model, network_id), from_attributes=True)


def report_layers(cache: WorkerCache, network_id: str) -> LayerReports:
    """Say what can be done with each layer. Raises UnknownNetwork, UnsupportedNetwork."""
    model = _untrained_model(cache, network_id)
    report = report_on(model, network_id, NETWORKS[network_id].notes)
    return LayerReports.model_validate(report, from_attributes=True)


def _untrained_model(cache: WorkerCache, network_id: str) -> keras.Model:
    description = NETWORKS[network_id]
    return cache.keep(f"untrained {description.structure}", lambda: build_unfilled(description), most=1)
