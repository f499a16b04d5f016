"""Builds a network of the catalog and fills it with its trained weights. For worker processes only."""

from __future__ import annotations

from dataclasses import replace

import keras

from models.description import NetworkDescription
from models.keras_internals import fill_rest, unfilled
from models.network import Network, wrap_model
from models.range_trial import assume_range, with_range


def load_network(description: NetworkDescription) -> Network:
    """Build a network and fill it with its trained weights; choose an input range where it is not known.

    Raises WeightsMissing, WeightsDamaged, UnsupportedNetwork.
    """
    file = description.weights.locate()
    model = build_unfilled(description)
    description.read_weights(model, file)
    fill_rest(model)
    network = wrap_model(description, model)
    if description.range_origin == "untried":
        return replace(network, description=with_range(description, assume_range(network)))
    return network


def build_unfilled(description: NetworkDescription) -> keras.Model:
    """Build a network without weights, for drawing or filling; a user's file has weights. Raises UnsupportedNetwork."""
    if description.group == "user":
        return description.build()
    with unfilled():
        return description.build()
