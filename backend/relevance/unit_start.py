"""The initial relevance of a channel of any layer, which shows what in the image excites it, through which filters.

The network is cut behind that layer, so that only layers before it get relevance.
Source: R. Achtibat et al., From attribution maps to human-understandable explanations through Concept Relevance
Propagation, 2023: its condition that all relevance begins at one concept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from models.errors import InvalidSetting, UnknownLayer, UnsuitableLayer, near_names
from models.graph_reader import LayerUse


class Extent(str, Enum):
    """Where in a channel relevance begins. For a layer without positions both are the same."""

    STRONGEST = "strongest"  # at the position with the largest activation
    EVERYWHERE = "everywhere"  # at all positions


@dataclass(frozen=True)
class UnitStart:
    """The initial relevance of one channel of a layer: its activation at each position, where it is positive.

    layer: its name. channels: an index, one for all images or one per image.
    """

    layer: str
    channels: tuple[int, ...]
    extent: Extent = Extent.STRONGEST

    @classmethod
    def of(cls, layer: str, channels: int | Sequence[int], extent: Extent = Extent.STRONGEST) -> UnitStart:
        """One channel, or one per image."""
        return cls(layer, (channels,) if isinstance(channels, int) else tuple(channels), extent)

    def weights(self, use: LayerUse, batch: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Give the weights of the channels, (batch, channels), and the extent as one-hot, (2,).

        use: the layer. Raises InvalidSetting where the layer has no such channel, or not one channel per image.
        """
        count = int(use.tensor.shape[-1])
        if len(self.channels) not in {1, batch}:
            raise InvalidSetting(
                f"There are {len(self.channels)} channels for {batch} images.",
                hint="Name one channel for all images, or one for each.",
                field="unit.channel",
            )
        for index in self.channels:
            if not 0 <= index < count:
                raise InvalidSetting(
                    f"The layer {self.layer} has no channel {index}.",
                    hint=f"It has {count} channels, numbered 0 to {count - 1}.",
                    field="unit.channel",
                )
        chosen = np.zeros((batch, count), np.float32)
        chosen[np.arange(batch), list(self.channels) * (batch if len(self.channels) == 1 else 1)] = 1
        return chosen, np.array([self.extent is extent for extent in Extent], dtype=np.float32)


def find_start_layer(uses: Sequence[LayerUse], layer: str, network_id: str) -> LayerUse:
    """Find the layer where relevance begins. Raises UnknownLayer, with similar names, and UnsuitableLayer."""
    found = next((use for use in uses if use.name == layer), None)
    if found is None:
        names = [use.name for use in uses]
        raise UnknownLayer(
            f"{network_id} has no layer {layer!r}.",
            hint=f"{near_names(layer, names)}The network's drawing shows all {len(names)}.",
            field="unit.layer",
        )
    reason = _why_not(found)
    if reason is not None:
        raise UnsuitableLayer(
            f"Relevance cannot begin at the layer {layer}: {reason}", hint="Choose another layer.", field="unit.layer"
        )
    return found


def initial_relevance_at_unit(values: tf.Tensor, channels: tf.Tensor, extents: tf.Tensor) -> tf.Tensor:
    """Compute the initial relevance of a layer's output, of its shape: (batch, …, channels).

    values: the output. channels: (batch, channels), one-hot. extents: (2,), one-hot, in the order of Extent.
    """
    places = [1] * (len(values.shape) - len(("batch", "channels")))
    excited = tf.nn.relu(values) * tf.reshape(channels, tf.concat([tf.shape(channels)[:1], places, [-1]], axis=0))
    flat = tf.reshape(excited, (tf.shape(excited)[0], -1))  # (batch, units)
    strongest = tf.reshape(tf.one_hot(tf.argmax(flat, axis=-1), tf.shape(flat)[-1]), tf.shape(excited))
    return excited * (extents[0] * strongest + extents[1])


def _why_not(use: LayerUse) -> str | None:
    if not use.sources:
        return "it is the image itself."
    if len(use.call.outputs) > 1:
        return f"it has {len(use.call.outputs)} outputs instead of one."
    shape = use.tensor.shape
    if len(shape) < len(("batch", "channels")) or shape[-1] is None:
        return f"its output has the shape {tuple(shape)[1:]}, which has no channels."
    return None
