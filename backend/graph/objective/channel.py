"""Excites one channel of a layer."""

from dataclasses import dataclass
from typing import ClassVar

import tensorflow as tf

from backend.graph.objective.base import Scene, Term, means_of_channels, pick
from backend.graph.objective.checks import check_index


@dataclass(frozen=True)
class Channel(Term):
    """Mean of one channel over all positions; of a dense layer, one unit. Source: thesis, Equation 3.2.

    channel: counted from 0.
    """

    layer_name: str
    channel: int

    title: ClassVar[str] = "Channel"

    @property
    def layer(self) -> str:
        """The layer."""
        return self.layer_name

    def numbers(self) -> tuple[int, ...]:
        """The channel."""
        return (self.channel,)

    def check(self, shape: tuple[int, ...]) -> None:
        """Raise InvalidSetting where the layer has no such channel."""
        check_index(self.channel, shape[-1], what="channel", layer=self.layer_name, field="channels")

    def value(self, scene: Scene, numbers: tf.Tensor) -> tf.Tensor:
        """Mean of the channel: (batch,)."""
        return pick(means_of_channels(scene.outputs[self.layer_name]), numbers[:, 0])
