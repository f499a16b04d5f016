"""The result of a backward pass of relevance: the relevance of every layer and of the image."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from backend.relevance.ledger import Ledger
from models.errors import UnknownLayer, near_names

Relevance = NDArray[np.float32]


@dataclass(frozen=True)
class Explanation:
    """Relevance for a batch of images.

    begins_at: the layer where relevance begins. outputs: the output of that layer, such as the logits, (batch,
    classes), or the maps of a chosen channel's layer, (batch, height, width, channels). layers: names of the network's
    layers that have relevance, in topological order; layers that do not lead to begins_at have none, and neither have
    layers with several outputs. image_relevance: (batch, height, width, 3), red, green, blue, as the images were given.
    ledger: sums and losses; without entries for gradient methods.
    """

    network: str
    begins_at: str
    outputs: NDArray[np.float32]
    layers: tuple[str, ...]
    image_relevance: Relevance
    ledger: Ledger
    _tensors: Mapping[str, tf.Tensor]
    _sums: Mapping[str, tf.Tensor]

    def relevance(self, layer: str) -> Relevance:
        """Relevance of a layer's output, of the same shape: (batch, height, width, channels) or (batch, units).

        A folded batch norm and its convolution both have that of their common output. Raises UnknownLayer.
        """
        self._check(layer)
        relevance: Relevance = self._tensors[layer].numpy()
        return relevance

    def per_filter(self, layer: str) -> NDArray[np.float64]:
        """Relevance of a layer's filters, summed over all positions: (batch, channels). Raises UnknownLayer."""
        self._check(layer)
        sums: NDArray[np.float64] = self._sums[layer].numpy()
        return sums

    def heatmap(self, layer: str | None = None) -> NDArray[np.float32]:
        """Relevance summed over channels: (batch, height, width); that of the image where layer is None.

        A vector of units, (batch, units), is not summed. Raises UnknownLayer.
        """
        relevance = self.image_relevance if layer is None else self.relevance(layer)
        has_channels = relevance.ndim > len(("batch", "units"))
        summed: NDArray[np.float32] = relevance.sum(axis=-1) if has_channels else relevance
        return summed

    def _check(self, layer: str) -> None:
        if layer not in self._tensors:
            raise UnknownLayer(
                f"{self.network} has no layer {layer!r} that leads to {self.begins_at!r}, where relevance begins.",
                hint=f"{near_names(layer, self.layers)}The network's drawing shows them all.",
                field="layer",
            )
