"""The drawing of a network and its report: what is in it, and what can be done with each layer. Needs no weights."""

from __future__ import annotations

from backend.methods.layer_graph.answer import LayerReports, NetworkGraph
from backend.methods.method import NetworkMethod

LAYER_GRAPH = NetworkMethod(
    id="layer_graph", answer=NetworkGraph, work="backend.methods.layer_graph.work:describe_layers"
)
LAYER_REPORT = NetworkMethod(
    id="layer_report", answer=LayerReports, work="backend.methods.layer_graph.work:report_layers"
)
