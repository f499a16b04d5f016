"""The drawing of a network and its report: what is in it, and what can be done with each layer. Needs no weights."""

from __future__ import annotations

from backend.methods.method import QuickMethod

LAYER_GRAPH = QuickMethod(id="layer_graph", work="backend.methods.layer_graph.work:describe_layers")
LAYER_REPORT = QuickMethod(id="layer_report", work="backend.methods.layer_graph.work:report_layers")
