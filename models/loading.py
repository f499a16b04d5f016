"""Builds a network of the catalog and fills it with its trained weights. For worker processes only."""

from __future__ import annotations

from dataclasses import replace

import keras
import tensorflow as tf

from models.description import NetworkDescription
from models.errors import UnsuitableNetwork
from models.keras_internals import fill_rest, unfilled
from models.network import Network, wrap_model
from models.range_trial import assume_range, with_range


def load_network(description: NetworkDescription) -> Network:
    """Build a network and fill it with its trained weights; choose an input range where it is not known.

    Raises WeightsMissing, WeightsDamaged, UnsupportedNetwork; UnsuitableNetwork where it cannot compute its own output.
    """
    file = description.weights.locate()
    model = build_unfilled(description)
    description.read_weights(model, file)
    fill_rest(model)
    network = wrap_model(description, model)
    _run_once(network)
    if description.range_origin == "untried":
        return replace(network, description=with_range(description, assume_range(network)))
    return network


def _run_once(network: Network) -> None:
    """Compile the forward pass, so that no question waits for it. Raises UnsuitableNetwork where it cannot run."""
    try:
        network.logits(network.blank_images())
    except (ValueError, tf.errors.InvalidArgumentError) as error:
        crops = [use.name for use in network.layers if use.keras_class == "RandomCrop"]
        reason = next((line for line in str(error).splitlines() if "incompatible" in line), str(error).splitlines()[-1])
        raise UnsuitableNetwork(
            f"{network.description.id} cannot compute its own output at inference: {reason.strip()}",
            hint=f"{crops[0]} crops in training only; use CenterCrop, which always crops."
            if crops
            else "Check that keras.Model.predict works with it, then save it again.",
            field="network",
        ) from error


def build_unfilled(description: NetworkDescription) -> keras.Model:
    """Build a network without weights, for drawing or filling; a user's file has weights. Raises UnsupportedNetwork."""
    if description.group == "user":
        return description.build()
    with unfilled():
        return description.build()
