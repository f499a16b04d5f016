"""Excites what the network takes for a class."""

from dataclasses import dataclass
from typing import ClassVar

import tensorflow as tf

from backend.graph.objective.base import Scene, Term, means_of_channels, pick
from backend.graph.objective.checks import check_index


@dataclass(frozen=True)
class ClassLogit(Term):
    """What a class gets before the softmax, which would have other classes sink instead. Source: thesis, Section 4.1.1.

    logits_layer: name of the layer before the softmax. index: of the class, counted from 0.
    """

    logits_layer: str
    index: int

    title: ClassVar[str] = "Class"

    @property
    def layer(self) -> str:
        """The layer before the softmax."""
        return self.logits_layer

    def numbers(self) -> tuple[int, ...]:
        """The class."""
        return (self.index,)

    def check(self, shape: tuple[int, ...]) -> None:
        """Raise InvalidSetting where the network has no such class."""
        check_index(self.index, shape[-1], what="class", layer=self.logits_layer, field="classes")

    def value(self, scene: Scene, numbers: tf.Tensor) -> tf.Tensor:
        """The logit: (batch,)."""
        return pick(means_of_channels(scene.outputs[self.logits_layer]), numbers[:, 0])
