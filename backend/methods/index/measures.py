"""By what the channels of an index are measured: how strongly they respond, or how relevant they are to the answer.

Source of the second: R. Achtibat et al., From attribution maps to human-understandable explanations through Concept
Relevance Propagation, 2023, relevance maximization: photographs in which a channel was used, not only active.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import tensorflow as tf

from backend.examples.responses import Responder, Responses, as_maps, reduced
from backend.relevance.composites import find_composite
from backend.relevance.propagate import Propagator
from models.errors import UnknownLayer, near_names
from models.image_input import Images
from models.network import Network

AT_ONCE = 4  # images; the relevance of all layers is in memory together
ATTRIBUTION = "deep_taylor"


def propagator_of(network: Network) -> Propagator:
    """Read a network for the relevance of its answer. Raises UnsuitableNetwork, UnsuitableLayer."""
    return Propagator(network, find_composite(ATTRIBUTION))


def layers_with_relevance(propagator: Propagator) -> list[str]:
    """Name the layers that have relevance, in the order of the network."""
    return [use.name for use in propagator.network.layers if use.name in propagator.form.counterparts]


def refuse_without_relevance(propagator: Propagator, layer: str) -> None:
    """Raise UnknownLayer where a layer has no relevance."""
    names = layers_with_relevance(propagator)
    if layer not in names:
        raise UnknownLayer(
            f"{layer} does not lead to the answer of {propagator.network.description.id}, so it has no relevance.",
            hint=f"{near_names(layer, names)}Choose another layer, or measure by activation.",
            field="layer",
        )


def relevance_responder(propagator: Propagator, layer_names: Sequence[str], positions: int) -> Responder:
    """Make a function like that of responses.build_responder, for the relevance of each channel to the whole answer."""

    def responses(images: Images) -> list[Responses]:
        """Explain some images at a time."""
        parts = [_reduced_relevance(images[first : first + AT_ONCE]) for first in range(0, len(images), AT_ONCE)]
        return [_joined([part[place] for part in parts]) for place in range(len(layer_names))]

    def _reduced_relevance(images: Images) -> list[Responses]:
        explanation = propagator.explain(images)
        found = []
        for seed, name in enumerate(layer_names):
            maps = as_maps(tf.convert_to_tensor(explanation.relevance(name)))
            found.append(Responses(*(tensor.numpy() for tensor in reduced(maps, positions, seed))))
        return found

    return responses


def _joined(parts: Sequence[Responses]) -> Responses:
    return Responses(
        highest=np.concatenate([part.highest for part in parts]),
        mean=np.concatenate([part.mean for part in parts]),
        row=np.concatenate([part.row for part in parts]),
        column=np.concatenate([part.column for part in parts]),
        sample=np.concatenate([part.sample for part in parts]),
    )
