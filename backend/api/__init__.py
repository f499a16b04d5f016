"""HTTP only: one blueprint per noun. A view parses, calls a service and presents; nothing is computed here.

The blueprints are listed here in the order in which they stand in the documentation.
"""

from backend.api.ablations import blueprint as ablations
from backend.api.access import blueprint as session
from backend.api.activations import blueprint as activations
from backend.api.atlas import blueprint as atlas
from backend.api.channels import blueprint as channels
from backend.api.circuits import blueprint as circuits
from backend.api.collections import blueprint as collections
from backend.api.dictionary import blueprint as dictionary
from backend.api.estimates import blueprint as estimates
from backend.api.examples import blueprint as examples
from backend.api.figures import blueprint as figures
from backend.api.groups import blueprint as groups
from backend.api.health import blueprint as health
from backend.api.heatmaps import blueprint as heatmaps
from backend.api.images import blueprint as images
from backend.api.indexes import blueprint as indexes
from backend.api.input_ranges import blueprint as input_ranges
from backend.api.jobs import blueprint as jobs
from backend.api.layer_graphs import blueprint as layer_graphs
from backend.api.metrics import blueprint as metrics
from backend.api.own_networks import blueprint as networks  # and of networks.py
from backend.api.predictions import blueprint as predictions
from backend.api.shares import blueprint as shares
from backend.api.store import blueprint as store
from backend.api.weights import blueprint as weights

BLUEPRINTS = (
    health,
    session,
    networks,
    input_ranges,
    layer_graphs,
    weights,
    images,
    shares,
    predictions,
    activations,
    heatmaps,
    ablations,
    groups,
    jobs,
    figures,
    estimates,
    atlas,
    collections,
    dictionary,
    circuits,
    indexes,
    examples,
    channels,
    store,
    metrics,
)
