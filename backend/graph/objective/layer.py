"""Excites a whole layer."""

from dataclasses import dataclass
from typing import ClassVar

import tensorflow as tf

from backend.graph.objective.base import Scene, Term


@dataclass(frozen=True)
class Layer(Term):
    """Mean of all channels at all positions of a layer. Source: thesis, Equation 3.3."""

    layer_name: str

    title: ClassVar[str] = "Whole layer"

    @property
    def layer(self) -> str:
        """The layer."""
        return self.layer_name

    def value(self, scene: Scene, numbers: tf.Tensor) -> tf.Tensor:  # noqa: ARG002 - it has none
        """Mean of the output: (batch,)."""
        output = scene.outputs[self.layer_name]
        return tf.reduce_mean(output, axis=list(range(1, len(output.shape))))
