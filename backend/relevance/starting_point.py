"""The layer where relevance begins, and its initial relevance: that of the classes, or of a channel."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from backend.relevance.plain_form import PlainForm, to_plain_form
from backend.relevance.start import Start, initial_relevance
from backend.relevance.unit_start import UnitStart, find_start_layer, initial_relevance_at_unit
from models.errors import InvalidSetting
from models.graph_reader import LayerUse
from models.network import Network

AnyStart = Start | UnitStart


@dataclass(frozen=True)
class StartingPoint:
    """Where relevance begins. unit_layer: name of the layer whose channels are explained; None for the classes.

    Raises UnknownLayer and UnsuitableLayer, as find_start_layer.
    """

    network: Network
    unit_layer: str | None = None
    _use: LayerUse | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        if self.unit_layer is not None:
            use = find_start_layer(self.network.layers, self.unit_layer, self.network.description.id)
            object.__setattr__(self, "_use", use)

    @property
    def layer(self) -> str:
        """Name of the layer whose output gets the initial relevance."""
        return self.network.logits_layer if self.unit_layer is None else self.unit_layer

    def plain_form(self) -> PlainForm:
        """Make the plain form of the network up to that layer. Raises UnsuitableLayer."""
        return to_plain_form(self.network.layers, self.layer, ends_network=self.unit_layer is None)

    def weights(self, start: AnyStart, batch: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Give the weights of classes or channels, (batch, …), and the start value or extent as one-hot.

        Raises the errors of the start's own weights, and InvalidSetting where it begins at another layer.
        """
        if isinstance(start, Start) and self._use is None:
            return start.weights(self.network.description, batch)
        if isinstance(start, UnitStart) and self._use is not None and start.layer == self.unit_layer:
            return start.weights(self._use, batch)
        asked = f"the layer {start.layer}" if isinstance(start, UnitStart) else "the classes"
        here = "the classes" if self.unit_layer is None else f"the layer {self.unit_layer}"
        raise InvalidSetting(
            f"The start is at {asked}, but relevance begins at {here}.",
            hint="Name the same layer for both.",
            field="start",
        )

    def initial_relevance(self, outputs: tf.Tensor, weights: tf.Tensor, value_choice: tf.Tensor) -> tf.Tensor:
        """Compute the initial relevance, of the outputs' shape. weights, value_choice: as weights() gives them."""
        if self.unit_layer is None:
            return initial_relevance(outputs, weights, value_choice, self.network.description.output_activation)
        return initial_relevance_at_unit(outputs, weights, value_choice)
